// A public page as a document: it reads without script, and without style. The same input gives the same bytes.
import { absentDocument } from './absent-page.ts'
import { indexDocument } from './index-page.ts'
import { noteDocument, viewDocument } from './note-page.ts'
import type { PageInput, PublicationPage } from './page-input.ts'
import { quoteDocument, quoteEmbed } from './quote-page.ts'
import { recordDocument, recordEmbed } from './record-page.ts'

export function renderPage(input: PageInput): string {
  switch (input.page) {
    case 'index':
      return indexDocument(input)
    case 'publication':
    case 'embed':
      return publicationDocument(input)
    default:
      return absentDocument(input)
  }
}

function publicationDocument(page: PublicationPage): string {
  const { content } = page
  const isEmbed = page.page === 'embed'
  switch (content.kind) {
    case 'quote':
      return isEmbed ? quoteEmbed({ ...page, content }) : quoteDocument({ ...page, content })
    case 'record':
      return isEmbed ? recordEmbed({ ...page, content }) : recordDocument({ ...page, content })
    case 'note':
      return noteDocument({ ...page, content })
    case 'view':
      return viewDocument({ ...page, content })
  }
}

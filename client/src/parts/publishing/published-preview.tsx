// Exactly what will be public, before it is: the words themselves of a quote, what a record or note comes to, a view as it
// will be drawn; in every case whether anybody of the project is named, and the page itself.
import { useState } from 'react'
import type {
  NoteContent,
  PublishedContent,
  PublishedGround,
  QuoteContent,
  RecordContent,
  ViewContent,
} from '../../../../shared/publishing/published-content.ts'
import { paragraphWords } from '../../../../shared/publishing/published-text.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { hintsIn } from '../../../../shared/records/notes/template-hints.ts'
import { Notice } from '../../ui/states/notice.tsx'
import { counted } from '../../ui/words/counted.ts'
import { QueryFigure } from '../query/query-figure.tsx'
import { keyed } from './keyed.ts'
import { BothReadings, Grounds, speakersWords } from './published-words.tsx'
import styles from './publishing.module.css'
import { hintsWords } from './publishing-words.ts'

const names = new Intl.ListFormat('en', { type: 'conjunction' })

export function PublishedPreview({
  title,
  content,
  page,
}: {
  readonly title: string
  readonly content: PublishedContent
  /** The whole page, as a document. */
  readonly page: string
}) {
  const named = namedIn(content)
  return (
    <section className={styles.preview} aria-label="What will be public">
      {content.kind !== 'view' && <h3 className={styles.title}>{title}</h3>}
      <Shown content={content} />
      <p className={styles.named}>
        {named.length === 0
          ? 'Nobody of the project is named.'
          : `Named on the page: ${names.format(named)}.`}
      </p>
      <PageAsPublic page={page} begins={content.kind === 'note' ? 'open' : 'folded'} />
    </section>
  )
}

function Shown({ content }: { readonly content: PublishedContent }) {
  switch (content.kind) {
    case 'quote':
      return <QuoteShown content={content} />
    case 'record':
      return <RecordShown content={content} />
    case 'note':
      return <NoteShown content={content} />
    case 'view':
      return <ViewShown content={content} />
  }
}

/** Its links lead nowhere from here, and nothing in it runs. */
function PageAsPublic({ page, begins }: { readonly page: string; readonly begins: 'open' | 'folded' }) {
  const [isOpen, setOpen] = useState(begins === 'open')
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The page as it will be</summary>
      {isOpen && (
        <iframe
          title="The page as it will be"
          className={styles.page}
          sandbox="allow-same-origin"
          srcDoc={page}
        />
      )}
    </details>
  )
}

function QuoteShown({ content }: { readonly content: QuoteContent }) {
  return (
    <>
      <BothReadings quote={content} />
      <p>
        <b>{speakersWords(content)}</b>
        <br />
        {content.record.title}, ¶ {paragraphWords(content.spans)}
      </p>
      <Grounds grounds={content.grounds} />
    </>
  )
}

function RecordShown({ content }: { readonly content: RecordContent }) {
  const { paragraphs, turns, grounds, positions, record } = content
  return (
    <>
      <p>
        The whole record in both readings: {counted(paragraphs.length, 'paragraph')} in{' '}
        {counted(turns.length, 'turn')}, {grounds.length === 0 ? 'none' : counted(grounds.length, 'place')}{' '}
        corrected;{' '}
        {positions === null ? 'without positions' : `with ${counted(positions.length, 'position')}`}.
      </p>
      {record.front.length > 0 && (
        <blockquote className={styles.front}>
          {keyed(record.front).map(({ key, item }) => (
            <p key={key}>{item}</p>
          ))}
        </blockquote>
      )}
      <Grounds grounds={grounds} />
    </>
  )
}

function NoteShown({ content }: { readonly content: NoteContent }) {
  const { blocks, quotes, queries, images } = content
  const held = [
    quotes.length > 0 && counted(quotes.length, 'quote'),
    queries.length > 0 && counted(queries.length, 'view of positions', 'views of positions'),
    images.length > 0 && counted(images.length, 'picture'),
  ].filter((part) => part !== false)
  const hints = hintsWords(hintsIn(blocks as unknown as readonly NoteNode[]))
  return (
    <>
      <p>
        The note as it is now, {counted(blocks.length, 'paragraph or block', 'paragraphs and blocks')}
        {held.length > 0 && `, with ${names.format(held)}`}. Threads and earlier versions stay in the project.
      </p>
      {hints !== null && <Notice tone="caution">{hints}</Notice>}
    </>
  )
}

const ViewShown = ({ content }: { readonly content: ViewContent }) => (
  <QueryFigure
    title={content.title}
    result={content.result}
    asked={null}
    state="As it is now"
    looked={null}
  />
)

const peopleOf = (grounds: readonly PublishedGround[]) => grounds.flatMap(({ people }) => people ?? [])

/** Members that the page names, each once. */
export function namedIn(content: PublishedContent): readonly string[] {
  switch (content.kind) {
    case 'quote':
    case 'record':
      return [...new Set(peopleOf(content.grounds))]
    case 'note': {
      const { authors, quotes } = content
      return [...new Set([...(authors ?? []), ...quotes.flatMap((quote) => peopleOf(quote.content.grounds))])]
    }
    case 'view':
      return []
  }
}

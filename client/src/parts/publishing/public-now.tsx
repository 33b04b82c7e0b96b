// In a note's head: that it is public, where, and whether it reads otherwise by now. Nothing for a note that is not public,
// and for whoever may not read what the project made public.
import type { NoteId } from '../../../../shared/base/id.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import styles from './publishing.module.css'
import { listingWords } from './publishing-words.ts'

export function PublicNow({ note }: { readonly note: NoteId }) {
  const { may } = useProject()
  return may('read') ? <PublicPage note={note} /> : null
}

function PublicPage({ note }: { readonly note: NoteId }) {
  const { project } = useProject()
  const { data } = useApi('listPublications', { params: { project: project.slug }, query: { note } })
  const page = data?.publications.find(({ unpublishedAtMs }) => unpublishedAtMs === null)
  if (!page) return null
  return (
    <p className={styles.now}>
      <a href={page.address} target="_blank" rel="noopener">
        Public as version {page.version}
      </a>
      , {listingWords(page.isListed)}
      {page.today === 'changed' && ' · changed since'}
      {page.today === 'refused' && ' · cannot be published as it reads now'}
    </p>
  )
}

// Pages in rows: what each is, its version, how it is found and used, and its acts for those who may publish.
import { useState } from 'react'
import type { PublicationSummary } from '../../../../shared/wire/sharing/api-publishing.ts'
import { useProject } from '../../api/project.tsx'
import { PublishDialog } from '../../parts/publishing/publish-dialog.tsx'
import { kindNames, licenceOptions, listingWords } from '../../parts/publishing/publishing-words.ts'
import { useCopy } from '../../parts/publishing/use-copy.ts'
import { Act, ActLink } from '../../ui/controls/act.tsx'
import { Cell, type Column, RowHead, Table, TableRow } from '../../ui/tables/table.tsx'
import { timeWords } from '../../ui/time/time-words.ts'
import { useNow } from '../../ui/time/use-now.ts'
import { ChangeTerms } from './change-terms.tsx'
import styles from './publications.module.css'
import { Unpublish } from './unpublish.tsx'

const columns: readonly Column[] = [
  { id: 'title', label: 'Page' },
  { id: 'version', label: 'Version', width: '11rem' },
  { id: 'found', label: 'Listing and licence', width: '12rem' },
  { id: 'acts', label: 'Acts', width: '21rem', isHeadHidden: true },
]

type Asking = { readonly what: 'publish' | 'change' | 'unpublish'; readonly page: PublicationSummary }

export function PublicationTable({
  caption,
  publications,
}: {
  readonly caption: string
  readonly publications: readonly PublicationSummary[]
}) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  return (
    <>
      <Table caption={caption} columns={columns}>
        {publications.map((page) => (
          <PublicationRow key={page.id} page={page} onAsk={(what) => setAsking({ what, page })} />
        ))}
      </Table>
      {asking?.what === 'publish' && <PublishDialog subject={asking.page.subject} onClose={close} />}
      {asking?.what === 'change' && <ChangeTerms page={asking.page} onClose={close} />}
      {asking?.what === 'unpublish' && <Unpublish page={asking.page} onClose={close} />}
    </>
  )
}

function PublicationRow({
  page,
  onAsk,
}: {
  readonly page: PublicationSummary
  readonly onAsk: (what: Asking['what']) => void
}) {
  const { members, may } = useProject()
  const nowMs = useNow()
  const { copied, copy } = useCopy()
  const { kind, title, version, publishedBy, publishedAtMs, unpublishedAtMs, isListed, licence, url } = page
  const isPublic = unpublishedAtMs === null
  const who = members.get(publishedBy)?.name ?? 'a former member'
  const name = `${kindNames[kind]} “${title}”`
  return (
    <TableRow>
      <RowHead above={kindNames[kind]}>
        {isPublic ? (
          <a className={styles.title} href={page.address} target="_blank" rel="noopener">
            {title}
          </a>
        ) : (
          title
        )}
        <Today page={page} />
      </RowHead>
      <Cell detail={`${timeWords(publishedAtMs, nowMs)}, by ${who}`}>Version {version}</Cell>
      <Cell detail={licenceOptions.find(({ id }) => id === licence)?.label}>
        {isPublic ? listingWords(isListed) : `taken back ${timeWords(unpublishedAtMs, nowMs)}`}
      </Cell>
      <Cell>
        <span className={styles.acts}>
          {isPublic && (
            <Act
              aria-label={`${copied === 'link' ? 'Copied' : 'Copy link'}, ${name}`}
              onClick={() => void copy('link', url)}
            >
              {copied === 'link' ? 'Copied' : 'Copy link'}
            </Act>
          )}
          {isPublic && (
            <ActLink href={page.address} target="_blank" rel="noopener" aria-label={`Open, ${name}`}>
              Open
            </ActLink>
          )}
          {may('publish') && (
            <>
              {page.today !== 'refused' && (!isPublic || page.today === 'changed') && (
                <Act
                  aria-label={`${isPublic ? `Publish version ${version + 1}` : 'Publish again'}, ${name}`}
                  onClick={() => onAsk('publish')}
                >
                  {isPublic ? `Publish version ${version + 1}` : 'Publish again'}
                </Act>
              )}
              {isPublic && (
                <Act aria-label={`Listing and licence, ${name}`} onClick={() => onAsk('change')}>
                  Listing and licence
                </Act>
              )}
              {isPublic && (
                <Act aria-label={`Take back, ${name}`} onClick={() => onAsk('unpublish')}>
                  Take back
                </Act>
              )}
            </>
          )}
        </span>
      </Cell>
    </TableRow>
  )
}

/** Whether it would read otherwise today; nothing while it would not, and of what was taken back only why it cannot come again. */
function Today({ page }: { readonly page: PublicationSummary }) {
  if (page.today === 'refused')
    return <span className={styles.changed}>Cannot be published today. {page.whyNot}</span>
  if (page.today !== 'changed' || page.unpublishedAtMs !== null) return null
  return <span className={styles.changed}>Changed since version {page.version}</span>
}

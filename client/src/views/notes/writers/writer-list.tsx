// Who wrote how much of a note as it stands.
import type { NoteId } from '../../../../../shared/base/id.ts'
import { initials } from '../../../../../shared/people/member.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { Stamp } from '../../../ui/marks/stamp.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { sinceWords } from '../list/since-words.ts'
import { writerShares } from './writer-shares.ts'
import styles from './writers.module.css'

export function WriterList({ id }: { readonly id: NoteId }) {
  const { members } = useProject()
  const { data } = useApi('readNoteAuthors', { params: { note: id } })
  const shares = writerShares(data?.nodes ?? [])
  return (
    <section aria-label="Writers" className={styles.list}>
      <h2 className="label">Written by</h2>
      <ul>
        {shares.map(({ by, words, blocks, lastAtMs }) => {
          const member = by === null ? undefined : members.get(by)
          const name = member?.name ?? (by === null ? 'Rapporteur itself' : 'Somebody who left')
          return (
            <li key={by ?? 'program'}>
              <Stamp size="small" silent name={name} initials={initials(name)} color={member?.colour ?? 1} />
              <span>
                <b>{name}</b>
                <span className="fine">
                  {counted(words, 'word')}
                  {blocks > 0 && `, ${counted(blocks, 'quote or figure', 'quotes and figures')}`} ·{' '}
                  {sinceWords(lastAtMs, Date.now())}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
      <p className={styles.note}>
        Restored words count as written by whoever restored them, with the version they come from.
      </p>
    </section>
  )
}

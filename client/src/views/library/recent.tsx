// What happened last in the project's records, newest first, one line a record.
import { Link } from '@tanstack/react-router'
import { FileText } from 'lucide-react'
import { initials } from '../../../../shared/people/member.ts'
import type { LibraryEntry } from '../../../../shared/wire/api-transcript.ts'
import { useProject } from '../../api/project.tsx'
import { PageSide } from '../../ui/frame/page.tsx'
import { Icon } from '../../ui/marks/icon.tsx'
import { Stamp } from '../../ui/marks/stamp.tsx'
import { timeAgo } from '../../ui/time/time-ago.ts'
import styles from './library.module.css'
import { recordTitle } from './record-words.ts'

const most = 8

export function Recent({
  records,
  nowMs,
}: {
  readonly records: readonly LibraryEntry[]
  readonly nowMs: number
}) {
  const { project, members } = useProject()
  const recent = records
    .flatMap((entry) => (entry.lastActivity ? [{ entry, last: entry.lastActivity }] : []))
    .sort((a, b) => b.last.atMs - a.last.atMs)
    .slice(0, most)
  return (
    <PageSide label="Recent">
      <h2 className="label">Recent</h2>
      <ol className={styles.recent}>
        {recent.map(({ entry, last }) => {
          const member = last.member === null ? undefined : members.get(last.member)
          return (
            <li key={entry.id}>
              {member ? (
                <Stamp initials={initials(member.name)} name={member.name} color={member.colour} silent />
              ) : (
                <Icon of={FileText} />
              )}
              <p>
                {member ? <b>{member.name} </b> : ''}
                {member ? last.what : 'Imported'}
                <Link
                  to="/p/$project/t/$transcript"
                  params={{ project: project.slug, transcript: entry.id }}
                  className={styles.what}
                >
                  {recordTitle(entry)}
                </Link>
                <span className="fine">{timeAgo(last.atMs, nowMs)}</span>
              </p>
            </li>
          )
        })}
      </ol>
    </PageSide>
  )
}

// Who did something last in a record, and when.
import { initials } from '../../../../shared/people/member.ts'
import type { LibraryEntry } from '../../../../shared/wire/api-transcript.ts'
import { useProject } from '../../api/project.tsx'
import { Stamp } from '../../ui/marks/stamp.tsx'
import { timeAgo } from '../../ui/time/time-ago.ts'

/** A small stamp over one fine sentence; without a member it came in by the command or with the samples. */
export function LastActivity({ entry, nowMs }: { readonly entry: LibraryEntry; readonly nowMs: number }) {
  const { members } = useProject()
  const last = entry.lastActivity
  if (!last) return null
  const member = last.member === null ? undefined : members.get(last.member)
  const what = last.what.replace(/ the record$/, ' it')
  return (
    <>
      {member && (
        <Stamp
          initials={initials(member.name)}
          name={member.name}
          color={member.colour}
          size="small"
          silent
        />
      )}
      <span className="fine">
        {' '}
        {member ? `${member.name} ${what}` : last.member === null ? 'Imported' : `Somebody ${what}`},{' '}
        {timeAgo(last.atMs, nowMs)}
      </span>
    </>
  )
}

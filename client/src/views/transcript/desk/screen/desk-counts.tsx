// The counts at the right of the reading bar: what the record holds of each kind, and the gaps still open.
import { memo, type ReactNode } from 'react'
import { Act } from '../../../../ui/controls/act.tsx'
import { changedWords } from '../../margin/note-of.ts'
import type { Mark } from '../../text/mark.ts'

const counted = (count: number, one: string, many: string): ReactNode => (
  <>
    <b>{count}</b> {count === 1 ? one : many}
  </>
)

/** `gaps` is how many are still open, which the marks do not tell. */
export const DeskCounts = memo(function DeskCounts({
  marks,
  gaps,
  changed,
  onChanged,
}: {
  readonly marks: readonly Mark[]
  readonly gaps: number
  /** Coded quotes that read otherwise than somebody saw them. */
  readonly changed: number
  readonly onChanged: () => void
}) {
  const corrections = marks.filter(({ kind }) => kind === 'correction')
  const accepted = marks.filter((mark) => mark.kind === 'correction' && mark.state === 'accepted').length
  const positions = marks.filter(({ kind }) => kind === 'position').length
  return (
    <>
      {corrections.length === 0 ? (
        'No corrections yet'
      ) : (
        <>
          <b>{accepted}</b> of {counted(corrections.length, 'correction', 'corrections')} accepted
        </>
      )}
      {' · '}
      {counted(gaps, 'gap', 'gaps')}
      {' · '}
      {counted(positions, 'position', 'positions')}
      {changed > 0 && (
        <>
          {' · '}
          <Act keyHint="x" onClick={onChanged}>
            {changedWords(changed)}
          </Act>
        </>
      )}
    </>
  )
})

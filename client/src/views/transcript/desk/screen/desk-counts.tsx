// The counts at the right of the reading bar: what the record holds of each kind.
import { memo, type ReactNode } from 'react'
import type { Mark } from '../../text/mark.ts'

const counted = (count: number, one: string, many: string): ReactNode => (
  <>
    <b>{count}</b> {count === 1 ? one : many}
  </>
)

export const DeskCounts = memo(function DeskCounts({ marks }: { readonly marks: readonly Mark[] }) {
  const corrections = marks.filter(({ kind }) => kind === 'correction')
  const accepted = marks.filter((mark) => mark.kind === 'correction' && mark.state === 'accepted').length
  const of = (kind: Mark['kind']) => marks.filter((mark) => mark.kind === kind).length
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
      {counted(of('gap'), 'gap', 'gaps')}
      {' · '}
      {counted(of('position'), 'position', 'positions')}
    </>
  )
})

// Positions and the topics they went from and to, each with the way to its place; of very many the first.
import { useState } from 'react'
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { Act } from '../../../ui/controls/act.tsx'
import styles from './history.module.css'
import { stepWords } from './recoded-words.ts'

export type ListedRecoding = {
  readonly id: string
  /** Null, as its address: the position was withdrawn or hidden since. */
  readonly holder: ActorId | null
  readonly record: string
  readonly address: string | null
  readonly segment: number | null
  readonly from: readonly TopicId[]
  readonly to: readonly TopicId[]
}

/** `first`: how many are shown before one asks for the others. */
export function RecodedList({
  positions,
  nameOf,
  first = 20,
}: {
  readonly positions: readonly ListedRecoding[]
  readonly nameOf: (id: TopicId) => string
  readonly first?: number
}) {
  const [shown, setShown] = useState(first)
  return (
    <>
      <ul className={styles.recoded}>
        {positions.slice(0, shown).map(({ id, holder, record, address, segment, from, to }) => (
          <li key={id}>
            {holder !== null && address !== null ? (
              <a href={address}>{`${actorName(holder)}, ${record}, ¶ ${(segment ?? 0) + 1}`}</a>
            ) : (
              `A position in ${record} that is not there any more`
            )}
            : {stepWords({ from, to }, nameOf)}
          </li>
        ))}
      </ul>
      {positions.length > shown && (
        <Act onClick={() => setShown(positions.length)}>
          Show {(positions.length - shown).toLocaleString('en')} more
        </Act>
      )}
    </>
  )
}

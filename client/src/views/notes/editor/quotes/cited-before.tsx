// How a quote was cited before somebody took newer words: never shown unasked, and never forgotten.
import { useId, useState } from 'react'
import type { QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'
import { Act } from '../../../../ui/controls/act.tsx'
import { timeWords } from '../../../../ui/time/time-words.ts'
import { useNow } from '../../../../ui/time/use-now.ts'
import { counted } from '../../../../ui/words/counted.ts'
import styles from '../quote-figure.module.css'

export function CitedBefore({
  quote,
  neverRead,
  falseTimes,
}: {
  readonly quote: QuoteAttrs
  /** Wordings that are not in the record. */
  readonly neverRead: readonly string[]
  /** Times at which it cannot have been cited so; they are not told. */
  readonly falseTimes: readonly number[]
}) {
  const { earlier = [] } = quote
  const [isOpen, setOpen] = useState(false)
  const nowMs = useNow()
  const id = useId()
  if (earlier.length === 0) return null
  return (
    <div className={styles.before} contentEditable={false}>
      <Act aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        As cited before{earlier.length > 1 && `, ${counted(earlier.length, 'wording')}`}
      </Act>
      <ul id={id} hidden={!isOpen}>
        {earlier.map(({ asCited, citedAtMs }) => (
          <li key={`${citedAtMs} ${asCited}`}>
            “{asCited}”{' '}
            <span>
              {neverRead.includes(asCited)
                ? 'not in the record'
                : falseTimes.includes(citedAtMs)
                  ? 'nobody can say when'
                  : `cited ${timeWords(citedAtMs, nowMs)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

// Every turn of a file that is being looked at: who, how many paragraphs, how it begins.
import type { Transcript } from '../../../../../shared/transcript/transcript.ts'
import styles from './import.module.css'
import { turnWords } from './preview-words.ts'

/** In the page’s own flow, under the acts: a box that scrolls by itself would be one more thing to get out of. */
export function AllTurns({ transcript }: { readonly transcript: Transcript }) {
  return (
    <ol aria-label="All turns" className={styles.turns}>
      {transcript.turns.map((turn) => {
        const { who, begins, paragraphs } = turnWords(turn, transcript)
        return (
          <li key={turn.index}>
            <span className={styles.who}>
              <span className={turn.label === null ? styles.unnamed : undefined}>{who}</span>
              <span className="fine">
                ¶ {turn.firstSegment + 1}
                {paragraphs > 1 && `–${turn.lastSegment + 1}`}
              </span>
            </span>
            <span className={styles.begins}>{begins}</span>
          </li>
        )
      })}
    </ol>
  )
}

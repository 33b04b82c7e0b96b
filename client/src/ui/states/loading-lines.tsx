// Waiting: nothing for 300 ms, then still grey lines and one sentence. No shimmer, nothing moves.
import { useEffect, useState } from 'react'
import styles from './loading-lines.module.css'

/** How long nothing is shown, in milliseconds. */
export const patienceMs = 300

/** `says` is the sentence ("Opening the record, 10,105 words…"). */
export function LoadingLines({ says, lines = 4 }: { readonly says: string; readonly lines?: number }) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  const rows = Array.from({ length: lines }, (_, nth) => nth)
  return (
    <div role="status" aria-busy="true" className={styles.loading}>
      {isShown && (
        <>
          <div aria-hidden="true">
            {rows.map((nth) => (
              <i key={nth} className={styles.line} />
            ))}
          </div>
          <p className="fine">{says}</p>
        </>
      )}
    </div>
  )
}

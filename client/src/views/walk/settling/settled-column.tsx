// What was just settled, what is held named, and the undo of the last.
import { Act } from '../../../ui/controls/act.tsx'
import styles from '../walk.module.css'
import { settledLine } from '../walk-words.ts'
import { type SettledEntry, shownEntries } from './settled-list.ts'

export function SettledColumn({
  entries,
  undoHint,
  canUndo,
  onUndo,
}: {
  readonly entries: readonly SettledEntry[]
  readonly undoHint: string
  readonly canUndo: boolean
  readonly onUndo: () => void
}) {
  const shown = shownEntries(entries)
  return (
    <aside aria-label="Just settled" className={styles.done}>
      <h2 className="label">Just settled</h2>
      {shown.length === 0 ? (
        <p className="fine">Nothing yet.</p>
      ) : (
        <ol>
          {shown.map((entry) => (
            <li key={entry.id}>
              <EntryLines entry={entry} />
            </li>
          ))}
        </ol>
      )}
      {canUndo && (
        <p>
          <Act keyHint={undoHint} onClick={onUndo}>
            Undo the last
          </Act>
        </p>
      )}
    </aside>
  )
}

function EntryLines({
  entry: { published, reading, segment, places, as, says },
}: {
  readonly entry: SettledEntry
}) {
  return (
    <>
      <p>
        {reading === null ? (
          <q>{published}</q>
        ) : (
          <>
            <del>{published}</del> <ins>{reading}</ins>
          </>
        )}
      </p>
      <p className="fine">
        {as === null ? (
          'Settling…'
        ) : as === 'held' ? (
          <>
            <b className={styles.held}>Held:</b> changes the sense, waits for a second person
          </>
        ) : (
          settledLine(as, segment, places)
        )}
        {as === 'proposed' && says !== null && ` · ${says}`}
      </p>
    </>
  )
}

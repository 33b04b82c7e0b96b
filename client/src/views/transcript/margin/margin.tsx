// The margin: every side note level with its first word; of very many, those beside the words on screen. It is also the list
// of annotations for screen readers, in the order of the text. The program measures where words stand and how tall notes
// are; place-notes.ts decides the rest.
import {
  type CSSProperties,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { noteGap, placeNotes } from '../../../parts/margin/place-notes.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Kbd } from '../../../ui/marks/kbd.tsx'
import { BackCard } from '../back-links/back-card.tsx'
import { useBackNotes } from '../back-links/use-back-notes.ts'
import type { TextHandle } from '../text/text-handle.ts'
import styles from './margin.module.css'
import { mostShown } from './near-notes.ts'
import { NoteCard } from './note-card.tsx'
import type { Note } from './note-of.ts'
import { useNearNotes } from './use-near-notes.ts'

const nowhere: ReadonlyMap<string, number> = new Map()

/** `layout` grows whenever words on screen may have moved. */
export function Margin({
  notes: all,
  chosen,
  arriving,
  handle,
  lengthOf,
  layout,
}: {
  readonly notes: readonly Note[]
  readonly chosen: string | null
  readonly arriving: ReadonlySet<string>
  readonly handle: RefObject<TextHandle | null>
  /** How many characters a paragraph has. */
  readonly lengthOf: (segment: number) => number
  readonly layout: number
}) {
  const notes = useNearNotes(all, chosen, handle, lengthOf, layout)
  const backs = useBackNotes()
  const items = useRef(new Map<string, HTMLLIElement>())
  const [tops, setTops] = useState(nowhere)
  const [low, setLow] = useState(0)

  const place = useCallback(
    (_layout: number) => {
      const beside = [...notes, ...backs]
      const lines = handle.current?.lineTopsOf(beside.map(({ span }) => span)) ?? []
      const wishes = beside.flatMap(({ id }, index) => {
        const wants = lines[index] ?? null
        const height = items.current.get(id)?.offsetHeight ?? 0
        return wants === null || height === 0 ? [] : [{ id, wants, height }]
      })
      const next = placeNotes(wishes, chosen)
      setTops((now) => (isSame(now, next) ? now : next))
      setLow(Math.max(0, ...wishes.map(({ id, height }) => (next.get(id) ?? 0) + height)))
    },
    [notes, backs, chosen, handle],
  )
  useLayoutEffect(() => place(layout), [place, layout])
  // A card that opens or closes a part of itself pushes its neighbours too.
  useEffect(() => {
    const watch = new ResizeObserver(() => place(0))
    for (const { id } of [...notes, ...backs]) {
      const item = items.current.get(id)
      if (item) watch.observe(item)
    }
    return () => watch.disconnect()
  }, [notes, backs, place])

  return (
    <ol
      aria-label="In the margin"
      className={styles.margin}
      style={{ '--margin-end': `${low}px` } as CSSProperties}
    >
      {notes.map((note) => {
        const top = tops.get(note.id)
        return (
          <li
            key={note.id}
            ref={(element) => {
              if (element) items.current.set(note.id, element)
              else items.current.delete(note.id)
            }}
            aria-current={note.id === chosen}
            {...(notes === all ? {} : { 'aria-setsize': all.length, 'aria-posinset': all.indexOf(note) + 1 })}
            className={classNames(
              styles.note,
              top === undefined && styles.unplaced,
              arriving.has(note.id) && styles.arriving,
              note.id === chosen && styles.above,
            )}
            style={{ top: top ?? 0 }}
          >
            <NoteCard note={note} isChosen={note.id === chosen} hasLeader />
          </li>
        )
      })}
      {backs.map((note) => (
        <li
          key={note.id}
          ref={(element) => {
            if (element) items.current.set(note.id, element)
            else items.current.delete(note.id)
          }}
          className={classNames(styles.note, !tops.has(note.id) && styles.unplaced)}
          style={{ top: tops.get(note.id) ?? 0 }}
        >
          <BackCard note={note} />
        </li>
      ))}
      {notes !== all && notes.length >= mostShown && (
        <li className={styles.more} style={{ top: low + noteGap }}>
          More notes stand beside these words: <Kbd>j</Kbd> goes through them.
        </li>
      )}
    </ol>
  )
}

const isSame = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
  a.size === b.size && [...a].every(([id, top]) => b.get(id) === top)

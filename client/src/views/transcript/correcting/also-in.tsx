// The same published words elsewhere in the record: a box for each, unticked. Nothing is signed unseen, so each shows
// the words around it.
import type { KeyboardEvent } from 'react'
import type { OtherPlace } from '../../../../../shared/records/corrections/other-places.ts'
import { CheckBox } from '../../../ui/controls/check-box.tsx'
import styles from './correction-box.module.css'

/** ↓ and ↑ move between the boxes; ↑ on the first goes back to the field. */
export function AlsoIn({
  places,
  ticked,
  onTick,
  onUp,
  publishedTexts,
}: {
  readonly places: readonly OtherPlace[]
  readonly ticked: ReadonlySet<number>
  readonly onTick: (ticked: ReadonlySet<number>) => void
  readonly onUp: () => void
  readonly publishedTexts: readonly string[]
}) {
  if (places.length === 0) return null
  const toggle = (at: number, isTicked: boolean) => {
    const next = new Set(ticked)
    if (isTicked) next.add(at)
    else next.delete(at)
    onTick(next)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const boxes = [...event.currentTarget.querySelectorAll('input')]
    const at = boxes.indexOf(event.target as HTMLInputElement)
    const next = boxes[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (next) next.focus()
    else if (event.key === 'ArrowUp') onUp()
  }
  return (
    <fieldset className={styles.also} onKeyDown={press}>
      <legend className="visually-hidden">The same words elsewhere</legend>
      {places.map(({ span, before, after }, at) => (
        <CheckBox
          key={`${span.startSegment}:${span.start}`}
          isChecked={ticked.has(at)}
          onChange={(isTicked) => toggle(at, isTicked)}
        >
          Also in ¶ {span.startSegment + 1},{' '}
          <q>
            {before}
            <b>{publishedTexts[span.startSegment]?.slice(span.start, span.end)}</b>
            {after}
          </q>
        </CheckBox>
      ))}
    </fieldset>
  )
}

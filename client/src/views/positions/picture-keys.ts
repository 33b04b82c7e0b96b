// The keys of the pictures, which listen for them themselves: printed in the foot of the screen and in the list of all keys.
import type { KeyHint } from '../../ui/frame/foot-line.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'

/** By view: what arrows go to, and what Enter opens. */
const marks: Readonly<Record<string, { readonly mark: string; readonly opens: string }>> = {
  matrix: { mark: 'cell', opens: 'its quotes' },
  map: { mark: 'state', opens: 'its quotes' },
  time: { mark: 'stance', opens: 'its quotes' },
  meeting: { mark: 'turn or position', opens: 'its place or quotes' },
  alignment: { mark: 'actor', opens: 'its ties' },
}
const nowhere = { mark: 'mark', opens: 'what it counts' }

/** For the foot, which has little room. */
export function footHintsOf(view: string): readonly KeyHint[] {
  const { mark, opens } = marks[view] ?? nowhere
  return [
    { keys: ['←', '↑', '↓', '→'], says: mark },
    { keys: ['Enter'], says: opens },
    { keys: ['t'], says: 'table twin' },
  ]
}

/** Lists them among all keys while the picture of this view is on screen. */
export function usePictureKeys(view: string, isPicture: boolean): void {
  const { mark, opens } = marks[view] ?? nowhere
  const printed = [
    { keys: ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'], says: `next ${mark} that way` },
    { keys: ['Home', 'End'], says: view === 'matrix' ? 'ends of the row' : `first or last ${mark}` },
    ...(view === 'matrix'
      ? [
          { keys: ['Mod+Home', 'Mod+End'], says: 'first or last cell of all' },
          { keys: ['PageUp', 'PageDown'], says: 'ten rows up or down' },
        ]
      : []),
    { keys: ['Enter', 'Space'], says: `open ${opens}` },
  ]
  useHotkeys(
    printed.map((key) => ({ ...key, group: 'Picture', run: () => undefined, isPrintedOnly: true })),
    isPicture,
  )
}

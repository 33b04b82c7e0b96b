// The walk's keys, and which of them the foot prints. A letter typed into a field is text; a key on a button is the button's.
import { useMemo } from 'react'
import type { KeyHint } from '../../ui/frame/foot-line.tsx'
import type { Hotkey } from '../../ui/keys/hotkey-registry.ts'
import { useHotkeys, useKeyLabel } from '../../ui/keys/use-hotkeys.tsx'
import { certainties } from './stage/gap-stage.tsx'
import type { Walk } from './use-walk.ts'

const group = 'Walk'

/** `toDesk` leaves the walk; `mayAct` false leaves the keys that only look. */
export function useWalkKeys(walk: Walk, mayAct: boolean, toDesk: () => void): void {
  const { suspect, gap, item, settling } = walk
  const digits = Array.from({ length: 9 }, (_, nth): Hotkey => {
    const run = () => {
      const certainty = certainties[nth]
      if (gap && certainty) walk.setCertainty(certainty.id)
      else if (suspect) walk.choose(nth)
    }
    const keys = [`${nth + 1}`]
    const says = 'another reading; at a gap, how sure'
    return { keys, says, group, run, isSilent: true }
  })
  const looking: readonly Hotkey[] = [
    { keys: ['n'], says: 'next', group, run: walk.next },
    { keys: ['p'], says: 'previous', group, run: walk.previous },
    { keys: ['ArrowDown'], says: 'place below', group, run: () => walk.stand(1) },
    { keys: ['ArrowUp'], says: 'place above', group, run: () => walk.stand(-1) },
    { keys: ['m'], says: 'more around it', group, run: walk.more },
    { keys: ['Escape'], says: 'to the desk, at this place', group, run: toDesk },
  ]
  const acting: readonly Hotkey[] = [
    {
      keys: ['Enter'],
      says: 'accept only here, or propose',
      group,
      run: () => {
        if (item) walk.accept('here')
        else if (walk.isAtGaps) walk.toSuspects()
        else walk.toGaps()
      },
    },
    { keys: ['Shift+Enter'], says: 'accept all that are ticked', group, run: () => walk.accept('all') },
    { keys: ['1–9'], says: 'another reading; at a gap, how sure', group, run: () => {} },
    { keys: ['e'], says: 'write the reading', group, run: () => walk.edit(true) },
    { keys: ['o'], says: 'it is right; at a gap, not recoverable', group, run: walk.right },
    { keys: ['s'], says: 'skip, to the end', group, run: walk.skip },
    {
      keys: ['x'],
      says: 'tick or untick this place',
      group,
      run: () => walk.place && walk.tick(walk.place, !walk.ticked.includes(walk.place)),
    },
    { keys: ['g'], says: 'give a ground', group, run: walk.openGround },
    { keys: ['Mod+z'], says: 'undo', group, run: () => void settling.undo() },
    { keys: ['Mod+Shift+z', 'Mod+y'], says: 'do again', group, run: () => void settling.redo() },
  ]
  useHotkeys([...looking, ...(mayAct ? [...acting, ...digits] : [])])
}

/** The hints of the moment, at most six. */
export function useWalkHints(walk: Walk, mayAct: boolean): readonly KeyHint[] {
  const label = useKeyLabel()
  const { suspect, item } = walk
  const many = (suspect?.places.length ?? 0) > 1
  const isItem = item !== null
  return useMemo(
    () => [
      ...(many ? [{ keys: ['↓', '↑'], says: 'place' }] : []),
      ...(many && mayAct ? [{ keys: ['x'], says: 'untick' }] : []),
      ...(isItem
        ? [
            { keys: ['m'], says: 'more around it' },
            { keys: ['n'], says: 'next' },
          ]
        : []),
      { keys: [label('Escape')], says: 'desk' },
      { keys: ['?'], says: 'all keys' },
    ],
    [many, mayAct, isItem, label],
  )
}

// The keys of the tree of topics: moving among rows, folding, and the acts on the chosen one.
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { TopicMove } from '../../../../../shared/records/codebook/topic-places.ts'
import type { Hotkey } from '../../../ui/keys/hotkey-registry.ts'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import type { TopicDeeds } from './topic-panel.tsx'
import type { ShownRow } from './tree-rows.ts'

const group = 'Topics'
const silent = { group, isSilent: true }
const moveKeys: readonly (readonly [key: string, move: TopicMove, says: string])[] = [
  ['Alt+ArrowUp', 'up', 'move it up'],
  ['Alt+ArrowDown', 'down', 'move it down'],
  ['Alt+ArrowRight', 'in', 'move it below the one above'],
  ['Alt+ArrowLeft', 'out', 'move it out'],
]

export type TreeKeys = {
  readonly rows: readonly ShownRow[]
  readonly chosen: TopicId | null
  readonly goTo: (id: TopicId) => void
  readonly fold: (id: TopicId) => void
  readonly find: () => void
  /** Enter for those who only read, and where there is no panel beside the tree. */
  readonly look: () => void
  readonly discuss: () => void
  /** Adding where no topic is chosen. */
  readonly add: () => void
  readonly deeds: TopicDeeds | undefined
}

export function useTreeKeys(
  { rows, chosen, goTo, fold, find, look, discuss, add, deeds }: TreeKeys,
  isActive: boolean,
): void {
  const at = rows.findIndex(({ topic }) => topic.id === chosen)
  const row = rows[at]
  const to = (nth: number) => {
    const there = rows[Math.min(Math.max(nth, 0), rows.length - 1)]
    if (there) goTo(there.topic.id)
  }
  const openOrIn = () => {
    if (!row?.hasChildren) return
    if (row.isOpen) to(at + 1)
    else fold(row.topic.id)
  }
  const closeOrOut = () => {
    if (row?.hasChildren && row.isOpen) return fold(row.topic.id)
    const above = rows.findLastIndex((each, nth) => nth < at && each.depth < (row?.depth ?? 0))
    if (above >= 0) to(above)
  }
  const ofRow = (run: (() => void) | undefined) => () => {
    if (row && run) run()
  }
  const looking: readonly Hotkey[] = [
    { keys: ['ArrowDown', 'j'], says: 'next topic', group, run: () => to(at + 1) },
    { keys: ['ArrowUp', 'k'], says: 'topic above', group, run: () => to(Math.max(at - 1, 0)) },
    { keys: ['ArrowRight'], says: 'open, or to the first below', group, run: openOrIn },
    { keys: ['ArrowLeft'], says: 'close, or to the one it stands below', group, run: closeOrOut },
    { keys: ['Home'], says: 'first', ...silent, run: () => to(0) },
    { keys: ['End'], says: 'last', ...silent, run: () => to(rows.length - 1) },
    { keys: ['/'], says: 'find a topic', group, run: find },
    { keys: ['d'], says: 'discuss it', group, run: ofRow(discuss) },
    ...(deeds ? [] : [{ keys: ['Enter'], says: 'look at it', group, run: ofRow(look) }]),
  ]
  const acting: readonly Hotkey[] = deeds
    ? [
        { keys: ['Enter'], says: 'edit', group, run: ofRow(deeds.edit) },
        { keys: ['n'], says: 'new topic beside it', group, run: () => (row ? deeds.addBeside() : add()) },
        { keys: ['Shift+n'], says: 'new topic below it', group, run: ofRow(deeds.addBelow) },
        { keys: ['m'], says: 'merge it', group, run: ofRow(deeds.merge) },
        { keys: ['s'], says: 'split it', group, run: ofRow(deeds.split) },
        { keys: ['x'], says: 'retire it', group, run: ofRow(deeds.retire) },
        { keys: ['a'], says: 'adopt a suggested one', group, run: ofRow(deeds.adopt) },
        ...moveKeys.map(
          ([key, move, says]): Hotkey => ({ keys: [key], says, group, run: ofRow(() => deeds.move(move)) }),
        ),
      ]
    : []
  useHotkeys([...looking, ...acting], isActive)
}

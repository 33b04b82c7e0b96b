// The desk's keys, and which of them the foot prints: those that mean something for what is chosen or selected now.

import { useProject } from '../../../../api/project.tsx'
import type { KeyHint } from '../../../../ui/frame/foot-line.tsx'
import type { Hotkey } from '../../../../ui/keys/hotkey-registry.ts'
import { useHotkeys, useKeyLabel } from '../../../../ui/keys/use-hotkeys.tsx'
import type { Note } from '../../margin/note-of.ts'

/** What a key may do on the desk; the keys and words of each stand below, once. */
export const deskKeys = {
  reading: { keys: ['v'], says: 'other reading', group: 'Desk' },
  next: { keys: ['j'], says: 'next note', group: 'Desk' },
  previous: { keys: ['k'], says: 'note before', group: 'Desk' },
  review: { keys: ['n'], says: 'next to review', group: 'Desk' },
  walk: { keys: ['w'], says: 'walk through what was perhaps misheard', group: 'Desk' },
  speaker: { keys: ['s'], says: 'who speaks', group: 'Desk' },
  find: { keys: ['f'], says: 'find and correct', group: 'Desk' },
  read: { keys: ['y'], says: 'paragraph read and right', group: 'Desk' },
  split: { keys: ['t'], says: 'somebody else speaks from this word', group: 'Desk' },
  other: { keys: ['o'], says: 'other note here, or other end', group: 'Desk' },
  changed: { keys: ['x'], says: 'next changed quote', group: 'Desk' },
  again: { keys: ['.'], says: 'last coding again', group: 'Desk' },
  discuss: { keys: ['m'], says: 'discuss', group: 'Desk' },
  quote: { keys: ['q'], says: 'quote', group: 'Desk' },
  publish: { keys: ['Shift+q'], says: 'publish this quote', group: 'Desk' },
  undo: { keys: ['Mod+z'], says: 'undo', group: 'Desk' },
  redo: { keys: ['Mod+Shift+z', 'Mod+y'], says: 'do again', group: 'Desk' },
  arrivals: { keys: ['i'], says: 'let in what is new', group: 'Desk' },
  accept: { keys: ['a'], says: 'accept', group: 'Chosen note' },
  reject: { keys: ['r'], says: 'reject', group: 'Chosen note' },
  support: { keys: ['u'], says: 'agree', group: 'Chosen note' },
  edit: { keys: ['e'], says: 'edit', group: 'Chosen note' },
  ground: { keys: ['g'], says: 'give a ground', group: 'Chosen note' },
  withdraw: { keys: ['w'], says: 'withdraw', group: 'Chosen note' },
  hide: { keys: ['h'], says: 'hide', group: 'Chosen note' },
  looked: { keys: ['l'], says: 'I have looked', group: 'Chosen note' },
  passages: { keys: ['p'], says: 'passages: move ends, add more', group: 'Chosen note' },
  certainty: { keys: ['c'], says: 'next certainty', group: 'Chosen note' },
  letGo: { keys: ['Escape'], says: 'let go', group: 'Chosen note' },
} as const satisfies Record<string, Omit<Hotkey, 'run'>>

/** Keys that no stance may have on the desk. */
export const takenKeys: ReadonlySet<string> = new Set([
  ...Object.values(deskKeys).flatMap(({ keys }) => keys),
  '?',
  '[',
  ']',
])

export type DeskKey = keyof typeof deskKeys

/** The text's own keys, for the help alone: written as no keyboard sends them, so that the text keeps them. */
const textKeys: readonly Omit<Hotkey, 'run'>[] = [
  { keys: ['← →'], says: 'word before, word after', group: 'Text' },
  { keys: ['↑ ↓'], says: 'line above, line below', group: 'Text' },
  { keys: ['Shift → or ←'], says: 'select word by word', group: 'Text' },
  { keys: ['Ctrl Shift → or ←'], says: 'select sentence by sentence', group: 'Text' },
  { keys: ['Shift Enter'], says: 'take the sentence', group: 'Text' },
  { keys: [' Enter'], says: 'correct', group: 'Text' },
  { keys: [' Space'], says: 'record a position', group: 'Text' },
]

/** Adds the keys; they act while `isActive`, that is while no box is open. */
export function useDeskKeys(
  run: Readonly<Record<DeskKey, () => void>>,
  stances: readonly Hotkey[],
  isActive: boolean,
): void {
  const { may } = useProject()
  const isOffered = (name: DeskKey) => name !== 'publish' || may('publish')
  const names = (Object.keys(deskKeys) as DeskKey[]).filter(isOffered)
  useHotkeys(
    names.map((name) => ({ ...deskKeys[name], run: () => run[name]() })),
    isActive,
  )
  useHotkeys(stances, isActive && stances.length > 0)
  useHotkeys(textKeys.map((key) => ({ ...key, run: () => {}, isPrintedOnly: true })))
}

/** The hints of the moment, at most six. */
export function useDeskHints(given: {
  readonly chosen: Note | null
  readonly isSelecting: boolean
  readonly may: {
    readonly decide: boolean
    readonly propose: boolean
    readonly own: boolean
    readonly quote: boolean
    readonly discuss: boolean
  }
  readonly canRepeat: boolean
  /** How many notes lie over the words of the chosen one, itself counted. */
  readonly here: number
  /** The reader may say that they have looked at the chosen one. */
  readonly mayLook: boolean
  /** Passages are being chosen: their bar prints the other keys. */
  readonly isChoosing: boolean
}): readonly KeyHint[] {
  const label = useKeyLabel()
  const hint = (name: DeskKey): KeyHint => ({
    keys: [label(deskKeys[name].keys[0])],
    says: deskKeys[name].says,
  })
  const { chosen, isSelecting, may, canRepeat, here, mayLook } = given
  const all = { keys: ['?'], says: 'all keys' }
  if (given.isChoosing)
    return [
      { keys: ['←', '→'], says: 'word' },
      { keys: [label('Shift+ArrowLeft'), label('Shift+ArrowRight')], says: 'select, move the end' },
      { keys: [label('Shift+Enter')], says: 'sentence' },
      { keys: ['o'], says: 'other end' },
    ]
  if (chosen) {
    const isOpen = chosen.kind === 'correction' && chosen.state !== 'accepted'
    return [
      ...(mayLook ? [hint('looked')] : []),
      ...(isOpen && may.decide ? [hint('accept'), hint('reject')] : []),
      ...(isOpen && !may.decide && !may.own && may.propose ? [hint('support')] : []),
      ...(may.own && (isOpen || chosen.kind === 'position') ? [hint('edit'), hint('withdraw')] : []),
      ...(may.own && chosen.kind === 'position' ? [{ keys: [label('p')], says: 'passages' }] : []),
      ...(here > 1 ? [{ keys: [label('o')], says: `other of ${here} here` }] : []),
      ...(may.discuss ? [hint('discuss')] : []),
      ...(may.quote ? [hint('quote')] : []),
      hint('next'),
      { keys: ['Esc'], says: 'let go' },
    ].slice(0, 6)
  }
  if (isSelecting)
    return [
      ...(may.propose
        ? [
            { keys: ['Space'], says: 'position' },
            { keys: ['Enter'], says: 'correct' },
          ]
        : []),
      ...(may.propose && canRepeat ? [hint('again')] : []),
      { keys: [label('o')], says: 'other end' },
      ...(may.discuss ? [hint('discuss')] : []),
      ...(may.quote ? [hint('quote')] : []),
      { keys: ['Esc'], says: 'let go' },
      all,
    ]
  return [
    { keys: ['←', '→'], says: 'word' },
    ...(may.propose
      ? [
          { keys: ['Enter'], says: 'correct' },
          { keys: ['Space'], says: 'position' },
        ]
      : []),
    hint('next'),
    ...(may.decide ? [hint('review')] : []),
    all,
  ]
}

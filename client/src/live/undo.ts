// One undo stack per member, project and tab, over every kind of act. An act knows how to take itself back and how
// to do itself again; it refuses with a reason when others have built on it.
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { LiveRoom } from './live-room.ts'
import { sameValue } from './refused/refused-change.ts'

export type Act = {
  /** What was done, to follow "Undo": "correction in ¶ 4". */
  readonly words: string
  readonly undo: () => Promise<Result<void>> | Result<void>
  readonly redo: () => Promise<Result<void>> | Result<void>
}

export type UndoState = {
  /** Words of what Ctrl+Z and Ctrl+Shift+Z would do; null: nothing. */
  readonly undo: string | null
  readonly redo: string | null
  readonly busy: boolean
}

export type UndoStack = {
  /** An act was just done. What had been undone can no longer be done again. */
  readonly did: (act: Act) => void
  /** Takes the last act back and gives its words. A refused one leaves the stack; one that could not be reached stays. */
  readonly undo: () => Promise<Result<string>>
  readonly redo: () => Promise<Result<string>>
  readonly state: () => UndoState
  readonly subscribe: (changed: () => void) => () => void
}

const longest = 200
/** Failures that may pass: the act stays where it is. */
const passing: readonly Problem['code'][] = ['not-stored', 'busy', 'too-many', 'sign-in']

export function createUndoStack(): UndoStack {
  let done: readonly Act[] = []
  let undone: readonly Act[] = []
  let busy = false
  let state: UndoState = { undo: null, redo: null, busy }
  const listeners = new Set<() => void>()

  const tell = () => {
    state = { undo: done.at(-1)?.words ?? null, redo: undone.at(-1)?.words ?? null, busy }
    for (const listener of [...listeners]) listener()
  }

  const step = async (direction: 'undo' | 'redo'): Promise<Result<string>> => {
    if (busy) return failed(problem('busy', 'The last step is still under way.'))
    const act = (direction === 'undo' ? done : undone).at(-1)
    if (!act)
      return failed(problem('not-found', direction === 'undo' ? 'Nothing to undo.' : 'Nothing to do again.'))
    busy = true
    tell()
    let result: Result<void>
    try {
      result = await act[direction]()
    } finally {
      busy = false
      tell()
    }
    const leaves = result.ok || !passing.includes(result.problem.code)
    if (direction === 'undo') {
      if (leaves) done = done.filter((known) => known !== act)
      if (result.ok) undone = [...undone, act]
    } else {
      if (leaves) undone = undone.filter((known) => known !== act)
      if (result.ok) done = [...done, act]
    }
    tell()
    return result.ok ? ok(act.words) : result
  }

  return {
    did: (act) => {
      done = [...done, act].slice(-longest)
      undone = []
      tell()
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/**
 * Writes one own record and remembers how to take it back: `previous` is put again, or the key removed when there
 * was none. `builtOn` says why taking it back is no longer right (supported, decided), or null.
 */
export function putAct(
  stack: Pick<UndoStack, 'did'>,
  room: Pick<LiveRoom, 'put' | 'records'>,
  words: string,
  change: { readonly root: string; readonly key: string; readonly value: unknown },
  builtOn: () => string | null = () => null,
): Result<void> {
  const { root, key, value } = change
  const now = () => (room.records() as Readonly<Record<string, ReadonlyMap<string, unknown>>>)[root]?.get(key)
  const previous = now()
  const done = room.put(root, key, value)
  if (!done.ok) return done
  const swap = (from: unknown, to: unknown): Result<void> => {
    const reason = builtOn()
    if (reason !== null) return failed(problem('conflict', reason))
    if (!sameValue(now(), from)) return failed(problem('conflict', 'This was changed since.'))
    return room.put(root, key, to)
  }
  stack.did({ words, undo: () => swap(value, previous), redo: () => swap(previous, value) })
  return done
}

/** Why a correction can no longer be taken back by undo; null while nobody built on it. */
export function builtOnCorrection(
  room: Pick<LiveRoom<'transcript'>, 'records' | 'member'>,
  key: string,
): string | null {
  const { decisions, support } = room.records()
  if ([...decisions.keys()].some((decided) => decided === key)) {
    return 'This correction was decided. Ask for the decision to be taken back first.'
  }
  for (const [known, value] of support) {
    if (known.startsWith(`${key}/`) && !known.endsWith(`/${room.member}`) && value.withdrawn !== true) {
      return 'Somebody supports this correction. You can still withdraw it.'
    }
  }
  return null
}

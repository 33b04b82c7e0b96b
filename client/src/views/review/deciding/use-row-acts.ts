// What a person can do to a row. Decisions are asked of the server; voices are written into the record's room. Each tells
// its outcome in the foot, with its Undo; what needs a field gives it the sentence that refused it.
import { useMemo, useRef, useState } from 'react'
import { authorOf, type RecordKey } from '../../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../../shared/base/result.ts'
import type { Verdict } from '../../../../../shared/records/corrections/correction.ts'
import type { ProjectActs } from '../../../acts/correct-places.ts'
import { support, withdraw } from '../../../acts/correction-acts.ts'
import { type DecidedMany, decideMany, reopenMany, seenOf, type ToDecide } from '../../../acts/decide-many.ts'
import { dissent, proposeAgain, type RoomActs, takeVoiceBack } from '../../../acts/voice-acts.ts'
import { counted } from '../../../ui/words/counted.ts'
import { openOf, type ReadingRow, toAccept } from '../rows/reading-rows.ts'
import { readingWords } from '../rows/row-words.ts'
import type { RecordRoom } from './use-record-room.ts'

export type RowActs = {
  readonly accept: (row: ReadingRow) => Promise<void>
  /** The sentence why not; null when it is done. */
  readonly reject: (row: ReadingRow, reason: string) => Promise<string | null>
  readonly agree: (row: ReadingRow) => Promise<void>
  readonly disagree: (row: ReadingRow, why: string) => Promise<string | null>
  readonly takeVoiceBack: (row: ReadingRow) => Promise<void>
  /** One's own open proposal of it. */
  readonly withdraw: (row: ReadingRow) => Promise<void>
  /** Opens again what is decided, withdrawn by oneself or hidden. */
  readonly restore: (row: ReadingRow) => Promise<void>
}

/** What the acts need of the screen. */
export type ActsAround = ProjectActs & {
  readonly me: RoomActs['me']['id']
  readonly inRoom: RecordRoom['inRoom']
  /** Accepted readings that an acceptance of the row would replace. */
  readonly replacedBy: (row: ReadingRow) => readonly RecordKey[]
  readonly tell: (words: string, canUndo: boolean) => void
  /** After an act that closes a form. */
  readonly close: () => void
  /** After something was done to a row: the list is asked for again. */
  readonly acted: () => Promise<unknown>
}

/** Rows whose decision is being asked for, and the acts. */
export function useRowActs(around: ActsAround): {
  readonly busy: ReadonlySet<RecordKey>
  readonly acts: RowActs
} {
  const newest = useRef(around)
  newest.current = around
  const [busy, setBusy] = useState<ReadonlySet<RecordKey>>(new Set())
  const acts = useMemo(() => rowActs(() => newest.current, setBusy), [])
  return { busy, acts }
}

type SetBusy = (change: (busy: ReadonlySet<RecordKey>) => ReadonlySet<RecordKey>) => void

/** The acts without React: `now` gives what is around them at the moment of each. */
export function rowActs(now: () => ActsAround, setBusy: SetBusy): RowActs {
  const whileBusy = async <T>(row: ReadingRow, work: () => Promise<T>): Promise<T> => {
    setBusy((busy) => new Set(busy).add(row.id))
    try {
      return await work()
    } finally {
      await now().acted()
      setBusy((busy) => new Set([...busy].filter((id) => id !== row.id)))
    }
  }
  const decide = (
    row: ReadingRow,
    decisions: readonly ToDecide[],
    verdict: Verdict,
    words: string,
    reason?: string,
  ): Promise<string | null> =>
    whileBusy(row, async () => faultOf(await decideMany(now(), decisions, { verdict, reason, words })))
  const inRoom = async (
    row: ReadingRow,
    words: string,
    act: (context: RoomActs) => Result<unknown>,
  ): Promise<string | null> => {
    const done = await now().inRoom(row.transcript, act)
    if (!done.ok) return done.problem.message
    now().tell(words, true)
    return null
  }
  const told = (fault: string | null) => {
    if (fault !== null) now().tell(fault, false)
  }
  const closed = (fault: string | null) => {
    if (fault === null) now().close()
    return fault
  }
  const place = ({ says }: ReadingRow) => `¶ ${says.segment + 1}`
  const anothers = (row: ReadingRow): RecordKey | null =>
    openOf(row).find(({ key }) => authorOf(key) !== now().me)?.key ?? null

  const showAgain = async ({ transcript, id }: ReadingRow): Promise<string | null> => {
    const { ask, undo, tell } = now()
    const hide = async (hidden: boolean): Promise<Result<void>> => {
      const reason = hidden ? 'Hidden again.' : 'Shown again.'
      const body = { root: 'corrections', key: id, hidden, reason } as const
      const reply = await ask('moderate', { params: { transcript }, body })
      return reply.ok ? ok(undefined) : reply
    }
    const shown = await hide(false)
    if (!shown.ok) return shown.problem.message
    undo.did({ words: 'showing again', undo: () => hide(true), redo: () => hide(false) })
    tell('It is shown again.', true)
    return null
  }

  return {
    accept: async (row) => {
      const proposal = toAccept(row, now().me)
      if (!proposal) return now().tell('This reading is not open any more.', false)
      const replacing = now().replacedBy(row)
      const { transcript, key, correction } = proposal
      const decision = {
        transcript,
        key,
        seen: seenOf(correction),
        ...(replacing.length > 0 && { replacing }),
      }
      const fault = await decide(row, [decision], 'accepted', `acceptance in ${place(row)}`)
      if (fault !== null) return told(fault)
      now().tell(
        replacing.length > 0
          ? `Replaced by ${readingWords(row.says.reading)} in ${place(row)}.`
          : `Accepted in ${place(row)}.`,
        true,
      )
    },
    reject: async (row, reason) => {
      const decisions = openOf(row).map(({ transcript, key, correction }) => ({
        transcript,
        key,
        seen: seenOf(correction),
      }))
      if (decisions.length === 0) return 'This reading is not open any more.'
      const isOwn = decisions.every(({ key }) => authorOf(key) === now().me)
      const why = reason.trim()
      if (why === '' && !isOwn) return 'Please say why this correction is rejected.'
      const words = `rejection in ${place(row)}`
      const fault = await decide(row, decisions, 'rejected', words, why === '' ? undefined : why)
      if (fault === null) now().tell(`Rejected in ${place(row)}.`, true)
      return closed(fault)
    },
    agree: async (row) => {
      const key = anothers(row)
      if (key === null) return now().tell('It is your own reading: somebody else may agree with it.', false)
      told(await inRoom(row, `You agree in ${place(row)}.`, (context) => support(context, key)))
    },
    disagree: async (row, why) => {
      const key = anothers(row)
      if (key === null) return 'It is your own reading: w withdraws it.'
      return closed(
        await inRoom(row, `You disagree in ${place(row)}.`, (context) => dissent(context, key, why)),
      )
    },
    takeVoiceBack: async (row) => {
      const { me } = now()
      told(
        await inRoom(row, 'Your voice is taken back.', (context) => {
          const { support: voices } = context.room.records()
          const own = row.proposals.find(({ key }) => {
            const voice = voices.get(`${key}/${me}`)
            return voice && !voice.withdrawn
          })
          return takeVoiceBack(context, own?.key ?? row.id)
        }),
      )
    },
    withdraw: async (row) => {
      const own = openOf(row).find(({ key }) => authorOf(key) === now().me)
      if (!own) return now().tell('It is not your own: only its author may withdraw it.', false)
      told(await inRoom(row, `Withdrawn in ${place(row)}.`, (context) => withdraw(context, own.key)))
    },
    restore: async (row) => {
      const { me } = now()
      if (row.state === 'hidden') return told(await whileBusy(row, () => showAgain(row)))
      if (row.state === 'withdrawn') {
        const own = row.proposals.find(({ key }) => authorOf(key) === me)
        if (!own) return now().tell('Only its author may propose it again.', false)
        return told(
          await inRoom(row, `Proposed again in ${place(row)}.`, (context) => proposeAgain(context, own.key)),
        )
      }
      const decided = row.proposals.flatMap(({ transcript, key, correction, decision }) =>
        decision ? [{ transcript, key, seen: seenOf(correction), before: decision }] : [],
      )
      const fault = await whileBusy(row, async () =>
        faultOf(await reopenMany(now(), decided, { words: `reopening in ${place(row)}` })),
      )
      if (fault === null) now().tell(`Open again in ${place(row)}.`, true)
      else told(fault)
    },
  }
}

/** The sentence why not all of it was done; null when it was. */
export function faultOf(outcome: Result<DecidedMany>): string | null {
  if (!outcome.ok) return outcome.problem.message
  const { done, refused, brokeOff } = outcome.value
  const why = refused[0]?.why ?? brokeOff?.message
  if (why === undefined) return null
  return done === 0 ? why : `${counted(done, 'correction')} done. ${why}`
}

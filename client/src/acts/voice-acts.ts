// Voices on a correction: against it, taken back, and its own author's once more. All are a member's own records, written
// into the room. A voice for it is `support` of correction-acts; what is said about it are messages (talk/thread-acts).
import { authorOf, type RecordKey } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type Deed, may, refusalOf } from '../../../shared/people/permissions.ts'
import type { Correction, Support } from '../../../shared/records/corrections/correction.ts'
import { isOpen } from '../../../shared/records/corrections/correction-state.ts'
import { maxCommentLength } from '../../../shared/records/record.ts'
import { supportKey } from '../../../shared/room/read-room.ts'
import { putAct } from '../live/undo.ts'
import { decidedMeanwhile } from './correction-acts.ts'
import type { DeskContext } from './desk-context.ts'

/** What acts on one's own records need of a desk. */
export type RoomActs = Pick<DeskContext, 'room' | 'me' | 'undo' | 'newKey' | 'nowMs'>

const refused = (deed: Deed) => failed(problem('forbidden', refusalOf(deed)))

function written(text: string): Result<string> {
  if (text.trim() === '') return failed(problem('invalid', 'Please write something.', 'text'))
  return text.length > maxCommentLength
    ? failed(problem('invalid', 'It has at most 2,000 characters.', 'text'))
    : ok(text.trim())
}

/** Says that another's open correction is wrong, and why. It takes the place of one's support for it. */
export function dissent(context: RoomActs, key: RecordKey, comment: string): Result<void> {
  if (!may(context.me, 'support-correction')) return refused('support-correction')
  const correction = openAnothers(context, key)
  if (!correction.ok) return correction
  const why = written(comment)
  if (!why.ok) return why
  const { segment, start, end, published, reading } = correction.value
  const value: Support = {
    segment,
    start,
    end,
    published,
    reading,
    against: true,
    comment: why.value,
    atMs: context.nowMs(),
  }
  return putVoice(context, key, `disagreement in ¶ ${segment + 1}`, value)
}

/** Takes one's voice on a correction back, for it or against it. */
export function takeVoiceBack(context: RoomActs, key: RecordKey): Result<void> {
  const voice = context.room.records().support.get(supportKey(key, context.me.id))
  if (!voice || voice.withdrawn) return failed(problem('not-found', 'You have said nothing about it yet.'))
  const reason = decidedMeanwhile(context.room, key)
  if (reason !== null) return failed(problem('conflict', reason))
  return putVoice(context, key, `voice in ¶ ${voice.segment + 1}`, { ...voice, withdrawn: true })
}

/** Opens an own withdrawn correction again. */
export function proposeAgain(context: RoomActs, key: RecordKey): Result<void> {
  const correction = context.room.records().corrections.get(key)
  if (!correction?.withdrawn) return failed(problem('conflict', 'This correction is not withdrawn.'))
  if (!may(context.me, 'change-own-record', { author: authorOf(key) })) return refused('change-own-record')
  const { withdrawn: _, ...open } = correction
  const value: Correction = { ...open, atMs: context.nowMs() }
  const words = `correction in ¶ ${value.segment + 1}, proposed again`
  return putAct(context.undo, context.room, words, { root: 'corrections', key, value })
}

function openAnothers({ room, me }: RoomActs, key: RecordKey): Result<Correction> {
  const records = room.records()
  const correction = records.corrections.get(key)
  if (!correction || !isOpen(records, key))
    return failed(problem('conflict', 'This correction is no longer open.'))
  return authorOf(key) === me.id
    ? failed(problem('conflict', 'It is your own correction: you can withdraw it.'))
    : ok(correction)
}

const putVoice = (context: RoomActs, key: RecordKey, words: string, value: Support): Result<void> =>
  putAct(
    context.undo,
    context.room,
    words,
    { root: 'support', key: supportKey(key, context.me.id), value },
    () => decidedMeanwhile(context.room, key),
  )

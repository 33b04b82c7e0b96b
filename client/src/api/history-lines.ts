// What ever happened to a correction, as the server tells it, in plain sentences: who did what, from what to what, why.
// Steps that say nothing new (the same value written again) are left out. Pure.
import type { MemberId } from '../../../shared/base/id.ts'
import {
  type Correction,
  correctionSchema,
  type Decision,
  decisionSchema,
  type GroundKind,
  type Grounds,
  type Support,
  supportSchema,
} from '../../../shared/records/corrections/correction.ts'
import { moderationSchema } from '../../../shared/records/moderation.ts'
import { messageSchema } from '../../../shared/records/talk/message.ts'
import type { HistoryStep } from '../../../shared/wire/api-review.ts'

/** One sentence. `member` null: the program itself. */
export type HistoryLine = {
  readonly id: string
  readonly member: MemberId | null
  /** Begins with the name: "Li Wen rejected “multilateral”: not heard". */
  readonly words: string
  readonly atMs: number
}

const quoted = (reading: string) => (reading === '' ? 'striking it' : `“${reading}”`)
const because = (reason: string | undefined) => (reason ? `: ${reason}` : '')

const groundNames: Readonly<Record<GroundKind, string>> = {
  heard: 'heard in the recording',
  source: 'a source',
  speaker: 'the speaker said so',
  context: 'the context',
}
const grounded = (grounds: Grounds | undefined) =>
  grounds ? `${groundNames[grounds.kind]}${grounds.detail === '' ? '' : `, ${grounds.detail}`}` : ''

/** The oldest first. `nameOf` gives a member's name. */
export function historyLines(
  steps: readonly HistoryStep[],
  nameOf: (member: MemberId) => string,
): readonly HistoryLine[] {
  const before = new Map<string, unknown>()
  let reading: string | null = null
  return steps.flatMap((step) => {
    const place = `${step.root} ${step.key}`
    const previous = before.get(place)
    before.set(place, step.value)
    const correction = step.root === 'corrections' ? correctionSchema.safeParse(step.value) : null
    if (correction?.success) reading = correction.data.reading
    const words = wordsOf(step, previous, reading)
    if (words === null) return []
    const who = step.member === null ? 'The program' : nameOf(step.member)
    return [{ id: `${step.seq} ${place}`, member: step.member, words: `${who} ${words}`, atMs: step.atMs }]
  })
}

function wordsOf({ root, value }: HistoryStep, previous: unknown, reading: string | null): string | null {
  switch (root) {
    case 'corrections':
      return proposalWords(parsed(correctionSchema, value), parsed(correctionSchema, previous))
    case 'support':
      return voiceWords(parsed(supportSchema, value), parsed(supportSchema, previous))
    case 'decisions':
      return decisionWords(parsed(decisionSchema, value), parsed(decisionSchema, previous), reading)
    case 'moderation': {
      const moderation = parsed(moderationSchema, value)
      if (!moderation) return null
      return moderation.hidden ? `hid it${because(moderation.reason)}` : 'showed it again'
    }
    case 'messages': {
      const [message, was] = [parsed(messageSchema, value), parsed(messageSchema, previous)]
      if (!message) return was ? 'took a message back' : null
      if (message.withdrawn) return 'withdrew a message'
      return was && !was.withdrawn ? `changed a message to: ${message.text}` : `wrote: ${message.text}`
    }
    default:
      return null
  }
}

function proposalWords(now: Correction | null, was: Correction | null): string | null {
  if (!now) return was ? `took ${quoted(was.reading)} back` : null
  if (now.withdrawn) return was?.withdrawn ? null : `withdrew ${quoted(now.reading)}`
  if (was?.withdrawn && was.reading === now.reading) return `proposed ${quoted(now.reading)} again`
  const ground = grounded(now.grounds)
  if (!was) {
    const sure = now.certainty ? ` (${now.certainty})` : ''
    return `proposed ${quoted(now.reading)}${sure} for “${now.published}”${ground === '' ? '' : `: ${ground}`}`
  }
  const changes = [
    was.reading !== now.reading && `changed ${quoted(was.reading)} to ${quoted(now.reading)}`,
    ground !== grounded(was.grounds) && (ground === '' ? 'took its ground away' : `gave a ground: ${ground}`),
    was.certainty !== now.certainty && `called it ${now.certainty ?? 'sure'}`,
  ].filter((change) => change !== false)
  return changes.length === 0 ? null : changes.join(' and ')
}

function voiceWords(now: Support | null, was: Support | null): string | null {
  const isGone = (voice: Support | null) => !voice || voice.withdrawn === true
  if (!now || now.withdrawn) {
    if (!was || isGone(was)) return null
    return was.against ? 'no longer disagrees' : 'no longer agrees'
  }
  const said = `${now.against ? 'disagrees with' : 'agrees with'} ${quoted(now.reading)}${because(now.comment)}`
  const isSame =
    was !== null &&
    !isGone(was) &&
    was.against === now.against &&
    was.reading === now.reading &&
    was.comment === now.comment
  return isSame ? null : said
}

function decisionWords(now: Decision | null, was: Decision | null, reading: string | null): string | null {
  if (!now) {
    if (!was) return null
    const what = quoted(was.reading)
    return was.verdict === 'accepted' ? `took the acceptance of ${what} back` : `opened ${what} again`
  }
  if (was && was.verdict === now.verdict && was.atMs === now.atMs) return null
  const said = quoted(now.reading)
  const other = reading !== null && reading !== now.reading ? ` (it now proposes ${quoted(reading)})` : ''
  if (now.verdict === 'replaced') return `accepted another reading in place of ${said}`
  if (now.verdict === 'rejected') return `rejected ${said}${because(now.reason)}${other}`
  const agreed = now.agreed ? `, the last of ${now.agreed.length} who agreed` : ''
  return `${was?.verdict === 'replaced' ? 'brought back' : 'accepted'} ${said}${agreed}${because(now.reason)}${other}`
}

const parsed = <T>(
  schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
  value: unknown,
): T | null => {
  const result = schema.safeParse(value)
  return result.success ? result.data : null
}

// The rules of the correction box's field: what Enter does with what it shows, and what is wrong with it. Pure.
import {
  type GroundKind,
  type Grounds,
  groundsSchema,
} from '../../../../../shared/records/corrections/correction.ts'
import { groundsFault } from '../../../../../shared/records/corrections/grounds-fault.ts'
import { lineSchema, maxReadingLength } from '../../../../../shared/records/record.ts'
import { type SenseChange, senseChange } from '../../../../../shared/records/sense/sense-change.ts'

export type CorrectionDraft = {
  readonly published: string
  /** What the field showed when it opened. */
  readonly initial: string
  readonly typed: string
  readonly ground: { readonly kind: GroundKind; readonly detail: string }
}

/** leave: nothing was changed. ask-ground: the ground is missing still. */
export type NextStep =
  | { readonly kind: 'leave' }
  | { readonly kind: 'refuse'; readonly words: string }
  | { readonly kind: 'ask-ground'; readonly words: string }
  | { readonly kind: 'propose'; readonly reading: string; readonly grounds: Grounds | undefined }

/** What kind of change of sense the typed reading makes; null when it makes none. */
export const changeOfSense = ({ published, typed }: CorrectionDraft): SenseChange | null =>
  senseChange(published, typed)

/** What is wrong with the words in the field, one sentence; null when nothing is. */
export function faultOf(typed: string): string | null {
  if (typed.length > maxReadingLength) {
    return `A reading has at most ${maxReadingLength} characters; this has ${typed.length}. Correct it in parts.`
  }
  if (hasLineBreak(typed)) return lineBreakWords
  if (typed !== '' && typed.trim() === '') {
    return 'This is nothing but spaces. Empty the field if nothing was said here.'
  }
  return lineSchema(maxReadingLength).safeParse(typed).success
    ? null
    : 'This holds half a character, or a sign that cannot be printed. Type it again.'
}

export const hasLineBreak = (text: string): boolean => /[\r\n\u2028\u2029]/.test(text)
export const lineBreakWords =
  'A reading is one line. What you pasted has line breaks, so nothing was put in; paste it line by line.'

/** What Enter does: exactly what the field shows is proposed, and nothing when it was not changed. */
export function nextStep(draft: CorrectionDraft, before?: Grounds): NextStep {
  const { published, initial, typed, ground } = draft
  const fault = faultOf(typed)
  if (fault !== null) return { kind: 'refuse', words: fault }
  const changesSense = changeOfSense(draft) !== null
  const sameGround = before
    ? before.kind === ground.kind && before.detail === ground.detail
    : ground.detail.trim() === ''
  if (typed === initial && sameGround) return { kind: 'leave' }
  if (typed === published) {
    return {
      kind: 'refuse',
      words: 'These are the published words: there is nothing to propose. Esc leaves.',
    }
  }
  if (ground.detail.trim() === '') {
    return changesSense
      ? { kind: 'ask-ground', words: 'Say how you know, in a few words.' }
      : { kind: 'propose', reading: typed, grounds: undefined }
  }
  const grounds = groundsSchema.safeParse(ground)
  if (!grounds.success) return { kind: 'refuse', words: 'The ground is too long: at most 2,000 characters.' }
  const missing = changesSense ? groundsFault(grounds.data) : null
  return missing === null
    ? { kind: 'propose', reading: typed, grounds: grounds.data }
    : { kind: 'ask-ground', words: missing }
}

// Is this the name of a speaker, or the beginning of what was said? `>> Yes, good, thank you very much:` is not a name.
// Captioners print names in capitals; mixed case is taken only when every word could be part of a name or an office.
import { squeezed } from './source-lines.ts'

/** `capitals`: as captioners print names. `mixed`: every word begins like a name. `role`: "Remote moderator", "speaker 2". */
export type NameKind = 'capitals' | 'mixed' | 'role'

/** What stands before the first colon: `end` is the offset after it. Blanks inside the label are single spaces. */
export type LabelReading = { readonly label: string; readonly kind: NameKind; readonly end: number }

const longestLabel = 80

const roles =
  /^(?:the )?(?:co-?|remote |online |on-?site |female |male |unknown |unidentified |audience |floor |video )*(?:moderators?|audience|participants?|speakers?|members?|interpreter|translator|chair(?:man|woman|person)?|host|question(?:er)?|panell?ist|delegate|captioner|video|facilitator|rapporteur|secretariat|floor|from the floor)(?: (?:\d{1,3}|[a-z]))?$/i

const particles = new Set(
  'de da di do du del della der den des dos das van von zu zur ter ten bin bint ibn al el la le les los y e of the from for and & to on behalf in'.split(
    ' ',
  ),
)

const starters = new Set(
  'a ah alright also and another as at but by can could dear exactly finally first for good great has have hello here hi how i if in indeed is it just last let maybe my next no not now of oh ok okay on one or our perfect please question right second see so sorry sure thank thanks that the their then there these they third this those three to two um very we well what when where which who why will with would yeah yep yes you your'.split(
    ' ',
  ),
)

/** Nobody's name begins with these, in capitals either. */
const greetings = new Set('thank thanks yes yeah okay ok hello'.split(' '))

const notNames = new Set(
  'note nb ps re from to date subject cc time place venue title agenda transcript session topic contact phone tel fax email e-mail url http https www website source disclaimer warning update summary introduction conclusion end'.split(
    ' ',
  ),
)

const titles = new Set('prof capt messrs amb hon gen col sen rep excellency'.split(' '))

/** Whether this is an office in the room ("MODERATOR", "Speaker 2") rather than somebody's name. */
export const isRole = (label: string): boolean => roles.test(label)

/** The label that ends at the first colon after `from`, or null where that colon (or none) ends no name. */
export function labelAt(text: string, from: number): LabelReading | null {
  const colon = firstColon(text, from)
  if (colon < 0) return null
  const label = squeezed(text.slice(from, colon))
  const kind = nameKind(label)
  if (kind === null) return null
  let end = colon + 1
  while (text[end] === ':') end += 1
  const next = text.slice(end, end + 1)
  const isTight = next !== '' && squeezed(next) !== ''
  if (isTight && (kind === 'mixed' || /[\p{N}/\\]/u.test(next))) return null
  return { label, kind, end }
}

/** The offset of the first colon that a label starting at `from` could end with, or -1. */
export function firstColon(text: string, from: number): number {
  const found = text.slice(from, from + longestLabel + 1).search(/[:：]/)
  return found < 0 ? -1 : from + found
}

/** What kind of name this is, or null when it is none. Blanks must be single spaces. */
export function nameKind(label: string): NameKind | null {
  if (label.length === 0 || label.length > longestLabel || /[?!;"“”…<>=@{}|\\_*#:]/.test(label)) return null
  const bare = squeezed(label.replace(/[([][^()[\]]*[)\]]/g, ' '))
  if (!/\p{L}/u.test(bare) || /[()[\]]/.test(bare)) return null
  if (isRole(bare)) return isCapitals(bare) ? 'capitals' : 'role'
  const words = bare.split(' ')
  if (words.length > 10 || notNames.has(bare.toLowerCase()) || words.some(endsSentence)) return null
  const first = (words[0] ?? '').toLowerCase()
  if (greetings.has(first.replace(/,$/, ''))) return null
  if (isCapitals(bare)) {
    const opensSentence = starters.has(first.replace(/,$/, '')) && (words.length === 1 || first.endsWith(','))
    return opensSentence ? null : 'capitals'
  }
  if (starters.has(first.replace(/[.,]$/, ''))) return null
  if (words.length > 8 || !/^\p{L}/u.test(bare) || !words.every(beginsLikeName)) return null
  return words.some((word) => /^\p{Lu}|^\p{Lo}/u.test(word)) ? 'mixed' : null
}

const beginsLikeName = (word: string) =>
  particles.has(word.replace(/,$/, '')) ||
  /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word) ||
  /^\p{Ll}{1,4}[-‐‑'’]\p{Lu}/u.test(word) ||
  /^[-‐‑–—/]$/.test(word)

/** "St." and "H.E." are part of a name; "Thanks." ends a sentence. */
function endsSentence(word: string): boolean {
  if (!word.endsWith('.')) return false
  const letters = word.slice(0, -1).toLowerCase()
  if (starters.has(letters)) return true
  return letters.length > 4 && !letters.includes('.') && !titles.has(letters)
}

/** Mostly capitals: "McCAFFREY" and "Mr. WENDLAND" count, "Wendland" does not. */
function isCapitals(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0
  return upper > 0 && upper >= 0.7 * (upper + lower)
}

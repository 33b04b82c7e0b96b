// What reading a codebook gives, whatever the format: entries as the file has them, cut to what a codebook can hold, and
// every oddity by line. A field left out means that the file does not say, which is another thing than saying nothing.
import type { TopicLine } from '../../records/codebook/codebook.ts'

export type CodebookTrouble = {
  /** 1-based, in the text that was read. */
  readonly line: number
  /** One sentence. */
  readonly message: string
  /** What was left out, as it stood; null when all of it was kept. */
  readonly leftOut: string | null
}

/** Another topic: its place in `topics`, or words (an id or a name) that no topic of the file has; null: none. */
export type TopicReference = number | { readonly words: string } | null

export type ImportedTopic = {
  readonly line: number
  /** An id of a Rapporteur codebook; null when the format has none. */
  readonly id: string | null
  /** Lower case, without braces; null when the format has none. */
  readonly guid: string | null
  readonly name: string
  readonly definition?: string
  readonly include?: string
  readonly exclude?: string
  readonly parent?: TopicReference
  readonly colour?: number
  /** `colour` is only the nearest of ours. */
  readonly isNearColour?: true
  readonly stroke?: TopicLine | null
  readonly key?: string | null
  readonly retired?: boolean
  readonly mergedInto?: TopicReference
}

export type ImportedStance = {
  readonly line: number
  readonly id: string | null
  readonly guid: string | null
  readonly name: string
  readonly sign?: string
  readonly keys?: readonly string[]
  readonly value?: number | null
  readonly retired?: boolean
}

export type ImportedCodebook = {
  readonly topics: readonly ImportedTopic[]
  readonly stances: readonly ImportedStance[]
  readonly troubles: readonly CodebookTrouble[]
}

/** More entries than any codebook; what is longer is not read. */
export const mostEntries = 5000

/** What our own files call the program they come from. */
export const ourOrigin = 'Rapporteur'

/** Gathers troubles while a file is read. */
export type Warn = (line: number, message: string, leftOut?: string) => void

const unpaired = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const unsayable = /[^\P{Cc}\t\n\r\u0085]/gu

/** Text as records may hold it: without the signs no record holds, ends trimmed. */
export const cleanText = (text: string): string =>
  text
    .replace(unpaired, '\uFFFD')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(unsayable, ' ')
    .trim()

/** The same on one line. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

/** At most so many characters, never half of one; what is over is told as left out. */
export function fitted(text: string, most: number, warn: (leftOut: string) => void): string {
  if (text.length <= most) return text
  const isHalved = /[\uD800-\uDBFF]/.test(text.charAt(most - 1))
  const cut = isHalved ? most - 1 : most
  warn(text.slice(cut))
  return text.slice(0, cut)
}

/** A name of at most `most` characters. */
export const fittedName = (text: string, most: number, line: number, warn: Warn): string => {
  const whole = cleanLine(text)
  return fitted(whole, most, () =>
    warn(line, `A name has at most ${most} characters; this one was cut.`, whole),
  ).trimEnd()
}

/** A text of at most a thousand characters, as `what` of the entry called `name`. */
export const fittedText = (text: string, what: string, name: string, line: number, warn: Warn): string =>
  fitted(cleanText(text), mostText, (leftOut) =>
    warn(line, `The ${what} of “${name}” has more than ${mostText} characters; its end was cut.`, leftOut),
  )

const mostText = 1000
export const mostTopicName = 120
export const mostStanceName = 60

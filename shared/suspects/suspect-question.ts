// What the detectors are asked. Plain data: it crosses to a worker's thread.
import type { GlossaryEntry } from '../records/glossary/term.ts'

export type SuspectQuestion = {
  /** Every segment's published text. */
  readonly publishedTexts: readonly string[]
  /** Printed labels of the turns, null where there is none, with the first segment of each. */
  readonly turns: readonly { readonly label: string | null; readonly firstSegment: number }[]
  readonly glossary: readonly GlossaryEntry[]
  /** Accepted corrections of the project: the same words elsewhere are suspect. */
  readonly accepted: readonly { readonly published: string; readonly reading: string }[]
  /** Whether the layer that is off by default looks too. */
  readonly experimental: boolean
}

// What the worker that looks for suspects is asked, and what it answers. Plain data: it crosses to another thread.
import type { GlossaryEntry } from '../../../shared/records/glossary/term.ts'
import type { Suspect } from '../../../shared/suspects/suspect.ts'

export type SuspectQuestion = {
  readonly id: number
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

export type SuspectAnswer =
  | { readonly id: number; readonly suspects: readonly Suspect[] }
  | { readonly id: number; readonly failed: string }

// A glossary's entry: words that are said in these meetings, as they should be written. Kept per project in its room,
// keyed by ULID; what the glossary builds by itself (build-glossary) is not stored.
import { z } from 'zod'
import { lineSchema } from '../record.ts'

/** A person's name, a body (OAS, UNIDIR), a process (OEWG), an instrument (Budapest Convention), an event, any other term. */
export const termKinds = ['person', 'body', 'process', 'instrument', 'event', 'term'] as const
export type TermKind = (typeof termKinds)[number]

export const maxTermLength = 200
export const mostAliases = 40
/** How many entries a project keeps. Larger files are refused whole, with a sentence. */
export const mostTerms = 5000

const words = lineSchema(maxTermLength).refine(
  (text) => /[\p{L}\p{N}]/u.test(text),
  'needs a letter or a digit',
)

export const termSchema = z
  .object({
    /** As it should be written, an acronym in capitals: `OEWG`. */
    term: words,
    kind: z.enum(termKinds),
    /** What an acronym stands for; '' when it is none. */
    expansion: lineSchema(300),
    /** Other right ways to write it. */
    aliases: z.array(words).max(mostAliases),
    /** Where it came from: typed here, a file, a list of participants. */
    from: z.enum(['hand', 'file', 'participants']),
    /** Not used, and what builds itself does not bring it back. */
    retired: z.literal(true).optional(),
  })
  .strict()
export type TermRecord = z.infer<typeof termSchema>

/** Where an entry of the whole glossary comes from. */
export const entrySources = [
  'hand',
  'file',
  'participants',
  'people',
  'label',
  'title',
  'front',
  'correction',
  'pack',
] as const
export type EntrySource = (typeof entrySources)[number]

/** An entry as the detectors and the screen take it, stored or built. */
export type GlossaryEntry = {
  readonly term: string
  readonly kind: TermKind
  readonly expansion: string
  readonly aliases: readonly string[]
  readonly source: EntrySource
}

// What the activity page shows, as the address has it: by whom, of what kind, in which record. What cannot be is left out.
import { z } from 'zod'
import { memberIdSchema, transcriptIdSchema } from '../../../../shared/base/id.ts'
import { type ActivityKind, activityKinds } from '../../../../shared/wire/sharing/api-talk.ts'

export const activityFiltersSchema = z.object({
  by: memberIdSchema.optional().catch(undefined),
  record: transcriptIdSchema.optional().catch(undefined),
  kind: z.enum(activityKinds).optional().catch(undefined),
})
export type ActivityFilters = z.infer<typeof activityFiltersSchema>

/** As they stand in a list of choices. */
export const kindWords: Readonly<Record<ActivityKind, string>> = {
  corrections: 'corrections',
  support: 'votes on corrections',
  decisions: 'decisions on corrections',
  positions: 'positions',
  recodings: 'positions recoded',
  speakers: 'speakers named',
  gaps: 'gaps',
  readings: 'paragraphs read',
  passages: 'passages to talk about',
  messages: 'messages',
  moderation: 'moderation',
  codebook: 'the codebook',
  people: 'people and organisations',
  glossary: 'the glossary',
  settings: 'settings',
  notes: 'notes',
  imports: 'imports',
  publications: 'public pages',
}

/** What happens in records; the rest is left out where one record is chosen. */
export const kindsOfRecords: readonly ActivityKind[] = [
  'corrections',
  'support',
  'decisions',
  'positions',
  'recodings',
  'speakers',
  'gaps',
  'readings',
  'passages',
  'messages',
  'moderation',
  'imports',
]

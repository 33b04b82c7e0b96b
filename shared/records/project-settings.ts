// What a project has chosen for itself: how corrections are accepted, which ready-made glossaries it uses.
import { z } from 'zod'

/** A reviewer decides; or so many members must speak for a reading, its proposer among them but never alone. */
export const acceptanceSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('reviewer') }).strict(),
  z.object({ rule: z.literal('agree'), members: z.number().int().min(2).max(9) }).strict(),
])
export type Acceptance = z.infer<typeof acceptanceSchema>

export const glossaryPacks = ['un-cyber'] as const
export type GlossaryPack = (typeof glossaryPacks)[number]

export const projectSettingsSchema = z
  .object({ acceptance: acceptanceSchema, packs: z.array(z.enum(glossaryPacks)).max(glossaryPacks.length) })
  .strict()
export type ProjectSettings = z.infer<typeof projectSettingsSchema>

/** The one key of the project room's `settings`. */
export const settingsKey = 'project'

/** Until the project chooses. */
export const firstSettings: ProjectSettings = { acceptance: { rule: 'reviewer' }, packs: ['un-cyber'] }

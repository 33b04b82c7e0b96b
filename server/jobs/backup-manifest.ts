// What a backup says of itself: `manifest.json`, the first file of its zip. The secret that signs sessions is never part of one.
import { z } from 'zod'

export const manifestName = 'manifest.json'
export const backupFormat = 1

/** The databases of a data folder; a backup holds each of them once. */
export const backedUp = ['rapporteur.db', 'accounts.db'] as const
export type BackedUp = (typeof backedUp)[number]

/** What a manifest of any format begins with. */
export const manifestHeadSchema = z.object({
  program: z.literal('rapporteur'),
  /** Another number: another way to put a backup together, which this program cannot read. */
  format: z.number().int().min(1),
  /** The program's version that made it. */
  version: z.string(),
})

export const manifestSchema = manifestHeadSchema.extend({
  createdAt: z.iso.datetime(),
  files: z
    .array(
      z.object({
        name: z.enum(backedUp),
        bytes: z.number().int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .length(backedUp.length)
    .refine((files) => new Set(files.map(({ name }) => name)).size === backedUp.length),
})
export type Manifest = z.infer<typeof manifestSchema>

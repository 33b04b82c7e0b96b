// What a room says about itself. `epoch` changes on restore or re-base: copies of an older epoch must not be merged.
import { z } from 'zod'

/** meta.epoch and meta.schema are both plain whole numbers. */
export const roomMetaSchema = z.number().int().min(1).max(1_000_000_000)
export const roomSchemaVersion = 1

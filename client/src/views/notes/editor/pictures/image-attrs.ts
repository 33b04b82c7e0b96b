// A picture's attributes as an editor or a stored note holds them.
import { z } from 'zod'
import { ulidPattern } from '../../../../../../shared/base/id.ts'
import type { ImageAttrs } from '../../../../../../shared/records/notes/note-kinds.ts'

const imageAttrsSchema = z.object({
  image: z.string().regex(ulidPattern),
  alt: z.string().max(2000),
  width: z.number().int().min(1).max(30_000),
  height: z.number().int().min(1).max(30_000),
})

/** The attributes when they keep their form; null for a broken picture, which is shown as such and kept. */
export function readImage(attrs: Readonly<Record<string, unknown>>): ImageAttrs | null {
  const parsed = imageAttrsSchema.safeParse({ ...attrs, alt: attrs.alt ?? '' })
  return parsed.success ? parsed.data : null
}

/** Where the bytes are asked for. */
export const imageAddress = (image: string): string => `/api/images/${image}`

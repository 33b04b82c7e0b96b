// "This turn, or the rest of it from here, is spoken by this person." Keyed by `<segment>:<offset>`.
// Without one, the printed label is matched to the people of the project (match-person).
import { z } from 'zod'
import { memberIdSchema, personIdSchema } from '../../base/id.ts'
import { atMsSchema } from '../record.ts'

export const attributionKeyPattern = /^(0|[1-9]\d{0,6}):(0|[1-9]\d{0,7})$/

export const attributionSchema = z
  .object({
    /** null: said to be nobody known. */
    person: personIdSchema.nullable(),
    by: memberIdSchema,
    atMs: atMsSchema,
  })
  .strict()
export type Attribution = z.infer<typeof attributionSchema>

export const attributionKey = (segment: number, offset: number): string => `${segment}:${offset}`

/** The place an attribution begins at; null when the key is not one. */
export function attributionPlace(key: string): { readonly segment: number; readonly offset: number } | null {
  const found = attributionKeyPattern.exec(key)
  return found ? { segment: Number(found[1]), offset: Number(found[2]) } : null
}

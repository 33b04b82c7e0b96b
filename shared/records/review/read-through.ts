// "Read and found right": a member has read a paragraph as it stood corrected, and found nothing more. Keyed
// `<segment>/<member>`. When its corrected text changes afterwards, the reading is shown as of before.
import { z } from 'zod'
import { atMsSchema } from '../record.ts'

export const readThroughSchema = z
  .object({
    /** `digestOf` the corrected text that was read. */
    digest: z.string().regex(/^[0-9a-f]{16}$/),
    withdrawn: z.literal(true).optional(),
    atMs: atMsSchema,
  })
  .strict()
export type ReadThrough = z.infer<typeof readThroughSchema>

export const readThroughKeyPattern = /^(?:0|[1-9]\d{0,6})\/[0-7][0-9A-HJKMNP-TV-Z]{25}$/
export const readThroughKey = (segment: number, member: string): string => `${segment}/${member}`

const offsetBasis = 0xcbf29ce484222325n
const prime = 0x100000001b3n

/** FNV-1a, 64 bits, over UTF-16 units: tells whether a text changed; no secret hangs on it (RFC 9923). */
export function digestOf(correctedText: string): string {
  let hash = offsetBasis
  for (let i = 0; i < correctedText.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(correctedText.charCodeAt(i))) * prime)
  }
  return hash.toString(16).padStart(16, '0')
}

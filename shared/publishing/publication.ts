// A published page: what it is of, its address, its versions, and how it may be used. Its words are in published-content.ts.
import { z } from 'zod'

export const publicationKinds = ['quote', 'record', 'note', 'view'] as const
export type PublicationKind = (typeof publicationKinds)[number]

/** The part of the address that says what it is: `/q/<id>`, or `/q/<id>@3` for one version. */
export const publicationLetters: Readonly<Record<PublicationKind, string>> = {
  quote: 'q',
  record: 'r',
  note: 'n',
  view: 'v',
}

/** Twelve letters and digits that nobody takes for one another (Crockford's base 32, lower case): sixty random bits. */
export const publicIdPattern = /^[0-9a-hjkmnp-tv-z]{12}$/
export const publicIdSchema = z.string().regex(publicIdPattern, 'no such page')
export type PublicId = string

/** A public id of random bytes; RangeError when there are fewer than eight. */
export function publicId(random: Uint8Array): PublicId {
  if (random.length < 8) throw new RangeError(`a public id needs 8 random bytes, got ${random.length}`)
  let bits = 0n
  for (const byte of random.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte)
  let id = ''
  for (let i = 0; i < 12; i++, bits >>= 5n)
    id += '0123456789abcdefghjkmnpqrstvwxyz'.charAt(Number(bits & 31n))
  return id
}

/** What other people may do with the corrections and the page; the record's words stay under their publisher's terms. */
export const licences = ['cc-by-4.0', 'cc0-1.0', 'all-rights-reserved'] as const
export type Licence = (typeof licences)[number]

/** Listed pages stand in the project's public index and its feed; the others are found by who has their address. */
export type Publication = {
  readonly id: PublicId
  readonly kind: PublicationKind
  readonly isListed: boolean
  readonly licence: Licence
  /** The latest version, counted from 1. */
  readonly version: number
  /** Whether it was taken back: its address says so for ever, and is never given to another page. */
  readonly isUnpublished: boolean
}

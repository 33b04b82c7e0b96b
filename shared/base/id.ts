// Identifiers. All are ULIDs (26 characters, sortable by time) but for people's own slugs.
// Pure: the time and the random bytes are handed in, so that tests can fix both.
import { z } from 'zod'

declare const brand: unique symbol
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type MemberId = Id<'member'>
export type ProjectId = Id<'project'>
export type TranscriptId = Id<'transcript'>
export type NoteId = Id<'note'>
export type PersonId = Id<'person'>
export type TopicId = Id<'topic'>
export type StanceId = Id<'stance'>
/** `<member>/<ulid>`: the key of a record its member wrote. The part before the slash is its author. */
export type RecordKey = Id<'record'>

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const ulidPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/
export const recordKeyPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}\/[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** A ULID from a time in milliseconds and ten random bytes (github.com/ulid/spec). Throws RangeError when short of bytes. */
export function ulid(timeMs: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError(`a ULID needs 10 random bytes, got ${random.length}`)
  let time = ''
  for (let left = Math.floor(timeMs), i = 0; i < 10; i++, left = Math.floor(left / 32)) {
    time = alphabet.charAt(left % 32) + time
  }
  let bits = 0n
  for (const byte of random.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte)
  let tail = ''
  for (let i = 0; i < 16; i++, bits >>= 5n) tail = alphabet.charAt(Number(bits & 31n)) + tail
  return time + tail
}

/** The latest time a ULID can hold: some time in the year 10889. */
export const latestUlidMs = 2 ** 48 - 1

/** The time in milliseconds a ULID was made at, as its maker's clock had it. */
export function ulidTimeMs(id: string): number {
  let time = 0
  for (const letter of id.slice(0, 10)) time = time * 32 + alphabet.indexOf(letter)
  return time
}

const branded = <Kind extends string>(pattern: RegExp, what: string) =>
  z
    .string()
    .regex(pattern, `not a valid ${what} id`)
    .transform((id) => id as Id<Kind>)

export const memberIdSchema = branded<'member'>(ulidPattern, 'member')
export const projectIdSchema = branded<'project'>(ulidPattern, 'project')
export const transcriptIdSchema = branded<'transcript'>(ulidPattern, 'transcript')
export const noteIdSchema = branded<'note'>(ulidPattern, 'note')
export const personIdSchema = branded<'person'>(ulidPattern, 'person')
export const recordKeySchema = branded<'record'>(recordKeyPattern, 'record')
/** Topics and stances carry readable slugs, since codebooks are written and exchanged by people. */
const slug = /^[a-z0-9][a-z0-9-]{0,63}$/
export const topicIdSchema = branded<'topic'>(slug, 'topic')
export const stanceIdSchema = branded<'stance'>(slug, 'stance')

export const recordKey = (member: MemberId, id: string): RecordKey => `${member}/${id}` as RecordKey
export const authorOf = (key: RecordKey): MemberId => key.slice(0, 26) as MemberId

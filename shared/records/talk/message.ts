// One contribution to a thread. Own messages can be edited or withdrawn; the log keeps every wording.
import { z } from 'zod'
import { memberIdSchema, recordKeySchema, ulidPattern } from '../../base/id.ts'
import { atMsSchema, maxCommentLength, textSchema } from '../record.ts'

const ulid = ulidPattern.source.slice(1, -1)
const slug = '[a-z0-9][a-z0-9-]{0,63}'

/** What a thread in a transcript's room is about: `<root>:<record key>`, as in moderation. */
const aboutRecordPattern = new RegExp(`^(?:corrections|positions|passages):${ulid}/${ulid}$`)

/** What a thread in the project's talk is about: `notes:<note>`, with `/<thread>` words of that note, or an entry of the codebook. */
const aboutProjectPattern = new RegExp(`^(?:notes:${ulid}(?:/${ulid})?|(?:topics|stances):${slug})$`)

/** How many members one message may call. */
export const maxMentions = 20

/** How many settling messages one may come after: more than one only where people settled a thread at the same time. */
export const maxAfter = 8

const messageAbout = (about: RegExp) =>
  z
    .object({
      about: z.string().regex(about, 'names no record'),
      text: textSchema(maxCommentLength),
      /** Members called by `@`, each once. What the text says of them is for people to read. */
      mentions: z
        .array(memberIdSchema)
        .min(1)
        .max(maxMentions)
        .refine((all) => new Set(all).size === all.length, 'calls somebody twice')
        .readonly()
        .optional(),
      /** What this message does to its thread: see `lastSettling` for which of several counts. */
      does: z.enum(['resolves', 'reopens']).optional(),
      /** The settling messages its writer saw count, by key: this one comes after them, whatever anybody's clock says. */
      after: z
        .array(recordKeySchema)
        .min(1)
        .max(maxAfter)
        .refine((all) => new Set(all).size === all.length, 'comes after one message twice')
        .readonly()
        .optional(),
      edited: z.literal(true).optional(),
      withdrawn: z.literal(true).optional(),
      atMs: atMsSchema,
    })
    .strict()
    .refine(({ text, does }) => does !== undefined || text.trim() !== '', 'please write something')
    .refine(({ does, after }) => does !== undefined || after === undefined, 'settles nothing')

/** A message in a transcript's room. */
export const messageSchema = messageAbout(aboutRecordPattern)
/** A message in the project's talk: about a note, words of a note, or an entry of the codebook. */
export const projectMessageSchema = messageAbout(aboutProjectPattern)
export type Message = z.infer<typeof messageSchema>

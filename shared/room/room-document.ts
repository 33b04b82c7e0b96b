// The shape of every room's Yjs document: which roots it has, who may write which key, and what a value must be.
// Root Y.Maps of plain JSON only, one writing principal per key. The gate asks nothing but this table and `may`.
import type { z } from 'zod'
import { organisationKeyPattern } from '../actors/actor-id.ts'
import { type MemberId, recordKeyPattern } from '../base/id.ts'
import type { Deed } from '../people/permissions.ts'
import { stanceSchema, topicSchema } from '../records/codebook/codebook.ts'
import { correctionSchema, decisionSchema, supportSchema } from '../records/corrections/correction.ts'
import { termSchema } from '../records/glossary/term.ts'
import { moderationSchema } from '../records/moderation.ts'
import { organisationSchema } from '../records/organisation.ts'
import { personSchema } from '../records/person.ts'
import { lookedKeyPattern, lookedSchema } from '../records/positions/looked.ts'
import { plainPosition } from '../records/positions/plain-position.ts'
import { positionSchema } from '../records/positions/position.ts'
import { recodingSchema } from '../records/positions/recoding.ts'
import { projectSettingsSchema } from '../records/project-settings.ts'
import { dismissalSchema } from '../records/review/dismissal.ts'
import { gapClosingSchema } from '../records/review/gap-closing.ts'
import { readThroughKeyPattern, readThroughSchema } from '../records/review/read-through.ts'
import { attributionKeyPattern, attributionSchema } from '../records/speakers/attribution.ts'
import { messageSchema, projectMessageSchema } from '../records/talk/message.ts'
import { passageSchema } from '../records/talk/passage.ts'
import { roomMetaSchema } from './room-meta.ts'
import type { RoomKind } from './room-name.ts'

/** A root map. `deed` is what a member must be allowed to do to write it; null: the server alone writes it. */
export type Root = {
  readonly deed: Deed | null
  readonly keyPattern: RegExp
  /** The member a key belongs to; null for the server's keys. */
  readonly ownerOf: (key: string) => MemberId | null
  readonly schema: z.ZodType
  /** The value as the schema gives it when that is plain to see, else null: a quick way past the schema for readers. */
  readonly plain?: (value: unknown) => unknown
}

const ulid = '[0-7][0-9A-HJKMNP-TV-Z]{25}'
const supportKeyPattern = new RegExp(`^${ulid}/${ulid}/${ulid}$`)
const decisionKeyPattern = recordKeyPattern
const moderationKeyPattern = new RegExp(`^(?:corrections|positions|passages|messages):${ulid}/${ulid}$`)
const talkModerationKeyPattern = new RegExp(`^messages:${ulid}/${ulid}$`)
const slugPattern = /^[a-z0-9][a-z0-9-]{0,63}$/
const ulidKeyPattern = new RegExp(`^${ulid}$`)

const byPrefix = (key: string) => key.slice(0, 26) as MemberId
const bySuffix = (key: string) => key.slice(-26) as MemberId
const server = () => null

const own = (deed: Deed, schema: z.ZodType): Root => ({
  deed,
  keyPattern: recordKeyPattern,
  ownerOf: byPrefix,
  schema,
})
const decided = (keyPattern: RegExp, schema: z.ZodType): Root => ({
  deed: null,
  keyPattern,
  ownerOf: server,
  schema,
})

const meta = decided(/^(?:epoch|schema)$/, roomMetaSchema)

export const transcriptRoots = {
  corrections: own('propose-correction', correctionSchema),
  support: {
    deed: 'support-correction',
    keyPattern: supportKeyPattern,
    ownerOf: bySuffix,
    schema: supportSchema,
  },
  positions: { ...own('add-position', positionSchema), plain: plainPosition },
  /** "I have looked" at how a coded quote reads now. */
  looked: { deed: 'add-position', keyPattern: lookedKeyPattern, ownerOf: bySuffix, schema: lookedSchema },
  gaps: own('review-record', gapClosingSchema),
  readThroughs: {
    deed: 'review-record',
    keyPattern: readThroughKeyPattern,
    ownerOf: bySuffix,
    schema: readThroughSchema,
  },
  /** Words that a thread stands at. */
  passages: own('discuss', passageSchema),
  messages: own('discuss', messageSchema),
  decisions: decided(decisionKeyPattern, decisionSchema),
  attributions: decided(attributionKeyPattern, attributionSchema),
  recodings: decided(recordKeyPattern, recodingSchema),
  moderation: decided(moderationKeyPattern, moderationSchema),
  meta,
} as const satisfies Record<string, Root>

export const projectRoots = {
  people: decided(ulidKeyPattern, personSchema),
  organisations: decided(organisationKeyPattern, organisationSchema),
  topics: decided(slugPattern, topicSchema),
  stances: decided(slugPattern, stanceSchema),
  glossary: decided(ulidKeyPattern, termSchema),
  settings: decided(/^project$/, projectSettingsSchema),
  dismissals: own('review-record', dismissalSchema),
  meta,
} as const satisfies Record<string, Root>

/** Threads on what has no room of maps: notes, words of notes, entries of the codebook. */
export const talkRoots = {
  messages: own('discuss', projectMessageSchema),
  moderation: decided(talkModerationKeyPattern, moderationSchema),
  meta,
} as const satisfies Record<string, Root>

export type TranscriptRoot = keyof typeof transcriptRoots
export type ProjectRoot = keyof typeof projectRoots

/** The root of a note's rich text (a Y.XmlFragment), which the gate lets members with `write-note` change freely. */
export const noteBody = 'body'
const noteRoots: Readonly<Record<string, Root>> = { meta }

/** The maps of a room. A note's body is not among them: see `noteBody`. */
export const rootsOf = (kind: RoomKind): Readonly<Record<string, Root>> => rootsByKind[kind]

const rootsByKind: Readonly<Record<RoomKind, Readonly<Record<string, Root>>>> = {
  transcript: transcriptRoots,
  project: projectRoots,
  note: noteRoots,
  talk: talkRoots,
}

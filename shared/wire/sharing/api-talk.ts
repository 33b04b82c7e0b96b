// Routes of talk: what waits for a member, what happened in a project, and what changed in a record since they were there.
// What somebody has seen, and when they visited, is theirs alone: it is no part of any record. Times are the server's.
import { z } from 'zod'
import { memberIdSchema, recordKeySchema } from '../../base/id.ts'
import { maxCommentLength, textSchema } from '../../records/record.ts'
import { readRoomName, roomKinds } from '../../room/room-name.ts'
import { projectParams } from '../api-project.ts'
import { transcriptParams } from '../api-transcript.ts'
import { route } from '../route.ts'

const count = z.number().int().min(0)
const timeMs = z.coerce.number().int().min(0).max(8_640_000_000_000_000)
const done = z.object({ done: z.literal(true) })

/** Why a message is in somebody's inbox: it calls them, stands at a record of theirs, or goes on where they are in talk. */
export const whyInInbox = ['mention', 'own', 'reply'] as const
export type WhyInInbox = (typeof whyInInbox)[number]

/** What a thread stands at. */
export const talkedAbout = ['correction', 'position', 'passage', 'note', 'topic', 'stance'] as const
export type TalkedAbout = (typeof talkedAbout)[number]

export const threadPlaceSchema = z.object({
  what: z.enum(talkedAbout),
  /** Of the record, the note, or the entry of the codebook. */
  title: z.string(),
  /** Published words it stands at, cut short; null where it stands at none. */
  words: z.string().nullable(),
  /** The paragraph's number as people count, from 1; null outside records. */
  paragraph: z.number().int().min(1).nullable(),
  /** Where it opens, with what the thread is about as its end: `/p/<slug>/t/<id>#passages:<key>` (also positions, corrections). */
  address: z.string(),
})
export type ThreadPlace = z.infer<typeof threadPlaceSchema>

const roomSchema = z
  .string()
  .max(60)
  .refine((name) => ['transcript', 'talk'].includes(readRoomName(name)?.kind ?? ''), 'no room of threads')

export const inboxItemSchema = z.object({
  /** `transcript:<id>` or `talk:<project>`. */
  room: z.string(),
  kind: z.enum(roomKinds),
  about: z.string(),
  key: recordKeySchema,
  by: memberIdSchema,
  /** At most `mostInboxText` characters; '' where a thread was only resolved or reopened. */
  text: z.string(),
  does: z.enum(['resolves', 'reopens']).nullable(),
  why: z.enum(whyInInbox),
  /** When the server received it. */
  atMs: z.number(),
  isSeen: z.boolean(),
  where: threadPlaceSchema,
})
export type InboxItem = z.infer<typeof inboxItemSchema>
export const mostInboxText = 280

export const inboxSchema = z.object({
  items: z.array(inboxItemSchema),
  /** All that wait unseen, listed here or not. */
  unseen: count,
  /** For `before`; null at the end. */
  next: z.string().nullable(),
})
export type Inbox = z.infer<typeof inboxSchema>

/** What activity is told of. Each is one map of a room, or two that are one thing to people. */
export const activityKinds = [
  'corrections',
  'support',
  'decisions',
  'positions',
  'recodings',
  'speakers',
  'gaps',
  'readings',
  'passages',
  'messages',
  'moderation',
  'codebook',
  'people',
  'glossary',
  'settings',
  'notes',
  'imports',
  'publications',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** What was done. `accepted`, `rejected` and `replaced` are decisions, `hid` and `showed` moderation. */
export const activityDeeds = [
  'added',
  'changed',
  'removed',
  'accepted',
  'rejected',
  'replaced',
  'hid',
  'showed',
] as const
export type ActivityDeed = (typeof activityDeeds)[number]

/** What a kind is more closely: entries of the codebook and of people, what is moderated, what a message is about. */
export const activityParts = [
  'topics',
  'stances',
  'people',
  'organisations',
  'dismissals',
  'corrections',
  'positions',
  'passages',
  'messages',
] as const
export type ActivityPart = (typeof activityParts)[number]
/** How many things are named. */
export const mostActivityNames = 3

/** "Ana proposed 3 corrections in IGF 2020": what one member did of one kind in one place within half an hour of the clock. */
export const activitySchema = z.object({
  /** Null: the program itself. */
  by: memberIdSchema.nullable(),
  kind: z.enum(activityKinds),
  deed: z.enum(activityDeeds),
  /** Null where the kind says all. */
  part: z.enum(activityParts).nullable(),
  /** Different records, each counted once. */
  count: z.number().int().min(1),
  /**
   * What these are called, the last ones first (topics by label, people by name); of messages, what they are about.
   * Empty: not known.
   */
  names: z.array(z.string()).max(mostActivityNames),
  /** The record, note or page it happened in; null: the project. */
  place: z.object({ what: z.enum(['record', 'note', 'page']), id: z.string(), title: z.string() }).nullable(),
  /** The last of it. */
  atMs: z.number(),
  address: z.string(),
})
export type Activity = z.infer<typeof activitySchema>

export const activityListSchema = z.object({
  activities: z.array(activitySchema),
  /** For `before`; null at the end. */
  next: z.number().nullable(),
})
export type ActivityList = z.infer<typeof activityListSchema>

export const changedRoots = [
  'corrections',
  'decisions',
  'positions',
  'recodings',
  'attributions',
  'passages',
  'messages',
  'gaps',
  'moderation',
] as const
export type ChangedRoot = (typeof changedRoots)[number]

export const changeSinceSchema = z.object({
  root: z.enum(changedRoots),
  key: z.string(),
  /** Null: the program itself. */
  by: memberIdSchema.nullable(),
  atMs: z.number(),
  /** False: it was there before and was changed. */
  isNew: z.boolean(),
})
export type ChangeSince = z.infer<typeof changeSinceSchema>
/** The most changes given at once; the newest ones are. */
export const mostChangesSince = 2000

export const digestChoices = ['daily', 'never'] as const
export type DigestChoice = (typeof digestChoices)[number]

export const talkRoutes = {
  listInbox: route({
    method: 'GET',
    path: '/api/projects/:project/inbox',
    access: 'read',
    summary: 'Messages for the caller: mentions, replies, and talk about their own records; the newest first',
    params: projectParams,
    body: null,
    query: z.object({
      before: z.string().max(80).optional(),
      /** 0 asks for the count alone. */
      rows: z.coerce.number().int().min(0).max(100).optional(),
      only: z.literal('unseen').optional(),
    }),
    reply: inboxSchema,
  }),
  markSeen: route({
    method: 'POST',
    path: '/api/projects/:project/seen',
    access: 'read',
    summary: 'The caller has seen everything said so far about one thing',
    params: projectParams,
    body: z.object({ room: roomSchema, about: z.string().min(1).max(200) }),
    reply: done,
  }),
  markAllSeen: route({
    method: 'POST',
    path: '/api/projects/:project/all-seen',
    access: 'read',
    summary: 'The caller has seen everything said so far in the project',
    params: projectParams,
    body: null,
    reply: done,
  }),
  moderateTalk: route({
    method: 'PUT',
    path: '/api/projects/:project/talk/moderation',
    access: 'moderate',
    summary:
      'Hide another’s message about a note or an entry of the codebook with a reason, or show it again',
    params: projectParams,
    body: z.object({
      key: recordKeySchema,
      hidden: z.boolean(),
      reason: textSchema(maxCommentLength).refine((reason) => reason.trim() !== '', 'please say why'),
    }),
    reply: done,
  }),
  listActivity: route({
    method: 'GET',
    path: '/api/projects/:project/activity',
    access: 'read',
    summary: 'What happened in the project, gathered by member, place, kind and half-hour; the newest first',
    params: projectParams,
    body: null,
    query: z.object({
      before: timeMs.optional(),
      by: memberIdSchema.optional(),
      /** Of one record alone. */
      record: transcriptParams.shape.transcript.optional(),
      kind: z.enum(activityKinds).optional(),
    }),
    reply: activityListSchema,
  }),
  visitRecord: route({
    method: 'POST',
    path: '/api/transcripts/:transcript/visit',
    access: 'read',
    summary: 'The caller is here: renews their visit and says when the one before ended (null: the first)',
    params: transcriptParams,
    body: null,
    reply: z.object({ sinceMs: z.number().nullable() }),
  }),
  readSince: route({
    method: 'GET',
    path: '/api/transcripts/:transcript/since',
    access: 'read',
    summary: 'What others wrote in a record after a moment and still stands, the newest first',
    params: transcriptParams,
    body: null,
    query: z.object({ sinceMs: timeMs }),
    reply: z.object({ changes: z.array(changeSinceSchema), isMore: z.boolean() }),
  }),
  readDigest: route({
    method: 'GET',
    path: '/api/projects/:project/digest',
    access: 'read',
    summary: 'Whether the caller gets a daily mail of what waits in this project',
    params: projectParams,
    body: null,
    /** `isMailed`: this server sends mail at all. */
    reply: z.object({ digest: z.enum(digestChoices), isMailed: z.boolean() }),
  }),
  setDigest: route({
    method: 'PUT',
    path: '/api/projects/:project/digest',
    access: 'read',
    summary: 'Choose a daily mail of what waits in this project, or none',
    params: projectParams,
    body: z.object({ digest: z.enum(digestChoices) }),
    reply: done,
  }),
} as const

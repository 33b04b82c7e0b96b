// Routes by which members make pages public and take them back. The pages themselves are no part of the API: they are
// read by anybody at `/q/<id>`, `/r/<id>`, `/n/<id>` and `/v/<id>`, and hold only what a member of the project froze.
import { z } from 'zod'
import { memberIdSchema, noteIdSchema, transcriptIdSchema } from '../../base/id.ts'
import { nameSchema } from '../../base/one-line-name.ts'
import { licences, publicationKinds, publicIdSchema } from '../../publishing/publication.ts'
import { publishedContentSchema } from '../../publishing/published-content.ts'
import { querySchema } from '../../records/notes/query.ts'
import { spanSchema } from '../../transcript/span.ts'
import { projectParams } from '../api-project.ts'
import { route } from '../route.ts'

/** What a page is of. The same subject published again is a new version of its one page, whatever else was chosen. */
export const publishSubjectSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('quote'),
      transcript: transcriptIdSchema,
      spans: z.array(spanSchema).min(1, 'a quote needs words').max(16, 'at most 16 passages'),
    })
    .strict(),
  z.object({ kind: z.literal('record'), transcript: transcriptIdSchema }).strict(),
  z.object({ kind: z.literal('note'), note: noteIdSchema }).strict(),
  z.object({ kind: z.literal('view'), query: querySchema }).strict(),
])
export type PublishSubject = z.infer<typeof publishSubjectSchema>

/** What of the subject the page shows. Left out: nobody is named, no positions are shown, no official page is known. */
export const publishChoicesSchema = z
  .object({
    /** Who corrected, by their names in the project. */
    nameMembers: z.boolean().optional(),
    /** Who wrote a note, by their names in the project. */
    nameAuthors: z.boolean().optional(),
    /** The positions on a record. */
    withPositions: z.boolean().optional(),
    /** The official page of the session a quote or record is of. */
    official: z
      .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
      .max(2000)
      .optional(),
    /** A view's title; left out, the result's own sentence. */
    title: z.string().trim().min(1, 'a view needs a title').max(200).optional(),
  })
  .strict()
export type PublishChoices = z.infer<typeof publishChoicesSchema>

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, 'the digest of a preview')
const terms = { licence: z.enum(licences), isListed: z.boolean() }
const number = z.number().int().min(1)
const atMs = z.number().int().min(0)

export const publicationVersionSchema = z.object({
  number,
  publishedAtMs: atMs,
  publishedBy: memberIdSchema,
  /** What is other than in the version before: "“unilateral” corrected". */
  summary: z.string(),
  /** Taken back together with its page; its address says so, also after the page was published again. */
  isTakenBack: z.boolean(),
  /** "/q/4tz0…@2" */
  address: z.string(),
})
export type PublicationVersion = z.infer<typeof publicationVersionSchema>

export const publicationSummarySchema = z.object({
  id: publicIdSchema,
  kind: z.enum(publicationKinds),
  subject: publishSubjectSchema,
  choices: publishChoicesSchema,
  title: z.string(),
  ...terms,
  /** The latest version, counted from 1. */
  version: number,
  publishedAtMs: atMs,
  publishedBy: memberIdSchema,
  createdAtMs: atMs,
  /** Since when its address says that it was taken back; null while it is public. */
  unpublishedAtMs: atMs.nullable(),
  /**
   * `changed`: publishing it today would show something else than the latest version; `refused`: it could not be
   * published today, and `whyNot` says why.
   */
  today: z.enum(['same', 'changed', 'refused']),
  whyNot: z.string().nullable(),
  /** "/q/4tz0…" on this server, and with the server's own address before it. */
  address: z.string(),
  url: z.string(),
})
export type PublicationSummary = z.infer<typeof publicationSummarySchema>

export const publicationParams = projectParams.extend({ publication: publicIdSchema })
/** As somebody chooses today; what is stored may be older than the rule for names. */
const chosenSchema = publishChoicesSchema.extend({
  title: nameSchema(200).min(1, 'a view needs a title').optional(),
})
const asked = z.object({ subject: publishSubjectSchema, choices: chosenSchema }).strict()
const done = z.object({ done: z.literal(true) })

export const publishingRoutes = {
  listPublications: route({
    method: 'GET',
    path: '/api/projects/:project/publications',
    access: 'read',
    summary: 'Pages the project made public, those taken back among them, the last published first',
    params: projectParams,
    body: null,
    /** `note`: the page of this note alone. */
    query: z.object({ note: noteIdSchema.optional() }),
    reply: z.object({
      publications: z.array(publicationSummarySchema),
      /** The public index of what is listed; its feed is at `<index>/atom.xml`. Nothing listed: there is none yet. */
      index: z.object({ address: z.string(), url: z.string() }),
    }),
  }),
  readPublication: route({
    method: 'GET',
    path: '/api/projects/:project/publications/:publication',
    access: 'read',
    summary: 'A page with all its versions, the latest first',
    params: publicationParams,
    body: null,
    reply: z.object({
      publication: publicationSummarySchema,
      versions: z.array(publicationVersionSchema),
    }),
  }),
  previewPublication: route({
    method: 'POST',
    path: '/api/projects/:project/publications/preview',
    access: 'publish',
    summary: 'Exactly what would be public, without publishing it',
    params: projectParams,
    /** Without a licence, that of the page there is, or CC BY. */
    body: asked.extend({ licence: terms.licence.optional() }).strict(),
    reply: z.object({
      title: z.string(),
      content: publishedContentSchema,
      /** The page itself: a document that asks for the style of public pages, and for pictures as a member. */
      page: z.string(),
      /** Of all that the page would show; publishing asks for it, so that nothing goes out that nobody looked at. */
      digest: digestSchema,
      /** The page this subject has already. */
      existing: publicationSummarySchema.nullable(),
      /**
       * What is other than in the latest version: "“unilateral” corrected". Null when it is the very same, and when there
       * is no version to compare with: no page, or one that was taken back.
       */
      differs: z.string().nullable(),
    }),
  }),
  publish: route({
    method: 'POST',
    path: '/api/projects/:project/publications',
    access: 'publish',
    summary:
      'Freeze a subject as it is now and make it public; of one that is public already, as a new version',
    params: projectParams,
    /** `digest`: of the preview that was looked at. `conflict` when the page would show something else by now. */
    body: asked.extend({ ...terms, digest: digestSchema }).strict(),
    reply: z.object({
      publication: publicationSummarySchema,
      /** False: the latest version shows the very same, so no version was made. */
      isNewVersion: z.boolean(),
    }),
  }),
  changePublication: route({
    method: 'PATCH',
    path: '/api/projects/:project/publications/:publication',
    access: 'publish',
    summary: 'List a page or take it off the list, or change its licence; its words stay as they are',
    params: publicationParams,
    body: z.object({ licence: terms.licence.optional(), isListed: terms.isListed.optional() }).strict(),
    reply: done,
  }),
  unpublish: route({
    method: 'POST',
    path: '/api/projects/:project/publications/:publication/unpublish',
    access: 'publish',
    summary: 'Take a page back: its addresses say so from now on, and what it held is kept for members only',
    params: publicationParams,
    body: null,
    reply: done,
  }),
} as const

export type PublicationList = z.infer<(typeof publishingRoutes)['listPublications']['reply']>
export type PublicationPreview = z.infer<(typeof publishingRoutes)['previewPublication']['reply']>

// Walks the table of routes: session, membership, permission, input, action, reply, in this order, for every one alike.
// A body is read only once its sender may send it.
import type { Express, Request, Response } from 'express'
import type { z } from 'zod'
import type { NoteId, TranscriptId } from '../../shared/base/id.ts'
import { problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import { api, type RouteName } from '../../shared/wire/api.ts'
import type { Account } from '../../shared/wire/api-account.ts'
import type { Route } from '../../shared/wire/route.ts'
import { type Caller, refusal } from '../actions/caller.ts'
import { callerFor, type Place } from '../actions/caller-for.ts'
import type { Download } from './call.ts'
import { accountHandlers } from './handlers/account-handlers.ts'
import { codebookHandlers } from './handlers/codebook-handlers.ts'
import { figuresHandlers } from './handlers/figures-handlers.ts'
import { glossaryHandlers } from './handlers/glossary-handlers.ts'
import { noteHandlers } from './handlers/note-handlers.ts'
import { peopleHandlers } from './handlers/people-handlers.ts'
import { positionHandlers } from './handlers/position-handlers.ts'
import { projectHandlers } from './handlers/project-handlers.ts'
import { reviewHandlers } from './handlers/review-handlers.ts'
import { imageHandlers } from './handlers/sharing/image-handlers.ts'
import { noteTextHandlers } from './handlers/sharing/note-text-handlers.ts'
import { noteVersionHandlers } from './handlers/sharing/note-version-handlers.ts'
import { publishingHandlers } from './handlers/sharing/publishing-handlers.ts'
import { queryHandlers } from './handlers/sharing/query-handlers.ts'
import { quoteHandlers } from './handlers/sharing/quote-handlers.ts'
import { talkHandlers } from './handlers/sharing/talk-handlers.ts'
import { transcriptHandlers } from './handlers/transcript-handlers.ts'
import type { HttpNeeds } from './needs.ts'
import { nothingHere, sendProblem } from './problem-reply.ts'
import { bytesBody, jsonBody } from './read-body.ts'
import { accountOf, setCookies } from './request-session.ts'
import { sendLasting } from './send-packed.ts'

/** A call whose types the table has promised and the checks below have kept. */
type AnyCall = {
  readonly needs: HttpNeeds
  readonly account: Account | null
  readonly caller: Caller | null
  readonly params: unknown
  readonly body: unknown
  readonly query: unknown
  readonly origin: string
  readonly setCookies: (cookies: readonly string[]) => void
}
type AnyHandler = (call: AnyCall) => Promise<Result<unknown>>

const handlers = {
  ...accountHandlers,
  ...projectHandlers,
  ...codebookHandlers,
  ...peopleHandlers,
  ...transcriptHandlers,
  ...positionHandlers,
  ...reviewHandlers,
  ...glossaryHandlers,
  ...noteHandlers,
  ...imageHandlers,
  ...quoteHandlers,
  ...figuresHandlers,
  ...queryHandlers,
  ...noteTextHandlers,
  ...noteVersionHandlers,
  ...talkHandlers,
  ...publishingHandlers,
} as unknown as Readonly<Record<RouteName, AnyHandler>>

export function mountApi(app: Express, needs: HttpNeeds): void {
  for (const [name, route] of Object.entries(api)) {
    const handler = handlers[name as RouteName]
    const method = route.method.toLowerCase() as Lowercase<typeof route.method>
    app[method](route.path, async (request: Request, response: Response) => {
      const call = await callOf(route, needs, request, response)
      const reply = call.ok ? await handler(call.value) : call
      if (reply.ok) await send(request, response, route, reply.value)
      else sendProblem(response, reply.problem)
    })
  }
}

async function callOf(
  route: Route,
  needs: HttpNeeds,
  request: Request,
  response: Response,
): Promise<Result<AnyCall>> {
  const account = accountOf(response)
  const params = route.params.safeParse(request.params)
  if (!params.success) return failed(nothingHere)
  const caller = await admit(route, needs, account, params.data)
  if (!caller.ok) return caller
  const query = route.query?.safeParse(request.query)
  if (query && !query.success) return failed(invalid(query.error))
  const body = await bodyOf(route, request)
  if (!body.ok) return body
  return ok({
    needs,
    account,
    caller: caller.value,
    params: params.data,
    body: body.value,
    query: query?.data,
    origin: needs.origins[0] ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`,
    setCookies: (cookies) => setCookies(response, cookies),
  })
}

/** Who calls, once it is known that they may. Null where a route belongs to no project. */
async function admit(
  route: Route,
  needs: HttpNeeds,
  account: Account | null,
  params: unknown,
): Promise<Result<Caller | null>> {
  const { access } = route
  if (access === 'anybody') return ok(null)
  if (!account) return failed(problem('sign-in', 'Please sign in first.'))
  if (access === 'signed-in') return ok(null)
  const caller = await callerFor(needs.world, account.id, placeOf(params))
  if (!caller.ok) return caller
  return refusal(caller.value, access) ?? caller
}

type PlaceParams = {
  readonly project?: string
  readonly transcript?: TranscriptId
  readonly note?: NoteId
  readonly image?: string
}

function placeOf(params: unknown): Place {
  const { project, transcript, note, image } = params as PlaceParams
  if (project !== undefined) return { kind: 'project', slug: project }
  if (transcript !== undefined) return { kind: 'transcript', id: transcript }
  if (note !== undefined) return { kind: 'note', id: note }
  if (image !== undefined) return { kind: 'image', id: image }
  throw new Error('a route that asks for membership names no project, record or note')
}

async function bodyOf(route: Route, request: Request): Promise<Result<unknown>> {
  if (route.body === null) return ok(null)
  if (route.body === 'bytes') return bytesBody(request, route.mostBytes)
  const read = await jsonBody(request, route.mostBytes)
  if (!read.ok) return read
  const parsed = route.body.safeParse(read.value)
  return parsed.success ? ok(parsed.data) : failed(invalid(parsed.error))
}

/** The first thing wrong, as a sentence, with the field it is about. */
function invalid(error: z.ZodError) {
  const [issue] = error.issues
  const field = issue?.path.join('.') ?? ''
  const message = issue?.message ?? 'not as expected'
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`
  return field === '' ? problem('invalid', sentence) : problem('invalid', sentence, field)
}

async function send(request: Request, response: Response, route: Route, reply: unknown): Promise<void> {
  if (route.reply !== 'bytes') {
    // Kept by the browser, but asked for again every time: the tag says whether it is still the same.
    response.set('Cache-Control', route.method === 'GET' ? 'private, no-cache' : 'no-store')
    if (isLasting(reply)) await sendLasting(request, response, reply)
    else response.json(reply)
    return
  }
  if ((reply as Download).isShown) {
    show(response, reply as Download)
    return
  }
  const { bytes, fileName, contentType } = reply as Download
  // The type comes last: \`attachment\` guesses one from the file's name, which its importer chose.
  response.set('Cache-Control', 'private, no-cache').attachment(fileName).type(contentType)
  response.send(Buffer.from(bytes))
}

/** By freezing a reply an action promises that nothing of it changes: given out again, it reads the same. */
const isLasting = (reply: unknown): reply is object =>
  typeof reply === 'object' && reply !== null && Object.isFrozen(reply)

/** A file that stands on a page: it never changes, and should it be opened by itself, nothing in it runs. */
function show(response: Response, { bytes, fileName, contentType }: Download): void {
  response
    .set('Cache-Control', 'private, max-age=31536000, immutable')
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .set('X-Content-Type-Options', 'nosniff')
    .set('Content-Disposition', `inline; filename="${fileName}"`)
    .type(contentType)
    .send(Buffer.from(bytes))
}

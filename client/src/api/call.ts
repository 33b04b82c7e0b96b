// One way to ask the server for anything: typed by the route, answered by a value, never an exception.
// A GET that cannot reach the server is answered from what this member's browser kept of it, if it did.
import type { z } from 'zod'
import { type Problem, problem, problemCodes } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { api, type RouteName } from '../../../shared/wire/api.ts'
import type { Route } from '../../../shared/wire/route.ts'
import { isKept, type KeptReplies } from './kept-replies.ts'

type Api = typeof api
type QueryOf<R> = R extends { readonly query: infer Q extends z.ZodType } ? z.input<Q> : undefined
type BodyOf<B> = B extends z.ZodType
  ? z.input<B>
  : B extends 'bytes'
    ? Blob | Uint8Array<ArrayBuffer>
    : undefined

export type ParamsOf<N extends RouteName> = z.input<Api[N]['params']>
export type ReplyOf<N extends RouteName> = Api[N]['reply'] extends infer R
  ? R extends z.ZodType
    ? z.output<R>
    : Blob
  : never
type Part<Key extends string, T> = [T] extends [undefined] ? unknown : { readonly [K in Key]: T }
export type ArgumentsOf<N extends RouteName> = { readonly params: ParamsOf<N> } & Part<
  'body',
  BodyOf<Api[N]['body']>
> & {
    readonly query?: QueryOf<Api[N]>
  }

/** Who asks and by what; tests give their own. */
export type Caller = {
  readonly fetch: typeof fetch
  /** Where kept replies lie; null while nobody is signed in. */
  readonly kept: () => KeptReplies | null
  readonly timeoutMs: number
}

let caller: Caller = {
  fetch: (...request) => fetch(...request),
  kept: () => null,
  timeoutMs: 20_000,
}
/** Set once when somebody signs in, is remembered, or signs out. */
export const setCaller = (changes: Partial<Caller>): void => {
  caller = { ...caller, ...changes }
}

export const offlineProblem: Problem = problem(
  'not-stored',
  'You are offline: this needs the server. Try again when you are back.',
)

/** `/api/transcripts/:transcript` with its parameters and query filled in. */
export function addressOf(route: Pick<Route, 'path'>, params: object, query?: object): string {
  const known = new Map(Object.entries(params))
  const path = route.path.replace(/:([a-z]+)/gi, (_, name: string) =>
    encodeURIComponent(String(known.get(name))),
  )
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {}))
    if (value !== undefined) search.set(key, String(value))
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

const isCode = (code: unknown): code is Problem['code'] => problemCodes.some((known) => known === code)

const ofStatus: Readonly<Record<number, Problem>> = {
  401: problem('sign-in', 'You are signed out. Sign in again.'),
  403: problem('forbidden', 'Your role does not allow this.'),
  404: problem('not-found', 'This is not there, or not any more.'),
  413: problem('too-big', 'This is too big to send.'),
  429: problem('too-many', 'Too many requests. Wait a moment and try again.'),
  503: problem('busy', 'The server is busy. Try again in a moment.'),
}

/** The problem a failed reply carries, or the best sentence for its status. */
export async function problemOfReply(reply: Response): Promise<Problem> {
  try {
    const body: unknown = await reply.json()
    if (typeof body === 'object' && body !== null && 'problem' in body) {
      const told = body.problem
      if (
        typeof told === 'object' &&
        told !== null &&
        'code' in told &&
        'message' in told &&
        isCode(told.code)
      ) {
        const field = 'field' in told && typeof told.field === 'string' ? told.field : undefined
        return problem(told.code, String(told.message), field)
      }
    }
  } catch {
    // Not JSON: the status has to do.
  }
  return ofStatus[reply.status] ?? problem('busy', 'The server could not answer. Try again in a moment.')
}

/** Sends one request; `null` when no server could be reached. A proxy without its server counts as not reached. */
export async function send(address: string, request: RequestInit): Promise<Response | null> {
  try {
    const reply = await caller.fetch(address, {
      credentials: 'same-origin',
      ...request,
      signal: AbortSignal.timeout(caller.timeoutMs),
    })
    return reply.status === 502 || reply.status === 504 ? null : reply
  } catch {
    return null
  }
}

const understand = <N extends RouteName>(name: N, json: unknown): Result<ReplyOf<N>> => {
  const reply: Route['reply'] = api[name].reply
  if (reply === 'bytes') throw new Error(`${name} answers with bytes`)
  const parsed = reply.safeParse(json)
  return parsed.success
    ? ok(parsed.data as ReplyOf<N>)
    : failed(problem('old-client', 'This page is older than the server. Reload it to go on.'))
}

/** Asks one route. Failures are values; offline is `not-stored` with a sentence that says so. */
export async function call<N extends RouteName>(name: N, given: ArgumentsOf<N>): Promise<Result<ReplyOf<N>>> {
  const route: Route = api[name]
  const parts: { params: object; query?: object; body?: unknown } = given as never
  const address = addressOf(route, parts.params, parts.query)
  const kept = isKept(name) ? caller.kept() : null
  const bytes = route.body === 'bytes'
  const reply = await send(address, {
    method: route.method,
    ...(route.body === null
      ? {}
      : {
          headers: { 'content-type': bytes ? 'application/octet-stream' : 'application/json' },
          body: bytes ? (parts.body as BodyInit) : JSON.stringify(parts.body ?? null),
        }),
  })
  if (!reply) {
    const known = await kept?.read(address)
    return known === undefined ? failed(offlineProblem) : understand(name, known)
  }
  if (!reply.ok) return failed(await problemOfReply(reply))
  if (route.reply === 'bytes') return ok((await reply.blob()) as ReplyOf<N>)
  let json: unknown
  try {
    json = await reply.json()
  } catch {
    return failed(problem('busy', 'The answer of the server broke off. Try again.'))
  }
  const understood = understand(name, json)
  if (understood.ok && kept) void kept.write(address, json)
  return understood
}

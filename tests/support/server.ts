// A whole server on a free port with a data folder of its own: real SQLite, real rooms, real sessions.
// People call its routes by name, typed from the table of routes, and get Results with the HTTP status.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { beginProject } from '../../server/actions/projects/begin-project.ts'
import type { App } from '../../server/app.ts'
import { controlSocket, openApp } from '../../server/cli/open-app.ts'
import { emptyProject, sampleProject } from '../../server/cli/sample.ts'
import type { MailConfig } from '../../server/config.ts'
import type { Logger } from '../../server/http/needs.ts'
import type { Problem } from '../../shared/base/problem.ts'
import type { Role } from '../../shared/people/roles.ts'
import { api, type RouteName } from '../../shared/wire/api.ts'
import type { Account } from '../../shared/wire/api-account.ts'
import type { Route } from '../../shared/wire/route.ts'
import { quickPasswords } from './quick-passwords.ts'

export const password = 'a long enough password'
/** The slug of the project every test server begins with. */
export const firstSlug = 'un-cyber-dialogues-at-the-igf'

type RouteOf<N extends RouteName> = (typeof api)[N]
type BodyIn<N extends RouteName> = RouteOf<N>['body'] extends z.ZodType
  ? { readonly body: z.input<RouteOf<N>['body']> }
  : RouteOf<N>['body'] extends 'bytes'
    ? { readonly body: Uint8Array | string }
    : { readonly body?: undefined }
type ReplyOut<N extends RouteName> = RouteOf<N>['reply'] extends z.ZodType
  ? z.output<RouteOf<N>['reply']>
  : Uint8Array
type Params<N extends RouteName> = string extends keyof z.input<RouteOf<N>['params']>
  ? { readonly params?: Record<never, never> }
  : { readonly params: { readonly [K in keyof z.input<RouteOf<N>['params']>]: string | number } }
export type Asked<N extends RouteName> = Params<N> &
  BodyIn<N> & { readonly query?: Readonly<Record<string, string>> }

export type Reply<T> =
  | { readonly ok: true; readonly status: number; readonly value: T; readonly headers: Headers }
  | { readonly ok: false; readonly status: number; readonly problem: Problem; readonly headers: Headers }

/** Somebody at a browser: their cookies, and what they can ask. */
export type Visitor = {
  readonly account: Account | null
  /** As the Cookie header carries it; '' when not signed in. */
  readonly cookie: () => string
  readonly call: <N extends RouteName>(route: N, asked: Asked<N>) => Promise<Reply<ReplyOut<N>>>
  /** `call`, throwing with the problem when it was refused. */
  readonly does: <N extends RouteName>(route: N, asked: Asked<N>) => Promise<ReplyOut<N>>
  /** Any request with their cookies; Set-Cookie of the reply is kept. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly signIn: (email: string, password: string) => Promise<Reply<unknown>>
}

/** A visitor with an account. */
export type Person = Visitor & { readonly account: Account }

export type TestServer = {
  readonly address: string
  readonly dataDir: string
  readonly app: App
  readonly visitor: () => Visitor
  /** The first owner, set up on first asking. */
  readonly owner: () => Promise<Person>
  /** A new person who joined the first project by invitation; e-mail `<name>@example.org`. */
  readonly person: (name: string, role: Role) => Promise<Person>
  /** Imports a record as the owner and gives its id. Defaults to the 2021 sample record. */
  readonly record: (bytes?: Uint8Array | string, fileName?: string) => Promise<string>
  /** Stops and starts again on the same folder and port. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

export type ServerOptions = {
  /** One that is there already; a new one by default. Closing the server removes it either way. */
  readonly dataDir?: string
  /** The sample's people and records; left out by default. */
  readonly sample?: boolean
  readonly clock?: () => number
  readonly clientDir?: string | null
  readonly origins?: readonly string[]
  readonly proxies?: number
  readonly requestsPerMinute?: number
  readonly logger?: Logger
  /** Left out: nothing is mailed. */
  readonly mail?: MailConfig & { readonly address: string }
  /** Passwords are kept as the program keeps them, for what another process opens; by default as `quickPasswords` does. */
  readonly keepsPasswordsWell?: boolean
}

const quiet: Logger = { info: () => {}, warn: () => {}, error: () => {} }

export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'rapporteur-'))
  const open = async (port: number): Promise<{ app: App; port: number }> => {
    const opened = await openApp({
      dataDir,
      logger: options.logger ?? quiet,
      origins: options.origins ?? [],
      proxies: options.proxies ?? 0,
      clientDir: options.clientDir ?? null,
      requestsPerMinute: options.requestsPerMinute ?? 1_000_000,
      ...(options.clock && { clock: options.clock }),
      ...(options.mail && { mail: options.mail }),
      ...(!options.keepsPasswordsWell && { passwords: quickPasswords }),
    })
    if (!opened.ok) throw new Error(opened.problem.message)
    const app = opened.value
    if ((await app.world.projects.all()).length === 0) {
      const begun = await beginProject(app.world, options.sample ? sampleProject() : emptyProject)
      if (!begun.ok) throw new Error(begun.problem.message)
    }
    const listening = await app.listen(port, '127.0.0.1')
    if (!listening.ok) throw new Error(listening.problem.message)
    await app.listenForCommands(controlSocket(dataDir))
    return { app, port: listening.value.port }
  }

  let { app, port } = await open(0)
  const address = `http://127.0.0.1:${port}`
  let owner: Promise<Person> | null = null

  const setUpOwner = async (): Promise<Person> => {
    const visitor = createVisitor(address)
    const newAccount = { name: 'Olga Owner', email: 'olga@example.org', password }
    const made = await visitor.does('setUp', { params: { token: app.setUp.newLink() }, body: newAccount })
    return { ...visitor, account: made.account }
  }
  const theOwner = () => {
    owner ??= setUpOwner()
    return owner
  }

  return {
    address,
    dataDir,
    get app() {
      return app
    },
    visitor: () => createVisitor(address),
    owner: theOwner,
    person: async (name, role) => {
      const inviter = await theOwner()
      const { token } = await inviter.does('invite', {
        params: { project: firstSlug },
        body: { role, forWhom: name },
      })
      const visitor = createVisitor(address)
      const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`
      const { account } = await visitor.does('acceptInvitation', {
        params: { token },
        body: { name, email, password },
      })
      return { ...visitor, account }
    },
    record: async (bytes, fileName = 'igf2021-ws119.txt') => {
      const body = bytes ?? readFileSync(new URL('../../transcripts/igf2021-ws119.txt', import.meta.url))
      const { id } = await (await theOwner()).does('importTranscript', {
        params: { project: firstSlug },
        query: { fileName },
        body,
      })
      return id
    },
    restart: async () => {
      await app.close()
      app = (await open(port)).app
      await reconnected(address)
    },
    close: async () => {
      await app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Connections that the server closed meanwhile are found so by a request of nobody's, not by the next one of a test. */
export async function reconnected(address: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${address}/healthz`)
      return
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
}

function createVisitor(address: string): Visitor {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', cookie())
    const response = await fetch(`${address}${path}`, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }
  const call: Visitor['call'] = async (name, asked) => {
    const { path, method, body, reply } = requestOf(api[name], asked)
    const response = await ask(path, { method, ...body })
    return replyOf(response, reply === 'bytes')
  }
  return {
    account: null,
    cookie,
    fetch: ask,
    call,
    does: async (name, asked) => {
      const reply = await call(name, asked)
      if (!reply.ok) throw new Error(`${name} was refused: ${reply.problem.code}: ${reply.problem.message}`)
      return reply.value
    },
    signIn: async (email, secret) =>
      replyOf(
        await ask('/api/auth/sign-in/email', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password: secret }),
        }),
        false,
      ),
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const cut = pair.indexOf('=')
  const isGone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))
  if (isGone) cookies.delete(pair.slice(0, cut))
  else cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
}

type AnyAsked = {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

function requestOf(route: Route, asked: AnyAsked) {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(asked.params?.[name])),
  )
  const query = asked.query ? `?${new URLSearchParams(asked.query)}` : ''
  const body: RequestInit =
    route.body === null
      ? {}
      : route.body === 'bytes'
        ? {
            headers: { 'content-type': 'application/octet-stream' },
            body: asked.body as Uint8Array<ArrayBuffer> | string,
          }
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked.body) }
  return { path: path + query, method: route.method, body, reply: route.reply }
}

async function replyOf<T>(response: Response, isFile: boolean): Promise<Reply<T>> {
  const { status, headers } = response
  if (response.ok) {
    const value = (isFile ? new Uint8Array(await response.arrayBuffer()) : await response.json()) as T
    return { ok: true, status, headers, value }
  }
  const { problem } = (await response.json()) as { readonly problem: Problem }
  return { ok: false, status, headers, problem }
}

// Joins everything by arguments and chooses nothing: the database, the clock and the folder are handed in.
// Without `listen` it serves no one, and commands use its world as it is.
import { rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative } from 'node:path'
import type { MemberId } from '../shared/base/id.ts'
import { problem } from '../shared/base/problem.ts'
import { failed, ok, type Result } from '../shared/base/result.ts'
import type { RoomName } from '../shared/room/room-name.ts'
import { openAccounts } from './accounts/accounts.ts'
import type { PasswordHashing } from './accounts/better-auth.ts'
import { readOrMakeSecret } from './accounts/secret.ts'
import { createSetUp, type SetUp } from './actions/accounts/set-up.ts'
import { refusal } from './actions/caller.ts'
import { callerFor, placeOfRoom, projectOfRoom } from './actions/caller-for.ts'
import { countUnknownNotes } from './actions/notes/count-note.ts'
import { createNoteCounter } from './actions/notes/note-counter.ts'
import { createCodings } from './actions/positions/coding-index.ts'
import { createSeals } from './actions/queries/seals.ts'
import { createAgreements } from './actions/review/agreements.ts'
import { createDailyDigest, type SendMail } from './actions/talk/digest/daily-digest.ts'
import { createLeaveTokens } from './actions/talk/digest/leave-token.ts'
import { createTalks } from './actions/talk/talk-index.ts'
import type { World } from './actions/world.ts'
import { createControl } from './http/create-control.ts'
import { createHttp } from './http/create-http.ts'
import type { Logger } from './http/needs.ts'
import { allowedOrigin } from './http/request-origin.ts'
import { headersOf } from './http/request-session.ts'
import { fillHistory } from './live/rebuild.ts'
import { createRooms } from './live/rooms.ts'
import { attachSockets } from './live/socket.ts'
import type { Directory } from './stores/directory.ts'
import type { RoomLog, Rows } from './stores/room-log.ts'

export type AppNeeds = {
  /** Holds `secret` and `accounts.db`; must exist. */
  readonly dataDir: string
  readonly directory: Directory
  readonly roomLog: RoomLog
  readonly rows: Rows
  /** Kept with the data and its backups: what was sealed under it must stay good. */
  readonly sealSecret: Uint8Array
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly logger: Logger
  readonly version: string
  /** The built screens; null when there are none. */
  readonly clientDir: string | null
  readonly origins: readonly string[]
  readonly proxies: number
  readonly requestsPerMinute?: number
  /** How mail is sent; left out: none is. */
  readonly mail?: MailSettings
  /** Left out: as `AuthSettings` says. */
  readonly passwords?: PasswordHashing
}

export type MailSettings = {
  readonly send: SendMail
  /** Where people reach this server: `https://desk.example.org`. */
  readonly address: string
  /** The hour of the server's day after which digests are made. */
  readonly hour: number
}

export type App = {
  readonly world: World
  readonly setUp: SetUp
  /** Port 0 takes a free one. Problem `busy` when the port is taken. */
  readonly listen: (port: number, host: string) => Promise<Result<{ readonly port: number }>>
  /** Listens for other commands of this machine on a socket file; false when the system refuses it. */
  readonly listenForCommands: (socketFile: string) => Promise<boolean>
  /** Waits until everything that follows from what was stored is done: agreements accepted, notes counted. */
  readonly settle: () => Promise<void>
  /** Stores what waits, sends everyone away to come back, and lets go of accounts.db. */
  readonly close: () => Promise<void>
}

export async function createApp(needs: AppNeeds): Promise<App> {
  const { clock, random, logger, directory, rows, origins } = needs
  const isSecure = origins.length > 0 && origins.every((origin) => origin.startsWith('https://'))
  const secret = readOrMakeSecret(join(needs.dataDir, 'secret'), random)
  const leaveTokens = createLeaveTokens(secret)
  const accounts = await openAccounts(join(needs.dataDir, 'accounts.db'), {
    secret,
    secureCookies: isSecure,
    clock,
    random,
    warn: (message) => logger.warn({}, message),
    ...(needs.passwords && { passwords: needs.passwords }),
  })
  fillHistory(needs.roomLog, (room, error) =>
    logger.error({ room, error }, 'a room’s history could not be filled from its log'),
  )
  const seals = createSeals(needs.sealSecret)
  const rooms = createRooms({
    log: telling(needs.roomLog, ({ room, by, atMs, roots }) => {
      noteCounter.changed({ room, by, atMs })
      agreements.changed(room, roots)
    }),
    clock,
    projectOf: (room) => projectOfRoom(directory, room),
    segmentsOf: async (id) => {
      const stored = await directory.transcripts.get(id)
      return stored?.transcript.segments.map(({ text }) => ({ length: text.length })) ?? null
    },
    isSealed: seals.isGenuine,
    logger,
  })
  const codings = createCodings({ rows, transcripts: directory.transcripts })
  const talks = createTalks({ rows, transcripts: directory.transcripts })
  const world: World = { ...directory, rows, rooms, codings, talks, seals, accounts, clock, random }
  const noteCounter = createNoteCounter(world, laterByTimer, (error) =>
    logger.warn({ error }, 'a note could not be counted'),
  )
  const agreements = createAgreements(world, (room, error) =>
    logger.error({ room, error }, 'an agreement could not be looked for'),
  )
  await agreements.catchUp()
  await countUnknownNotes(world, (note, error) =>
    logger.warn({ note, error }, 'the quotes of a note could not be listed'),
  )
  const digest = needs.mail
    ? createDailyDigest(world, { ...needs.mail, tokens: leaveTokens }, laterByTimer, (facts) =>
        logger.warn(facts, 'a digest could not be mailed'),
      )
    : null
  const setUp = createSetUp(world)
  const sessionsEnded = async (account: MemberId) => {
    for (const { id } of await world.projects.ofMember(account)) rooms.reauthorise(id, account)
  }
  const http = createHttp({
    world,
    setUp,
    sessions: accounts,
    sessionsEnded,
    logger,
    version: needs.version,
    sendsMail: needs.mail !== undefined,
    leaveTokens,
    origins,
    isSecure,
    proxies: needs.proxies,
    clientDir: needs.clientDir,
    requestsPerMinute: needs.requestsPerMinute ?? 1200,
  })
  const settle = async () => {
    await Promise.all([noteCounter.settle(), agreements.settle()])
  }
  const server = createServer({ keepAliveTimeout: idleMs, headersTimeout: idleMs + 5000 }, http)
  const sockets = attachSockets(server, rooms, {
    allowedOrigin: (request) => allowedOrigin(request, origins),
    authorise: async (request, room) => {
      const session = await accounts.whoIs(headersOf(request.headers))
      if (!session) return failed(problem('sign-in', 'Please sign in first.'))
      const place = placeOfRoom(room)
      if (!place) return failed(problem('not-found', 'There is no such place.'))
      const caller = await callerFor(world, session.account.id, place)
      if (!caller.ok) return caller
      return refusal(caller.value, 'read') ?? ok(caller.value.member)
    },
    logger,
  })
  const control = createServer(createControl(world, sessionsEnded))

  return {
    world,
    setUp,
    listen: async (port, host) => {
      const error = await listening(server, () => server.listen(port, host))
      if (error) return failed(problem('busy', cannotListen(error, port, host)))
      digest?.begin()
      return ok({ port: (server.address() as AddressInfo).port })
    },
    listenForCommands: async (socketFile) => {
      // The folder is locked, so a socket file that is there was left behind by a killed server.
      rmSync(socketFile, { force: true })
      // Socket files have short names: the way from here is often shorter than the whole path.
      const fromHere = relative(process.cwd(), socketFile)
      const path = fromHere.length < socketFile.length ? fromHere : socketFile
      const error = await listening(control, () => control.listen(path))
      if (error) logger.warn({ error, socketFile }, 'other commands cannot reach this server')
      else await chmod(socketFile, 0o600)
      return error === null
    },
    settle,
    close: async () => {
      await digest?.end()
      await settle()
      rooms.shutdown()
      sockets.close()
      await Promise.all([stop(server), stop(control)])
      accounts.close()
    },
  }
}

type Stored = {
  readonly room: RoomName
  readonly by: MemberId | null
  readonly atMs: number
  /** The maps it changed; none where only a note's text did. */
  readonly roots: ReadonlySet<string>
}

/** The same log, telling of each batch once it is on disk. */
const telling = (log: RoomLog, stored: (change: Stored) => void): RoomLog => ({
  ...log,
  appendBatch: (batch) => {
    const seqs = log.appendBatch(batch)
    const by = batch.updates.findLast(({ member }) => member !== null)?.member ?? null
    const roots = new Set(batch.updates.flatMap(({ rows }) => rows.map(({ root }) => root)))
    stored({ room: batch.room, by, atMs: batch.receivedAtMs, roots })
    return seqs
  },
})

const laterByTimer = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms).unref()
  return () => clearTimeout(timer)
}

/** Null once it listens, else why it does not. */
const listening = (server: Server, listen: () => void): Promise<NodeJS.ErrnoException | null> =>
  new Promise((resolve) => {
    server.once('error', resolve)
    server.once('listening', () => {
      server.off('error', resolve)
      resolve(null)
    })
    listen()
  })

function cannotListen(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Choose another with --port.`
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this account. Choose one above 1024 with --port.`
  return `${host}:${port} cannot be listened on (${error.code ?? error.message}).`
}

/** Lets requests under way finish for three seconds, then cuts them off. */
/**
 * How long a connection nobody asks anything over stays open. Longer than browsers and proxies keep theirs (a minute, as a
 * rule), or a request that is just under way meets a closed door: Node's own five seconds are shorter.
 */
const idleMs = 75_000

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) return resolve()
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
  })

// Once a day, a mail to each member for whom something new waits. Nothing is mailed unless the server was told how, and
// never twice a day: that one was made is stored before it is sent, and taken back only when the mail server was not there.
import type { MemberId } from '../../../../shared/base/id.ts'
import type { Project } from '../../../stores/projects.ts'
import type { Caller } from '../../caller.ts'
import type { World } from '../../world.ts'
import { inboxItems, waitingFor } from '../list-inbox.ts'
import { digestMail, type Mail, type ProjectDigest } from './digest-mail.ts'
import type { LeaveTokens } from './leave-token.ts'

/** What became of a mail. `refused`: the mail server will not take it for this person, today or tomorrow. */
export type Sent = { readonly outcome: 'sent' | 'refused' | 'unreachable'; readonly why: string }
export type SendMail = (mail: Mail) => Promise<Sent>

export type DigestSettings = {
  readonly send: SendMail
  /** Where people reach this server: `https://desk.example.org`. */
  readonly address: string
  /** The hour of the server's day after which digests are made. */
  readonly hour: number
  /** For the link in each mail that ends them. */
  readonly tokens: Pick<LeaveTokens, 'make'>
}

/** What is told of a mail that could not be sent: never an address of the mail server or of a person. */
export type DigestFailure = { readonly member: MemberId | null; readonly why: string }

export type DailyDigest = {
  /** Makes what is due now. Runs one at a time. Never throws. */
  readonly run: () => Promise<void>
  /** Looks again and again whether something is due, until `end`. */
  readonly begin: () => void
  /** Waits for the mail under way, but not for a mail server that has fallen silent. */
  readonly end: () => Promise<void>
}

type Needs = Pick<
  World,
  | 'projects'
  | 'members'
  | 'accounts'
  | 'digests'
  | 'talks'
  | 'notes'
  | 'seen'
  | 'rows'
  | 'transcripts'
  | 'clock'
>

const betweenLooksMs = 10 * 60_000
const lastWordsMs = 3000
/** How many messages of a project a mail tells of; the others are counted. */
const mostTold = 20

export function createDailyDigest(
  world: Needs,
  settings: DigestSettings,
  later: (ms: number, run: () => void) => () => void,
  failed: (failure: DigestFailure) => void,
): DailyDigest {
  let running: Promise<void> = Promise.resolve()
  let callOff: (() => void) | null = null
  let isEnded = false

  const make = async () => {
    try {
      const dueSinceMs = lastHour(world.clock(), settings.hour)
      for (const [member, places] of await membersOf(world)) {
        if (isEnded || !(await makeFor(world, settings, member, places, dueSinceMs, failed))) return
      }
    } catch (error) {
      failed({ member: null, why: error instanceof Error ? error.message : 'a fault' })
    }
  }
  const run = () => {
    running = running.then(make)
    return running
  }
  return {
    run,
    begin: () => {
      const look = () => {
        run().then(() => {
          if (!isEnded) callOff = later(betweenLooksMs, look)
        })
      }
      look()
    },
    end: async () => {
      isEnded = true
      callOff?.()
      await new Promise<void>((resolve) => {
        const stopWaiting = later(lastWordsMs, resolve)
        running.then(() => {
          stopWaiting()
          resolve()
        })
      })
    },
  }
}

/** The last time it was this hour of the server's day. */
export function lastHour(nowMs: number, hour: number): number {
  const at = new Date(nowMs)
  at.setHours(hour, 0, 0, 0)
  if (at.getTime() > nowMs) at.setDate(at.getDate() - 1)
  return at.getTime()
}

async function membersOf(world: Needs): Promise<ReadonlyMap<MemberId, readonly Caller[]>> {
  const found = new Map<MemberId, Caller[]>()
  for (const project of await world.projects.all()) {
    for (const member of await world.members.ofProject(project.id)) {
      if (!member.active) continue
      const there = found.get(member.id)
      if (there) there.push({ member, project })
      else found.set(member.id, [{ member, project }])
    }
  }
  return found
}

/** False when the mail server is not there, so that nobody else need be tried. */
async function makeFor(
  world: Needs,
  settings: DigestSettings,
  member: MemberId,
  places: readonly Caller[],
  dueSinceMs: number,
  failed: (failure: DigestFailure) => void,
): Promise<boolean> {
  const madeAtMs = await world.digests.madeAtMs(member)
  if (madeAtMs !== null && madeAtMs >= dueSinceMs) return true
  if (madeAtMs === null) {
    // Who is new here, or whose server has just learnt to mail, is not sent all that ever waited.
    await world.digests.setMade(member, dueSinceMs)
    return true
  }
  await world.digests.setMade(member, world.clock())
  const parts: ProjectDigest[] = []
  for (const caller of places) {
    const part = await digestOf(world, caller, madeAtMs)
    if (part) parts.push(part)
  }
  const account = parts.length > 0 ? await world.accounts.byId(member) : null
  if (!account) return true
  const { outcome, why } = await settings.send(
    digestMail(account, parts, settings.address, settings.tokens.make(member)),
  )
  if (outcome === 'sent') return true
  failed({ member, why })
  if (outcome === 'refused') return true
  await world.digests.setMade(member, madeAtMs)
  return false
}

/** What came since the last digest and is unseen; null when nothing is, or the member wants none. */
async function digestOf(world: Needs, caller: Caller, sinceMs: number): Promise<ProjectDigest | null> {
  const { project, member } = caller
  if (!(await world.digests.isWanted(project.id, member.id))) return null
  const waiting = (await waitingFor(world, caller)).filter(
    ({ said, isSeen }) => !isSeen && said.atMs > sinceMs,
  )
  if (waiting.length === 0) return null
  return {
    project: named(project),
    names: new Map((await world.members.ofProject(project.id)).map(({ id, name }) => [id, name])),
    items: await inboxItems(world, caller, waiting.slice(0, mostTold)),
    count: waiting.length,
  }
}

const named = ({ name, slug }: Project) => ({ name, slug })

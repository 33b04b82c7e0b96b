// Who is in a room and where. A client speaks for one clientID only, its own; name, colour and clock are the server's,
// so nobody can pose as somebody else, leave ghosts behind, or put a colleague out.
import type { MemberId } from '../../shared/base/id.ts'
import type { Member } from '../../shared/people/member.ts'
import { maxPresenceBytes, type Presence, presenceInputSchema } from '../../shared/room/presence.ts'
import type { PresenceEntry } from './frames.ts'

/** One place in the room: a socket of a member, with the clientID it shows itself under once it has said so. */
export type Seat = { readonly member: Member; client: number | null }

type Shown = { readonly seat: Seat; readonly clock: number; readonly state: Presence }

export type PresenceChange =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'too-big' }
  /** `replaced`: an older socket of the same member that showed the same clientID. */
  | { readonly kind: 'shown'; readonly entry: PresenceEntry; readonly replaced: Seat | null }

export type PresenceBoard = {
  readonly say: (seat: Seat, client: number, json: string) => PresenceChange
  /** Takes a seat away; gives what the others must be told, null when it had shown nothing. */
  readonly leave: (seat: Seat) => PresenceEntry | null
  readonly entriesFor: (seat: Seat) => readonly PresenceEntry[]
  /** Whose clientID this is, of those that have shown themselves since the room was loaded. */
  readonly ownerOf: (client: number) => MemberId | undefined
}

/** `loggedOwner`: whose a clientID is by the log; null: the server's. */
export function presenceBoard(loggedOwner: (client: number) => MemberId | null | undefined): PresenceBoard {
  const shown = new Map<number, Shown>()
  const seats = new Map<number, Seat>()
  const owners = new Map<number, MemberId>()
  let clock = 0

  const bind = (seat: Seat, client: number): { readonly replaced: Seat | null } | null => {
    if (seat.client === client) return { replaced: null }
    if (seat.client !== null || client > 0xffff_ffff) return null
    for (const owner of [loggedOwner(client), owners.get(client)]) {
      if (owner !== undefined && owner !== seat.member.id) return null
    }
    const replaced = seats.get(client) ?? null
    if (replaced) replaced.client = null
    seat.client = client
    seats.set(client, seat)
    owners.set(client, seat.member.id)
    return { replaced }
  }

  const say = (seat: Seat, client: number, json: string): PresenceChange => {
    if (json.length > maxPresenceBytes || Buffer.byteLength(json) > maxPresenceBytes)
      return { kind: 'too-big' }
    const said = readState(json)
    if (said === undefined) return { kind: 'ignored' }
    const bound = bind(seat, client)
    if (!bound) return { kind: 'ignored' }
    clock++
    if (said === null) {
      shown.delete(client)
      return { kind: 'shown', entry: { client, clock, state: null }, ...bound }
    }
    const { id, name, colour } = seat.member
    const state = { ...said, user: { id, name, colour } }
    shown.set(client, { seat, clock, state })
    return { kind: 'shown', entry: { client, clock, state }, ...bound }
  }

  const leave = (seat: Seat): PresenceEntry | null => {
    const { client } = seat
    if (client === null || seats.get(client) !== seat) return null
    seats.delete(client)
    seat.client = null
    return shown.delete(client) ? { client, clock: ++clock, state: null } : null
  }

  return {
    say,
    leave,
    entriesFor: (seat) =>
      [...shown]
        .filter(([, entry]) => entry.seat !== seat)
        .map(([client, entry]) => ({ client, clock: entry.clock, state: entry.state })),
    ownerOf: (client) => owners.get(client),
  }
}

/** Null: the client shows nothing any more. Undefined: it said something that is no presence. */
function readState(json: string): ReturnType<typeof presenceInputSchema.parse> | null | undefined {
  try {
    const value: unknown = JSON.parse(json)
    if (value === null) return null
    const parsed = presenceInputSchema.safeParse(value)
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

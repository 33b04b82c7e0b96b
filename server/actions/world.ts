// What every action works with, joined in app.ts. Actions know no database, no HTTP and no library behind accounts.
import type { MemberId } from '../../shared/base/id.ts'
import { type Id, ulid } from '../../shared/base/id.ts'
import type { Result } from '../../shared/base/result.ts'
import type { Account } from '../../shared/wire/api-account.ts'
import type { Directory } from '../stores/directory.ts'
import type { Rows } from '../stores/room-log.ts'
import type { Rooms } from '../stores/rooms.ts'
import type { Codings } from './positions/codings.ts'
import type { Seals } from './queries/seals.ts'
import type { Talks } from './talk/talks.ts'

export type NewAccount = { readonly name: string; readonly email: string; readonly password: string }

/** An account with the Set-Cookie lines that sign it in. */
export type SignedIn = { readonly account: Account; readonly cookies: readonly string[] }

/** The part of accounts that actions need. */
export type AccountMaker = {
  readonly create: (account: NewAccount) => Promise<Result<SignedIn>>
  readonly byEmail: (email: string) => Promise<Account | null>
  readonly byId: (id: MemberId) => Promise<Account | null>
  readonly endSessions: (account: MemberId) => Promise<void>
  readonly remove: (account: MemberId) => Promise<void>
}

export type World = Directory & {
  readonly rows: Rows
  readonly rooms: Rooms
  readonly codings: Codings
  readonly talks: Talks
  readonly seals: Seals
  readonly accounts: AccountMaker
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly random: (bytes: number) => Uint8Array
}

export const newId = <Kind extends string>(world: Pick<World, 'clock' | 'random'>): Id<Kind> =>
  ulid(world.clock(), world.random(10)) as Id<Kind>

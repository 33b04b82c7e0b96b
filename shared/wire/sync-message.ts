// The protocol of /sync/<room>: y-websocket's own messages and three of ours. One version, one list of closing codes.
import { z } from 'zod'
import { type ProblemCode, problemCodes } from '../base/problem.ts'

/**
 * Grows when a note may hold a kind of block that an older editor would delete, a room another root, or a record a field
 * without which an older window would read or write it wrongly.
 */
export const protocolVersion = 3

export const messageType = {
  /** y-protocols: step 1, step 2, update. */
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** Server → client: varuint, how many update messages (step 2 and update) of this socket are stored. Cumulative. */
  stored: 100,
  /** Server → client: varstring JSON, see newsSchema. On project sockets only. */
  news: 102,
  /** Server → client, just before a permanent closing: varstring JSON, see refusalSchema. */
  refusal: 103,
} as const

/** A change in another room of the project: refetch what is drawn from its rows. `seq` is the log's. */
export const newsSchema = z.object({ room: z.string(), kinds: z.array(z.string()), seq: z.number() })
export type News = z.infer<typeof newsSchema>

/** Why the socket is about to close; `keys` are the `root:key` refused, when they could be told. */
export const refusalSchema = z.object({
  code: z.enum(problemCodes),
  message: z.string(),
  keys: z.array(z.string()),
})
export type Refusal = z.infer<typeof refusalSchema>

/** Permanent: the app decides. 1011, 1012, 1013 retry by themselves. */
export const closingCode = {
  malformed: 4400,
  'sign-in': 4401,
  forbidden: 4403,
  'not-found': 4404,
  gap: 4409,
  'old-epoch': 4410,
  'too-big': 4413,
  invalid: 4422,
  'old-client': 4426,
  'too-many': 4429,
} as const satisfies Partial<Record<ProblemCode, number>>
export type ClosingProblem = keyof typeof closingCode

export const serverFault = 1011
export const restart = 1012
export const tryAgainLater = 1013
/** ws closes with this when a message is above maxPayload; the client treats it as `too-big`. */
export const messageTooBig = 1009

export const limits = {
  updateBytes: 1024 * 1024,
  backlogBytes: 16 * 1024 * 1024,
  messagesPerSecond: 50,
  messageBurst: 200,
  unsentBytes: 4 * 1024 * 1024,
  structsPerUpdate: 100_000,
  /** A returning window sends the deletions of the whole room, its own work apart. */
  deletionsPerUpdate: 500_000,
  /** Each reload of a window that works offline is a client of its own. */
  newClientsPerUpdate: 1000,
} as const

/** The problem a closing code stands for; null for codes that retry. */
export function problemOfClosing(code: number): ClosingProblem | null {
  if (code === messageTooBig) return 'too-big'
  for (const [name, known] of Object.entries(closingCode)) if (known === code) return name as ClosingProblem
  return null
}

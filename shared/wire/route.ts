// One HTTP route as data: the server validates by it, the client calls by it, /api/openapi.json is printed from it.
import type { z } from 'zod'
import type { Deed } from '../people/permissions.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may call: anybody, anybody signed in, or a member of the project for whom `may` allows the deed. */
export type Access = 'anybody' | 'signed-in' | Deed

export type Route<
  Params extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  readonly method: Method
  /** Express form, `:name` for parameters: `/api/projects/:project`. */
  readonly path: string
  readonly access: Access
  readonly summary: string
  readonly params: Params
  /** A JSON body; null when there is none. `bytes`: the body is a file as it is. */
  readonly body: Body | 'bytes' | null
  /** The most bytes its JSON or file may have, where a form's or a record's measure does not fit. */
  readonly mostBytes?: number
  readonly query?: z.ZodType
  /** A JSON reply, or `bytes` for a download. */
  readonly reply: Reply | 'bytes'
}

export const route = <const R extends Route>(definition: R): R => definition

// What a route's handler is called with and gives back, typed from the table of routes itself.
import type { z } from 'zod'
import type { Result } from '../../shared/base/result.ts'
import type { api, RouteName } from '../../shared/wire/api.ts'
import type { Account } from '../../shared/wire/api-account.ts'
import type { Caller } from '../actions/caller.ts'
import type { HttpNeeds } from './needs.ts'

type RouteOf<N extends RouteName> = (typeof api)[N]
type Access<N extends RouteName> = RouteOf<N>['access']

export type BodyOf<N extends RouteName> = RouteOf<N>['body'] extends z.ZodType
  ? z.output<RouteOf<N>['body']>
  : RouteOf<N>['body'] extends 'bytes'
    ? Uint8Array
    : null

type QueryOf<N extends RouteName> =
  RouteOf<N> extends { readonly query: infer Q extends z.ZodType } ? z.output<Q> : undefined

/** A reply that is a file to keep. */
export type Download = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly contentType: string
  /** Drawn where it is asked for, as a picture is, and kept by the browser for good. */
  readonly isShown?: boolean
}

export type ReplyOf<N extends RouteName> = RouteOf<N>['reply'] extends z.ZodType
  ? z.output<RouteOf<N>['reply']>
  : Download

/** `caller` for routes of a project, `account` for those that need a session only; else it may be null. */
type Who<N extends RouteName> =
  Access<N> extends 'anybody'
    ? { readonly account: Account | null }
    : Access<N> extends 'signed-in'
      ? { readonly account: Account }
      : { readonly account: Account; readonly caller: Caller }

export type Call<N extends RouteName> = Who<N> & {
  readonly needs: HttpNeeds
  readonly params: z.output<RouteOf<N>['params']>
  readonly body: BodyOf<N>
  readonly query: QueryOf<N>
  /** Where the caller reaches this server: `https://desk.example.org`. */
  readonly origin: string
  readonly setCookies: (cookies: readonly string[]) => void
}

export type Handler<N extends RouteName> = (call: Call<N>) => Promise<Result<ReplyOf<N>>>
export type Handlers<N extends RouteName> = { readonly [K in N]: Handler<K> }

// Who asks: a member of the project at hand, as they are now. Invariant 5: every action begins by asking `refusal`.
import { problem } from '../../shared/base/problem.ts'
import { type Failed, failed } from '../../shared/base/result.ts'
import type { Member } from '../../shared/people/member.ts'
import { type Concerns, type Deed, may, refusalOf } from '../../shared/people/permissions.ts'
import type { Project } from '../stores/projects.ts'

export type Caller = { readonly member: Member; readonly project: Project }

/** Null when the caller may do it. */
export const refusal = (caller: Caller, deed: Deed, record?: Concerns): Failed | null =>
  may(caller.member, deed, record) ? null : failed(problem('forbidden', refusalOf(deed)))

export const done = { done: true } as const
export type Done = typeof done

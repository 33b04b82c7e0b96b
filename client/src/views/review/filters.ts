// What the review desk shows, as the address has it: of which record, of what kind, by whom, in what state. Pure.
import { z } from 'zod'
import { type MemberId, transcriptIdSchema } from '../../../../shared/base/id.ts'
import {
  classWords,
  correctionClasses,
  isSafe,
} from '../../../../shared/records/corrections/correction-class.ts'
import { isOpenState, type ReadingRow } from './rows/reading-rows.ts'

/** `open` is what a person comes for, so it is the one an address leaves out. */
export const statuses = [
  'open',
  'held',
  'contested',
  'accepted',
  'rejected',
  'replaced',
  'withdrawn',
  'hidden',
  'all',
] as const
export type Status = (typeof statuses)[number]

export const statusWords: Readonly<Record<Status, string>> = {
  open: 'to be decided',
  held: 'held, since they change the sense',
  contested: 'contested',
  accepted: 'accepted',
  rejected: 'rejected',
  replaced: 'replaced',
  withdrawn: 'withdrawn',
  hidden: 'hidden',
  all: 'whatever became of them',
}

/** `plain`: every class that may be accepted in bulk. */
export const kinds = ['plain', ...correctionClasses] as const

export const filtersSchema = z.object({
  record: transcriptIdSchema.optional().catch(undefined),
  kind: z.enum(kinds).optional().catch(undefined),
  by: z.string().max(26).optional().catch(undefined),
  status: z.enum(statuses).optional().catch(undefined),
})
export type Filters = z.infer<typeof filtersSchema>

export const kindWords = (kind: (typeof kinds)[number]): string =>
  kind === 'plain' ? 'Plain ones' : classWords[kind]

/** The record is asked of the server; the rest is told here. */
export function fits(row: ReadingRow, { kind, by, status = 'open' }: Filters, isContested: boolean): boolean {
  if (kind === 'plain' ? !isSafe(row.class) : kind !== undefined && row.class !== kind) return false
  if (by !== undefined && !row.proposers.includes(by as MemberId)) return false
  if (status === 'all') return true
  if (status === 'open') return isOpenState(row.state)
  if (status === 'contested') return isOpenState(row.state) && isContested
  return row.state === status
}

/** The same for the same filters, for keeping what belongs to them. */
export const filtersKey = ({ record, kind, by, status }: Filters): string =>
  [record, kind, by, status].map((part) => part ?? '').join(' ')

// Seals on results of queries: an HMAC over project, question and answer, so that a note can keep figures that anybody may
// write into, and still nobody can make the product say a figure it never worked out.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '../../../shared/base/canonical-json.ts'
import type { ProjectId } from '../../../shared/base/id.ts'
import {
  type Query,
  type QueryResult,
  type SealedResult,
  sealedResultSchema,
} from '../../../shared/records/notes/query.ts'

export type Seals = {
  readonly seal: (project: ProjectId, query: Query, result: QueryResult) => SealedResult
  /** True only of what `seal` gave for this project, unchanged. `frozen` is whatever a note holds. */
  readonly isGenuine: (project: string, frozen: unknown) => boolean
}

/** `secret`: kept with the data and in its backups, where a seal must stay good for as long as the notes do. */
export function createSeals(secret: Uint8Array): Seals {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'rapporteur: results of queries', 32))
  const macOf = ({ project, query, result }: Omit<SealedResult, 'seal'>): Buffer =>
    createHmac('sha256', key)
      .update(canonicalJson([project, query, result]))
      .digest()
  return {
    seal: (project, query, result) => {
      const sealed = { project, query, result }
      return { ...sealed, seal: macOf(sealed).toString('base64url') }
    },
    isGenuine: (project, frozen) => {
      const read = sealedResultSchema.safeParse(frozen)
      if (!read.success || read.data.project !== project) return false
      const said = Buffer.from(read.data.seal, 'base64url')
      const due = macOf(read.data)
      return said.length === due.length && timingSafeEqual(said, due)
    },
  }
}

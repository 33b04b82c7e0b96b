// A project with one record and people who may publish it, for tests of public pages.
import type { MemberId } from '../../../../shared/base/id.ts'
import { recordKey } from '../../../../shared/base/id.ts'
import type { PublishChoices, PublishSubject } from '../../../../shared/wire/sharing/api-publishing.ts'
import { publishedBy } from '../../../support/publishing/publish-seen.ts'
import {
  firstSlug,
  type Person,
  type ServerOptions,
  startServer,
  type TestServer,
} from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import { addSpeaker, type Coded, codedRecord } from '../../actions/positions/coded-record.ts'

export type PublishedWorld = {
  readonly server: TestServer
  /** A reviewer. */
  readonly rea: Person
  /** An annotator. */
  readonly ana: Person
  readonly record: Coded
  /** The nth quote of the record: other words, another page. */
  readonly quote: (n?: number) => PublishSubject
  readonly accept: (segment: number, published: string, start: number, reading: string) => Promise<void>
  readonly publish: (
    subject: object,
    more?: { readonly isListed?: boolean; readonly choices?: PublishChoices },
  ) => Promise<{ readonly id: string; readonly address: string; readonly version: number }>
  readonly unpublish: (id: string) => Promise<void>
  /** Without a session, the reply as it comes. */
  readonly get: (path: string, init?: RequestInit) => Promise<Response>
}

export const projectParams = { project: firstSlug }

export async function publishedWorld(
  options: ServerOptions = {},
  lines: readonly string[] = ['>> KAJA CIGLIC: We suport it. And more of it.', '>> BEN: So do we.'],
): Promise<PublishedWorld> {
  const server = await startServer(options)
  const rea = await server.person('Rea', 'reviewer')
  const ana = await server.person('Ana', 'annotator')
  await addSpeaker(server, 'Kaja Ciglic', 'org:Microsoft')
  const record = await codedRecord(server, '2021-12-10', lines)
  let decided = 0
  return {
    server,
    rea,
    ana,
    record,
    quote: (n = 0) =>
      ({
        kind: 'quote',
        transcript: record.transcript,
        spans: [{ startSegment: 0, start: n, endSegment: 0, end: 13 }],
      }) as PublishSubject,
    accept: (segment, published, start, reading) => {
      decided += 1
      return record.put('decisions', recordKey(ana.account.id as MemberId, testId(7000 + decided)), {
        verdict: 'accepted',
        segment,
        start,
        end: start + published.length,
        published,
        reading,
        grounds: { kind: 'heard', detail: 'twice' },
        proposer: ana.account.id,
        by: rea.account.id,
        atMs: 5,
      })
    },
    publish: async (subject, { isListed = false, choices = {} } = {}) => {
      const { publication } = await publishedBy(rea, subject, { choices, isListed })
      return publication
    },
    unpublish: async (publication) => {
      await rea.does('unpublish', { params: { ...projectParams, publication } })
    },
    get: (path, init) => fetch(`${server.address}${path}`, { redirect: 'manual', ...init }),
  }
}

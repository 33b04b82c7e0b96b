// The sample project with the worked example in it, and positions a test puts beside it, stored through the same rooms as
// people's own. What the figures on screen are held against is what is in the rows then, not what was meant to be written.
import { readFileSync } from 'node:fs'
import { exampleSchema } from '../../../server/cli/demo/example.ts'
import { writeExample } from '../../../server/cli/demo/write-example.ts'
import {
  type MemberId,
  recordKey,
  type StanceId,
  type TopicId,
  type TranscriptId,
  ulid,
} from '../../../shared/base/id.ts'
import { ok } from '../../../shared/base/result.ts'
import { moderationKey } from '../../../shared/records/moderation.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Journey } from '../journey.ts'
import { password } from '../server.ts'
import { type StoredProject, storedProject } from './stored-project.ts'

export const records = { '2020': 'igf2020-ws341.txt', '2021': 'igf2021-ws119.txt' } as const
export type Year = keyof typeof records

/** Year, holder, topics with blanks between, stance; what else is so of the position, and what was done to it. */
export type Beside = readonly [
  year: Year,
  actor: string,
  topics: string,
  stance: string,
  more?: Partial<Position> & { readonly isHidden?: true; readonly recodedTo?: string },
]

const atMs = 1_700_000_000_000
const topicsOf = (words: string) => words.split(' ') as TopicId[]

/** Everything is stored and known to every screen when it resolves. */
export async function workedProject(
  { server }: Pick<Journey, 'server'>,
  by: MemberId,
  besides: readonly Beside[],
): Promise<StoredProject> {
  const { world, settle } = server.app
  const file = new URL('../../../transcripts/worked-example.json', import.meta.url)
  const example = exampleSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const [project] = await world.projects.all()
  if (!project) throw new Error('no project')
  const written = await writeExample(world, project, example, () => password)
  if (!written.ok) throw new Error(written.problem.message)
  const transcripts = await world.transcripts.ofProject(project.id)
  const idOf = (year: Year): TranscriptId => {
    const found = transcripts.find(({ fileName }) => fileName === records[year])
    if (!found) throw new Error(`there is no record of ${year}`)
    return found.id
  }
  for (const [nth, [year, actor, topics, stance, more = {}]] of besides.entries()) {
    const { isHidden, recodedTo, ...fields } = more
    const key = recordKey(by, ulid(atMs + nth, new Uint8Array(10)))
    const put = await world.rooms.write(roomName('transcript', idOf(year)), by, (room) => {
      room.put('positions', key, {
        spans: [{ startSegment: 8 + nth, start: 0, endSegment: 8 + nth, end: 12 }],
        actor,
        topics: topicsOf(topics),
        stance: stance as StanceId,
        certainty: 'sure',
        atMs: atMs + nth,
        ...fields,
      })
      if (isHidden)
        room.put('moderation', moderationKey('positions', key), { hidden: true, reason: 'twice', by, atMs })
      if (recodedTo)
        room.put('recodings', key, { topics: topicsOf(recodedTo), was: topicsOf(topics), by, atMs })
      return ok(null)
    })
    if (!put.ok) throw new Error(put.problem.message)
  }
  await settle()
  return storedProject(world, project.id)
}

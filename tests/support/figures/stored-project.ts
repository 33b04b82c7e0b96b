// A project as it is stored, row by row: what the oracles count. Nothing here is read through an action or an analysis.
import type { World } from '../../../server/actions/world.ts'
import { membersOn } from '../../../shared/actors/groups.ts'
import type { ProjectId } from '../../../shared/base/id.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Segment, Turn } from '../../../shared/transcript/transcript.ts'
import type { OracleRecord, OracleWorld } from './position-oracle.ts'

export type StoredRecord = OracleRecord & {
  readonly fileName: string
  readonly turns: readonly Turn[]
  readonly segments: readonly Segment[]
}
export type StoredProject = Omit<OracleWorld, 'records'> & { readonly records: readonly StoredRecord[] }

export async function storedProject(
  { rows, transcripts }: Pick<World, 'rows' | 'transcripts'>,
  project: ProjectId,
): Promise<StoredProject> {
  const records = await Promise.all(
    (await transcripts.ofProject(project)).map(async ({ id, day, fileName }) => {
      const stored = await transcripts.get(id)
      if (!stored) throw new Error(`the record ${id} is gone`)
      const { turns, segments } = stored.transcript
      return { id, day, fileName, turns, segments, rows: await rows.ofRoom(roomName('transcript', id)) }
    }),
  )
  return {
    project: await rows.ofRoom(roomName('project', project)),
    records,
    membersOf: (group, day) => membersOn(group, day) ?? [],
  }
}

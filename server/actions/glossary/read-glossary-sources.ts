// What the glossary builds itself from, beside people and packs, without the speech: a fraction of reading every record.
// The server is free for others between one record and the next.
import { setImmediate } from 'node:timers/promises'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Decision } from '../../../shared/records/corrections/correction.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { readMeeting } from '../../../shared/transcript/meeting.ts'
import type { AcceptedReading, GlossaryRecord } from '../../../shared/wire/api-glossary.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export async function readGlossarySources(
  world: World,
  caller: Caller,
): Promise<Result<{ records: GlossaryRecord[]; accepted: AcceptedReading[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const records: GlossaryRecord[] = []
  const accepted: AcceptedReading[] = []
  for (const { id, fileName } of await world.transcripts.ofProject(caller.project.id)) {
    const stored = await world.transcripts.get(id)
    if (!stored) throw new Error(`transcript ${id} is listed but not there`)
    const { title, front, turns } = stored.transcript
    const labels = turns.flatMap(({ label }) => (label === null ? [] : [label]))
    records.push({
      id,
      name: readMeeting(title).name || fileName,
      title,
      front: front.map(({ text }) => text),
      labels: [...new Set(labels)],
    })
    for (const { value } of await world.rows.ofRoom(roomName('transcript', id), 'decisions')) {
      const { verdict, segment, published, reading } = value as Decision
      if (verdict === 'accepted' && reading !== '') {
        accepted.push({ transcript: id, segment, published, reading })
      }
    }
    await setImmediate()
  }
  return ok({ records, accepted })
}

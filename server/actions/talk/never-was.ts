// Whether what a message is about never was: no key of its room, no entry of the codebook, no note ever stood there. What
// was once and is gone is another thing: that something was said about it did happen.
import type { ProjectId } from '../../../shared/base/id.ts'
import { noteTalkedAbout, recordTalkedAbout } from '../../../shared/records/talk/thread.ts'
import { type RoomName, roomName } from '../../../shared/room/room-name.ts'
import type { Rows } from '../../stores/room-log.ts'
import { isAboutEntry } from './waiting-messages.ts'

type NeverWas = (room: RoomName, about: string) => Promise<boolean>

/** Asks of each thing once. */
export function neverWas(rows: Pick<Rows, 'historyOf' | 'marksOf'>, project: ProjectId): NeverWas {
  const known = new Map<string, Promise<boolean>>()
  const look: NeverWas = async (room, about) => {
    const record = recordTalkedAbout(about)
    if (record) return (await rows.historyOf(room, record.root, { key: record.key })).length === 0
    const note = noteTalkedAbout(about)
    if (note !== null) return (await rows.marksOf([roomName('note', note)])).size === 0
    if (!isAboutEntry(about)) return false
    const [root = '', key = ''] = about.split(':')
    return (await rows.historyOf(roomName('project', project), root, { key })).length === 0
  }
  return (room, about) => {
    const at = `${room} ${about}`
    const answer = known.get(at) ?? look(room, about)
    known.set(at, answer)
    return answer
  }
}

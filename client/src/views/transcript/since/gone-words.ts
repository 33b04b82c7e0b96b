// What changed since the reader was last here and stands on the desk no longer, each as a line of a list. Pure.
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { RecordKey } from '../../../../../shared/base/id.ts'
import { moderationKey } from '../../../../../shared/records/moderation.ts'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import { subjectOf } from '../desk/mark-id.ts'
import type { ChangedThing } from './since-stops.ts'

type Records = Pick<TranscriptRecords, 'corrections' | 'decisions' | 'positions' | 'moderation'>

const becameOfCorrection = {
  accepted: 'accepted',
  rejected: 'rejected',
  replaced: 'replaced by another',
} as const

/** "Correction of “mute” to “multi”: rejected". */
export function goneWords({ id, kind }: ChangedThing, records: Records): string {
  const subject = subjectOf(id)
  if (!subject) return 'Something that was removed'
  const key = subject.key as RecordKey
  const isHidden = records.moderation.get(moderationKey(subject.root, key))?.hidden === true
  if (subject.root === 'corrections') {
    const decision = records.decisions.get(key)
    const said = decision ?? records.corrections.get(key)
    const became = isHidden
      ? 'hidden by a reviewer'
      : decision
        ? becameOfCorrection[decision.verdict]
        : 'withdrawn'
    return said
      ? `Correction of “${said.published}” to ${said.reading === '' ? 'nothing' : `“${said.reading}”`}: ${became}`
      : `A correction: ${became}`
  }
  if (subject.root === 'positions') {
    const position = records.positions.get(key)
    const became = isHidden ? 'hidden by a reviewer' : 'withdrawn'
    return position ? `Position of ${actorName(position.actor)}: ${became}` : `A position: ${became}`
  }
  return kind === 'thread'
    ? `A thread: ${isHidden ? 'hidden by a reviewer' : 'nothing of it is left'}`
    : 'Something that was removed'
}

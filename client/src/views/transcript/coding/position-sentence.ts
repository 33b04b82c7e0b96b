// A position as one sentence, for the foot and for screen readers: "Mexico supports Programme of action".
import { actorName } from '../../../../../shared/actors/actor.ts'
import { currentTopicId } from '../../../../../shared/records/codebook/codebook.ts'
import type { Position } from '../../../../../shared/records/positions/position.ts'
import type { ProjectRecords } from '../../../../../shared/room/read-room.ts'

/** Unknown topics and stances show as their ids. */
export function positionSentence(
  { actor, topics, stance }: Pick<Position, 'actor' | 'topics' | 'stance'>,
  codebook: Pick<ProjectRecords, 'topics' | 'stances'>,
): string {
  const names = topics.map((id) => {
    const now = currentTopicId(id, codebook.topics)
    return codebook.topics.get(now)?.name ?? now
  })
  const { name = stance } = codebook.stances.get(stance) ?? {}
  const how = name === 'with conditions' ? 'supports with conditions' : name
  return `${actorName(actor)} ${how === 'neutral' || how === 'unclear' ? `is ${how} on` : how} ${names.join(', ')}`
}

// How standings and moves are said, and which quotes are theirs. Pure.

import { actorName } from '../../../../../shared/actors/actor.ts'
import type { Balance } from '../../../../../shared/analysis/balance.ts'
import type { Course, Session, Standing } from '../../../../../shared/analysis/change-over-time.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { PositionFilter } from '../../../../../shared/records/positions/position-filter.ts'
import { counted } from '../../../ui/words/counted.ts'
import { lookOf } from '../map/holder-marks.ts'
import { topicName } from '../matrix/matrix-cells.ts'
import type { QuotesAsked } from '../view-props.ts'

type Topics = ReadonlyMap<TopicId, { readonly name: string }>

export const isHeld = (standing: Standing | undefined): standing is Balance => typeof standing === 'object'

/** "+ supports", "spoke, not on this". */
export function standingWords(standing: Standing): string {
  if (standing === 'other-topics') return 'spoke, not on this'
  if (standing === 'did-not-speak') return 'did not speak'
  if (standing === 'not-reported') return 'nothing reported'
  const { sign, word } = lookOf(standing)
  return `${sign} ${word}`
}

/** "Mexico", "Canada, as others report". */
export const holderWords = ({ actor, reported }: Pick<Course, 'actor' | 'reported'>): string =>
  reported ? `${actorName(actor)}, as others report` : actorName(actor)

/** The positions behind one standing. */
export function quotesOf(
  course: Course,
  session: Session,
  standing: Balance,
  filter: PositionFilter,
  topics: Topics,
): QuotesAsked {
  return {
    title: `${holderWords(course)} on ${topicName(course.topic, topics)}, ${session.name}`,
    says: `${lookOf(standing).word}, ${counted(standing.positions, 'position')}`,
    filter: {
      ...filter,
      records: session.records,
      actors: [course.actor],
      topics: [course.topic],
      said: course.reported ? 'reported' : 'own',
    },
  }
}

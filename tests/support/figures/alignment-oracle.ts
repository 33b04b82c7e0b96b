// Who stands with whom and who moved, worked out anew for each figure by going through the positions one by one, as the
// definitions have it. It shares nothing with shared/analysis, so that a screen can be held against it.
import { actorName } from '../../../shared/actors/actor.ts'
import type { TopicId } from '../../../shared/base/id.ts'
import { starterCodebook } from '../../../shared/records/codebook/starter-codebook.ts'
import type { Position } from '../../../shared/records/positions/position.ts'

/** The years of the two sample records. */
export const years = ['2020', '2021'] as const
export type Year = (typeof years)[number]

/** A position as it counts: who holds it, in which year, told by whom. */
export type Counted = Pick<Position, 'topics' | 'stance'> & {
  readonly year: Year
  readonly holder: string
  readonly reported: boolean
}
const topicNames = new Map<string, string>(starterCodebook.topics.map(({ id, name }) => [id, name]))
/** The starter codebook's scale, in its order. */
const valueBy: Readonly<Record<string, number | null>> = {
  proposes: 2,
  supports: 1,
  conditional: 0.5,
  neutral: 0,
  opposes: -1,
  unclear: null,
}
const takesSide = ({ stance }: Counted) => (valueBy[stance] ?? 0) !== 0
const topicIds = [...topicNames.keys()]

/** Whether somebody says something for (1) or against (−1) a topic in their own words. */
const stands = (counted: readonly Counted[], holder: string, topic: string, side: 1 | -1): boolean =>
  counted.some(
    (each) =>
      !each.reported &&
      each.holder === holder &&
      each.topics.includes(topic as TopicId) &&
      Math.sign(valueBy[each.stance] ?? 0) === side,
  )

export type ExpectedPair = {
  readonly numbers: readonly string[]
  readonly agreeOn: string[]
  readonly conflictOn: string[]
}

/** By the definition, for every pair with a topic in common: what the table says of it. */
export function expectedPairs(counted: readonly Counted[]): Map<string, ExpectedPair> {
  const sides = [1, -1] as const
  const holders = [...new Set(counted.filter(({ reported }) => !reported).map(({ holder }) => holder))].sort()
  const activity = (holder: string) =>
    topicIds.reduce(
      (sum, topic) => sum + sides.filter((side) => stands(counted, holder, topic, side)).length,
      0,
    )
  const found = new Map<string, ExpectedPair>()
  for (const [i, a] of holders.entries()) {
    for (const b of holders.slice(i + 1)) {
      const mean = (activity(a) + activity(b)) / 2
      let [same, opposite] = [0, 0]
      const [agreeOn, conflictOn] = [new Set<string>(), new Set<string>()]
      for (const topic of topicIds) {
        for (const side of sides) {
          if (!stands(counted, a, topic, side)) continue
          if (stands(counted, b, topic, side)) {
            same++
            agreeOn.add(topic)
          }
          if (stands(counted, b, topic, side === 1 ? -1 : 1)) {
            opposite++
            conflictOn.add(topic)
          }
        }
      }
      const common = new Set([...agreeOn, ...conflictOn]).size
      if (common === 0) continue
      const topicsOf = (count: number) => `${count} topic${count === 1 ? '' : 's'}`
      const share = (sum: number, count: number) =>
        count === 0 ? '0' : `${(sum / mean).toFixed(2)} · ${topicsOf(count)}`
      const difference = (same - opposite) / mean
      const signed = `${difference > 0 ? '+' : '−'}${Math.abs(difference).toFixed(2)}`
      found.set(`${actorName(a)} and ${actorName(b)}`, {
        numbers: [
          share(same, agreeOn.size),
          share(opposite, conflictOn.size),
          same === opposite ? '0' : signed,
          topicsOf(common),
        ],
        agreeOn: [...agreeOn],
        conflictOn: [...conflictOn],
      })
    }
  }
  return found
}

/** How many positions two actors have for or against any of these topics: what a number of the pair opens. */
export const quotesOn = (counted: readonly Counted[], pair: string, topics: readonly string[]): number =>
  counted.filter(
    (each) =>
      !each.reported &&
      takesSide(each) &&
      pair.split(' and ').includes(actorName(each.holder)) &&
      each.topics.some((topic) => topics.includes(topic)),
  ).length

/** Sign and mean of what somebody says on a topic in a year; null when nothing. */
export function standing(
  counted: readonly Counted[],
  holder: string,
  reported: boolean,
  topic: string,
  year: Year,
) {
  const here = counted.filter(
    (each) =>
      each.year === year &&
      each.holder === holder &&
      each.reported === reported &&
      each.topics.includes(topic as TopicId),
  )
  if (here.length === 0) return null
  const values = here.flatMap(({ stance }) => valueBy[stance] ?? [])
  if (values.length === 0) return { shown: 'unclear', mean: null, quotes: here.length }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const isMixed = values.some((value) => value > 0) && values.some((value) => value < 0)
  const often = (stance: string) => here.filter((each) => each.stance === stance).length
  const [nearest = ''] = [...new Set(here.map(({ stance }) => stance as string))]
    .filter((stance) => valueBy[stance] !== null)
    .sort(
      (a, b) =>
        Math.abs(valueBy[a]! - mean) - Math.abs(valueBy[b]! - mean) ||
        often(b) - often(a) ||
        Math.abs(valueBy[a]!) - Math.abs(valueBy[b]!),
    )
  return { shown: isMixed ? 'mixed' : nearest, mean, quotes: here.length }
}

/** "China on Norms …: 2 up", the quotes of either side after it. */
export function expectedMoves(counted: readonly Counted[]): string[] {
  const rows = [...new Set(counted.map(({ holder, reported }) => `${holder}\n${reported}`))]
  return rows.flatMap((row) => {
    const [holder = '', told] = row.split('\n')
    return topicIds.flatMap((topic) => {
      const before = standing(counted, holder, told === 'true', topic, '2020')
      const after = standing(counted, holder, told === 'true', topic, '2021')
      if (!before || !after || before.shown === after.shown) return []
      const shift = before.mean === null || after.mean === null ? null : after.mean - before.mean
      const way =
        shift === null
          ? 'unmeasured'
          : `${Math.abs(Math.round(shift * 100) / 100)} ${shift > 0 ? 'up' : 'down'}`
      const who = told === 'true' ? `${actorName(holder)}, as others report` : actorName(holder)
      return [`${who} on ${topicNames.get(topic)}: ${way}, ${before.quotes} and ${after.quotes}`]
    })
  })
}

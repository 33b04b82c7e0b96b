// Where the quotes of a topic go, one by one, when it is merged or split; and what that makes of the codebook's change. Pure.
import type { TopicId } from '../../../../../shared/base/id.ts'
import { currentTopicId, type TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import type { PositionRow } from '../../../../../shared/wire/api-positions.ts'
import type { RecodedPosition } from '../../../acts/codebook/codebook-change.ts'

/** A place where quotes go. `pigment` counts from 1. */
export type Target = { readonly id: TopicId; readonly name: string; readonly pigment: number }

/** As the codebook calls it now; one that is not in it, a part of a split still to come say, keeps its name. */
export function namedNow<T extends { readonly id: TopicId; readonly name: string }>(
  topic: T,
  topics: ReadonlyMap<TopicId, Pick<TopicRecord, 'name'>>,
): T {
  const name = topics.get(topic.id)?.name
  return name === undefined || name === topic.name ? topic : { ...topic, name }
}

/** A topic, or `keep`: its own. */
export type Choice = TopicId | 'keep'
/** By `quoteKey`; a quote that is not in it is still open. */
export type Choices = ReadonlyMap<string, Choice>

export type Quote = Pick<PositionRow, 'transcript' | 'key' | 'codedTopics' | 'recodedTopics'>

export const quoteKey = ({ transcript, key }: Pick<Quote, 'transcript' | 'key'>): string =>
  `${transcript} ${key}`

/** Every open quote gets the choice; the others keep theirs. */
export const withTheRest = (choices: Choices, quotes: readonly Quote[], choice: Choice): Choices =>
  new Map(quotes.map((quote) => [quoteKey(quote), choices.get(quoteKey(quote)) ?? choice]))

/** What stays of the choices when the quotes are fetched again: a quote that has other topics now is open again. */
export function stillChosen(choices: Choices, before: readonly Quote[], now: readonly Quote[]): Choices {
  const topicsOf = ({ codedTopics, recodedTopics }: Quote) => JSON.stringify([codedTopics, recodedTopics])
  const known = new Map(before.map((quote) => [quoteKey(quote), topicsOf(quote)]))
  const same = now.filter((quote) => known.get(quoteKey(quote)) === topicsOf(quote)).map(quoteKey)
  return new Map([...choices].filter(([key]) => same.includes(key)))
}

/** The next open quote after a place, from the start again at the end; null: none is open. */
export function nextOpen(choices: Choices, quotes: readonly Quote[], at: number): number | null {
  for (let step = 1; step <= quotes.length; step += 1) {
    const nth = (at + step) % quotes.length
    const quote = quotes[nth]
    if (quote && !choices.has(quoteKey(quote))) return nth
  }
  return null
}

/** How many go where, in the order given; those of nothing are left out. */
export function tallied(choices: Choices, order: readonly Choice[]): readonly (readonly [Choice, number])[] {
  const counts = new Map<Choice, number>(order.map((choice) => [choice, 0]))
  for (const choice of choices.values()) counts.set(choice, (counts.get(choice) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 0)
}

/** The position with another topic in place of `from`, which it may have under an old name that leads there. */
export function recodedTo(
  { transcript, key, codedTopics, recodedTopics }: Quote,
  from: TopicId,
  to: TopicId,
  topics: ReadonlyMap<TopicId, TopicRecord>,
): RecodedPosition {
  const today = recodedTopics ?? codedTopics
  const after = today.map((topic) => (currentTopicId(topic, topics) === from ? to : topic))
  return {
    transcript,
    position: key,
    was: [...codedTopics],
    before: recodedTopics === null ? null : [...recodedTopics],
    after: [...new Set(after)],
  }
}

export type SortedMerge = {
  readonly recodings: readonly RecodedPosition[]
  /** No quote keeps its topic: it is read as the other one, and only those that go elsewhere are recoded. */
  readonly redirects: boolean
}

export function sortedMerge(
  choices: Choices,
  quotes: readonly Quote[],
  from: TopicId,
  into: TopicId,
  topics: ReadonlyMap<TopicId, TopicRecord>,
): SortedMerge {
  const redirects = ![...choices.values()].includes('keep')
  const recodings = quotes.flatMap((quote) => {
    const choice = choices.get(quoteKey(quote)) ?? into
    if (choice === 'keep' || (redirects && choice === into)) return []
    return [recodedTo(quote, from, choice, topics)]
  })
  return { recodings, redirects }
}

export const sortedSplit = (
  choices: Choices,
  quotes: readonly Quote[],
  from: TopicId,
  topics: ReadonlyMap<TopicId, TopicRecord>,
): readonly RecodedPosition[] =>
  quotes.flatMap((quote) => {
    const choice = choices.get(quoteKey(quote)) ?? 'keep'
    return choice === 'keep' ? [] : [recodedTo(quote, from, choice, topics)]
  })

// What happened to positions when topics were merged or split, in sentences that follow a name. Pure.
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { CodebookHistory } from '../../../../../shared/wire/api-codebook.ts'
import { counted } from '../../../ui/words/counted.ts'

export type RecodedPosition = CodebookHistory['recodings'][number]
type NameOf = (id: TopicId) => string

/** How many ways an act names before it counts. */
const mostNamed = 4

/** "gave 2 positions “International law” instead of “Norms”", a sentence for each way positions went. */
export function recodedWords(recodings: readonly RecodedPosition[], nameOf: NameOf): readonly string[] {
  const ways = new Map<string, { readonly way: Way; count: number }>()
  for (const recoding of recodings) {
    const way = wayOf(recoding)
    const key = JSON.stringify(way)
    const known = ways.get(key)
    if (known) known.count += 1
    else ways.set(key, { way, count: 1 })
  }
  const all = [...ways.values()].sort((a, b) => b.count - a.count)
  const rest = all.slice(mostNamed).reduce((sum, { count }) => sum + count, 0)
  return [
    ...all.slice(0, mostNamed).map(({ way, count }) => wayWords(way, counted(count, 'position'), nameOf)),
    ...(rest > 0 ? [`gave ${counted(rest, 'more position', 'more positions')} other topics`] : []),
  ]
}

/** "“Norms” → “International law”", of one position; topics it has before and after are left out. */
export function stepWords(recoding: Step, nameOf: NameOf): string {
  const { off, on } = wayOf(recoding)
  const [left, came] = off.length + on.length === 0 ? [recoding.from, recoding.to] : [off, on]
  return `${quoted(left, nameOf) || 'nothing'} → ${quoted(came, nameOf) || 'nothing'}`
}

type Step = { readonly from: readonly TopicId[]; readonly to: readonly TopicId[] }
type Way = { readonly off: readonly TopicId[]; readonly on: readonly TopicId[] }

const wayOf = ({ from, to }: Step): Way => ({
  off: from.filter((topic) => !to.includes(topic)),
  on: to.filter((topic) => !from.includes(topic)),
})

const quoted = (topics: readonly TopicId[], nameOf: NameOf) =>
  topics.map((topic) => `“${nameOf(topic)}”`).join(' and ')

function wayWords({ off, on }: Way, positions: string, nameOf: NameOf): string {
  if (on.length === 0 && off.length === 0) return `put the topics of ${positions} in another order`
  if (on.length === 0) return `took ${quoted(off, nameOf)} off ${positions}`
  if (off.length === 0) return `gave ${positions} ${quoted(on, nameOf)} too`
  return `gave ${positions} ${quoted(on, nameOf)} instead of ${quoted(off, nameOf)}`
}

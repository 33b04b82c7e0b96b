// What is other in a version of a page than in the one before, in a few words for the list of its versions.
import type { PublishedContent, PublishedGround, QuoteContent } from './published-content.ts'
import { quoteSpeakers } from './quote-speakers.ts'
import { withoutMoment } from './without-moment.ts'

/** `before` is null for the first version. Never empty. */
export function versionSummary(before: PublishedContent | null, after: PublishedContent): string {
  const readings = readingsWords(before, after)
  if (before === null) {
    if (after.kind === 'quote' || after.kind === 'record') return readings ?? 'as published'
    return 'first version'
  }
  const said = [readings, otherwiseWords(before, after)].filter((words) => words !== null)
  return said.length === 0 ? 'published anew' : said.join('; ')
}

const groundsOf = (content: PublishedContent | null): readonly PublishedGround[] =>
  content?.kind === 'quote' || content?.kind === 'record' ? content.grounds : []

function readingsWords(before: PublishedContent | null, after: PublishedContent): string | null {
  const then = groundsOf(before)
  const now = groundsOf(after)
  const gained = without(now, then)
  const lost = without(then, now)
  const said = [correctedWords(gained), publishedAgain(lost.filter((one) => !replacedIn(gained, one)))]
  const words = said.filter((one) => one !== null)
  return words.length === 0 ? null : words.join('; ')
}

const sameReading = (a: PublishedGround, b: PublishedGround) =>
  a.published === b.published && a.reading === b.reading
const replacedIn = (gained: readonly PublishedGround[], lost: PublishedGround) =>
  gained.some(({ published }) => published === lost.published)

/** Those of `all` that `others` lack, each as often as it is lacking. */
function without(all: readonly PublishedGround[], others: readonly PublishedGround[]): PublishedGround[] {
  const left = [...others]
  return all.filter((one) => {
    const at = left.findIndex((other) => sameReading(one, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const named = (words: string) => `“${words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words}”`

function correctedWords(gained: readonly PublishedGround[]): string | null {
  if (gained.length === 0) return null
  if (gained.length > 2) return `${gained.length} places corrected`
  return `${gained.map(({ published }) => named(published)).join(' and ')} corrected`
}

function publishedAgain(lost: readonly PublishedGround[]): string | null {
  if (lost.length === 0) return null
  if (lost.length > 2) return `${lost.length} places as published again`
  return `${lost.map(({ published }) => named(published)).join(' and ')} as published again`
}

/** What is other besides the readings; null when nothing that has a name. */
function otherwiseWords(before: PublishedContent, after: PublishedContent): string | null {
  if (before.kind === 'quote' && after.kind === 'quote')
    return differ([before.speaker, before.stretches], [after.speaker, after.stretches])
      ? speakerWord(after)
      : null
  if (before.kind === 'record' && after.kind === 'record') {
    const said = [
      differ(before.turns, after.turns) ? 'speakers' : null,
      differ(before.positions, after.positions) ? positionWords(before.positions, after.positions) : null,
    ].filter((words) => words !== null)
    return said.length === 0 ? null : said.join(' and ')
  }
  if (before.kind === 'note' && after.kind === 'note') {
    const said = [
      before.title !== after.title ? 'title' : null,
      differ(before.blocks, after.blocks) ? 'text' : null,
      differ(before.quotes, after.quotes) ? 'quotes' : null,
      differ(withoutMoment(before).queries, withoutMoment(after).queries) ? 'positions' : null,
    ].filter((words) => words !== null)
    return said.length === 0 ? null : said.join(', ')
  }
  if (before.kind === 'view' && after.kind === 'view')
    return before.result.positions !== after.result.positions
      ? `${after.result.positions} positions, before ${before.result.positions}`
      : 'looked at again'
  return null
}

const speakerWord = (quote: QuoteContent) => (quoteSpeakers(quote).length > 1 ? 'speakers' : 'speaker')

const positionWords = (before: readonly unknown[] | null, after: readonly unknown[] | null) =>
  before === null ? 'with positions' : after === null ? 'without positions' : 'positions'

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

// The words of a quote as they stand now. Asked again when news of its record comes in, since a quote reads rows. A note's
// quotes are asked for together, as they come into sight.
import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Problem } from '../../../../shared/base/problem.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { QuoteAttrs } from '../../../../shared/records/notes/note-document.ts'
import { citedTimesOf, wordingsOf } from '../../../../shared/records/notes/quotes-in-note.ts'
import {
  mostQuotesAsked,
  type QuoteAsked,
  type QuoteNow,
} from '../../../../shared/wire/sharing/api-quotes.ts'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import { ApiFailure, queryKey } from '../../api/use-api.ts'
import { type AskQuote, createQuoteAsker } from './editor/quotes/quote-asker.ts'
import { answersToo } from './editor/quotes/same-answer.ts'

/** Long enough for all quotes of a screen to be drawn, too short to be seen. */
const togetherMs = 20

const askers = new Map<string, AskQuote>()

function askerOf(project: string): AskQuote {
  const known = askers.get(project)
  if (known) return known
  const asker = createQuoteAsker(
    async (quotes) => {
      const reply = await call('readQuotes', { params: { project }, body: { quotes: [...quotes] } })
      return reply.ok ? ok(reply.value.quotes) : reply
    },
    mostQuotesAsked,
    (run) => setTimeout(run, togetherMs),
  )
  askers.set(project, asker)
  return asker
}

const askedOf = ({ transcript, spans, source, published, sha256, ...quote }: QuoteAttrs): QuoteAsked => ({
  citedAs: wordingsOf(quote),
  citedTimes: citedTimesOf(quote),
  transcript,
  spans,
  source,
  ...(published !== undefined && { published }),
  ...(sha256 !== undefined && { sha256 }),
})

const keyOf = (project: string, asked: QuoteAsked) => [
  ...queryKey('readQuotes', { params: { project } }),
  asked,
]

/** How it was answered last, for what cannot wait; null where it was not looked up yet. */
export const quoteAsLookedUp = (client: QueryClient, project: string, quote: QuoteAttrs): QuoteNow | null =>
  client.getQueryData<QuoteNow>(keyOf(project, askedOf(quote))) ?? null

/** Null and null while it is looked up. The route is a POST only because spans are long: it changes nothing. */
export function useQuote(quote: QuoteAttrs): {
  readonly now: QuoteNow | null
  readonly problem: Problem | null
} {
  const { slug } = useProject().project
  const asked = askedOf(quote)
  const { data, error } = useQuery<QuoteNow, ApiFailure>({
    queryKey: keyOf(slug, asked),
    queryFn: async () => {
      const result = await askerOf(slug)(asked)
      if (!result.ok) throw new ApiFailure(result.problem)
      return result.value
    },
    placeholderData: (last, query) =>
      last !== undefined && answersToo(last, query?.queryKey.at(-1) as QuoteAsked, asked) ? last : undefined,
  })
  return { now: data ?? null, problem: error?.problem ?? null }
}

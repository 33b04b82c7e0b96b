// The words of a quote as they stand now. Asked again when news of its record comes in, since a quote reads rows.
import { useQuery } from '@tanstack/react-query'
import type { Problem } from '../../../../shared/base/problem.ts'
import type { QuoteAttrs } from '../../../../shared/records/notes/note-document.ts'
import type { QuoteView } from '../../../../shared/wire/api-transcript.ts'
import { call } from '../../api/call.ts'
import { ApiFailure, queryKey } from '../../api/use-api.ts'

export type QuoteNow = { readonly view: QuoteView | null; readonly problem: Problem | null }

/** Null and null while it is looked up. The route is a POST only because spans are long: it changes nothing. */
export function useQuote(quote: Pick<QuoteAttrs, 'transcript' | 'spans'>): QuoteNow {
  const given = { params: { transcript: quote.transcript }, body: { spans: quote.spans } }
  const { data, error } = useQuery<QuoteView, ApiFailure>({
    queryKey: [...queryKey('quote', { params: given.params }), given.body],
    queryFn: async () => {
      const result = await call('quote', { ...given, body: { spans: [...quote.spans] } })
      if (!result.ok) throw new ApiFailure(result.problem)
      return result.value
    },
  })
  return { view: data ?? null, problem: error?.problem ?? null }
}

// Whose words a quote's are for what is copied, which cannot wait: as it was looked up last.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useProject } from '../../../../api/project.tsx'
import { quoteAsLookedUp } from '../../use-quote.ts'
import type { QuoteOf } from '../paste/copied-text.ts'
import { toldQuote } from './told-quote.ts'

/** With addresses that lead to the words from anywhere. */
export function useQuoteOf(): QuoteOf {
  const { slug } = useProject().project
  const client = useQueryClient()
  return useCallback(
    (quote) => {
      const told = toldQuote(quote, quoteAsLookedUp(client, slug, quote), slug)
      const address = told.address === null ? null : new URL(told.address, location.origin).href
      return { ...told, address }
    },
    [client, slug],
  )
}

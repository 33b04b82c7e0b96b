// Asks for many quotes at once: those that come into sight together go in one request, up to two hundred of them.
import type { Result } from '../../../../../../shared/base/result.ts'
import type { QuoteAsked, QuoteNow } from '../../../../../../shared/wire/sharing/api-quotes.ts'

export type AskQuotes = (quotes: readonly QuoteAsked[]) => Promise<Result<readonly QuoteNow[]>>
export type AskQuote = (quote: QuoteAsked) => Promise<Result<QuoteNow>>

type Waiting = { readonly quote: QuoteAsked; readonly answer: (now: Result<QuoteNow>) => void }

/** `soon` runs something when those that belong together have been asked for. */
export function createQuoteAsker(ask: AskQuotes, most: number, soon: (run: () => void) => void): AskQuote {
  let waiting: Waiting[] = []
  const send = async (batch: readonly Waiting[]) => {
    const reply = await ask(batch.map(({ quote }) => quote))
    batch.forEach(({ answer }, i) => {
      const now = reply.ok ? reply.value[i] : undefined
      if (!reply.ok) answer(reply)
      else if (now === undefined) throw new Error(`the server answered ${i} of ${batch.length} quotes`)
      else answer({ ok: true, value: now })
    })
  }
  const sendAll = () => {
    const all = waiting
    waiting = []
    for (let from = 0; from < all.length; from += most) void send(all.slice(from, from + most))
  }
  return (quote) =>
    new Promise((answer) => {
      waiting.push({ quote, answer })
      if (waiting.length === 1) soon(sendAll)
    })
}

// Asks for many quotes at once: those that come into sight together go in one request, up to two hundred of them, and
// fewer where they are very long.
import type { Result } from '../../../../../../shared/base/result.ts'
import type { QuoteAsked, QuoteNow } from '../../../../../../shared/wire/sharing/api-quotes.ts'

export type AskQuotes = (quotes: readonly QuoteAsked[]) => Promise<Result<readonly QuoteNow[]>>
export type AskQuote = (quote: QuoteAsked) => Promise<Result<QuoteNow>>

/** Of one request's words; what a server takes holds some of its longest quotes. */
const mostCharacters = 2_000_000

const sizeOf = ({ published = '', citedAs = [] }: QuoteAsked): number =>
  citedAs.reduce((sum, words) => sum + words.length, published.length)

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
    let batch: Waiting[] = []
    let size = 0
    for (const each of all) {
      const own = sizeOf(each.quote)
      if (batch.length === most || (batch.length > 0 && size + own > mostCharacters)) {
        void send(batch)
        batch = []
        size = 0
      }
      batch.push(each)
      size += own
    }
    if (batch.length > 0) void send(batch)
  }
  return (quote) =>
    new Promise((answer) => {
      waiting.push({ quote, answer })
      if (waiting.length === 1) soon(sendAll)
    })
}

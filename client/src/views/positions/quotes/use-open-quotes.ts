// The quotes that are open: which they are is in the address, so that Back from a record, a reload and a link show them
// again; their title and the number they were opened from go with the page's history. Closed, the focus goes back there.
import { useLocation } from '@tanstack/react-router'
import { useCallback, useMemo, useRef } from 'react'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { type PositionFilter, writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import { useAddressField } from '../use-positions-address.ts'
import type { QuotesAsked } from '../view-props.ts'
import { quotesTitle, readQuotes, writeQuotes } from './quotes-address.ts'

type Opener = HTMLElement | SVGElement

/** What a button is called: the same when the page was left and comes back. */
const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ??
  element.querySelector('title')?.textContent ??
  element.textContent ??
  ''

function openerNamed(name: string | undefined): Opener | null {
  const buttons = [...document.querySelectorAll<Opener>('main button, main [role=button]')]
  return (
    buttons.find((button) => name !== undefined && nameOf(button) === name) ??
    buttons.find(
      (button) => button.getAttribute('aria-pressed') === 'true' && button.matches('[data-mark]'),
    ) ??
    null
  )
}

export function useOpenQuotes(
  filter: PositionFilter,
  topics: ReadonlyMap<TopicId, { readonly name: string }>,
): {
  readonly asked: QuotesAsked | null
  readonly openQuotes: (next: QuotesAsked) => void
  readonly closeQuotes: () => void
} {
  const [text, write] = useAddressField('quotes')
  const kept = useLocation({ select: ({ state }) => state.quotes })
  const opener = useRef<Opener | null>(null)
  const last = useRef<{ readonly text: string; readonly under: string; readonly asked: QuotesAsked } | null>(
    null,
  )
  const under = JSON.stringify(writeFilter(filter))

  const openQuotes = useCallback(
    (next: QuotesAsked) => {
      const focused = document.activeElement
      opener.current = focused instanceof HTMLElement || focused instanceof SVGElement ? focused : null
      const written = writeQuotes(next.filter, filter)
      last.current = { text: written, under, asked: next }
      write(written, {
        title: next.title,
        ...(next.says !== undefined && { says: next.says }),
        ...(opener.current && { opener: nameOf(opener.current) }),
      })
    },
    [write, filter, under],
  )
  const closeQuotes = () => {
    write(undefined)
    const from = opener.current?.isConnected ? opener.current : openerNamed(kept?.opener)
    from?.focus()
  }

  const read = useMemo<QuotesAsked | null>(() => {
    const own = readQuotes(text, filter)
    if (own === null) return null
    const title = kept?.title ?? quotesTitle(own, filter, topics)
    return { title, ...(kept?.says !== undefined && { says: kept.says }), filter: own }
  }, [text, filter, kept, topics])
  const isLast = last.current !== null && last.current.text === text && last.current.under === under
  return { asked: isLast ? (last.current?.asked ?? null) : read, openQuotes, closeQuotes }
}

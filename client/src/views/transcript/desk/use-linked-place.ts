// Opens the desk at the place its address names (`#s41`, `#s41:120-188`), and goes along when that changes.
import { useLocation } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'
import {
  readSpanAddress,
  type Span,
  spanAddress,
  spanFits,
  spanWithin,
} from '../../../../../shared/transcript/span.ts'
import type { TextHandle } from '../text/text-handle.ts'

/** The place in an address as far as this record has it; a bare paragraph has no span to select. */
export function linkedPlace(
  hash: string,
  texts: readonly string[],
): { readonly span: Span; readonly selects: boolean } | null {
  const found = readSpanAddress(hash)
  if (!found || texts[found.segment] === undefined) return null
  if (found.span && spanFits(found.span, texts)) return { span: found.span, selects: true }
  return {
    span: spanWithin(found.segment, 0, Math.min(1, texts[found.segment]?.length ?? 0)),
    selects: false,
  }
}

/** A bare paragraph is brought under the head by `goTo`. Waits for the fonts once, since they move every line. */
export function useLinkedPlace(
  handle: RefObject<TextHandle | null>,
  texts: readonly string[],
  goTo: (place: { readonly segment: number; readonly offset: number }) => void,
): void {
  const hash = useLocation({ select: (location) => location.hash })
  const opened = useRef(false)
  useEffect(() => {
    const place = linkedPlace(hash, texts)
    const go = () => {
      if (!place) return
      handle.current?.focus()
      if (place.selects) handle.current?.reveal(place.span, true)
      else {
        const first = { segment: place.span.startSegment, offset: 0 }
        handle.current?.moveCursorAfter(first)
        goTo(first)
      }
    }
    if (opened.current) {
      go()
      return keptFocus(handle)
    }
    let isLeft = false
    void document.fonts.ready.then(() => {
      if (isLeft) return
      opened.current = true
      if (place) go()
      else handle.current?.focus()
    })
    return () => {
      isLeft = true
    }
  }, [hash, texts, handle, goTo])
}

/** How long the browser may take, once it has told of another place of the page, to go there and clear the focus. */
const clearsFocusWithinMs = 1000

/** Gives the focus back to the text when nothing else took it. */
function keptFocus(handle: RefObject<TextHandle | null>): () => void {
  const lost = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) handle.current?.focus()
    })
  }
  document.addEventListener('focusout', lost)
  const timer = setTimeout(() => document.removeEventListener('focusout', lost), clearsFocusWithinMs)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('focusout', lost)
  }
}

/** Copies the address of a place of this record; where the browser refuses, it is told instead. */
async function copyAddress(tell: (words: string) => void, hash: string, copied: string): Promise<void> {
  const address = new URL(hash, window.location.href).href
  try {
    await navigator.clipboard.writeText(address)
    tell(copied)
  } catch {
    tell(`The address is ${address}`)
  }
}

/** Copies the link to the selected words, or to a paragraph. */
export const copySpot = (
  tell: (words: string) => void,
  selection: Span | null,
  segment: number,
): Promise<void> =>
  selection
    ? copyAddress(tell, spanAddress(selection), 'The link to the selected words is copied.')
    : copyAddress(tell, `#s${segment + 1}`, `The link to ¶ ${segment + 1} is copied.`)

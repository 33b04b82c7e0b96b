// Brings the words an address names into sight in the note, and marks them. They are marked beside the text, by ranges: an
// editor takes every change of what it drew for something typed.
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { piecesOfHash } from '../../../parts/quotes/found-hash.ts'
import editor from '../editor/note-editor.module.css'
import { placesOf } from './found-words.ts'

const name = 'found-words'
/** A note that took longer to come does not jump under whoever reads it by then. */
const longestMs = 10_000

export function useFoundWords(open: string | null): void {
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    const pieces = open === null ? null : piecesOfHash(hash)
    if (pieces === null) return
    const look = () => {
      const ranges = rangesOf(pieces)
      const [first] = ranges
      if (!first) return
      stop()
      CSS.highlights?.set(name, new Highlight(...ranges))
      first.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    }
    const watching = new MutationObserver(look)
    const timer = setTimeout(() => stop(), longestMs)
    const stop = () => {
      watching.disconnect()
      clearTimeout(timer)
    }
    watching.observe(document.body, { childList: true, subtree: true })
    look()
    return () => {
      stop()
      CSS.highlights?.delete(name)
    }
  }, [open, hash])
}

function rangesOf(pieces: readonly string[]): readonly Range[] {
  const text = document.querySelector(`.${editor.text}`)
  if (!text) return []
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return placesOf(
    nodes.map(({ data }) => data),
    pieces,
  ).flatMap(({ from, to }) => {
    const [first, last] = [nodes[from.nth], nodes[to.nth]]
    if (!first || !last) return []
    const range = document.createRange()
    range.setStart(first, from.at)
    range.setEnd(last, to.at)
    return [range]
  })
}

// The words around a place, short enough for a line on screen, in quotation marks.

const most = 60

/** At most 60 characters of the sentence that holds the place; “…” stands where it is cut, always at a word. */
export function cutQuote(text: string, at: number, length: number): string {
  const before = text.slice(0, at)
  const sentence = Math.max(0, before.search(/[^.?!]*$/))
  const rest = text.slice(at + length)
  const end = at + length + (/^[^.?!]*[.?!]?/.exec(rest)?.[0].length ?? 0)
  let from = sentence + (/^\s*/.exec(text.slice(sentence, at))?.[0].length ?? 0)
  if (end - from > most - 2 && at - from > 24) {
    const nearer = text.indexOf(' ', at - 24)
    from = nearer >= 0 && nearer < at ? nearer + 1 : at
  }
  let to = end
  if (to - from > most - 2) {
    const space = text.lastIndexOf(' ', from + most - 2)
    to = space >= at + length ? space : Math.min(end, Math.max(at + length, from + most - 2))
  }
  const words = text
    .slice(from, to)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, most - 2)
  return `“${from > sentence + 1 ? '…' : ''}${words}${to < end ? '…' : ''}”`
}

// Where words that an address names stand in what is drawn of a note. White space is left out of both: an excerpt has one
// space where a page has blocks and lines. Pure.

const left = /[\s|…]/g

/** From the place `start` in the nth of the texts to before `end` in another. */
export type FoundWords = {
  readonly from: { readonly nth: number; readonly at: number }
  readonly to: { readonly nth: number; readonly at: number }
}

/**
 * Where the words stand in texts that follow one another. An excerpt that is not there as a whole (it was changed, or is
 * drawn otherwise) is looked for by its first word alone; empty when that is not there either.
 */
export function placesOf(texts: readonly string[], pieces: readonly string[]): readonly FoundWords[] {
  const places: { readonly nth: number; readonly at: number }[] = []
  let whole = ''
  texts.forEach((text, nth) => {
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charAt(at)
      if (/[\s|…]/.test(sign)) continue
      whole += sign
      places.push({ nth, at })
    }
  })
  const parts = pieces.map((piece) => piece.replace(left, ''))
  const spanOf = (start: number, length: number): readonly FoundWords[] => {
    const [from, last] = [places[start], places[start + length - 1]]
    return from && last ? [{ from, to: { nth: last.nth, at: last.at + 1 } }] : []
  }
  let start = whole.indexOf(parts.join(''))
  if (start < 0) {
    const [word = ''] = parts.filter((part, nth) => nth % 2 === 1 && part !== '')
    const only = word === '' ? -1 : whole.indexOf(word)
    return only < 0 ? [] : spanOf(only, word.length)
  }
  return parts.flatMap((part, nth) => {
    const here = start
    start += part.length
    return nth % 2 === 1 && part !== '' ? spanOf(here, part.length) : []
  })
}

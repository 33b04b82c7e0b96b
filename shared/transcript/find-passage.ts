// Finding the passage somebody remembers: all typed words in one paragraph, the last one may still be unfinished. Case and
// kinds of hyphen, apostrophe and space are alike; nothing else is guessed.

/** Where the words stand in a paragraph's text, from the first to the end of the last of them, and how well they fit. */
export type PassageFit = {
  readonly start: number
  readonly end: number
  /** 2: as they were typed, one after the other. 1: near each other. 0: somewhere in the paragraph. */
  readonly rank: 0 | 1 | 2
}

/** Words so near each other are likely of one sentence, in UTF-16 units. */
const near = 240

/** A text as words are compared; every sign keeps its length, so that offsets stay true. */
export function foldWords(text: string): string {
  const lower = text.toLowerCase()
  const same = lower.length === text.length ? lower : Array.from(text, lowerAlike).join('')
  return same
    .replace(/[\s\u00a0]/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”«»]/g, '"')
}

const lowerAlike = (sign: string) => {
  const lower = sign.toLowerCase()
  return lower.length === sign.length ? lower : sign
}

/** What looks typed words up in folded texts, one paragraph after the other; null when no word was typed. */
export function passageFinder(typed: string): ((foldedText: string) => PassageFit | null) | null {
  const phrase = foldWords(typed).trim().replace(/ +/g, ' ')
  const words = [...new Set(phrase.split(' '))].filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0) return null
  return (text) => {
    const whole = placeOfWord(text, phrase, 0)
    if (whole >= 0) return { start: whole, end: whole + phrase.length, rank: 2 }
    if (words.length === 1) return null
    return fitOf(text, words)
  }
}

/** The tightest fit around any place of the rarest word would be dearer; the first place of each word after it will do. */
function fitOf(text: string, words: readonly string[]): PassageFit | null {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const word of words) {
    const at = placeOfWord(text, word, 0)
    if (at < 0) return null
    start = Math.min(start, at)
    end = Math.max(end, at + word.length)
  }
  return { start, end, rank: end - start <= near ? 1 : 0 }
}

const letter = /[\p{L}\p{M}\p{N}]/u

/** The first place at or after `from` where a word begins with these signs; -1 when there is none. */
function placeOfWord(text: string, sought: string, from: number): number {
  for (let at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (at === 0 || !letter.test(text[at - 1] ?? '') || !letter.test(sought[0] ?? '')) return at
  }
  return -1
}

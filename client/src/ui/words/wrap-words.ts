// Words on lines of at most so many letters, for drawings, where nothing wraps by itself. Pure.

/** So many letters may stand out of a line before a word is broken. */
const outside = 8

/** A word longer than a line has a line of its own; one that runs far out of it is broken. */
export function wrapWords(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  const words = text
    .split(/\s+/)
    .flatMap((word) => (word.length > letters + outside ? piecesOf(word, letters) : [word]))
    .filter((each) => each !== '')
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A surrogate pair stays whole. */
function piecesOf(word: string, letters: number): readonly string[] {
  const signs = [...word]
  return Array.from({ length: Math.ceil(signs.length / letters) }, (_, nth) =>
    signs.slice(nth * letters, (nth + 1) * letters).join(''),
  )
}

/** A text of at most so many letters, the last of them … where it is cut. */
export const shorten = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, Math.max(0, letters - 1)).trimEnd()}…`

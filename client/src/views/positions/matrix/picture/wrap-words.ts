// Words on lines of at most so many letters, for drawings, where nothing wraps by itself. Pure.

/** A word longer than a line has a line of its own. */
export function wrapWords(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A text of at most so many letters, the last of them … where it is cut. */
export const shorten = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, Math.max(0, letters - 1)).trimEnd()}…`

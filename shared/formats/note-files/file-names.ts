// Titles as names of files that every system takes, Windows and Obsidian's links too. No two are the same where capitals
// do not count.

/** Bytes of a name in UTF-8, without its ending; systems stop at 255. */
const mostBytes = 120

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i

/** One name, never a path: `../CON` gives `_CON`. `fallback` where nothing of the title can stand. */
export function fileName(title: string, fallback = 'Untitled'): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFD\uFFFE\uFFFF]+/gu, ' ')
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[\\/:*?"<>|#^[\]]+/g, '-')
    .replace(/\s+/gu, ' ')
  const trimmed = edges(cut(edges(plain)))
  const name = trimmed === '' ? fallback : trimmed
  return reserved.test(name) ? `_${name}` : name
}

/** A leading dot hides a file, a leading dash reads as an option; Windows drops dots and spaces at the end. */
const edges = (name: string): string => name.replace(/^[\s.-]+|[\s.]+$/gu, '')

/** By whole signs, so that no emoji is cut in two. */
function cut(name: string): string {
  let bytes = 0
  let kept = ''
  for (const { segment } of graphemes.segment(name)) {
    bytes += bytesOf(segment)
    if (bytes > mostBytes) break
    kept += segment
  }
  return kept
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function bytesOf(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** How systems that do not mind capitals tell names apart. */
const fold = (path: string): string => path.normalize('NFKC').toLowerCase()

/** Gives each asked path once: the second `Norms.md` becomes `Norms 2.md`. */
export function createPaths(): (folder: string, name: string, ending: string) => string {
  const taken = new Set<string>()
  return (folder, name, ending) => {
    for (let nth = 1; ; nth++) {
      const path = `${folder}${name}${nth === 1 ? '' : ` ${nth}`}.${ending}`
      if (taken.has(fold(path))) continue
      taken.add(fold(path))
      return path
    }
  }
}

// Words of a note as its address names them: whoever follows it finds them in sight. Pure.

const prefix = 'words='
/** Between the pieces of an excerpt in the address; it is left out of what they are looked for in. */
const between = '|'

/** The part of an address behind the #; every second piece is one of the words. */
export const foundHash = (pieces: readonly string[]): string =>
  prefix + pieces.map((piece) => encodeURIComponent(piece.replaceAll(between, ' '))).join(between)

/** Null when an address names no words. */
export function piecesOfHash(hash: string): readonly string[] | null {
  if (!hash.startsWith(prefix)) return null
  try {
    return hash
      .slice(prefix.length)
      .split(/\||%7C/i)
      .map(decodeURIComponent)
  } catch {
    return null
  }
}

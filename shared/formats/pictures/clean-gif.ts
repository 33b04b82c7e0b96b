// GIF by its blocks: frames, their timing and how often they repeat are kept; comments, texts and other programs' blocks
// (XMP is one) are not, and nothing after the end. GIF89a specification.
import { joinBytes, nameAt, u16le } from './byte-pieces.ts'
import type { Cleaned } from './cleaned.ts'

const tableSize = (packed: number): number => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 0x07) + 1))

export function cleanGif(bytes: Uint8Array): Cleaned {
  const head = 13 + tableSize(bytes[10] ?? 0)
  if (bytes.length <= head) return null
  const pieces = [bytes.subarray(0, head)]
  const size = { width: u16le(bytes, 6), height: u16le(bytes, 8) }
  let hasFrame = false
  for (let at = head; at < bytes.length; ) {
    const kind = bytes[at]
    if (kind === 0x3b)
      return hasFrame ? { ...size, bytes: joinBytes([...pieces, Uint8Array.of(0x3b)]) } : null
    const isFrame = kind === 0x2c
    if (!isFrame && kind !== 0x21) return null
    const data = isFrame ? at + 11 + tableSize(bytes[at + 9] ?? 0) : at + 2
    const end = endOfData(bytes, data)
    if (end === null) return null
    if (isFrame || isKept(bytes, at)) pieces.push(bytes.subarray(at, end))
    hasFrame ||= isFrame
    at = end
  }
  return null
}

function isKept(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1]
  if (label === 0xf9) return true
  const application = nameAt(bytes, at + 3, 11)
  return label === 0xff && (application === 'NETSCAPE2.0' || application === 'ANIMEXTS1.0')
}

/** After a row of sub-blocks, each with its length first, to the empty one; null when the file ends before. */
function endOfData(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0
    at += 1 + length
    if (length === 0) return at
  }
  return null
}

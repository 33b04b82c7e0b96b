// PNG by its chunks: those that say how to draw it are kept, those that say anything else (text, EXIF, time, what no
// standard names) are not, and nothing after the end. https://www.w3.org/TR/png-3/
import { joinBytes, nameAt, u32be } from './byte-pieces.ts'
import type { Cleaned } from './cleaned.ts'

const kept = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
])

export function cleanPng(bytes: Uint8Array): Cleaned {
  if (nameAt(bytes, 12) !== 'IHDR' || u32be(bytes, 8) !== 13) return null
  const pieces = [bytes.subarray(0, 8)]
  let hasData = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + u32be(bytes, at)
    if (end > bytes.length) return null
    const name = nameAt(bytes, at + 4)
    if (kept.has(name)) pieces.push(bytes.subarray(at, end))
    if (name === 'IDAT') hasData = true
    if (name === 'IEND')
      return hasData ? { width: u32be(bytes, 16), height: u32be(bytes, 20), bytes: joinBytes(pieces) } : null
    at = end
  }
  return null
}

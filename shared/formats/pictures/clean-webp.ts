// WebP by its chunks: pictures, transparency, animation and colour profile are kept; EXIF, XMP and what no standard names
// are not, and nothing after the end. https://developers.google.com/speed/webp/docs/riff_container
import { joinBytes, nameAt, u16le, u24le, u32le } from './byte-pieces.ts'
import type { Cleaned } from './cleaned.ts'

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const keptInFrame = new Set(['VP8 ', 'VP8L', 'ALPH'])
/** Of VP8X's first byte: that EXIF and that XMP is there. */
const tells = 0x08 | 0x04

type Size = { readonly width: number; readonly height: number }

export function cleanWebp(bytes: Uint8Array): Cleaned {
  const end = 8 + u32le(bytes, 4)
  if (end > bytes.length) return null
  const pieces: Uint8Array[] = []
  let size: Size | null = null
  for (let at = 12; at + 8 <= end; ) {
    const name = nameAt(bytes, at)
    const length = u32le(bytes, at + 4)
    const next = at + 8 + length + (length & 1)
    if (at + 8 + length > end) return null
    const body = bytes.subarray(at + 8, at + 8 + length)
    size ??= sizeOf(name, body)
    if (kept.has(name))
      pieces.push(chunk(name, name === 'VP8X' ? quiet(body) : name === 'ANMF' ? frame(body) : body))
    at = next
  }
  if (!size) return null
  const body = joinBytes([letters('WEBP'), ...pieces])
  return { ...size, bytes: joinBytes([letters('RIFF'), length32(body.length), body]) }
}

function sizeOf(name: string, body: Uint8Array): Size | null {
  if (name === 'VP8X' && body.length >= 10) return { width: u24le(body, 4) + 1, height: u24le(body, 7) + 1 }
  if (name === 'VP8 ' && body.length >= 10)
    return { width: u16le(body, 6) & 0x3fff, height: u16le(body, 8) & 0x3fff }
  if (name === 'VP8L' && body.length >= 5 && body[0] === 0x2f) {
    const packed = u32le(body, 1)
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
  }
  return null
}

function quiet(body: Uint8Array): Uint8Array {
  const copy = body.slice()
  copy[0] = (copy[0] ?? 0) & ~tells
  return copy
}

/** One picture of an animation: its place and time, then chunks of its own. */
function frame(body: Uint8Array): Uint8Array {
  const pieces = [body.subarray(0, 16)]
  for (let at = 16; at + 8 <= body.length; ) {
    const length = u32le(body, at + 4)
    if (keptInFrame.has(nameAt(body, at)))
      pieces.push(chunk(nameAt(body, at), body.subarray(at + 8, at + 8 + length)))
    at += 8 + length + (length & 1)
  }
  return joinBytes(pieces)
}

const chunk = (name: string, body: Uint8Array): Uint8Array =>
  joinBytes([letters(name), length32(body.length), body, new Uint8Array(body.length & 1)])
const letters = (name: string): Uint8Array => Uint8Array.from([...name], (letter) => letter.charCodeAt(0))
const length32 = (length: number): Uint8Array =>
  Uint8Array.of(length & 0xff, (length >>> 8) & 0xff, (length >>> 16) & 0xff, (length >>> 24) & 0xff)

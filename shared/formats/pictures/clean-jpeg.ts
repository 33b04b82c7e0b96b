// JPEG by its segments: the picture, its colour profile and Adobe's colour mark are kept; EXIF with its place, XMP, IPTC,
// previews, comments and all that lies after the end are not. A photograph that was taken turned says so again in an
// EXIF of ours that holds nothing else, since it is stored as the sensor saw it. ITU-T T.81, Exif 2.32.
import { joinBytes, nameAt, u16be, u16le, u32be, u32le } from './byte-pieces.ts'
import type { Cleaned } from './cleaned.ts'

const marker = { start: 0xd8, end: 0xd9, scan: 0xda }
const isFrame = (code: number) =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc
const standsAlone = (code: number) => code === 0x01 || (code >= 0xd0 && code <= 0xd7)

export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const pieces: Uint8Array[] = []
  let turned = 1
  let size: { readonly width: number; readonly height: number } | null = null
  let hasScan = false
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const code = bytes[at + 1] ?? 0
    if (code === 0xff) {
      at++
      continue
    }
    if (code === marker.end) return size && hasScan ? whole(pieces, size, turned) : null
    if (standsAlone(code)) {
      pieces.push(bytes.subarray(at, at + 2))
      at += 2
      continue
    }
    const end = at + 2 + u16be(bytes, at + 2)
    if (end > bytes.length || end < at + 4) return null
    const body = bytes.subarray(at + 4, end)
    if (isFrame(code) && !size) size = { height: u16be(body, 1), width: u16be(body, 3) }
    if (code === 0xe1 && nameAt(body, 0, 6) === 'Exif\0\0') turned = orientationOf(body.subarray(6))
    if (isKept(code, body)) pieces.push(bytes.subarray(at, end))
    at = end
    if (code !== marker.scan) continue
    hasScan = true
    const scanEnd = endOfScan(bytes, at)
    pieces.push(bytes.subarray(at, scanEnd))
    // Many cameras and cut-off downloads leave the end out; browsers draw what is there.
    if (scanEnd >= bytes.length) return size ? whole(pieces, size, turned) : null
    at = scanEnd
  }
  return null
}

/**
 * What draws the picture lies from C0 to DF, what programs add from E0 to EF; all others are comments, or what no browser
 * reads. APP0 is a density with perhaps a preview, APP2 a colour profile with perhaps a second picture, APP14 a colour mark.
 */
function isKept(code: number, body: Uint8Array): boolean {
  if (code < 0xc0 || code > 0xef) return false
  if (code < 0xe0) return true
  if (code === 0xe2) return nameAt(body, 0, 12) === 'ICC_PROFILE\0'
  return code === 0xee && nameAt(body, 0, 5) === 'Adobe'
}

/** The next marker that is not part of the scan's own data. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** 1–8 as EXIF counts; 1, as it lies, when it says nothing that can be read. */
function orientationOf(tiff: Uint8Array): number {
  const isLittle = nameAt(tiff, 0, 2) === 'II'
  if (!isLittle && nameAt(tiff, 0, 2) !== 'MM') return 1
  const [short, long] = isLittle ? [u16le, u32le] : [u16be, u32be]
  const directory = long(tiff, 4)
  const entries = Math.min(short(tiff, directory), 200)
  for (let nth = 0; nth < entries; nth++) {
    const entry = directory + 2 + nth * 12
    if (entry + 12 > tiff.length) return 1
    if (short(tiff, entry) !== 0x0112) continue
    const value = short(tiff, entry + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

function whole(
  pieces: readonly Uint8Array[],
  { width, height }: { readonly width: number; readonly height: number },
  turned: number,
): Cleaned {
  const start = Uint8Array.of(0xff, marker.start)
  const end = Uint8Array.of(0xff, marker.end)
  const bytes = joinBytes([start, ...(turned === 1 ? [] : [onlyTurned(turned)]), ...pieces, end])
  return turned >= 5 ? { width: height, height: width, bytes } : { width, height, bytes }
}

/** An APP1 segment whose EXIF has one entry: how the picture is turned. */
const onlyTurned = (turned: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
    ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, turned, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00],
  )

// Says what a file is when it cannot be a transcript: another kind of file, nothing at all, or no words.
// The sentence goes to the person who dropped the file, so it says what to do where we know it.

const kinds: readonly (readonly [signature: readonly number[], sentence: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'a ZIP archive, as .docx, .odt and .xlsx files are; save its text as a plain text file',
  ],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF file; copy its text into a plain text file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document; save its text as a plain text file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document; save its text as a plain text file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x1f, 0x8b], 'a gzip archive; unpack it first'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x49, 0x44, 0x33], 'a sound file'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database'],
]

/** What the first bytes say the file is, or null when they say nothing against text. */
export function otherKindOfFile(bytes: Uint8Array): string | null {
  for (const [signature, sentence] of kinds) {
    if (signature.every((byte, i) => bytes[i] === byte)) return sentence
  }
  return null
}

/** Why this decoded text holds no transcript, or null when it may. */
export function whyNotText(text: string): string | null {
  if (text.length === 0) return 'the file is empty'
  const start = text.slice(0, 200).trimStart().toLowerCase()
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) {
    return 'a web page; copy its text into a plain text file'
  }
  if (/^webvtt(?:\s|$)/.test(start)) return 'a WebVTT caption file, which is not read yet'
  if (!/\p{L}/u.test(text)) return /\S/.test(text) ? 'it has no words' : 'the file is blank'
  if (shareOfNoise(text) > 0.05) return 'binary data, not text'
  return null
}

/** Control and replacement characters, as a share of all; tabs and line endings are none. */
function shareOfNoise(text: string): number {
  let noise = 0
  for (let i = 0; i < text.length; i++) if (isNoise(text.charCodeAt(i))) noise += 1
  return noise / text.length
}

/** A character that no writer of text types. */
export const isNoise = (unit: number): boolean =>
  (unit < 0x20 && (unit < 0x09 || unit > 0x0d)) ||
  (unit >= 0x7f && unit < 0xa0 && unit !== 0x85) ||
  unit === 0xfffd

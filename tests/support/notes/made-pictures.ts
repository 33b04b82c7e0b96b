// Small pictures of each kind, built byte by byte, with everything in them that must not be kept. They keep the rules of
// their format but for what they show, which nothing here draws.

export const secret = 'GPS 46.2276 N 6.1403 E by Ana'
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
export const bytesOf = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
const be16 = (value: number) => [value >> 8, value & 0xff]
const be32 = (value: number) => [...be16(value >>> 16), ...be16(value & 0xffff)]
const le16 = (value: number) => [value & 0xff, value >> 8]
const le32 = (value: number) => [...le16(value & 0xffff), ...le16(value >>> 16)]

const pngChunk = (name: string, body: Uint8Array | readonly number[]) =>
  bytesOf(be32(body.length), ascii(name), body, [1, 2, 3, 4])
export const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const pngSize = (width: number, height: number) => [...be32(width), ...be32(height), 8, 2, 0, 0, 0]

/** The kept chunks alone, and with all that a camera or an editor adds. */
export const madePng = (width = 4, height = 3, isTold = false): Uint8Array => {
  const told = (name: string) => (isTold ? pngChunk(name, ascii(secret)) : [])
  return bytesOf(
    pngHead,
    pngChunk('IHDR', pngSize(width, height)),
    pngChunk('gAMA', be32(45_455)),
    told('tEXt'),
    told('iTXt'),
    told('zTXt'),
    told('eXIf'),
    told('tIME'),
    told('prVt'),
    pngChunk('IDAT', [9, 9, 9]),
    told('tEXt'),
    pngChunk('IEND', []),
    isTold ? ascii(secret) : [],
  )
}

const segment = (code: number, body: Uint8Array) => bytesOf([0xff, code], be16(body.length + 2), body)

/** EXIF with an orientation and, after it, whatever else a camera writes; `II` or `MM` as cameras differ. */
export const exif = (turned: number, isLittle = false): Uint8Array => {
  const short = isLittle ? le16 : be16
  const long = isLittle ? le32 : be32
  return bytesOf(
    ascii('Exif\0\0'),
    ascii(isLittle ? 'II' : 'MM'),
    short(42),
    long(8),
    short(2),
    [...short(0x0100), ...short(4), ...long(1), ...long(4)],
    [...short(0x0112), ...short(3), ...long(1), ...short(turned), 0, 0],
    long(0),
    ascii(secret),
  )
}

export const madeJpeg = (
  told: { readonly turned?: number; readonly isLittle?: boolean; readonly isTold?: boolean } = {},
) => {
  const { turned, isLittle = false, isTold = false } = told
  const hidden = (code: number, text: string) => (isTold ? segment(code, ascii(`${text}${secret}`)) : [])
  return bytesOf(
    [0xff, 0xd8],
    isTold ? segment(0xe0, ascii('JFIF\0\x01\x01')) : [],
    turned === undefined ? [] : segment(0xe1, exif(turned, isLittle)),
    hidden(0xe1, 'http://ns.adobe.com/xap/1.0/\0'),
    segment(0xe2, ascii('ICC_PROFILE\0\x01\x01colours')),
    hidden(0xe2, 'MPF\0'),
    hidden(0xed, 'Photoshop 3.0\0'),
    segment(0xee, ascii('Adobe\0d\0\0\0\0\x01')),
    hidden(0xfe, 'a comment '),
    hidden(0xf0, 'an extension '),
    hidden(0xfd, 'another '),
    hidden(0x02, 'what no standard names '),
    segment(0xdb, bytesOf([0], new Uint8Array(64))),
    segment(0xc0, bytesOf([8], be16(3), be16(4), [1, 1, 0x11, 0])),
    segment(0xda, bytesOf([1, 1, 0, 0, 63, 0])),
    [0x12, 0xff, 0x00, 0xff, 0xd0, 0x34],
    [0xff, 0xd9],
    isTold ? ascii(secret) : [],
  )
}

const sub = (body: Uint8Array) => bytesOf([body.length], body, [0])
export const madeGif = (isTold = false): Uint8Array =>
  bytesOf(
    ascii('GIF89a'),
    le16(4),
    le16(3),
    [0x80, 0, 0],
    [0, 0, 0, 255, 255, 255],
    [0x21, 0xff, 11],
    ascii('NETSCAPE2.0'),
    [3, 1, 0, 0, 0],
    isTold ? bytesOf([0x21, 0xff, 11], ascii('XMP DataXMP'), sub(ascii(secret))) : [],
    isTold ? bytesOf([0x21, 0xfe], sub(ascii(secret))) : [],
    isTold ? bytesOf([0x21, 0x01, 12], new Uint8Array(12), sub(ascii(secret))) : [],
    [0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    [0x2c, 0, 0, 0, 0, ...le16(4), ...le16(3), 0, 2],
    sub(bytesOf([0x84, 0x51])),
    [0x3b],
    isTold ? ascii(secret) : [],
  )

const webpChunk = (name: string, body: Uint8Array | readonly number[]) =>
  bytesOf(ascii(name), le32(body.length), body, new Uint8Array(body.length % 2))
export const riff = (...chunks: readonly Uint8Array[]): Uint8Array => {
  const body = bytesOf(ascii('WEBP'), ...chunks)
  return bytesOf(ascii('RIFF'), le32(body.length), body)
}
const vp8l = [0x2f, ...le32(3 | (2 << 14)), 7]
export const madeWebp = (isTold = false): Uint8Array =>
  bytesOf(
    riff(
      webpChunk('VP8X', [isTold ? 0x0c : 0, 0, 0, 0, 3, 0, 0, 2, 0, 0]),
      webpChunk('ICCP', ascii('colours')),
      webpChunk('VP8L', vp8l),
      ...(isTold
        ? [
            webpChunk('EXIF', ascii(secret)),
            webpChunk('XMP ', ascii(secret)),
            webpChunk('abcd', ascii(secret)),
          ]
        : []),
    ),
    isTold ? ascii(secret) : [],
  )
export const movingWebp = (isTold = false): Uint8Array =>
  riff(
    webpChunk('VP8X', [2, 0, 0, 0, 3, 0, 0, 2, 0, 0]),
    webpChunk('ANIM', [0, 0, 0, 0, 0, 0]),
    webpChunk(
      'ANMF',
      bytesOf(new Uint8Array(16), webpChunk('VP8L', vp8l), isTold ? webpChunk('note', ascii(secret)) : []),
    ),
  )
/** Without the outer head: a lossy picture alone. */
export const plainWebp = riff(webpChunk('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 4, 0, 3, 0]))

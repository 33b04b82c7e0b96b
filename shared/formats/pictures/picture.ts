// A picture as a note may hold it: told by its bytes, never by its name, and without what its maker did not mean to show:
// place, camera, author and comments. What it looks like is not touched: nothing is drawn anew.
import { problem } from '../../base/problem.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import { maxPictureBytes, type PictureType } from '../../records/notes/picture-kinds.ts'
import { cleanGif } from './clean-gif.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import { cleanWebp } from './clean-webp.ts'
import type { Cleaned, Picture } from './cleaned.ts'

export const maxPictureSide = 16_384
/** More would take a reader's browser hundreds of megabytes to draw. */
export const maxPicturePixels = 50_000_000

const begins = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, nth) => bytes[at + nth] === byte)
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

const formats: readonly {
  readonly type: PictureType
  readonly is: (bytes: Uint8Array) => boolean
  readonly clean: (bytes: Uint8Array) => Cleaned
}[] = [
  {
    type: 'image/png',
    is: (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    clean: cleanPng,
  },
  { type: 'image/jpeg', is: (bytes) => begins(bytes, [0xff, 0xd8, 0xff]), clean: cleanJpeg },
  {
    type: 'image/gif',
    is: (bytes) => begins(bytes, ascii('GIF87a')) || begins(bytes, ascii('GIF89a')),
    clean: cleanGif,
  },
  {
    type: 'image/webp',
    is: (bytes) => begins(bytes, ascii('RIFF')) && begins(bytes, ascii('WEBP'), 8),
    clean: cleanWebp,
  },
]

/** The picture without what it tells besides. Problems: `too-big`, `invalid` with the reason. */
export function readPicture(bytes: Uint8Array): Result<Picture> {
  if (bytes.length > maxPictureBytes)
    return failed(problem('too-big', 'A picture may have 8 MB at most. Make it smaller and try again.'))
  if (bytes.length === 0) return failed(problem('invalid', 'This file is empty.'))
  const format = formats.find(({ is }) => is(bytes))
  if (!format) return failed(problem('invalid', looksLikeSvg(bytes) ? svgRefused : unknownKind))
  const cleaned = format.clean(bytes)
  if (!cleaned) return failed(problem('invalid', 'This picture is damaged, so it cannot be kept.'))
  const { width, height } = cleaned
  if (width < 1 || height < 1)
    return failed(problem('invalid', 'This picture has no size, so it cannot be shown.'))
  if (width > maxPictureSide || height > maxPictureSide || width * height > maxPicturePixels)
    return failed(
      problem(
        'too-big',
        `This picture is ${width} × ${height} pixels. Up to 50 million pixels, and ${maxPictureSide} on a side, can be kept.`,
      ),
    )
  return ok({ type: format.type, ...cleaned })
}

const svgRefused =
  'SVG drawings can carry programs, so they are not kept. Save the drawing as PNG and try again.'
const unknownKind = 'This is not a picture that can be kept: PNG, JPEG, GIF and WebP can.'

const looksLikeSvg = (bytes: Uint8Array): boolean =>
  /<svg[\s>]/i.test(String.fromCharCode(...bytes.subarray(0, 2048)))

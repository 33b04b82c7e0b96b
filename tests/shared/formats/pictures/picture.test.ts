// Pictures are told by their bytes and kept without what they tell besides how they look.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPicture } from '../../../../shared/formats/pictures/picture.ts'
import { maxPictureBytes } from '../../../../shared/records/notes/picture-kinds.ts'
import {
  ascii,
  bytesOf,
  madeGif,
  madeJpeg,
  madePng,
  madeWebp,
  movingWebp,
  plainWebp,
  pngHead,
  secret,
} from '../../../support/notes/made-pictures.ts'

const read = (bytes: Uint8Array) => {
  const result = readPicture(bytes)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}
const refused = (bytes: Uint8Array): string => {
  const result = readPicture(bytes)
  return result.ok ? 'kept' : result.problem.message
}
const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text, 0, 'latin1')

describe.each([
  ['image/png', madePng(), madePng(4, 3, true)],
  ['image/jpeg', madeJpeg(), madeJpeg({ isTold: true, turned: 1 })],
  ['image/gif', madeGif(), madeGif(true)],
  ['image/webp', madeWebp(), madeWebp(true)],
  ['image/webp', movingWebp(), movingWebp(true)],
] as const)('%s', (type, bare, told) => {
  test('what it tells besides is gone, and what is drawn is byte for byte the same', () => {
    expect(holds(told, secret)).toBe(true)
    const picture = read(told)
    expect(picture).toMatchObject({ type, width: 4, height: 3 })
    expect(holds(picture.bytes, secret)).toBe(false)
    expect(holds(picture.bytes, '46.2276')).toBe(false)
    expect(picture.bytes).toEqual(bare)
  })
  test('what is clean stays as it is', () => {
    expect(read(bare).bytes).toEqual(bare)
  })
  test('cut off anywhere it is refused or clean, never kept with a place', () => {
    for (let length = 0; length < told.length; length++) {
      const result = readPicture(told.subarray(0, length))
      if (result.ok) expect(holds(result.value.bytes, secret)).toBe(false)
    }
  })
})

test.each([false, true])(
  'a photograph taken turned stays turned, and says nothing else (little endian: %s)',
  (isLittle) => {
    const picture = read(madeJpeg({ turned: 6, isLittle, isTold: true }))
    expect(picture).toMatchObject({ width: 3, height: 4 })
    expect(holds(picture.bytes, secret)).toBe(false)
    expect(holds(picture.bytes, 'Exif')).toBe(true)
    expect(read(picture.bytes)).toMatchObject({ width: 3, height: 4, bytes: picture.bytes })
  },
)

test('a picture alone, without the outer head, has its size', () => {
  expect(read(plainWebp)).toMatchObject({ type: 'image/webp', width: 4, height: 3 })
})

test('a drawing that can carry programs is refused with the way out', () => {
  const svg = ascii('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  expect(refused(svg)).toContain('Save the drawing as PNG')
})

test.each([
  ['nothing', new Uint8Array(0), 'This file is empty.'],
  ['a page', ascii('<!doctype html><script>alert(1)</script>'), 'PNG, JPEG, GIF and WebP can'],
  ['a PNG without a picture', bytesOf(pngHead, [0, 0, 0, 0]), 'damaged'],
  ['a picture without a size', madePng(0, 3), 'no size'],
  ['a picture that would fill a browser', madePng(16_000, 16_000), '16000 × 16000'],
  ['too many bytes', new Uint8Array(maxPictureBytes + 1), '8 MB'],
] as const)('%s is refused with the reason', (_name, bytes, reason) => {
  expect(refused(bytes)).toContain(reason)
})

test('no bytes whatever make it throw', () => {
  const heads = [
    pngHead,
    [0xff, 0xd8, 0xff],
    ascii('GIF89a'),
    bytesOf(ascii('RIFF'), [40, 0, 0, 0], ascii('WEBP')),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      expect(typeof readPicture(bytesOf(head, rest)).ok).toBe('boolean')
    }),
    { numRuns: 2000 },
  )
  const whole = [madePng(4, 3, true), madeJpeg({ isTold: true, turned: 3 }), madeGif(true), madeWebp(true)]
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(255), (bytes, at, value) => {
      const changed = bytes.slice()
      changed[at % bytes.length] = value
      expect(typeof readPicture(changed).ok).toBe('boolean')
    }),
    { numRuns: 2000 },
  )
})

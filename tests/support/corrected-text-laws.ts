// What every corrected text must keep, whatever its readings: asked of told cases and of random ones alike.
import { expect } from 'vitest'
import {
  type AppliedReading,
  correctedText,
  type Side,
} from '../../shared/records/corrections/corrected-text.ts'

const sides: readonly Side[] = ['before', 'after']

/** Throws an assertion error when a law is broken. Offsets are tried one by one, so keep texts short. */
export function checkCorrectedText(publishedText: string, applied: readonly AppliedReading[]): void {
  const corrected = correctedText(publishedText, applied)
  const { text, pieces, toCorrected, toPublished } = corrected

  let at = 0
  let joined = ''
  for (const piece of pieces) {
    expect(piece.start, 'pieces tile the published text').toBe(at)
    expect(piece.end).toBeGreaterThan(piece.start)
    joined += piece.kind === 'reading' ? piece.reading : publishedText.slice(piece.start, piece.end)
    at = piece.end
    if (piece.kind === 'reading') {
      expect(applied[piece.index], 'a piece knows its reading').toMatchObject({
        start: piece.start,
        end: piece.end,
        reading: piece.reading,
      })
    }
  }
  expect(at, 'pieces reach the end').toBe(publishedText.length)
  expect(joined, 'the text is its pieces').toBe(text)
  expect(pieces.filter((piece) => piece.kind === 'reading').length).toBe(applied.length)

  const within = (offset: number) => applied.some(({ start, end }) => start < offset && offset < end)
  const touched = (offset: number) => applied.some(({ start, end }) => start <= offset && offset <= end)

  for (const side of sides) {
    for (let offset = 0; offset <= publishedText.length; offset++) {
      const there = toCorrected(offset, side)
      expect(there, 'inside the text').toBeGreaterThanOrEqual(0)
      expect(there).toBeLessThanOrEqual(text.length)
      if (offset > 0) expect(toCorrected(offset - 1, side), 'monotone').toBeLessThanOrEqual(there)
      if (!touched(offset)) expect(toPublished(there, side), 'there and back').toBe(offset)
      expect(toPublished(toCorrected(offset, 'before'), 'before')).toBeLessThanOrEqual(offset)
      expect(toPublished(toCorrected(offset, 'after'), 'after')).toBeGreaterThanOrEqual(offset)
      if (offset < publishedText.length && !touched(offset) && !within(offset + 1)) {
        expect(text[there], 'the same character outside corrections').toBe(publishedText[offset])
      }
    }
    for (let offset = 0; offset <= text.length; offset++) {
      const there = toPublished(offset, side)
      expect(there).toBeGreaterThanOrEqual(0)
      expect(there).toBeLessThanOrEqual(publishedText.length)
      expect(within(there), 'never ends inside a correction').toBe(false)
      if (offset > 0) expect(toPublished(offset - 1, side), 'monotone').toBeLessThanOrEqual(there)
    }
  }
  for (const { start, end, reading } of applied) {
    expect(text.slice(toCorrected(start), toCorrected(end)), 'a reading stands at its place').toBe(reading)
    for (let offset = start + 1; offset < end; offset++) {
      expect(toCorrected(offset, 'before'), 'snaps to the start').toBe(toCorrected(start))
      expect(toCorrected(offset, 'after'), 'snaps to the end').toBe(toCorrected(end))
    }
    for (let offset = 1; offset < reading.length; offset++) {
      expect(toPublished(toCorrected(start) + offset, 'before')).toBe(start)
      expect(toPublished(toCorrected(start) + offset, 'after')).toBe(end)
    }
  }
  expect(toCorrected(0, 'before')).toBe(0)
  expect(toCorrected(publishedText.length, 'after')).toBe(text.length)
  expect(toPublished(0, 'before')).toBe(0)
  expect(toPublished(text.length, 'after')).toBe(publishedText.length)
}

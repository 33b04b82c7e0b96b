import { expect, it } from 'vitest'
import { maxQuoteLength } from '../../../../shared/records/notes/note-document.ts'
import { standsOnTooMuch } from '../../../../shared/records/positions/position-length.ts'

const texts = [{ length: maxQuoteLength }, { length: maxQuoteLength }]
const first = (start: number, end: number) => ({ startSegment: 0, start, endSegment: 0, end })
const second = (start: number, end: number) => ({ startSegment: 1, start, endSegment: 1, end })

it('is as much as a quote may hold, all passages together', () => {
  expect(standsOnTooMuch([first(0, maxQuoteLength)], texts)).toBe(false)
  expect(standsOnTooMuch([first(1, maxQuoteLength), second(0, 1)], texts)).toBe(false)
  expect(standsOnTooMuch([first(0, maxQuoteLength), second(0, 1)], texts)).toBe(true)
})

it('lets what stands on more already stay as it is or shrink, but not grow', () => {
  const was = [first(0, maxQuoteLength), second(0, 9)]
  expect(standsOnTooMuch(was, texts, was)).toBe(false)
  expect(standsOnTooMuch([first(0, maxQuoteLength), second(0, 8)], texts, was)).toBe(false)
  expect(standsOnTooMuch([first(0, maxQuoteLength), second(0, 10)], texts, was)).toBe(true)
})

it('counts nothing of places that are not there', () => {
  const beyond = { startSegment: 7, start: 0, endSegment: 9_999_999, end: 5 }
  expect(standsOnTooMuch([beyond], texts)).toBe(false)
})

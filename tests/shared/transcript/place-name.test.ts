import { expect, test } from 'vitest'
import { placeName } from '../../../shared/transcript/place-name.ts'

test('names the meeting, the session and the paragraph, counted from 1', () => {
  const title = 'IGF 2021 – Day 4 – WS #119 The next chapter of UN cyber dialogues'
  expect(placeName(title, 40)).toBe('IGF 2021, WS #119, ¶ 41')
  expect(placeName(title, 40, 40)).toBe('IGF 2021, WS #119, ¶ 41')
  expect(placeName(title, 40, 42)).toBe('IGF 2021, WS #119, ¶ 41–43')
})

test('a title that names no meeting stands for itself', () => {
  expect(placeName('Informal consultations', 0)).toBe('Informal consultations, ¶ 1')
})

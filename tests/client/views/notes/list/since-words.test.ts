import { describe, expect, it } from 'vitest'
import { sinceWords } from '../../../../../client/src/views/notes/list/since-words.ts'

const now = new Date(2021, 11, 10, 14, 30).getTime()
const at = (...when: [number, number, number, number, number]) => new Date(...when).getTime()

describe('how long ago a note changed', () => {
  it.each([
    [at(2021, 11, 10, 14, 30), 'now'],
    [at(2021, 11, 10, 14, 18), '12 min ago'],
    [at(2021, 11, 10, 9, 0), '5 h ago'],
    [at(2021, 11, 9, 23, 59), 'yesterday'],
    [at(2021, 11, 6, 8, 0), 'Monday'],
    [at(2021, 2, 4, 8, 0), '4 March 2021'],
    [now + 90_000, 'now'],
  ])('%i reads %s', (then, words) => expect(sinceWords(then, now)).toBe(words))
})

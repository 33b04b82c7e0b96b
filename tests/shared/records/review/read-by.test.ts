import { describe, expect, it } from 'vitest'
import { type MemberId, recordKey, ulid } from '../../../../shared/base/id.ts'
import type { Decision } from '../../../../shared/records/corrections/correction.ts'
import {
  countReadThroughs,
  digestOfSegment,
  readersBySegment,
} from '../../../../shared/records/review/read-by.ts'
import { digestOf, type ReadThrough, readThroughKey } from '../../../../shared/records/review/read-through.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const ana = id(1) as MemberId
const li = id(2) as MemberId
const texts = ['The mute lateral forum.', 'A second paragraph.']

const accepted: Decision = {
  verdict: 'accepted',
  segment: 0,
  start: 4,
  end: 16,
  published: 'mute lateral',
  reading: 'multilateral',
  proposer: ana,
  by: li,
  atMs: 5,
}
const decisions = new Map([[recordKey(ana, id(9)), accepted]])
const read = (segment: number, member: MemberId, text: string, atMs = 10): [string, ReadThrough] => [
  readThroughKey(segment, member),
  { digest: digestOf(text), atMs },
]

describe('who read a paragraph', () => {
  it('counts while the corrected text is the one that was read', () => {
    const readThroughs = new Map([read(0, li, 'The multilateral forum.'), read(1, li, 'A second paragraph.')])
    const readers = readersBySegment({ readThroughs, decisions }, texts)
    expect(readers.get(0)).toEqual([{ member: li, atMs: 10, isCurrent: true, isSecondPerson: true }])
    expect(countReadThroughs(readers)).toBe(2)
  })

  it('is of before once a correction was accepted afterwards', () => {
    const readThroughs = new Map([read(0, li, 'The mute lateral forum.')])
    const readers = readersBySegment({ readThroughs, decisions }, texts)
    expect(readers.get(0)?.[0]).toMatchObject({ isCurrent: false })
    expect(countReadThroughs(readers)).toBe(0)
  })

  it('is no second person’s when the reader proposed what was accepted there', () => {
    const readThroughs = new Map([
      read(0, ana, 'The multilateral forum.'),
      read(0, li, 'The multilateral forum.', 3),
    ])
    const readers = readersBySegment({ readThroughs, decisions }, texts)
    expect(readers.get(0)?.map(({ member, isSecondPerson }) => [member, isSecondPerson])).toEqual([
      [li, true],
      [ana, false],
    ])
  })

  it('leaves out what was taken back and what lies outside the record', () => {
    const [key, value] = read(0, li, 'The multilateral forum.')
    const readThroughs = new Map([[key, { ...value, withdrawn: true as const }], read(7, li, '')])
    expect(readersBySegment({ readThroughs, decisions }, texts).size).toBe(0)
  })
})

it('the digest of a paragraph is the one of its corrected text, and known from the standard', () => {
  expect(digestOf('')).toBe('cbf29ce484222325')
  expect(digestOf('a')).toBe('af63dc4c8601ec8c')
  expect(
    digestOfSegment('ab', [
      { key: recordKey(ana, id(9)), segment: 0, start: 1, end: 2, published: 'b', reading: '' },
    ]),
  ).toBe(digestOf('a'))
})

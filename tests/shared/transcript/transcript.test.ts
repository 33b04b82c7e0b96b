import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readIgfText } from '../../../shared/formats/igf-text.ts'
import {
  type Transcript,
  transcriptSchema,
  turnOfSegment,
  wordCount,
  wordsIn,
} from '../../../shared/transcript/transcript.ts'
import { transcriptOf } from '../../support/transcript-laws.ts'

const record = (name: string) =>
  transcriptOf(readIgfText, readFileSync(new URL(`../../../transcripts/${name}`, import.meta.url)))

describe('turnOfSegment', () => {
  it('finds the turn of every segment, as a walk through the turns does', () => {
    const transcript = record('igf2021-ws119.txt')
    for (const turn of transcript.turns) {
      for (let i = turn.firstSegment; i <= turn.lastSegment; i++)
        expect(turnOfSegment(transcript, i)).toBe(turn)
    }
  })

  it('throws with the index when there is no such segment', () => {
    const transcript = record('igf2021-ws119.txt')
    for (const index of [-1, 55]) expect(() => turnOfSegment(transcript, index)).toThrow(String(index))
    expect(() => turnOfSegment({ turns: [] }, 0)).toThrow('segment 0')
  })
})

describe('wordCount', () => {
  it('counts what holds a letter or a figure, and no lone dash', () => {
    expect(wordsIn('5\u2011year, multi\u2011lateral\u00a0\u2011\u2011 (?) it\u2019s.  ')).toBe(3)
    expect(wordsIn('\u00a0 \u2011\u2011 …')).toBe(0)
  })

  it('counts the words of both records, without names and disclaimers', () => {
    expect([record('igf2020-ws341.txt'), record('igf2021-ws119.txt')].map(wordCount)).toEqual([13075, 10033])
  })
})

describe('transcriptSchema', () => {
  it('accepts what a reader gives, also after JSON', () => {
    const transcript: Transcript = record('igf2020-ws341.txt')
    expect(transcriptSchema.parse(JSON.parse(JSON.stringify(transcript)))).toEqual(transcript)
  })

  it.each([
    { segments: [{ index: 0, line: 0, column: 0, text: 'a' }] },
    { segments: [{ index: 0, line: 1, column: -1, text: 'a' }] },
    { segments: [{ index: 0, line: 1, column: 0, text: '' }] },
    { turns: [{ index: 0, label: '', firstSegment: 0, lastSegment: 0 }] },
    { format: '' },
  ])('refuses %j', (part) => {
    const empty = { format: 'x', title: '', front: [], segments: [], turns: [], warnings: [] }
    expect(transcriptSchema.safeParse(empty).success).toBe(true)
    expect(transcriptSchema.safeParse({ ...empty, ...part }).success).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { timeWords } from '../../../../../client/src/ui/time/time-words.ts'
import { correctionMarks } from '../../../../../client/src/views/transcript/desk/marks-of.ts'
import { positionMarks } from '../../../../../client/src/views/transcript/desk/position-marks.ts'
import {
  countWords,
  notesBySegment,
  notesOf,
} from '../../../../../client/src/views/transcript/margin/note-of.ts'
import {
  agreeWords,
  correctionMeta,
  heldWords,
} from '../../../../../client/src/views/transcript/margin/note-words.ts'
import type { Reading } from '../../../../../client/src/views/transcript/text/mark.ts'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import { supportKey } from '../../../../../shared/room/read-room.ts'
import { tell } from '../../../../support/tell.ts'
import {
  ana,
  codebook,
  correction,
  decision,
  keyOf,
  li,
  position,
  recordsWith,
  tomasz,
} from '../desk/told-desk.ts'

const { publishedTexts: texts, spans } = tell`
  ANA (Brazil): In the <a>mute lateral</a> setting we <b>suport</b> a <c>moratorium</c>.
  LI (China): We do <d>nut</d>.`
const members = new Map([
  [ana, { name: 'Ana Ribeiro' }],
  [li, { name: 'Li Wen' }],
  [tomasz, { name: 'Tomasz Nowak' }],
])
const first = correction(texts, spans.a!, 'multilateral')
const second = correction(texts, spans.b!, 'support')
const keys = { first: keyOf(ana), second: keyOf(tomasz), coded: keyOf(li), last: keyOf(ana) }
const { atMs: _, grounds: __, ...supported } = second
const records = recordsWith({
  corrections: [
    [keys.second, second],
    [keys.first, first],
    [keys.last, correction(texts, spans.d!, 'not')],
  ],
  support: [
    [supportKey(keys.second, li), { ...supported, atMs: 2 }],
    [supportKey(keys.second, ana), { ...supported, atMs: 3 }],
  ],
  decisions: [[keys.first, decision(first, 'accepted', ana, li)]],
  positions: [[keys.coded, position(spans.c!, 'BRA', 'norms')]],
})
const notes = (reading: Reading, from: TranscriptRecords = records) =>
  notesOf([...positionMarks(from, codebook, texts), ...correctionMarks(from, texts)], from, reading)

describe('side notes', () => {
  it('stand in the order of their words', () => {
    expect(notes('changes').map(({ key }) => key)).toEqual([keys.first, keys.second, keys.coded, keys.last])
  })

  it('leave out the corrections that the reading does not show', () => {
    expect(notes('corrected').map(({ key }) => key)).toEqual([keys.first, keys.coded])
    expect(notes('published').map(({ key }) => key)).toEqual([keys.coded])
  })

  it('say who agrees, and who accepted', () => {
    const [accepted, proposed] = notes('changes')
    if (accepted?.kind !== 'correction' || proposed?.kind !== 'correction') throw new Error('two corrections')
    expect(correctionMeta(accepted, members, accepted.atMs)).toMatch(/^Accepted by Li Wen · \d\d:\d\d$/)
    const agreeing = correctionMeta(proposed, members, proposed.atMs)
    expect(agreeing).toMatch(/^Proposed \d\d:\d\d · (?:Ana and Li|Li and Ana) agree$/)
  })

  it('say who disagrees, count the talk, and name the accepted reading in the way', () => {
    const rival = correction(texts, spans.a!, 'bilateral')
    const { atMs: _, ...voice } = rival
    const key = keyOf(tomasz)
    const from = recordsWith({
      corrections: [
        [keys.first, first],
        [key, { ...rival, certainty: 'possible' }],
      ],
      support: [
        [supportKey(key, li), { ...voice, atMs: 2 }],
        [supportKey(key, ana), { ...voice, against: true, comment: 'Not heard.', atMs: 3 }],
      ],
      decisions: [[keys.first, decision(first, 'accepted', ana, li)]],
    })
    const messages = new Map([
      [keyOf(ana), { about: `corrections:${key}`, text: 'Listen again', atMs: 4 }],
      [keyOf(ana), { about: `corrections:${key}`, text: 'Rude', atMs: 5, withdrawn: true as const }],
      [keyOf(ana), { about: `corrections:${keys.first}`, text: 'Fine', atMs: 6 }],
    ])
    const note = notes('changes', { ...from, messages }).find((each) => each.key === key)
    if (note?.kind !== 'correction') throw new Error('a correction')
    expect(note).toMatchObject({
      certainty: 'possible',
      messages: 1,
      replaces: [{ key: keys.first, reading: 'multilateral' }],
      dissenters: [{ member: ana, comment: 'Not heard.' }],
    })
    expect(correctionMeta(note, members, note.atMs)).toMatch(/· Li agrees · Ana disagrees$/)
    expect(agreeWords(note, { rule: 'agree', members: 4 })).toBe('Agree (3 of 4)')
    expect(agreeWords(note, { rule: 'reviewer' })).toBe('Agree')
  })

  it('say what a held correction waits for', () => {
    expect(heldWords({ grounds: null })).toBe('Needs a ground and a second person.')
    expect(heldWords({ grounds: { kind: 'heard', detail: '' } })).toBe('Waits for a second person.')
  })

  it('are counted in words by paragraph', () => {
    const bySegment = notesBySegment(notes('changes'))
    expect([...bySegment].map(([segment, list]) => [segment, countWords(list)])).toEqual([
      [0, '1 position, 2 corrections'],
      [1, '1 correction'],
    ])
  })
})

it('tells times by the distance from now', () => {
  const at = new Date(2026, 10, 21, 14, 6).getTime()
  expect(timeWords(at, at + 60_000)).toBe('14:06')
  expect(timeWords(at, at + 3 * 86_400_000)).toBe('21 Nov, 14:06')
  expect(timeWords(at, at + 400 * 86_400_000)).toBe('21 Nov 2026')
})

import { describe, expect, it } from 'vitest'
import type { PositionDraft } from '../../../../../client/src/acts/position-acts.ts'
import {
  changedNotes,
  idsHere,
  nextChanged,
  nextHere,
  stanceHotkeys,
  turnCertainty,
} from '../../../../../client/src/views/transcript/coding/chosen-position.ts'
import { positionMarks } from '../../../../../client/src/views/transcript/desk/position-marks.ts'
import { takenKeys } from '../../../../../client/src/views/transcript/desk/screen/use-desk-keys.ts'
import { notesOf, type PositionNote } from '../../../../../client/src/views/transcript/margin/note-of.ts'
import type { RecordKey, StanceId } from '../../../../../shared/base/id.ts'
import type { StanceRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { quoteChangesIn } from '../../../../../shared/records/positions/quote-change.ts'
import { tell } from '../../../../support/tell.ts'
import { ana, codebook, correction, decision, keyOf, li, position, recordsWith } from '../desk/told-desk.ts'

const { publishedTexts: texts, spans } = tell`
  ANA (Brazil): In the <a>mute lateral setting</a> we <b>suport a moratorium</b>.
  LI (China): We <c>support fifteen <d>states</d></c>.`
const [a, b, c] = [spans.a!, spans.b!, spans.c!]
const keys = [keyOf(ana), keyOf(ana), keyOf(ana)] as const
const records = recordsWith({
  positions: [a, b, c].map(
    (span, i) => [keys[i]!, { ...position(span, 'BRA', 'norms'), asRead: [] }] as const,
  ),
})
const fixed = (span: typeof a, from: string, reading: string) => {
  const start = texts[span.startSegment]!.indexOf(from)
  const said = correction(texts, { ...span, start, end: start + from.length }, reading)
  return [keyOf(li), decision(said, 'accepted', ana, li)] as const
}
const notesWith = (decisions: Parameters<typeof recordsWith>[0]['decisions'] & object) => {
  const changeOf = quoteChangesIn({
    publishedTexts: texts,
    decisions: new Map(decisions),
    isReviewer: () => false,
  })
  const changes = new Map(
    [...records.positions].flatMap(([key, coded]) => {
      const change = changeOf(key, coded, [])
      return change ? [[key, change] as const] : []
    }),
  )
  return notesOf(positionMarks(records, codebook, texts), records, 'changes', changes) as PositionNote[]
}

describe('the walk through changed quotes', () => {
  const notes = notesWith([
    fixed(a, 'mute lateral', 'multilateral'),
    fixed(b, 'suport', 'support'),
    fixed(c, 'fifteen', 'fifty'),
  ])
  it('takes changes of sense first, then goes in reading order, and round', () => {
    expect(changedNotes(notes).map(({ key }) => key)).toEqual([keys[2], keys[0], keys[1]])
    const walked: (RecordKey | undefined)[] = []
    let at = nextChanged(notes, null)
    for (let step = 0; step < 4; step += 1) {
      walked.push(at?.key)
      at = nextChanged(notes, at)
    }
    expect(walked).toEqual([keys[2], keys[0], keys[1], keys[2]])
  })
  it('ends where nothing changed', () => {
    expect(nextChanged(notesWith([]), null)).toBeNull()
  })
})

describe('notes over the same words', () => {
  it('are gone round from the chosen one', () => {
    expect(nextHere(['x', 'y'], null)).toBe('x')
    expect(nextHere(['x', 'y'], 'x')).toBe('y')
    expect(nextHere(['x', 'y'], 'y')).toBe('x')
    expect(nextHere(['x'], 'x')).toBeNull()
    expect(nextHere([], null)).toBeNull()
  })
  it('are those under the cursor, or under the chosen note while the cursor is elsewhere', () => {
    const [first, , third] = notesWith([])
    const over = (span: typeof a) => (span.startSegment === 0 ? [first!.id, 'other'] : [third!.id])
    expect(idsHere(over, a, null)).toEqual([first!.id, 'other'])
    expect(idsHere(over, a, third!)).toEqual([third!.id])
    expect(idsHere(over, a, first!)).toEqual([first!.id, 'other'])
    expect(idsHere(over, null, null)).toEqual([])
  })
})

describe('a key on a chosen position', () => {
  const note = notesWith([])[0]!
  const done: [RecordKey, Partial<PositionDraft>, string][] = []
  const acts = {
    recode: (...given: (typeof done)[number]) => {
      done.push(given)
      return true
    },
  } as Parameters<typeof turnCertainty>[1]

  it('changes the stance at once, by its sign or its digit', () => {
    const hotkeys = stanceHotkeys(note, codebook, acts, takenKeys)
    const opposes = hotkeys.find(({ keys }) => keys.includes('-'))
    expect(opposes?.keys).toEqual(['\u2212', '-', '5'])
    opposes?.run()
    expect(done.at(-1)?.[1]).toEqual({ stance: 'opposes' })
    expect(done.at(-1)?.[2]).toBe('Changed: Brazil opposes Norms of responsible behaviour.')
  })

  it('is never one that means something else on the desk', () => {
    const taken = hotkeysOf(['j', '?', '7'])
    expect(taken).toEqual(['7', '1'])
    expect(stanceHotkeys(note, codebook, acts, takenKeys).flatMap(({ keys }) => keys)).not.toContain('?')
  })
  const hotkeysOf = (own: string[]) => {
    const [[id, stance]] = [...codebook.stances] as [[StanceId, StanceRecord]]
    const stances = new Map([[id, { ...stance, keys: own }]])
    return stanceHotkeys(note, { ...codebook, stances }, acts, takenKeys)[0]?.keys
  }

  it('goes on to the next certainty', () => {
    turnCertainty(note, acts)
    expect(done.at(-1)?.[1]).toEqual({ certainty: 'rather-sure' })
    turnCertainty({ ...note, position: { ...note.position, certainty: 'unsure' } }, acts)
    expect(done.at(-1)?.[2]).toBe('Certainty: sure.')
  })
})

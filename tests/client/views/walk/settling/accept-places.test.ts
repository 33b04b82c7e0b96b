import { describe, expect, it } from 'vitest'
import { type Asked, acceptPlaces } from '../../../../../client/src/views/walk/settling/accept-places.ts'
import { correctionState } from '../../../../../shared/records/corrections/correction-state.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import { heldBy, problemOf, seen, serveDesks } from '../../../acts/served-desk.ts'

const placeOf = (span: Span, published: string, reading: string) => ({
  segment: span.startSegment,
  start: span.start,
  end: span.end,
  published,
  reading,
})
const asked: Asked = {
  grounds: null,
  words: '“mute lateral” to “multilateral” in 2 places',
  changesSense: false,
  isOnline: true,
}

describe('acceptPlaces', () => {
  it('accepts for a reviewer, with one undo for all places', async () => {
    const { desks, place } = await serveDesks({ Li: 'reviewer' })
    const { Li } = desks
    const places = [0, 1].map((nth) => placeOf(place('mute lateral', nth), 'mute lateral', 'multilateral'))
    expect(heldBy(await acceptPlaces(Li, places, [], asked))).toEqual({
      as: 'accepted',
      places: 2,
      refused: [],
      says: null,
      isPartly: false,
    })
    await seen(Li, ({ decisions }) => decisions.size === 2)
    expect(heldBy(await Li.undo.undo())).toBe(asked.words)
    await seen(Li, ({ decisions, corrections }) => decisions.size + corrections.size === 0)
  })

  it('proposes for an annotator, and keeps the certainty of a reading', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator' })
    const { Ana } = desks
    const [gap] = [{ ...placeOf(place('\\(\\?\\)'), '(?)', 'local'), certainty: 'probable' as const }]
    const at = { ...gap, end: gap.start + 3 }
    expect(heldBy(await acceptPlaces(Ana, [at], [], asked))).toMatchObject({ as: 'proposed', places: 1 })
    await seen(Ana, ({ corrections }) =>
      [...corrections.values()].some(({ certainty }) => certainty === 'probable'),
    )
  })

  it('a change of sense is held, with the reason', async () => {
    const { desks, place } = await serveDesks({ Li: 'reviewer' })
    const { Li } = desks
    const places = [placeOf(place('should'), 'should', 'must')]
    const grounds = { kind: 'context', detail: 'It is read out again.' } as const
    const settled = heldBy(await acceptPlaces(Li, places, [], { ...asked, grounds, changesSense: true }))
    expect(settled).toMatchObject({ as: 'held', places: 1 })
    expect(settled.says).toMatch(/somebody else must accept it/)
  })

  it('a place that lies in a correction is refused with the reason, and the others go on', async () => {
    const { desks, place } = await serveDesks({ Li: 'reviewer' })
    const { Li } = desks
    const places = [0, 1].map((nth) => placeOf(place('mute lateral', nth), 'mute lateral', 'multilateral'))
    heldBy(await acceptPlaces(Li, places.slice(0, 1), [], asked))
    const again = heldBy(await acceptPlaces(Li, places, [], asked))
    expect(again).toMatchObject({ as: 'accepted', places: 1 })
    expect(again.refused.map(({ place: { segment } }) => segment)).toEqual([places[0]?.segment])
    expect(again.refused[0]?.reason).toMatch(/\w/)
  })

  it('[I3] without a connection it proposes in the room, which this device keeps; one undo removes all', async () => {
    const { desks, place } = await serveDesks({ Li: 'reviewer' })
    const { Li } = desks
    Li.goOffline()
    const places = [0, 1].map((nth) => placeOf(place('mute lateral', nth), 'mute lateral', 'multilateral'))
    const settled = heldBy(await acceptPlaces(Li, places, [], { ...asked, isOnline: false }))
    expect(settled).toMatchObject({ as: 'kept', places: 2 })
    const { corrections } = Li.room.records()
    expect([...corrections.keys()].map((key) => correctionState(Li.room.records(), key))).toEqual([
      'proposed',
      'proposed',
    ])
    heldBy(await Li.undo.undo())
    expect(Li.room.records().corrections.size).toBe(0)
    heldBy(await Li.undo.redo())
    expect(Li.room.records().corrections.size).toBe(2)
  })

  it('without a connection places of other records are left, with a sentence', async () => {
    const { desks, place } = await serveDesks({ Li: 'reviewer' })
    const { Li } = desks
    const places = [placeOf(place('mute lateral'), 'mute lateral', 'multilateral')]
    const elsewhere = [{ transcript: Li.transcript, places }]
    const offline = { ...asked, isOnline: false }
    expect(problemOf(await acceptPlaces(Li, [], elsewhere, offline))).toEqual([
      'not-stored',
      'No connection: places in other records need the server.',
    ])
    expect(heldBy(await acceptPlaces(Li, places, elsewhere, offline)).says).toContain('left as they were')
  })
})

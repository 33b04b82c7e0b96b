import { describe, expect, it } from 'vitest'
import { code } from '../../../client/src/acts/position-acts.ts'
import {
  mostQuotesAtOnce,
  type QuotedPosition,
  quoteAllInNewNote,
} from '../../../client/src/acts/quote-all.ts'
import type { StanceId, TopicId } from '../../../shared/base/id.ts'
import { heldBy, problemOf, serveDesks } from './served-desk.ts'

async function coded() {
  const served = await serveDesks({ Ana: 'annotator', Rea: 'reader' })
  const { Ana } = served.desks
  const positions = ['mute lateral', 'very timely'].map((words): QuotedPosition => {
    const spans = [served.place(words)]
    const key = heldBy(
      code(Ana, {
        spans,
        actor: 'MEX',
        topics: ['programme-of-action' as TopicId],
        stance: 'supports' as StanceId,
        certainty: 'sure',
      }),
    )
    return { transcript: Ana.transcript, key, spans }
  })
  await Ana.room.whenStored()
  return { ...served, positions }
}

describe('quoting many positions in a note', () => {
  it('makes a note with the title and every quote in it, and tells after each', async () => {
    const { desks, positions } = await coded()
    const told: number[] = []
    const made = heldBy(
      await quoteAllInNewNote(desks.Ana, 'Mexico on the programme', positions, (quoted) => told.push(quoted)),
    )
    expect(made).toMatchObject({ quoted: 2, stopped: null })
    expect(told).toEqual([1, 2])
    const { notes } = await desks.Ana.person.does('listNotes', { params: { project: desks.Ana.project } })
    const note = notes.find(({ id }) => id === made.note)
    expect(note).toMatchObject({ title: 'Mexico on the programme', quotes: 2 })
  })

  it('keeps what is in the note when one cannot be put in, and says why it stopped', async () => {
    const { desks, positions } = await coded()
    const [first] = positions
    if (!first) throw new Error('nothing coded')
    const wrong = { ...first, spans: [{ startSegment: 0, start: 0, endSegment: 9_999_999, end: 1 }] }
    const made = heldBy(await quoteAllInNewNote(desks.Ana, 'Half', [first, wrong, first]))
    expect(made.quoted).toBe(1)
    expect(made.stopped?.message).toMatch(/\.$/)
  })

  it('is refused to readers, and for more than a note holds', async () => {
    const { desks, positions } = await coded()
    expect(problemOf(await quoteAllInNewNote(desks.Rea, 'No', positions))[0]).toBe('forbidden')
    const many = Array.from({ length: mostQuotesAtOnce + 1 }, () => positions[0]).flatMap(
      (each) => each ?? [],
    )
    expect(problemOf(await quoteAllInNewNote(desks.Ana, 'Many', many))[0]).toBe('too-many')
  })
})

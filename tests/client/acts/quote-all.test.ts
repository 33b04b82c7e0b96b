import { describe, expect, it } from 'vitest'
import { code } from '../../../client/src/acts/position-acts.ts'
import {
  mostQuotesAtOnce,
  type QuotedPosition,
  quoteAllInNewNote,
  quoteAllInNote,
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
  it('makes a note with the title and every quote in it, and adds to it', async () => {
    const { desks, positions } = await coded()
    const note = heldBy(await quoteAllInNewNote(desks.Ana, 'Mexico on the programme', positions))
    const found = async () =>
      (await desks.Ana.person.does('listNotes', { params: { project: desks.Ana.project } })).notes.find(
        ({ id }) => id === note,
      )
    expect(await found()).toMatchObject({ title: 'Mexico on the programme', quotes: 2 })
    heldBy(await quoteAllInNote(desks.Ana, note, positions))
    expect(await found()).toMatchObject({ quotes: 4 })
  })

  it('leaves no note behind when one of them cannot be quoted', async () => {
    const { desks, positions } = await coded()
    const [first] = positions
    if (!first) throw new Error('nothing coded')
    const wrong = { ...first, spans: [{ startSegment: 0, start: 0, endSegment: 9_999_999, end: 1 }] }
    expect(problemOf(await quoteAllInNewNote(desks.Ana, 'Half', [first, wrong, first]))[1]).toMatch(/\.$/)
    const { notes } = await desks.Ana.person.does('listNotes', { params: { project: desks.Ana.project } })
    expect(notes.map(({ title }) => title)).not.toContain('Half')
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

import { describe, expect, it } from 'vitest'
import { proposeNow } from '../../../client/src/acts/correction-acts.ts'
import {
  code,
  lookAtQuote,
  type PositionDraft,
  recode,
  suggestTopic,
  withdrawPosition,
} from '../../../client/src/acts/position-acts.ts'
import type { StanceId, TopicId } from '../../../shared/base/id.ts'
import type { Span } from '../../../shared/transcript/span.ts'
import { heldBy, problemOf, seen, serveDesks } from './served-desk.ts'

const draft = (spans: readonly Span[]): PositionDraft => ({
  spans: [...spans],
  actor: 'MEX',
  topics: ['programme-of-action' as TopicId],
  stance: 'supports' as StanceId,
  certainty: 'sure',
})

describe('coding a position', () => {
  it('writes it at once, and one undo removes it', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Ben: 'annotator' })
    const key = heldBy(code(desks.Ana, draft([place('mute lateral')])))
    await seen(desks.Ben, (records) => records.positions.get(key)?.actor === 'MEX')
    expect(heldBy(await desks.Ana.undo.undo())).toMatch(/^position in ¶ \d+$/)
    await seen(desks.Ben, (records) => records.positions.size === 0)
  })

  it('refuses one on more words than a quote holds, and says so', async () => {
    const { desks } = await serveDesks({ Ana: 'annotator' })
    const { Ana } = desks
    const endSegment = Ana.publishedTexts.length - 1
    const whole = { startSegment: 0, start: 0, endSegment, end: Ana.publishedTexts[endSegment]?.length ?? 0 }
    expect(problemOf(code(Ana, draft([whole])))[1]).toBe(
      'A position stands on 20,000 characters at most. Choose the words that say it.',
    )
    expect(Ana.room.records().positions.size).toBe(0)
  })

  it('changes single fields of an own one, and takes an optional field away', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator' })
    const { Ana } = desks
    const key = heldBy(code(Ana, { ...draft([place('mute lateral')]), condition: 'only if by consensus' }))
    heldBy(recode(Ana, key, { stance: 'opposes' as StanceId, condition: undefined }))
    const position = Ana.room.records().positions.get(key)
    expect(position).toMatchObject({ actor: 'MEX', stance: 'opposes' })
    expect(position && 'condition' in position).toBe(false)
    heldBy(withdrawPosition(Ana, key))
    expect(problemOf(recode(Ana, key, { actor: 'FRA' }))[0]).toBe('not-found')
    await Ana.undo.undo()
    await Ana.undo.undo()
    expect(Ana.room.records().positions.get(key)?.condition).toBe('only if by consensus')
  })

  it('is refused outside the text, without a topic, for a reader, and on a colleague’s', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Ben: 'annotator', Rea: 'reader' })
    const span = place('mute lateral')
    expect(problemOf(code(desks.Ana, draft([{ ...span, end: 1_000_000 }])))[1]).toContain('outside')
    expect(problemOf(code(desks.Ana, { ...draft([span]), topics: [] }))[1]).toContain('at least one topic')
    expect(problemOf(code(desks.Rea, draft([span])))[0]).toBe('forbidden')
    const key = heldBy(code(desks.Ana, draft([span])))
    await seen(desks.Ben, (records) => records.positions.size === 1)
    expect(problemOf(recode(desks.Ben, key, { actor: 'FRA' }))[0]).toBe('forbidden')
    expect(problemOf(withdrawPosition(desks.Ben, key))[0]).toBe('forbidden')
  })

  it('remembers how the words read, and is looked at when they read otherwise', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Ben: 'annotator', Rea: 'reviewer' })
    const { Ana, Ben, Rea } = desks
    const span = place('mute lateral')
    const key = heldBy(code(Ana, draft([span])))
    expect(Ana.room.records().positions.get(key)?.asRead).toEqual([])
    await heldBy(proposeNow(Rea, span, 'multilateral')).settled
    await seen(Ana, ({ decisions }) => decisions.size === 1)
    await seen(Ben, ({ positions, decisions }) => positions.size === 1 && decisions.size === 1)
    expect(problemOf(lookAtQuote(Ben, key))[0]).toBe('forbidden')
    heldBy(lookAtQuote(Ana, key))
    const saw = [{ segment: span.startSegment, start: span.start, end: span.end, reading: 'multilateral' }]
    expect(Ana.room.records().looked.get(`${key}/${Ana.me.id}`)?.saw).toEqual(saw)
    expect(heldBy(await Ana.undo.undo())).toMatch(/^look at the quote in ¶ \d+$/)
    expect(Ana.room.records().looked.size).toBe(0)
    heldBy(recode(Ana, key, { certainty: 'unsure' }))
    expect(Ana.room.records().positions.get(key)?.asRead).toEqual(saw)
  })

  it('suggests a topic on the way, marked as its annotator’s', async () => {
    const { desks } = await serveDesks({ Ana: 'annotator' })
    const topic = heldBy(await suggestTopic(desks.Ana, 'Surveillance trade'))
    expect(topic).toBe('surveillance-trade')
  })
})

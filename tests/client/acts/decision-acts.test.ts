import { describe, expect, it } from 'vitest'
import { propose } from '../../../client/src/acts/correction-acts.ts'
import { decide, moderate, reopen } from '../../../client/src/acts/decision-acts.ts'
import { code } from '../../../client/src/acts/position-acts.ts'
import { quoteInNewNote, quoteInNote } from '../../../client/src/acts/quote-acts.ts'
import type { StanceId, TopicId } from '../../../shared/base/id.ts'
import { correctionState } from '../../../shared/records/corrections/correction-state.ts'
import { moderationKey } from '../../../shared/records/moderation.ts'
import { heldBy, problemOf, seen, serveDesks } from './served-desk.ts'

describe('a decision', () => {
  it('is seen by its proposer, and undo opens the correction again', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    await seen(Li, (records) => records.corrections.size === 1)
    heldBy(await decide(Li, key, 'accepted'))
    await seen(Ana, (records) => correctionState(records, key) === 'accepted')
    expect(heldBy(await Li.undo.undo())).toBe('acceptance')
    await seen(Ana, (records) => correctionState(records, key) === 'proposed')
    expect((await Li.undo.redo()).ok).toBe(true)
    await seen(Ana, (records) => correctionState(records, key) === 'accepted')
    heldBy(await reopen(Li, key))
    await seen(Ana, (records) => correctionState(records, key) === 'proposed')
  })

  it('to reject a colleague’s needs a reason, which the proposer can read', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    await seen(Li, (records) => records.corrections.size === 1)
    expect(problemOf(await decide(Li, key, 'rejected'))[1]).toContain('say why')
    heldBy(await decide(Li, key, 'rejected', 'He says bilateral.'))
    await seen(Ana, (records) => records.decisions.get(key)?.reason === 'He says bilateral.')
  })

  it('is not an annotator’s to make, and offline it says so and changes nothing', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    expect(problemOf(await decide(Ana, key, 'accepted'))[0]).toBe('forbidden')
    await seen(Li, (records) => records.corrections.size === 1)
    Li.goOffline()
    await seen(Li, () => Li.room.reach() === 'offline')
    expect((await decide(Li, key, 'accepted')).ok).toBe(false)
    expect(Li.undo.state().undo).toBeNull()
    expect(correctionState(Ana.room.records(), key)).toBe('proposed')
  })
})

describe('hiding a record', () => {
  it('takes it out of sight with a reason, and undo shows it again', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const key = heldBy(
      code(Ana, {
        spans: [place('mute lateral')],
        actor: 'MEX',
        topics: ['un-forum' as TopicId],
        stance: 'supports' as StanceId,
        certainty: 'sure',
      }),
    )
    await seen(Li, (records) => records.positions.size === 1)
    const hidden = moderationKey('positions', key)
    heldBy(await moderate(Li, 'positions', key, true, 'Coded twice.'))
    await seen(Ana, (records) => records.moderation.get(hidden)?.hidden === true)
    expect(Ana.room.records().moderation.get(hidden)?.reason).toBe('Coded twice.')
    await Li.undo.undo()
    await seen(Ana, (records) => records.moderation.get(hidden)?.hidden !== true)
  })
})

describe('quoting in a note', () => {
  it('makes the note and puts the quote in it, then another quote into the same', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator' })
    const { Ana } = desks
    const note = heldBy(await quoteInNewNote(Ana, 'What Mexico wants', [place('mute lateral')], null))
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    heldBy(await quoteInNote(Ana, note, [place('mute lateral')], { root: 'corrections', key }))
    const { notes } = await Ana.person.does('listNotes', { params: { project: Ana.project } })
    expect(notes).toMatchObject([{ id: note, title: 'What Mexico wants', quotes: 2 }])
  })

  it('is refused for a reader with a sentence', async () => {
    const { desks, place } = await serveDesks({ Rea: 'reader' })
    const refused = await quoteInNewNote(desks.Rea, 'Mine', [place('mute lateral')], null)
    expect(problemOf(refused)[0]).toBe('forbidden')
  })
})

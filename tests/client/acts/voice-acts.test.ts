import { describe, expect, it } from 'vitest'
import { propose, support, withdraw } from '../../../client/src/acts/correction-acts.ts'
import { decide } from '../../../client/src/acts/decision-acts.ts'
import { dissent, proposeAgain, takeVoiceBack } from '../../../client/src/acts/voice-acts.ts'
import { voicesByCorrection } from '../../../shared/records/corrections/competing-readings.ts'
import { correctionState } from '../../../shared/records/corrections/correction-state.ts'
import { heldBy, problemOf, seen, serveDesks } from './served-desk.ts'

describe('a voice against a correction', () => {
  it('takes the place of one’s support, says why, and can be taken back', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Tom: 'annotator' })
    const { Ana, Tom } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    await seen(Tom, (records) => records.corrections.size === 1)
    heldBy(support(Tom, key))
    expect(problemOf(dissent(Tom, key, ' '))[1]).toBe('Please write something.')
    heldBy(dissent(Tom, key, 'He says bilateral.'))
    const voices = () => voicesByCorrection(Ana.room.records()).get(key)
    await seen(Ana, () => voices()?.dissenters[0]?.comment === 'He says bilateral.')
    expect(voices()?.supporters).toEqual([])
    heldBy(takeVoiceBack(Tom, key))
    await seen(Ana, () => voices() === undefined)
    heldBy(await Tom.undo.undo())
    await seen(Ana, () => voices()?.dissenters.length === 1)
    heldBy(await Tom.undo.undo())
    await seen(Ana, () => voices()?.supporters.length === 1)
    expect(problemOf(dissent(Ana, key, 'No'))[1]).toContain('your own')
  })
})

describe('a withdrawn correction', () => {
  it('is proposed again by its author alone', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Tom: 'annotator' })
    const { Ana, Tom } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    heldBy(withdraw(Ana, key))
    await seen(Tom, (records) => correctionState(records, key) === 'withdrawn')
    expect(problemOf(proposeAgain(Tom, key))[0]).toBe('forbidden')
    heldBy(proposeAgain(Ana, key))
    await seen(Tom, (records) => correctionState(records, key) === 'proposed')
    expect(problemOf(proposeAgain(Ana, key))[0]).toBe('conflict')
  })
})

describe('a voice by which a reading was decided', () => {
  it('stays: neither undo nor taking it back changes what was agreed', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Tom: 'annotator', Li: 'reviewer' })
    const { Ana, Tom, Li } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    await seen(Tom, (records) => records.corrections.size === 1)
    heldBy(support(Tom, key))
    await seen(Li, (records) => records.support.size === 1)
    heldBy(await decide(Li, key, 'accepted'))
    await seen(Tom, (records) => records.decisions.size === 1)
    const reason = 'It was accepted meanwhile, so your voice stays. A reviewer can open it again.'
    expect(problemOf(takeVoiceBack(Tom, key))).toEqual(['conflict', reason])
    expect(problemOf(await Tom.undo.undo())).toEqual(['conflict', reason])
    expect(voicesByCorrection(Li.room.records()).get(key)?.supporters).toEqual([Tom.me.id])
  })
})

import { describe, expect, it } from 'vitest'
import { propose, support, withdraw } from '../../../client/src/acts/correction-acts.ts'
import { decide } from '../../../client/src/acts/decision-acts.ts'
import {
  aboutCorrection,
  dissent,
  editMessage,
  proposeAgain,
  say,
  takeVoiceBack,
  withdrawMessage,
} from '../../../client/src/acts/discussion-acts.ts'
import { voicesByCorrection } from '../../../shared/records/corrections/competing-readings.ts'
import { correctionState } from '../../../shared/records/corrections/correction-state.ts'
import { heldBy, problemOf, seen, serveDesks } from './served-desk.ts'

describe('messages about a correction', () => {
  it('reach the others; their author alone edits and withdraws them', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Tom: 'annotator' })
    const { Ana, Tom } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    await seen(Tom, (records) => records.corrections.size === 1)
    const message = heldBy(say(Tom, key, '  Could you listen again? '))
    await seen(Ana, (records) => records.messages.get(message)?.text === 'Could you listen again?')
    expect(Ana.room.records().messages.get(message)?.about).toBe(aboutCorrection(key))
    expect(problemOf(editMessage(Ana, message, 'No'))[0]).toBe('forbidden')
    heldBy(editMessage(Tom, message, 'Please listen again.'))
    await seen(Ana, (records) => records.messages.get(message)?.edited === true)
    heldBy(withdrawMessage(Tom, message))
    await seen(Ana, (records) => records.messages.get(message)?.withdrawn === true)
    expect(problemOf(editMessage(Tom, message, 'Again'))[0]).toBe('not-found')
    expect(heldBy(await Tom.undo.undo())).toBe('withdrawal of a message')
    await seen(Ana, (records) => records.messages.get(message)?.withdrawn === undefined)
  })

  it('say something, not too much, and are not a reader’s to write', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Rea: 'reader' })
    const { Ana, Rea } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    expect(problemOf(say(Ana, key, ' \n '))[1]).toBe('Please write something.')
    expect(problemOf(say(Ana, key, 'x'.repeat(2001)))[1]).toContain('2,000')
    expect(problemOf(say(Rea, key, 'Hello'))[0]).toBe('forbidden')
    expect(Ana.room.records().messages.size).toBe(0)
  })
})

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

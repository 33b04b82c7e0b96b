import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { LinkState } from '../../../client/src/live/link-state.ts'
import type { LiveRoom } from '../../../client/src/live/live-room.ts'
import { keyOf, testCorrection } from '../../support/world.ts'
import { note, readings, saved, serve, transcript, until } from './served-rooms.ts'

const refused = (room: Pick<LiveRoom, 'state'>) => room.state().kind === 'refused'
const refusalsOf = (state: LinkState) => (state.kind === 'refused' ? state.refusals : [])
/** The fresh replica has joined: the list is final. */
const settled = (room: LiveRoom) => refused(room) && refusalsOf(room.state()).length > 0

describe('work the server refuses', () => {
  it('[I6] trap 2: leaves “saved” at once; what was refused is listed, every later honest edit arrives once', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const ana = await saved(served.browser('ana').open(transcript))
    const li = await saved(served.browser('li').open(transcript))
    const foreign = keyOf(served.members.li, 7)
    const before: string[] = []
    ana.subscribe(() => before.push(ana.state().kind))
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('first'))
    ana.put('corrections', foreign, testCorrection('forged'))
    ana.put('corrections', keyOf(served.members.ana, 2), testCorrection('second'))
    expect(ana.state().kind).toBe('saving')
    await until(ana, refused)
    ana.put('corrections', keyOf(served.members.ana, 3), testCorrection('third'))
    await until(ana, settled)
    expect(before).not.toContain('saved')
    expect(refusalsOf(ana.state())).toMatchObject([
      {
        root: 'corrections',
        key: foreign,
        value: { reading: 'forged' },
        previous: undefined,
        words: 'Correction in ¶ 1: “suport” → “forged”',
        problem: { code: 'forbidden' },
        canRetry: true,
      },
    ])
    await until(li, (room) => room.records().corrections.size === 3)
    expect(readings(li)).toEqual(['first', 'second', 'third'])
    expect(readings(ana)).toEqual(['first', 'second', 'third'])
    for (const change of refusalsOf(ana.state())) ana.discard(change.id)
    await saved(ana)
  })

  it('is listed again after a reload until its writer settles it', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    ana.put(
      'corrections',
      `${keyOf(served.members.ana, 1).slice(0, 25)}Z/${'0'.repeat(26)}`,
      testCorrection('forged'),
    )
    await until(ana, settled)
    await browser.close()
    const again = served.browser('ana', browser.indexedDB).open(transcript)
    await until(again, settled)
    expect(refusalsOf(again.state()).map((change) => change.words)).toEqual([
      'Correction in ¶ 1: “suport” → “forged”',
    ])
    expect(JSON.parse(again.exportRefused())).toMatchObject({ changes: [{ value: { reading: 'forged' } }] })
    again.discard(refusalsOf(again.state())[0]!.id)
    await saved(again)
  })

  it('[I5] made offline while the role was taken away, is offered and can be sent again when it is given back', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    served.setRole('ana', 'reader')
    browser.goOnline()
    await until(ana, settled)
    expect(ana.records().corrections.size).toBe(0)
    served.setRole('ana', 'annotator')
    await until(ana, (room) => room.reach() === 'online')
    const change = refusalsOf(ana.state())[0]
    await until(ana, (room) => {
      if (refusalsOf(room.state()).length === 0) return true
      return change !== undefined && room.reach() === 'online' && room.retry(change.id).ok
    })
    await saved(ana)
    const li = await saved(served.browser('li').open(transcript))
    expect(readings(li)).toEqual(['support'])
  })

  it('stays readable and is offered when the member was removed from the project', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    served.setRole('ana', null)
    browser.goOnline()
    await until(ana, settled)
    expect(refusalsOf(ana.state())).toMatchObject([
      { value: { reading: 'support' }, problem: { code: 'forbidden' } },
    ])
    const answer = await ana.whenStored()
    expect(answer.ok).toBe(false)
    const change = refusalsOf(ana.state())[0]
    served.setRole('ana', 'annotator')
    browser.live.reconnect(browser.member.id)
    await until(ana, (room) => room.reach() === 'online')
    expect(ana.retry(change?.id ?? '').ok).toBe(true)
    await saved(ana)
    expect(readings(ana)).toEqual(['support'])
  })

  it('is no refusal when the session is over: work goes on here, and is sent after signing in again', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    served.setSignedIn('ana', false)
    await until(ana, (room) => {
      const state = room.state()
      return state.kind === 'offline' && state.problem?.code === 'sign-in'
    })
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    await until(ana, (room) => room.state().kind === 'offline')
    expect(ana.state()).toMatchObject({ changes: 1, keeps: true, problem: { code: 'sign-in' } })
    served.setSignedIn('ana', true)
    browser.live.reconnect(browser.member.id)
    await saved(ana)
    expect(readings(ana)).toEqual(['support'])
  })

  it('trap 10: an update above the limit is no endless reconnect: the note’s text is offered for copying', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const ana = await saved(served.browser('ana').open(note))
    const handle = ana.note()
    if (!handle) throw new Error('the note did not open')
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('word '.repeat(300_000))])
    handle.fragment.push([paragraph])
    await until(ana, settled)
    const [change] = refusalsOf(ana.state())
    expect(change).toMatchObject({ root: 'body', problem: { code: 'too-big' }, canRetry: false })
    expect(String(change?.value)).toContain('word word')
    expect(ana.note()?.key).not.toBe(handle.key)
    const li = await saved(served.browser('li').open(note))
    expect(li.note()?.fragment.length).toBeLessThanOrEqual(1)
  })
})

describe('trap 12: after a restore', () => {
  it('a stale copy is not merged: its unsent work is offered, nothing deleted comes back', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('stored, then lost by the restore'))
    await saved(ana)
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    ana.put('corrections', keyOf(served.members.ana, 2), testCorrection('unsent'))
    await until(ana, (room) => room.state().kind === 'offline')
    await served.restore()
    browser.goOnline()
    await until(ana, settled)
    expect(refusalsOf(ana.state())).toMatchObject([
      { value: { reading: 'unsent' }, problem: { code: 'old-epoch' } },
    ])
    expect(ana.records().corrections.size).toBe(0)
    const change = refusalsOf(ana.state())[0]
    expect(ana.retry(change?.id ?? '').ok).toBe(true)
    await saved(ana)
    const li = await saved(served.browser('li').open(transcript))
    expect(readings(li)).toEqual(['unsent'])
    await browser.close()
    const again = await saved(served.browser('ana', browser.indexedDB).open(transcript))
    expect(readings(again)).toEqual(['unsent'])
  })
})

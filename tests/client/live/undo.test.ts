import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, builtOnCorrection, createUndoStack, putAct } from '../../../client/src/live/undo.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok } from '../../../shared/base/result.ts'
import { supportKey } from '../../../shared/room/read-room.ts'
import { keyOf, testCorrection } from '../../support/world.ts'
import { readings, saved, serve, transcript, until } from './served-rooms.ts'

/** An act that moves a number, so that any run of acts can be checked by sums. */
const adding = (total: { value: number }, step: number): Act => ({
  words: `add ${step}`,
  undo: () => {
    total.value -= step
    return ok(undefined)
  },
  redo: async () => {
    total.value += step
    return ok(undefined)
  },
})

describe('undo', () => {
  it('any run of acts, undos and redos leaves what a list with a cursor would', async () => {
    const step = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom('undo' as const, 'redo' as const))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const total = { value: 0 }
        const stack = createUndoStack()
        let list: number[] = []
        let cursor = 0
        for (const what of steps) {
          if (typeof what === 'number') {
            total.value += what
            stack.did(adding(total, what))
            list = [...list.slice(0, cursor), what]
            cursor += 1
          } else if (what === 'undo') {
            expect((await stack.undo()).ok).toBe(cursor > 0)
            cursor = Math.max(0, cursor - 1)
          } else {
            expect((await stack.redo()).ok).toBe(cursor < list.length)
            cursor = Math.min(list.length, cursor + 1)
          }
          expect(total.value).toBe(list.slice(0, cursor).reduce((sum, n) => sum + n, 0))
          expect(stack.state().undo).toBe(cursor > 0 ? `add ${list[cursor - 1]}` : null)
          expect(stack.state().redo).toBe(cursor < list.length ? `add ${list[cursor]}` : null)
        }
      }),
    )
  })

  it('an act refused for good leaves the stack with its reason; one that could not be reached stays', async () => {
    const stack = createUndoStack()
    const total = { value: 1 }
    let answer = failed(problem('not-stored', 'You are offline.'))
    stack.did(adding(total, 1))
    stack.did({ words: 'accept', undo: () => answer, redo: () => ok(undefined) })
    expect(await stack.undo()).toEqual(answer)
    expect(stack.state().undo).toBe('accept')
    answer = failed(problem('conflict', 'Somebody decided otherwise.'))
    expect(await stack.undo()).toEqual(answer)
    expect(stack.state().undo).toBe('add 1')
  })

  it('takes back and does again one’s own record, for everyone', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const ana = await saved(served.browser('ana').open(transcript))
    const li = await saved(served.browser('li').open(transcript))
    const stack = createUndoStack()
    const key = keyOf(served.members.ana, 1)
    const change = (reading: string) =>
      putAct(stack, ana, `“${reading}”`, { root: 'corrections', key, value: testCorrection(reading) })
    change('suport')
    change('support')
    await until(li, (room) => readings(room)[0] === 'support')
    expect(await stack.undo()).toEqual(ok('“support”'))
    await until(li, (room) => readings(room)[0] === 'suport')
    expect(await stack.undo()).toEqual(ok('“suport”'))
    await until(li, (room) => room.records().corrections.size === 0)
    await stack.redo()
    await stack.redo()
    await until(li, (room) => readings(room)[0] === 'support')
    await saved(ana)
  })

  it('does not take back a creation somebody else supports, and says why', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const ana = await saved(served.browser('ana').open(transcript))
    const li = await saved(served.browser('li').open(transcript))
    const stack = createUndoStack()
    const key = keyOf(served.members.ana, 1)
    const correction = testCorrection('support')
    putAct(stack, ana, 'correction', { root: 'corrections', key, value: correction }, () =>
      builtOnCorrection(ana, key),
    )
    await until(li, (room) => room.records().corrections.size === 1)
    const { grounds: _, withdrawn: __, ...support } = correction
    expect(li.put('support', supportKey(key, li.member), support).ok).toBe(true)
    await until(ana, (room) => room.records().support.size === 1)
    const answer = await stack.undo()
    expect(answer.ok ? null : answer.problem).toMatchObject({ code: 'conflict' })
    expect(readings(ana)).toEqual(['support'])
  })

  it('does not overwrite what was changed in another tab since', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana')
    const here = await saved(browser.open(transcript))
    const there = await saved(served.browser('ana', browser.indexedDB).open(transcript))
    const stack = createUndoStack()
    const key = keyOf(served.members.ana, 1)
    putAct(stack, here, 'correction', { root: 'corrections', key, value: testCorrection('first') })
    await until(there, (room) => room.records().corrections.size === 1)
    there.put('corrections', key, testCorrection('second'))
    await until(here, (room) => readings(room)[0] === 'second')
    const answer = await stack.undo()
    expect(answer.ok ? null : answer.problem.message).toBe('This was changed since.')
    expect(readings(here)).toEqual(['second'])
  })

  it('trap 8: a long chain of undo and redo offline is taken whole, and resurrects nothing', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    const stack = createUndoStack()
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    for (let n = 1; n <= 30; n++) {
      const key = keyOf(served.members.ana, (n % 7) + 1)
      putAct(stack, ana, `${n}`, { root: 'corrections', key, value: testCorrection(`r${n}`) })
      if (n % 3 === 0) await stack.undo()
      if (n % 6 === 0) await stack.redo()
    }
    while ((await stack.undo()).ok) if (ana.records().corrections.size === 2) break
    const expected = readings(ana)
    browser.goOnline()
    await saved(ana)
    const li = await saved(served.browser('li').open(transcript))
    expect(readings(li)).toEqual(expected)
    expect(expected).toHaveLength(2)
  })
})

import { describe, expect, it } from 'vitest'
import { keyOf, testCorrection } from '../../support/world.ts'
import { projectRoom, readings, saved, serve, transcript, until } from './served-rooms.ts'

describe('a room on a screen', () => {
  it('[I3] says saved only after the server has stored the change, and a colleague sees it', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const ana = await saved(served.browser('ana').open(transcript))
    const li = await saved(served.browser('li').open(transcript))
    expect(ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support')).ok).toBe(true)
    expect(ana.state()).toEqual({ kind: 'saving', changes: 1 })
    expect((await ana.whenStored()).ok).toBe(true)
    const stored = served
      .database()
      .prepare("select count(*) as n from records where root = 'corrections'")
      .get()
    expect(stored).toEqual({ n: 1 })
    await until(li, (room) => room.records().corrections.size === 1)
    expect(readings(li)).toEqual(['support'])
    expect(ana.state()).toEqual({ kind: 'saved' })
  })

  it('keeps every map it did not touch the same object', async () => {
    const served = await serve({ ana: 'annotator' })
    const ana = await saved(served.browser('ana').open(transcript))
    const before = ana.records()
    const version = ana.version()
    const key = keyOf(served.members.ana, 1)
    ana.put('corrections', key, testCorrection('support'))
    expect(ana.records()).not.toBe(before)
    expect(ana.records().positions).toBe(before.positions)
    expect(before.corrections.size).toBe(0)
    expect(ana.changesSince(version)).toEqual([{ root: 'corrections', key }])
    expect(ana.changesSince(ana.version())).toEqual([])
    expect(ana.changesSince(0)).toBeNull()
  })

  it('refuses a record too long to store before it enters the document', async () => {
    const served = await serve({ ana: 'annotator' })
    const ana = await saved(served.browser('ana').open(transcript))
    const long = { ...testCorrection('support'), grounds: { kind: 'heard', detail: 'é'.repeat(9000) } }
    const answer = ana.put('corrections', keyOf(served.members.ana, 1), long)
    expect(answer.ok ? null : answer.problem.code).toBe('too-big')
    expect(ana.records().corrections.size).toBe(0)
    expect(ana.state()).toEqual({ kind: 'saved' })
  })

  it('refuses a value that breaks its schema with the schema’s own sentence', async () => {
    const served = await serve({ ana: 'annotator' })
    const ana = await saved(served.browser('ana').open(transcript))
    const answer = ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('two\nlines'))
    expect(answer.ok ? null : answer.problem.message).toBe('no line breaks')
  })

  it('says who is here by the server’s word, and forgets who left', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const ana = await saved(served.browser('ana').open(transcript))
    const browser = served.browser('li')
    const li = await saved(browser.open(transcript))
    li.show({ segment: 7 })
    await until(ana, (room) => room.colleagues()[0]?.segment === 7)
    expect(ana.colleagues().map(({ name, colour, active }) => ({ name, colour, active }))).toEqual([
      { name: 'li', colour: served.members.li?.colour, active: true },
    ])
    await browser.close()
    await until(ana, (room) => room.colleagues().length === 0)
  })

  it('shows a colleague again after the server started anew', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const ana = await saved(served.browser('ana').open(transcript))
    const li = await saved(served.browser('li').open(transcript))
    for (const segment of [1, 2, 3]) {
      li.show({ segment })
      await until(ana, (room) => room.colleagues()[0]?.segment === segment)
    }
    await served.restart()
    await until(ana, (room) => room.state().kind !== 'saved')
    await until(ana, (room) => room.state().kind === 'saved' && room.colleagues().length === 1)
    expect(ana.colleagues()[0]?.name).toBe('li')
  })

  it('answers “stored” at once with a problem while offline, so that no decision is posted', async () => {
    const served = await serve({ li: 'reviewer' })
    const browser = served.browser('li')
    const li = await saved(browser.open(transcript))
    browser.goOffline()
    await until(li, (room) => room.state().kind === 'offline')
    li.put('corrections', keyOf(served.members.li, 1), testCorrection('support'))
    const answer = await li.whenStored()
    expect(answer.ok ? '' : answer.problem.message).toContain('You are offline')
  })

  it('brings news of other rooms through the project’s socket', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const browser = served.browser('li')
    const project = await saved(browser.open(projectRoom))
    const ana = await saved(served.browser('ana').open(transcript))
    const told = new Promise<void>((resolve) => {
      const push = browser.news.push.bind(browser.news)
      browser.news.push = (...news) => {
        resolve()
        return push(...news)
      }
    })
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    await told
    expect(browser.news.at(-1)).toMatchObject({ room: transcript, kinds: ['corrections'] })
    expect(project.reach()).toBe('online')
  })
})

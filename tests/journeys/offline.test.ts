// Journey 5: somebody works without a connection, reloads, comes back; and two tabs of one person, one of them offline.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { says, tells } from '../support/screens/at-rest.ts'
import { counts, deskAt, openDesk, textHasKeys } from '../support/screens/desk.ts'
import { codeAgain, codeWord, correctWords } from '../support/screens/desk-keys.ts'
import { firstSlug } from '../support/server.ts'

let journey: Journey
let transcript: string
let ana: Seated
let li: Seated
beforeAll(async () => {
  journey = await beginJourney()
  transcript = await journey.transcriptId('The Next Chapter')
  ana = await journey.seat('Ana Ribeiro', 'annotator', undefined, { keepsProgram: true })
  li = await journey.seat('Li Wen', 'reviewer')
})
afterAll(() => journey.end())

/** What the rows hold, as the owner exports them: records without the line of headings. */
async function rows(format: 'corrections-csv' | 'positions-csv'): Promise<readonly string[]> {
  const owner = await journey.server.owner()
  const bytes = await owner.does('export', {
    params: { project: firstSlug, format },
    query: { transcript },
  })
  return new TextDecoder().decode(bytes).trim().split('\r\n').slice(1)
}

describe('work without a connection', () => {
  it('[I3] fifty corrections and twenty positions are kept on this device, and the desk says so', async () => {
    const { page, context } = ana
    await Promise.all([
      openDesk(li.page, deskAt(transcript), '#s3'),
      openDesk(page, deskAt(transcript), '#s3'),
    ])
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await context.setOffline(true)
    await says(page, 'Offline')
    await correctWords(page, 50)
    await counts(page, 50, 0)
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Control+ArrowDown')
    await codeWord(page, 'pr', '+')
    await codeAgain(page, 19)
    await counts(page, 50, 20)
    await says(page, 'Offline, 70 changes kept on this device')
    await expectClean(page)
  })

  it('the desk opens again without a connection, with all of it', async () => {
    const { page } = ana
    await page.reload()
    await textHasKeys(page)
    await counts(page, 50, 20)
    await says(page, 'Offline, 70 changes kept on this device')
    await li.page.getByText('No corrections yet').waitFor()
    expect(await rows('corrections-csv')).toEqual([])
  })

  it('back online everything is stored once, and the colleague sees it', async () => {
    const { page, context } = ana
    await context.setOffline(false)
    await says(page, 'Saved')
    await counts(page, 50, 20)
    await counts(li.page, 50, 20)
    const corrections = await rows('corrections-csv')
    expect(corrections).toHaveLength(50)
    expect(new Set(corrections)).toHaveLength(50)
    expect(await rows('positions-csv')).toHaveLength(20)
    await page.reload()
    await says(page, 'Saved')
    await counts(page, 50, 20)
    expect(await rows('corrections-csv')).toEqual(corrections)
    await expectClean(li.page)
  })
})

const needsServer = 'No connection: decisions and quotes need the server.'

describe('decisions without a connection', () => {
  it('say that they need the server, and work when it is back', async () => {
    const { page, context } = li
    await context.setOffline(true)
    await says(page, 'Offline')
    await page.keyboard.press('n')
    const accept = page.getByRole('button', { name: 'Accept', description: needsServer }).first()
    await accept.waitFor()
    await page.keyboard.press('a')
    await tells(page, needsServer)
    await expectClean(page)
    expect((await rows('corrections-csv')).filter((row) => row.includes('accepted'))).toEqual([])
    await context.setOffline(false)
    await says(page, 'Saved')
    await page.keyboard.press('a')
    await tells(page, 'Correction accepted.')
    await ana.page.getByText(/1 of 50 corrections accepted/).waitFor()
  })
})

describe('two tabs of one person', () => {
  it('[I3] what the offline tab wrote is on the device when it closes, and goes out with the next one', async () => {
    const { context, page } = ana
    // One tab of a browser cannot be taken offline by itself: this one's socket is kept from opening.
    const cut = await context.newPage()
    await cut.routeWebSocket(/\/sync\//, (socket) => socket.close({ code: 1013 }))
    await cut.goto(`${deskAt(transcript).address}#s5`)
    await textHasKeys(cut)
    await says(cut, 'Offline')
    await codeWord(cut, 'ca', '!')
    await says(cut, 'Offline, 1 change kept on this device')
    await says(page, 'Saved')
    await cut.close()
    expect(await rows('positions-csv')).toHaveLength(20)
    await page.reload()
    await counts(page, 50, 21)
    await says(page, 'Saved')
    await counts(li.page, 50, 21)
    expect(await rows('positions-csv')).toHaveLength(21)
  })
})

// Journey 7: what nobody may do is refused at the wire, and nobody else sees anything of it; what somebody may do no
// longer is refused on their screen, with their words.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordKey } from '../../shared/base/id.ts'
import { correctionSchema } from '../../shared/records/corrections/correction.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { type ForgedStruct, forgeUpdate } from '../support/forged-update.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { openRawSocket } from '../support/raw-socket.ts'
import { says, tells } from '../support/screens/at-rest.ts'
import { counts, deskAt, openDesk } from '../support/screens/desk.ts'
import { codeWord, correctWords } from '../support/screens/desk-keys.ts'
import { firstSlug, type Person } from '../support/server.ts'

let journey: Journey
let transcript: string
let ana: Seated
let li: Seated
let mallory: Person
beforeAll(async () => {
  journey = await beginJourney()
  transcript = await journey.transcriptId('The Next Chapter')
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer')
  mallory = await journey.server.person('Mallory', 'annotator')
  await ana.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await Promise.all([
    openDesk(ana.page, deskAt(transcript), '#s3'),
    openDesk(li.page, deskAt(transcript), '#s5'),
  ])
  await correctWords(ana.page, 1)
  await Promise.all([says(ana.page, 'Saved'), counts(li.page, 1, 0)])
})
afterAll(() => journey.end())

const open = () => openRawSocket(journey.server.address, roomName('transcript', transcript), mallory.cookie())

/** The one correction that is there: Ana's. */
async function anasCorrection() {
  const socket = await open()
  const [entry] = socket.document.getMap('corrections').entries()
  const item = socket.document.getMap('corrections')._map.get(entry?.[0] ?? '')
  if (!entry || !item) throw new Error('Ana has corrected nothing')
  return { socket, key: entry[0] as RecordKey, value: correctionSchema.parse(entry[1]), id: item.id }
}

const value = (what: unknown): ForgedStruct['content'] => ({ kind: 'any', values: [what] })

describe('an annotator goes past the screen', () => {
  it('[I5] accepting by HTTP is answered with 403 and a sentence', async () => {
    const { socket, key, value: seen } = await anasCorrection()
    socket.close()
    const { segment, start, end, reading } = seen
    const reply = await mallory.call('decide', {
      params: { transcript },
      body: { correction: key, verdict: 'accepted', seen: { segment, start, end, reading } },
    })
    expect(reply).toMatchObject({
      ok: false,
      status: 403,
      problem: { code: 'forbidden', message: 'Only a reviewer or above may accept or reject corrections.' },
    })
  })

  it.each(['another reading', 'a decision', 'a deletion'])(
    '[I6] %s written into the room with their own cookie closes their socket with 4403 and a reason',
    async (what) => {
      const { socket, key, value: seen, id } = await anasCorrection()
      const forged = { ...seen, reading: 'forged' }
      const update = {
        'another reading': () =>
          forgeUpdate([{ client: 77, clock: 0, structs: [{ content: value(forged), origin: id }] }]),
        'a decision': () => {
          const decision = {
            ...forged,
            verdict: 'accepted',
            proposer: key.slice(0, 26),
            by: mallory.account.id,
          }
          const struct = { content: value(decision), parent: 'decisions', key }
          return forgeUpdate([{ client: 78, clock: 0, structs: [struct] }])
        },
        'a deletion': () => forgeUpdate([], [{ ...id, length: 1 }]),
      }[what]
      const { code, refusal } = await socket.sendAndBeClosed(update?.() ?? new Uint8Array())
      expect(code).toBe(4403)
      expect(refusal?.message).toMatch(/^[A-Z].+\.$/)
    },
  )

  it('[I6] nobody else saw anything of it, and everybody goes on', async () => {
    await correctWords(ana.page, 1)
    await says(ana.page, 'Saved')
    for (const { page } of [ana, li]) {
      await counts(page, 2, 0)
      await page.getByText(/^0 of 2 corrections accepted/).waitFor()
      expect(await page.getByText('forged').count()).toBe(0)
    }
    await expectClean(li.page)
  })
})

describe('an annotator is made a reader while work of theirs is under way', () => {
  const setRole = async (role: 'reader' | 'annotator') => {
    const owner = await journey.server.owner()
    const { id } = ana.person.account
    await owner.does('changeRole', { params: { project: firstSlug, member: id }, body: { role } })
  }

  it('[I6] their desk says what was refused, with the words, and others go on saving', async () => {
    const { page, context } = ana
    await context.setOffline(true)
    await says(page, 'Offline')
    await correctWords(page, 2)
    await page.keyboard.press('Control+ArrowDown')
    await codeWord(page, 'pr', '+')
    await says(page, 'Offline, 3 changes kept on this device')
    await setRole('reader')
    await context.setOffline(false)
    await says(page, '3 refused, review')
    await tells(page, /3 changes were refused/)
    await tells(page, /Correction in ¶ 3: “.+” → “.+q”/)
    await tells(page, / supports .+, ¶ 4: “.+”$/)
    await expectClean(page)
    await correctWords(li.page, 1)
    await counts(li.page, 3, 0)
    await says(li.page, 'Saved')
  })

  it('the refused words can be copied and exported, tried again and discarded', async () => {
    const { page } = ana
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click()
    await tells(page, 'Copied.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Correction in ¶ 3: “.+” → “.+q”$/,
    )
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export', exact: true }).click(),
    ])
    const exported = JSON.parse(readFileSync(await download.path(), 'utf8')) as { changes: unknown[] }
    expect(exported.changes).toHaveLength(3)
    await page.getByRole('button', { name: 'Discard', exact: true }).first().click()
    await says(page, '2 refused, review')
    await setRole('annotator')
    await page.getByRole('button', { name: 'Try again', exact: true }).first().click()
    await says(page, '1 refused, review')
    await page.getByRole('button', { name: 'Try again', exact: true }).first().click()
    await says(page, 'Saved')
    await counts(page, 4, 1)
    await counts(li.page, 4, 1)
  })
})

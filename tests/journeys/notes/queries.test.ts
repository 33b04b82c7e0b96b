// A query in a note: its numbers are those of the Positions view, it follows when positions are added elsewhere, and once it
// is frozen it does not, until somebody lets it again.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoteId, RecordKey, StanceId, TopicId } from '../../../shared/base/id.ts'
import { recordKey, ulid } from '../../../shared/base/id.ts'
import { ok } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { drawnMatrix } from '../../support/figures/drawn-matrix.ts'
import { workedProject } from '../../support/figures/worked-project.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../../support/journey.ts'
import { copied, newNote, openNote, paste } from '../../support/notes/note-screen.ts'
import { matrix } from '../../support/queries/told-results.ts'
import { clickInto, hasFocus, inStep, pressOn, reload, tells, visit } from '../../support/screens/at-rest.ts'
import { firstSlug } from '../../support/server.ts'

const title = 'Briefing on participation'
const told = ', as others report'

let journey: Journey
let ana: Seated
let li: Seated
let rui: Seated
let note: NoteId
beforeAll(async () => {
  journey = await beginJourney()
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer', `/p/${firstSlug}/positions`)
  rui = await journey.seat('Rui Reader', 'reader')
  await workedProject(journey, ana.person.account.id, [])
  const made = await ana.person.does('createNote', { params: { project: firstSlug }, body: { title } })
  note = made.id
})
afterAll(() => journey.end())

const address = () => `/p/${firstSlug}/notes/${note}`
const editor = (page: Page): Locator => page.getByRole('textbox', { name: `Text of ${title}` })
const figure = (page: Page, name: string): Locator => page.locator('main').getByRole('figure', { name })
const act = (place: Locator | Page, name: string): Locator => place.getByRole('button', { name, exact: true })
const wholeName = 'Positions by actor and topic'

/** "Mexico / Human rights" and the number there, as the note shows it. */
const numbersIn = async (shown: Locator): Promise<Record<string, number>> => {
  const cells = await shown.locator('table').evaluate((table) => {
    const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent?.trim() ?? '')
    return [...table.querySelectorAll('tbody tr')].flatMap((row) => {
      const head = row.querySelector('th')?.cloneNode(true) as HTMLElement
      for (const code of head.querySelectorAll('.code')) code.remove()
      const name = (head.textContent ?? '').replace(/\s+/g, ' ').replace(' ,', ',').trim()
      return [...row.querySelectorAll('td')].map((cell, at) => {
        const [, count] = /, (\d+) quotes?$/.exec(cell.textContent?.trim() ?? '') ?? []
        return [`${name} / ${heads[at]}`, Number(count ?? 0)] as const
      })
    })
  })
  return Object.fromEntries(cells.filter(([, count]) => count > 0))
}

/** The same of the Positions view. */
const numbersOfView = async (page: Page): Promise<Record<string, number>> => {
  const { columns, lines } = await drawnMatrix(page.getByRole('grid', { name: wholeName }))
  const numbers = lines.flatMap(({ name, cells }) =>
    cells.flatMap((cell, at) => {
      const [, count] = /^\S+ (\d+)$/.exec(cell) ?? []
      const who = name.replace(', reported by others', told)
      return count === undefined ? [] : [[`${who} / ${columns[at]}`, Number(count)] as const]
    }),
  )
  return Object.fromEntries(numbers)
}

let nth = 0
/** Somebody else records that a state supports a topic, on another screen. */
async function liCodes(actor: string, topic: string): Promise<RecordKey> {
  const transcript = await journey.transcriptId('The')
  const key = recordKey(li.person.account.id, ulid(1_700_000_000_000 + nth++, new Uint8Array(10)))
  const room = roomName('transcript', transcript)
  const put = await journey.server.app.world.rooms.write(room, li.person.account.id, (edit) => {
    edit.put('positions', key, {
      spans: [{ startSegment: 30 + nth, start: 0, endSegment: 30 + nth, end: 8 }],
      actor,
      topics: [topic as TopicId],
      stance: 'supports' as StanceId,
      certainty: 'sure',
      atMs: 1,
    })
    return ok(null)
  })
  if (!put.ok) throw new Error(put.problem.message)
  return key
}

const due = 'Due diligence'
const dueOf = async (page: Page, name = wholeName) =>
  (await numbersIn(figure(page, name)))[`Mexico / ${due}`] ?? 0

describe('a matrix in a note', () => {
  it('is put in by keyboard, and its numbers are those of the Positions view', async () => {
    const { page } = ana
    await visit(page, address())
    await editor(page).focus()
    await page.keyboard.type('Where they stand:')
    for (let line = 0; line < 12; line += 1) await page.keyboard.press('Enter')
    await page.keyboard.type('/matrix')
    await page.getByRole('option', { name: /^Matrix of positions/ }).waitFor()
    await page.keyboard.press('Enter')
    await figure(page, wholeName).getByText('Live', { exact: false }).first().waitFor()
    const shown = figure(page, wholeName)
    await shown.getByRole('table', { name: wholeName }).waitFor()
    const fold = page.viewportSize()?.height ?? 0
    const headsEnd = () => shown.getByRole('rowheader').first().boundingBox()
    await expect.poll(async () => ((await headsEnd())?.y ?? fold) < fold / 2 + 100).toBe(true)
    const inNote = await numbersIn(shown)
    expect(Object.keys(inNote).length).toBeGreaterThan(20)
    await li.page.getByRole('grid', { name: wholeName }).waitFor()
    await expect.poll(() => numbersOfView(li.page)).toEqual(inNote)
    await expectClean(page)
  })

  it('follows a position that is added elsewhere', async () => {
    const { page } = ana
    const before = await dueOf(page)
    await liCodes('MEX', 'due-diligence')
    await expect.poll(() => dueOf(page)).toBe(before + 1)
  })

  it('is narrowed and named by Change', async () => {
    const { page } = ana
    await pressOn(act(figure(page, wholeName), 'Change'))
    const dialog = page.getByRole('dialog', { name: 'Change the query' })
    await dialog.waitFor()
    await dialog.getByRole('button', { name: /^Topics:/ }).click()
    const topics = page.getByRole('dialog', { name: 'Topics' })
    await topics.getByRole('option', { name: due }).click()
    await page.keyboard.press('Escape')
    await topics.waitFor({ state: 'detached' })
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Who owes diligence')
    await expectClean(page)
    await page.keyboard.press('Enter')
    const shown = figure(page, 'Who owes diligence')
    await shown.getByText(`Positions in both records on ${due}.`, { exact: false }).waitFor()
    const numbers = await numbersIn(shown)
    expect(Object.keys(numbers).length).toBeGreaterThan(0)
    expect(Object.keys(numbers).every((place) => place.endsWith(` / ${due}`))).toBe(true)
  })

  it('a number opens the quotes it counts', async () => {
    const { page } = ana
    const shown = figure(page, 'Who owes diligence')
    const count = await dueOf(page, 'Who owes diligence')
    await shown.getByRole('link', { name: new RegExp(`^Mexico, ${due}: .*quotes?$`) }).click()
    const panel = page.locator('section[aria-labelledby=quotes-title]')
    await panel.getByRole('heading', { name: `Mexico on ${due}` }).waitFor()
    await expect.poll(() => panel.locator('[data-position]').count()).toBe(count)
    await page.goBack()
    await shown.waitFor()
  })

  it('frozen it says as of when, and follows no more', async () => {
    const { page } = ana
    const name = 'Who owes diligence'
    const frozen = await dueOf(page, name)
    await pressOn(act(figure(page, name), 'Freeze'))
    await figure(page, name)
      .getByText(/As of \d+ \w+ \d{4}, \d\d:\d\d/)
      .waitFor()
    await tells(page, /^Frozen as of/)
    await liCodes('MEX', 'due-diligence')
    // What follows is there when the Positions view of somebody else has it.
    await expect.poll(async () => (await numbersOfView(li.page))[`Mexico / ${due}`]).toBe(frozen + 1)
    expect(await dueOf(page, name)).toBe(frozen)
    await inStep(page)
    await reload(page)
    await figure(page, name)
      .getByText(/As of \d+ \w+ \d{4}, \d\d:\d\d/)
      .waitFor()
    expect(await dueOf(page, name)).toBe(frozen)
  })

  it('one who only reads sees it, and may do nothing to it', async () => {
    const { page } = rui
    await visit(page, address())
    const shown = figure(page, 'Who owes diligence')
    await shown.getByText(/As of/).waitFor()
    expect(await numbersIn(shown)).toEqual(await numbersIn(figure(ana.page, 'Who owes diligence')))
    expect(await shown.getByRole('button').count()).toBe(0)
    await expectClean(page)
  })

  it('let go again it asks first, and is live', async () => {
    const { page } = ana
    const name = 'Who owes diligence'
    const frozen = await dueOf(page, name)
    await pressOn(act(figure(page, name), 'Unfreeze'))
    const question = page.getByRole('alertdialog', { name: 'Let it follow the positions again?' })
    await question.getByText('only in the note’s history').waitFor()
    await act(question, 'Keep it frozen').click()
    await question.waitFor({ state: 'detached' })
    await figure(page, name).getByText(/As of/).waitFor()
    await pressOn(act(figure(page, name), 'Unfreeze'))
    await act(question, 'Unfreeze').click()
    await expect.poll(() => dueOf(page, name)).toBe(frozen + 1)
  })

  it('the Positions view puts what it shows into a note', async () => {
    const { page } = li
    await visit(page, `/p/${firstSlug}/positions?actors=MEX,NLD&view=map&topic=stakeholder-participation`)
    await act(page, 'Put into a note').click()
    const dialog = page.getByRole('dialog', { name: 'Put into a note' })
    await hasFocus(dialog.getByRole('combobox', { name: 'Note' }))
    await dialog.getByRole('option', { name: title }).waitFor()
    await expectClean(page)
    await page.keyboard.press('Enter')
    await tells(page, `Put into “${title}”.`)
    await figure(ana.page, 'Where actors stand on Stakeholder participation')
      .getByText('held by Mexico and Netherlands', { exact: false })
      .waitFor()
  })
})

describe('a frozen result that nobody sealed', () => {
  const madeUp = { ...matrix, says: 'Mexico threatens war.' }

  it('follows the positions where it is pasted, and that is told', async () => {
    const { page } = ana
    const name = 'Threats of war'
    const query = { show: 'matrix', filter: {}, title: name, frozen: madeUp }
    const block = JSON.stringify(query).replaceAll('"', '&quot;')
    await clickInto(editor(page))
    await page.keyboard.press('Control+End')
    await paste(editor(page), { html: `<div data-query="${block}">${name}</div>`, text: name })
    await tells(page, /^A frozen result in it was not worked out for this project/)
    await figure(page, name).getByText('Live', { exact: false }).first().waitFor()
    await figure(page, name).getByRole('table', { name }).waitFor()
    expect(await figure(page, name).getByText('threatens war').count()).toBe(0)
    await inStep(page)
  })

  it('under a made-up seal of this project is no less live, and the server takes the note', async () => {
    const { page } = ana
    const name = 'Sealed threats'
    const [project] = await journey.server.app.world.projects.all()
    const query = { show: 'matrix', filter: {} }
    const frozen = { project: project?.id, query, result: madeUp, seal: 'A'.repeat(43) }
    const block = JSON.stringify({ ...query, title: name, frozen }).replaceAll('"', '&quot;')
    await clickInto(editor(page))
    await page.keyboard.press('Control+End')
    await paste(editor(page), { html: `<div data-query="${block}">${name}</div>`, text: name })
    await tells(page, /^A frozen result in it was not worked out for this project/)
    await figure(page, name).getByText('Live', { exact: false }).first().waitFor()
    await inStep(page)
    expect(await page.getByText('refused', { exact: false }).count()).toBe(0)
  })

  it('kept from an older program says so, until it is frozen anew', async () => {
    const { page } = ana
    const name = 'Kept from before'
    const made = await ana.person.does('createNote', {
      params: { project: firstSlug },
      body: { title: 'Older' },
    })
    const room = roomName('note', made.id)
    const attrs = { show: 'matrix', filter: {}, title: name, frozen: matrix }
    const put = await journey.server.app.world.rooms.write(room, ana.person.account.id, (edit) =>
      ok(edit.appendToNote([{ type: 'query', attrs }])),
    )
    if (!put.ok) throw new Error(put.problem.message)
    await visit(page, `/p/${firstSlug}/notes/${made.id}`)
    const shown = figure(page, name)
    const doubt = shown.getByText('Nothing shows that Rapporteur worked this out', { exact: false })
    await doubt.waitFor()
    await expectClean(page)
    await pressOn(act(shown, 'Freeze anew'))
    await tells(page, /^Frozen as of/)
    await doubt.waitFor({ state: 'detached' })
    expect(await act(shown, 'Freeze anew').count()).toBe(0)
    await inStep(page)
  })

  it('then copied into another note of the project it stays frozen', async () => {
    const { page } = ana
    const older = page.getByRole('textbox', { name: 'Text of Older' })
    await pressOn(older, 'Control+a')
    const { html, plain } = await copied(older)
    await paste(await openNote(page, await newNote(ana.person, 'Copies')), { html, text: plain })
    await figure(page, 'Kept from before').getByText(/As of/).waitFor()
    await inStep(page)
  })
})

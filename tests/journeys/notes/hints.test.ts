// Publishing a note that was begun from a template and not written to its end: the preview tells what is left of the
// template, and leaves it to whoever publishes.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../../support/journey.ts'
import { visit } from '../../support/screens/at-rest.ts'
import { firstSlug } from '../../support/server.ts'

let journey: Journey
let li: Seated
beforeAll(async () => {
  journey = await beginJourney()
  li = await journey.seat('Li Wen', 'reviewer')
})
afterAll(() => journey.end())

it('a template’s hints are told before they are public, and may be published', async () => {
  const { page, person } = li
  const { id } = await person.does('createNote', {
    params: { project: firstSlug },
    body: { title: 'Half written', template: 'briefing' },
  })
  await visit(page, `/p/${firstSlug}/notes/${id}`)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const box = page.getByRole('dialog', { name: 'Publish this note' })
  await box.getByText('This note still holds 5 hints of its template: “What the reader has to know').waitFor()
  await expectClean(page)
  const publish = box.getByRole('button', { name: /^Publish/ })
  await publish.click()
  await page.getByRole('dialog', { name: 'This is public' }).waitFor()
  const { publications } = await person.does('listPublications', { params: { project: firstSlug } })
  expect(publications.map(({ title }) => title)).toEqual(['Half written'])
})

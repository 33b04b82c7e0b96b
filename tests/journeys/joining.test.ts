// Journey 1: the owner sets up and invites; an annotator and a reviewer join, each in a browser of their own.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey } from '../support/journey.ts'
import { visit } from '../support/screens/at-rest.ts'
import { firstSlug, password } from '../support/server.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey.end())

const fill = async (page: Page, name: string, email: string) => {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
}

const invite = async (owner: Page, role: string, forWhom: string): Promise<string> => {
  await owner.getByRole('button', { name: 'Invite' }).click()
  const dialog = owner.getByRole('dialog')
  await dialog.getByLabel(/for whom/i).fill(forWhom)
  await dialog.getByRole('button', { name: /role/i }).click()
  await owner.getByRole('option', { name: new RegExp(role, 'i') }).click()
  await dialog.getByRole('button', { name: /make/i }).click()
  const link = dialog.getByLabel(/link/i)
  const address = await link.inputValue()
  await expectClean(owner)
  await dialog.getByRole('button', { name: 'Done' }).click()
  return address
}

describe('the owner sets up, two people join', () => {
  let owner: Page
  it('the set-up link makes the first owner and opens the library', async () => {
    owner = (await journey.visitor()).page
    await owner.goto(`/set-up/${journey.server.app.setUp.newLink()}`)
    await expectClean(owner)
    await fill(owner, 'Olga Owner', 'olga@example.org')
    await owner.getByRole('button', { name: 'Begin' }).click()
    await owner.getByRole('heading', { level: 1, name: 'UN cyber dialogues at the IGF' }).waitFor()
    await owner
      .getByRole('table')
      .getByRole('link', { name: /The Next Chapter/ })
      .waitFor()
    await owner
      .getByRole('table')
      .getByRole('link', { name: /Multistakeholder Voices/ })
      .waitFor()
    await expectClean(owner)
  })
  it.each([
    ['Ana Ribeiro', 'annotator', 'ana@example.org'],
    ['Li Wen', 'reviewer', 'li@example.org'],
  ])('%s joins as %s by a link of the owner', async (name, role, email) => {
    await visit(owner, `/p/${firstSlug}/members`)
    const address = await invite(owner, role, name)
    const { page } = await journey.visitor()
    const faults: string[] = []
    page.on('response', (answer) => {
      if (answer.status() >= 400) faults.push(`${answer.status()} ${answer.url()}`)
    })
    await page.goto(address)
    await page.getByText(new RegExp(role, 'i')).first().waitFor()
    await expectClean(page)
    await fill(page, name, email)
    await page.getByRole('button', { name: 'Join' }).click()
    await page.waitForURL(`**/p/${firstSlug}`)
    await page
      .getByRole('table')
      .getByRole('link', { name: /The Next Chapter/ })
      .waitFor()
    expect(faults).toEqual([])
    await owner.getByRole('row', { name: new RegExp(name) }).waitFor()
    await owner.getByRole('row', { name: /Olga Owner you/ }).waitFor()
    await page.goto(address)
    await page.getByRole('heading', { name: 'This invitation was used' }).waitFor()
  })
  it('a wrong password and an unknown set-up link say what to do', async () => {
    const { page } = await journey.visitor()
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill('ana@example.org')
    await page.getByLabel('Password').fill('not her password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText(/do not belong together/).waitFor()
    await expectClean(page)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { level: 1, name: 'UN cyber dialogues at the IGF' }).waitFor()
    await page.goto('/set-up/long-gone')
    await page
      .getByText(/invitation/)
      .first()
      .waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/does not open/)
  })
})

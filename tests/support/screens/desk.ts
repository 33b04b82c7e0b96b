// The desk as people see it: the record, what a paragraph reads as, what the margin, the bar and the foot say.
import type { Locator, Page } from 'playwright-core'
import type { Journey } from '../journey.ts'
import { firstSlug } from '../server.ts'
import { visit } from './at-rest.ts'

/** The 2021 record as the journeys use it. */
export type DeskRecord = {
  readonly id: string
  readonly address: string
  /** The index of the paragraph that holds the words; throws when it is not one alone. */
  readonly paragraphOf: (words: string) => number
  /** `#s8:45-57`: the words in their paragraph. */
  readonly hashOf: (words: string) => string
}

export async function deskRecord(journey: Journey): Promise<DeskRecord> {
  const id = await journey.transcriptId('The Next Chapter')
  const { transcript } = await (await journey.server.owner()).does('readTranscript', {
    params: { transcript: id },
  })
  const paragraphOf = (words: string) => {
    const found = transcript.segments.filter(({ text }) => text.includes(words))
    const [segment] = found
    if (!segment || found.length > 1) throw new Error(`“${words}” stands in ${found.length} paragraphs`)
    return segment.index
  }
  return {
    id,
    ...deskAt(id),
    paragraphOf,
    hashOf: (words) => {
      const index = paragraphOf(words)
      const start = transcript.segments[index]?.text.indexOf(words) ?? 0
      return `#s${index + 1}:${start}-${start + words.length}`
    },
  }
}

export const textOf = (page: Page): Locator => page.getByRole('document', { name: /^The record/ })
export const paragraph = (page: Page, index: number): Locator => page.locator(`#s${index + 1} .seg-text`)
export const marginNote = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('list', { name: 'In the margin' }).getByRole('listitem').filter({ hasText: words })
/** The foot's last sentence. */
export const outcome = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('contentinfo').getByText(words)
export const correctionBox = (page: Page): Locator => page.getByRole('dialog', { name: /^Correct “/ })
export const readingField = (page: Page): Locator => page.getByLabel('Better reading')

/** A record by its id alone, as `openDesk` takes it. */
export const deskAt = (id: string): { readonly address: string } => ({ address: `/p/${firstSlug}/t/${id}` })

/** Opens the desk (at a place: `#s3`) and waits until it is in step and the text has the keys. */
export async function openDesk(
  page: Page,
  { address }: Pick<DeskRecord, 'address'>,
  hash = '',
): Promise<void> {
  await visit(page, `${address}${hash}`)
  await textHasKeys(page)
}

/** The text is on screen and has the keyboard. */
export const textHasKeys = (page: Page): Promise<void> => page.locator('[role=document]:focus').waitFor()

/** Waits until the reading bar counts so many corrections and positions. */
export async function counts(page: Page, corrections: number, positions: number): Promise<void> {
  await page.getByText(new RegExp(`\\b\\d+ of ${corrections} corrections? accepted`)).waitFor()
  await page.getByText(new RegExp(`· ${positions} positions?$`)).waitFor()
}

/** What a paragraph shows: words struck are in `[-…-]`, readings in `{+…+}`; hidden ones are left out. */
export const shownText = (page: Page, index: number): Promise<string> =>
  paragraph(page, index).evaluate((element) => {
    const shown = (node: Node): string => {
      if (!(node instanceof HTMLElement)) return node.textContent ?? ''
      if (node.matches('.said-only, .sign, .peer-end') || getComputedStyle(node).display === 'none') return ''
      const inner = [...node.childNodes].map(shown).join('')
      if (node.matches('.gone')) return ''
      if (node.matches('del')) return `[-${inner}-]`
      return node.matches('ins') && !node.matches('.quiet') ? `{+${inner}+}` : inner
    }
    return shown(element)
  })

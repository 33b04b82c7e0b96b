// One note before a person: opened by its address, its text, and what is on the clipboard given to it as a browser does.
import type { Locator, Page } from 'playwright-core'
import { visit } from '../screens/at-rest.ts'
import { firstSlug, type Person } from '../server.ts'

/** A new note of the first project, by its title. */
export const newNote = async (person: Person, title: string): Promise<string> =>
  (await person.does('createNote', { params: { project: firstSlug }, body: { title } })).id

/** Opens it and puts the cursor at its end. */
export async function openNote(page: Page, id: string): Promise<Locator> {
  await visit(page, `/p/${firstSlug}/notes/${id}`)
  const text = page.getByRole('textbox', { name: /^Text of / })
  await text.waitFor()
  await text.focus()
  await page.keyboard.press('Control+End')
  return text
}

export type OnClipboard = {
  readonly text?: string
  readonly html?: string
  readonly files?: readonly {
    readonly name: string
    readonly type: string
    readonly bytes: readonly number[]
  }[]
}

/** Pastes where the cursor is. The event is made by hand, so that the machine's own clipboard plays no part. */
export const paste = (text: Locator, clipboard: OnClipboard): Promise<void> =>
  text.evaluate((element, { text: plain, html, files = [] }) => {
    const data = new DataTransfer()
    if (plain !== undefined) data.setData('text/plain', plain)
    if (html !== undefined) data.setData('text/html', html)
    for (const { name, type, bytes } of files)
      data.items.add(new File([Uint8Array.from(bytes)], name, { type }))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, clipboard)

/** What copying gives other programs: as HTML and as plain text. */
export const copied = (text: Locator): Promise<{ readonly html: string; readonly plain: string }> =>
  text.evaluate((element) => {
    const data = new DataTransfer()
    element.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    )
    return { html: data.getData('text/html'), plain: data.getData('text/plain') }
  })

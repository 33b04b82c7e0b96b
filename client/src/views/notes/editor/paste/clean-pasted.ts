// HTML from elsewhere before the editor reads it. It is parsed in a page of its own in which nothing loads and nothing
// runs; what is not words and their structure is taken out, so that only what a note can hold is ever looked at.
import { isSafeAddress } from '../../../../../../shared/formats/note-markdown/safe-address.ts'
import { flattenDeepLists } from './flat-lists.ts'
import { withoutStyles } from './pasted-html.ts'
import { plainLetters } from './plain-letters.ts'

const nothingToRead =
  'script,style,link,meta,base,iframe,frame,object,embed,applet,template,noscript,svg,math,canvas,audio,video,source,form input,select,textarea,button,title'

/** What an element may keep; whatever it says of looks, behaviour or other sites goes. */
const kept: Readonly<Record<string, readonly string[]>> = {
  A: ['href'],
  TD: ['colspan', 'rowspan', 'align'],
  TH: ['colspan', 'rowspan', 'align'],
  OL: ['start'],
  BLOCKQUOTE: ['data-quote'],
  DIV: ['data-query'],
  // A copy of words that a thread stands at is no second place of the thread.
  SPAN: ['data-footnote'],
  IMG: ['data-image', 'alt', 'width', 'height'],
}

/** The editor's own clipboard says how deep it was cut, which must stay for it to be put back. */
const ofEditor = 'data-pm-slice'

export function cleanPasted(html: string): string {
  const { body } = new DOMParser().parseFromString(withoutStyles(plainLetters(html)), 'text/html')
  for (const element of body.querySelectorAll(nothingToRead)) element.remove()
  for (const image of body.querySelectorAll('img:not([data-image])'))
    image.replaceWith(image.getAttribute('alt') ?? '')
  for (const element of body.querySelectorAll('*')) {
    const may = kept[element.tagName] ?? []
    for (const name of element.getAttributeNames())
      if (name !== ofEditor && !may.includes(name)) element.removeAttribute(name)
    const address = element.getAttribute('href')
    if (address !== null && !isSafeAddress(address)) element.removeAttribute('href')
  }
  for (const cell of body.querySelectorAll('td, th')) {
    for (const name of ['colspan', 'rowspan']) clampSpan(cell, name)
    flattenCell(cell)
  }
  flattenDeepLists(body)
  return body.innerHTML
}

/** More cells in one are no table of anybody's, and an editor counts them out one by one. */
const widestPasted = 100

function clampSpan(cell: Element, name: string): void {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  if (!(span > 1)) cell.removeAttribute(name)
  else cell.setAttribute(name, String(Math.min(span, widestPasted)))
}

/** A cell holds paragraphs alone: lists and tables in it become their lines, so that the table around them stays whole. */
function flattenCell(cell: Element): void {
  for (const inner of cell.querySelectorAll('ul, ol, dl, table, blockquote, pre, h1, h2, h3, h4, h5, h6')) {
    const lines = [...inner.querySelectorAll('li, dt, dd, tr')]
    const words = lines.length > 0 ? lines.map((line) => line.textContent ?? '') : [inner.textContent ?? '']
    inner.replaceWith(
      ...words.map((text) => {
        const line = cell.ownerDocument.createElement('p')
        line.textContent = text.replaceAll(/\s+/g, ' ').trim()
        return line
      }),
    )
  }
}

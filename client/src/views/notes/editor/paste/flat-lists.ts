// Lists and quotations in each other, up to a depth. A note that is nested without end can be read by no program, and the
// server refuses it.

/** As deep as Markdown is read. */
const deepest = 12
const nesting = 'ul, ol, blockquote'
const line = 'li, p, pre, h1, h2, h3, h4, h5, h6, td, th, dt, dd, div, blockquote'

/** What lies deeper becomes paragraphs, one for each of its lines. */
export function flattenDeepLists(body: Element): void {
  const depths = new Map<Element, number>()
  for (const element of body.querySelectorAll(nesting)) {
    const around = element.parentElement?.closest(nesting)
    const depth = around ? (depths.get(around) ?? deepest) + 1 : 1
    depths.set(element, depth)
    if (depth === deepest + 1) element.replaceWith(...linesOf(element))
  }
}

function linesOf(element: Element): Element[] {
  const { ownerDocument } = element
  const lines: { readonly of: Element | null; text: string }[] = []
  const walker = ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement?.closest(line) ?? null
    const last = lines.at(-1)
    if (last?.of === of) last.text += node.textContent ?? ''
    else lines.push({ of, text: node.textContent ?? '' })
  }
  return lines
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => {
      const paragraph = ownerDocument.createElement('p')
      paragraph.textContent = text
      return paragraph
    })
}

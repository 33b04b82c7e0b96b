// The things inserted between published words, as plain DOM. Built anew whenever their key changes, never patched.
import type { Cover, Drawn } from './drawn.ts'

type Inserted = Extract<Drawn, { what: 'reading' | 'sign' | 'flag' | 'speaker' }>

/** The element for a reading, a sign, a flag or a change of speaker. Highlights that run on under it wrap it, so their lines do not break. */
export function insertedElement(piece: Inserted): HTMLElement {
  if (piece.what === 'reading') return wrapped(readingElement(piece), piece.covers)
  if (piece.what === 'sign') return wrapped(signElement(piece), piece.covers)
  if (piece.what === 'speaker') return speakerElement(piece)
  return flagElement(piece)
}

function speakerElement(piece: Extract<Drawn, { what: 'speaker' }>): HTMLElement {
  const rule = element('span', 'speaks')
  rule.dataset.name = piece.name
  return rule
}

function readingElement(piece: Extract<Drawn, { what: 'reading' }>): HTMLElement {
  const outer = element('span', `cor ${piece.classes}`)
  outer.dataset.mark = piece.mark
  outer.dataset.correction = piece.mark
  if (piece.quiet) {
    const inserted = element('ins', 'quiet', piece.reading)
    const said = piece.reading === '' ? ` removed: ${piece.published} ` : ` (originally ${piece.published}) `
    inserted.append(element('span', 'said-only', said))
    outer.append(inserted)
  } else if (piece.reading !== '') {
    outer.append(document.createElement('wbr'), element('ins', '', piece.reading))
  }
  return outer
}

function signElement(piece: Extract<Drawn, { what: 'sign' }>): HTMLElement {
  const sign = element('sup', 'sign', `\u200a${piece.sign}`)
  sign.setAttribute('aria-hidden', 'true')
  return sign
}

function flagElement(piece: Extract<Drawn, { what: 'flag' }>): HTMLElement {
  const anchor = element('span', `peer-end ${piece.classes}`)
  anchor.setAttribute('aria-hidden', 'true')
  anchor.append(element('span', 'peer-flag', piece.initials))
  return anchor
}

function wrapped(inner: HTMLElement, covers: readonly Cover[]): HTMLElement {
  let outer = inner
  for (const cover of covers) {
    const mark = element('mark', cover.classes)
    mark.dataset.mark = cover.mark
    mark.append(outer)
    outer = mark
  }
  return outer
}

function element(tag: string, classes: string, text?: string): HTMLElement {
  const made = document.createElement(tag)
  if (classes) made.className = classes
  if (text !== undefined) made.textContent = text
  return made
}

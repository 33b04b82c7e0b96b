// How a record prints its speakers: `>> NAME:`, `NAME:` or `NAME` alone on its line; else it is prose.
// One layout is chosen for the whole file from all its lines, so that one stray colon makes no speaker.

import { endOfWords, type SourceLine, skipBlank, squeezed } from './source-lines.ts'
import { firstColon, isRole, labelAt, nameKind } from './speaker-label.ts'

/** A line that opens a turn. `start` is where its speech begins: the end of the line when only the name stands there. */
export type Opening = {
  readonly label: string | null
  readonly start: number
  readonly oddities: readonly string[]
}

export type TurnLayout = {
  readonly kind: 'marks' | 'colons' | 'names' | 'prose'
  readonly open: (line: SourceLine) => Opening | null
}

export function chooseLayout(lines: readonly SourceLine[]): TurnLayout {
  const marked = lines.filter(({ text }) => endOfMark(text) >= 0)
  const colons = colonLabels(lines)
  if (marked.length > 0 && marked.length >= colons.size / 2) return marksLayout(marked)
  if (colons.size > 0) return { kind: 'colons', open: (line) => colonOpening(line, colons) }
  const names = standingNames(lines)
  if (names.size > 0) return { kind: 'names', open: (line) => nameOpening(line, names) }
  return { kind: 'prose', open: () => null }
}

/** The offset after `>>` and the blanks behind it (also `> >`, `>>>`, `»`, `&gt;&gt;`), or -1 where no mark opens the line. */
export function endOfMark(text: string): number {
  let at = skipBlank(text, 0)
  let arrows = 0
  for (;;) {
    const arrow = text.startsWith('&gt;', at) ? 4 : '>＞»'.includes(text.charAt(at) || ' ') ? 1 : 0
    if (arrow === 0) return arrows >= 2 ? at : -1
    arrows += text[at] === '»' ? 2 : 1
    at = skipBlank(text, at + arrow)
  }
}

function marksLayout(marked: readonly SourceLine[]): TurnLayout {
  const known = new Set<string>()
  for (const { text } of marked) {
    const reading = labelAt(text, endOfMark(text))
    if (reading?.kind === 'capitals') known.add(reading.label)
  }
  return {
    kind: 'marks',
    open: (line) => {
      const start = endOfMark(line.text)
      return start >= 0 ? markOpening(line.text, start, known) : unmarkedOpening(line.text, known)
    },
  }
}

function markOpening(text: string, start: number, known: ReadonlySet<string>): Opening {
  const reading = labelAt(text, start)
  if (reading !== null) return { label: reading.label, start: skipBlank(text, reading.end), oddities: [] }
  const alone = squeezed(text.slice(start, start + 120))
  if (
    known.has(alone) ||
    (nameKind(alone) === 'capitals' && alone.includes(' ') && text.length < start + 120)
  ) {
    return {
      label: alone,
      start: text.length,
      oddities: ['no colon after the name, which stands alone on its line'],
    }
  }
  const oddities = ['a speaker mark with no name after it']
  const colon = firstColon(text, start)
  if (colon >= 0 && !/[.?!]\s/.test(text.slice(start, colon))) {
    oddities.push('a colon inside the first sentence, not taken for a name')
  }
  return { label: null, start, oddities }
}

/** A captioner now and then forgets the mark, or types one arrow. Only a name known from this record is believed. */
function unmarkedOpening(text: string, known: ReadonlySet<string>): Opening | null {
  const begin = skipBlank(text, 0)
  const hasArrow = text[begin] === '>'
  const reading = labelAt(text, hasArrow ? skipBlank(text, begin + 1) : begin)
  if (reading === null || !known.has(reading.label)) return null
  const oddity = hasArrow
    ? 'one > before a known name, taken for >>'
    : 'a known name without its >>, taken for a new turn'
  return { label: reading.label, start: skipBlank(text, reading.end), oddities: [oddity] }
}

/**
 * The labels of the layout `NAME:`, empty when the file is not in it: it takes two names in capitals (or one that opens
 * the file), or three lines of which one name comes back. A name in mixed case counts when it is whole or comes back.
 */
function colonLabels(lines: readonly SourceLine[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  const inCapitals = new Set<string>()
  let taken = 0
  let capitals = 0
  let opensFile = false
  lines.forEach(({ text }, i) => {
    const reading = labelAt(text, skipBlank(text, 0))
    if (reading === null || isHeadingBeforeColon(reading.label)) return
    times.set(reading.label, (times.get(reading.label) ?? 0) + 1)
    taken += 1
    if (reading.kind !== 'capitals') return
    inCapitals.add(reading.label)
    capitals += 1
    if (i === 0) opensFile = true
  })
  const comesBack = [...times.values()].some((count) => count > 1)
  if (!(capitals >= 2 || opensFile || (taken >= 3 && comesBack))) return new Set()
  const isSpeaker = ([label, count]: [string, number]) =>
    inCapitals.has(label) || count > 1 || label.includes(' ') || isRole(label)
  return new Set([...times].filter(isSpeaker).map(([label]) => label))
}

/** "WORKSHOP 12: Norms" and "SDG 9: …" are headings; "SPEAKER 2: …" is not. */
const isHeadingBeforeColon = (label: string) => !isRole(label) && (/\d/.test(label) || headings.test(label))

function colonOpening({ text }: SourceLine, labels: ReadonlySet<string>): Opening | null {
  const reading = labelAt(text, skipBlank(text, 0))
  if (reading === null || !labels.has(reading.label)) return null
  return { label: reading.label, start: skipBlank(text, reading.end), oddities: [] }
}

const headings =
  /\b(?:introduction|conclusions?|summary|abstract|agenda|remarks|opening|closing|session|transcript|annex|part|chapter|questions?|discussion|background|workshop|report|statement|meeting|forum)\b/i

/** The name that is all a line holds, or null. */
function standingName({ text }: SourceLine): string | null {
  if (text.length > 300) return null
  const name = squeezed(text)
  if (name.length > 60 || /[.,]$/.test(name) || headings.test(name)) return null
  const kind = nameKind(name)
  if (kind === null || (kind === 'mixed' && !name.includes(' '))) return null
  return name
}

/**
 * The labels of the layout `NAME` alone on its line, empty when the file is not in it. Words must follow each name, and
 * one name must come back, or the file must open with a name and hold a second.
 */
function standingNames(lines: readonly SourceLine[]): ReadonlySet<string> {
  const names = lines.map(standingName)
  const times = new Map<string, number>()
  names.forEach((name, i) => {
    if (name !== null && i + 1 < lines.length && names[i + 1] === null)
      times.set(name, (times.get(name) ?? 0) + 1)
  })
  const comesBack = [...times.values()].some((count) => count > 1)
  const opensFile = names[0] != null && times.has(names[0])
  if (!comesBack && !(opensFile && times.size > 1)) return new Set()
  const isSpeaker = ([label, count]: [string, number]) =>
    count > 1 || nameKind(label) !== 'mixed' || label.includes(' ')
  return new Set([...times].filter(isSpeaker).map(([label]) => label))
}

function nameOpening(line: SourceLine, names: ReadonlySet<string>): Opening | null {
  const name = standingName(line)
  return name !== null && names.has(name)
    ? { label: name, start: endOfWords(line.text, 0), oddities: [] }
    : null
}

// A list of participants as people paste it: name, country and body in any order, parted by tabs, semicolons, commas,
// dashes or brackets; numbers, titles and heads of columns do not matter. A line that is only a country stands over the
// lines after it, as in the lists of the United Nations. Never throws; what could not be read is told by its line.
import type { ActorId } from '../../actors/actor-id.ts'
import { foldName } from '../../actors/fold-name.ts'
import { bareName, bookCase } from '../../records/glossary/bare-name.ts'
import { mostTerms } from '../../records/glossary/term.ts'
import { countryIn, kindOfField, looksLikeName } from './participant-fields.ts'

export type Participant = {
  /** 1-based. */
  readonly line: number
  /** As a text would print it, without titles; '' where a line names a body only. */
  readonly name: string
  readonly actor: ActorId | null
  readonly body: string
}
export type ParticipantTrouble = {
  readonly line: number
  readonly message: string
  /** The line as it stood when nothing of it was taken. */
  readonly leftOut: string | null
}
export type ParticipantList = {
  readonly rows: readonly Participant[]
  readonly warnings: readonly ParticipantTrouble[]
}

type Column = 'name' | 'country' | 'body' | 'surname' | null
const longestLine = 600
const longestName = 200
const longestBody = 300

export function readParticipants(text: string): ParticipantList {
  const rows: Participant[] = []
  const warnings: ParticipantTrouble[] = []
  const seen = new Map<string, number>()
  let columns: readonly Column[] | null = null
  let section: ActorId | null = null
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = i + 1
    const shown = raw.trim()
    if (!/[\p{L}]/u.test(shown)) {
      if (shown !== '' && /\d{2}/.test(shown))
        warnings.push({ line, message: 'There is no name on this line.', leftOut: shown })
      continue
    }
    const leave = (message: string) => warnings.push({ line, message, leftOut: shown })
    if (shown.length > longestLine) {
      leave('This line is too long for a participant.')
      continue
    }
    const heads = headsIn(raw)
    if (heads !== null) {
      columns = heads
      continue
    }
    const fields = fieldsOf(raw)
    const [only] = fields
    const alone = fields.length === 1 && only !== undefined ? countryIn(only.replace(/:$/, '')) : null
    if (alone !== null) {
      section = alone
      continue
    }
    if (isHeading(shown)) {
      section = null
      continue
    }
    const read =
      columns !== null && columns.length > 1 && fields.length > 1 && isTabular(raw)
        ? byColumns(raw, columns)
        : byKinds(fields)
    const name = bookCase(bareName(read.name))
    if (name === '' && read.body === '') {
      leave('No name was found on this line.')
      continue
    }
    if (rows.length >= mostTerms) {
      leave(
        `A list holds at most ${mostTerms.toLocaleString('en')} participants: this line and those after it were left out.`,
      )
      break
    }
    if (name.length > longestName || read.body.length > longestBody) {
      leave('The name or the body is too long.')
      continue
    }
    const key = foldName(name === '' ? read.body : name)
    const before = seen.get(key)
    if (key === '' || before !== undefined) {
      leave(
        before === undefined
          ? 'No name was found on this line.'
          : `“${name || read.body}” is on line ${before} already.`,
      )
      continue
    }
    seen.set(key, line)
    for (const message of read.notes) warnings.push({ line, message, leftOut: null })
    rows.push({ line, name, actor: read.actor ?? section, body: read.body })
  }
  return { rows, warnings }
}

type Read = {
  readonly name: string
  readonly actor: ActorId | null
  readonly body: string
  readonly notes: readonly string[]
}

const headWords: Readonly<Record<string, Column>> = {
  name: 'name',
  names: 'name',
  participant: 'name',
  participants: 'name',
  delegate: 'name',
  speaker: 'name',
  'full name': 'name',
  'first name': 'name',
  'given name': 'name',
  surname: 'surname',
  'last name': 'surname',
  'family name': 'surname',
  country: 'country',
  state: 'country',
  delegation: 'country',
  nationality: 'country',
  'country delegation': 'country',
  'speaks for': 'country',
  organization: 'body',
  organisation: 'body',
  affiliation: 'body',
  body: 'body',
  institution: 'body',
  entity: 'body',
  company: 'body',
}
const otherHeads = new Set(
  'no nr number title role position email e mail stakeholder group region function salutation mr ms'.split(
    ' ',
  ),
)

/** The columns a line of heads names; null when the line is none. */
function headsIn(raw: string): Column[] | null {
  const cells = split(raw).map((cell) => foldName(cell))
  const known = cells.map(
    (cell): Column => (Object.hasOwn(headWords, cell) ? (headWords[cell] ?? null) : null),
  )
  const isHead = cells.every(
    (cell, i) => cell === '' || known[i] !== null || cell.split(' ').every((word) => otherHeads.has(word)),
  )
  return isHead && known.some((column) => column === 'name' || column === 'surname' || column === 'body')
    ? known
    : null
}

const isTabular = (raw: string) => /[\t;|,]/.test(raw)

/** By the strongest sign of the line; fields keep their places, empty ones too. */
function split(raw: string): string[] {
  const text = raw.trim() === '' ? '' : raw
  if (text.includes('\t')) return text.split('\t').map(unquoted)
  if (/[;|]/.test(text)) return text.split(/[;|]/).map(unquoted)
  return text.split(/,|\s+[-–—]\s+/u).map(unquoted)
}
const unquoted = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/u, '$1')
    .trim()

/** `3. Ms. Ana Diaz (Mexico), UNIDIR` gives its three fields, in their order; brackets are fields of their own. */
function fieldsOf(raw: string): string[] {
  const bare = raw.replace(/^[\s•*·»>–—-]*(?:\(?\d{1,4}[.):]?(?=[\s\t])[\s.):]*)?/u, '')
  const sign = bare.includes('\t') ? '\t' : /[;|]/.test(bare) ? ';' : ','
  const open = bare.replace(/\s*[([]([^()[\]]+)[)\]]/gu, (_, inside: string, at: number) =>
    isShortForm(inside, bare.slice(0, at)) ? ` (${inside})` : `${sign}${inside}${sign}`,
  )
  return joinCountries(split(open.trim()).filter((field) => /[\p{L}]/u.test(field)))
}

/** `(UNIDIR)` after the words it stands for stays with them; after a name it is a field. */
function isShortForm(inside: string, before: string): boolean {
  const words = split(before).at(-1) ?? ''
  return (
    /^[\p{L}\p{N}]{2,10}$/u.test(inside) && kindOfField(inside) === 'body' && kindOfField(words) === 'body'
  )
}

/** `Korea`, `Republic of` are one country. */
function joinCountries(fields: readonly string[]): string[] {
  const joined: string[] = []
  for (const field of fields) {
    const before = joined.at(-1)
    const names = before === undefined ? [] : [`${before}, ${field}`, `${field} ${before}`]
    const whole = /\b(?:of|of the)$/iu.test(field)
      ? names.find((name) => countryIn(name) !== null)
      : undefined
    if (whole !== undefined) joined[joined.length - 1] = whole
    else joined.push(field)
  }
  return joined
}

function byColumns(raw: string, columns: readonly Column[]): Read {
  const cells = split(raw)
  const of = (column: Column) =>
    columns
      .flatMap((each, i) => (each === column && cells[i] ? [cells[i]] : []))
      .join(' ')
      .trim()
  const country = of('country')
  const actor = countryIn(country)
  const notes =
    country !== '' && actor === null ? [`“${country}” is not a country or group we know: left open.`] : []
  return { name: `${of('name')} ${of('surname')}`.trim(), actor, body: of('body'), notes }
}

function byKinds(fields: readonly string[]): Read {
  const notes: string[] = []
  let actor: ActorId | null = null
  const left: { readonly text: string; readonly kind: 'body' | 'name' | 'unsure' }[] = []
  for (const text of fields) {
    const kind = kindOfField(text)
    if (kind === 'country' && actor === null) actor = countryIn(text)
    else if (/@|https?:/u.test(text) || kind === 'office')
      notes.push(`“${text}” was left out: it is no name, country or body.`)
    else left.push({ text, kind: kind === 'country' ? 'body' : kind })
  }
  const named = nameAmong(left)
  const rest = left.filter((_, i) => !named.places.includes(i)).map(({ text }) => text)
  return { name: named.name, actor, body: rest.join(', '), notes }
}

type Left = { readonly text: string; readonly kind: 'body' | 'name' | 'unsure' }

/** The name, and which fields it took: `DIAZ LOPEZ, Ana` takes two. */
function nameAmong(left: readonly Left[]): { readonly name: string; readonly places: readonly number[] } {
  const [first, second] = left
  const couldBeGiven =
    second !== undefined &&
    second.kind !== 'body' &&
    /^\S+(?: \S+)?$/u.test(second.text) &&
    looksLikeName(second.text)
  if (first !== undefined && first.kind !== 'body' && couldBeGiven && looksLikeName(first.text)) {
    const isSurname = first.text === first.text.toUpperCase() && second.text !== second.text.toUpperCase()
    const bothSingle = !first.text.includes(' ') && !second.text.includes(' ')
    if (isSurname || bothSingle) return { name: `${second.text} ${bookCase(first.text)}`, places: [0, 1] }
  }
  const sure = left.findIndex(({ kind }) => kind === 'name')
  const at = sure >= 0 ? sure : left.findIndex(({ kind, text }) => kind === 'unsure' && looksLikeName(text))
  return at < 0 ? { name: '', places: [] } : { name: left[at]?.text ?? '', places: [at] }
}

const headings =
  /^(?:list of )?(?:participants?|speakers?|delegations?|delegates|member states|observers?|panell?ists?|moderators?|organi[sz]ers?|secretariat|ngos?|civil society|private sector|technical community|academia|international organi[sz]ations?|intergovernmental organi[sz]ations?|others?)\s*:?$/iu
const isHeading = (line: string) => headings.test(line) || /^[^,;\t]*:$/u.test(line)

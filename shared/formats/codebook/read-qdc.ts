// Reads codebooks of other programs: REFI-QDA `.qdc`, and the codes of a project's `.qde`. Leniently: any namespace, GUIDs in
// every guise, colours missing, names empty. What a file may not hold is a DOCTYPE: nothing outside it is ever read or run.
// Never throws: broken XML gives what stands before the break, with a word about the line.
import { SaxesParser } from 'saxes'
import { problem } from '../../base/problem.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import { pigmentOf } from './code-colour.ts'
import { readGuid } from './code-guid.ts'
import { tooLong } from './codebook-csv.ts'
import { readStanceDescription, readTopicDescription } from './described-topic.ts'
import {
  type CodebookTrouble,
  cleanLine,
  fittedName,
  fittedText,
  type ImportedCodebook,
  type ImportedStance,
  type ImportedTopic,
  mostEntries,
  mostStanceName,
  mostTopicName,
  ourOrigin,
  type Warn,
} from './imported-codebook.ts'
import { keysIn, signIn, valueIn } from './stances-csv.ts'

/** A `Code` as it stands in the file. */
type Code = {
  readonly line: number
  /** The place of the code it stands in; null at the top. */
  readonly parent: number | null
  readonly attributes: ReadonlyMap<string, string>
  /** Null when it has no Description. */
  description: string | null
}

type Document = {
  readonly codes: readonly Code[]
  readonly sets: readonly { readonly line: number; readonly name: string }[]
  readonly origin: string
}

export function readCodebookQdc(text: string): Result<ImportedCodebook> {
  const troubles: CodebookTrouble[] = []
  const warn: Warn = (line, message, leftOut) => troubles.push({ line, message, leftOut: leftOut ?? null })
  const read = readDocument(text, warn)
  if (!read.ok) return read
  const { codes, sets, origin } = read.value
  if (codes.length > mostEntries) return failed(tooLong(codes.length))
  const isOurs = origin.startsWith(ourOrigin)
  const stanceRoot = stanceTreeIn(codes)
  const isStance = ({ parent }: Code) => stanceRoot !== null && parent === stanceRoot
  const stances = codes
    .filter((code) => isStance(code) && isNamed(code, warn))
    .map((code) => stanceOf(code, isOurs, warn))
  const isTopic = (code: Code, i: number) => i !== stanceRoot && !isStance(code)
  const topics = topicsOf(codes, isTopic, isOurs, warn)
  for (const set of sets) {
    warn(set.line, 'The file groups codes in this set too; a topic stands in one place only.', set.name)
  }
  return ok({ topics, stances, troubles: troubles.sort((a, b) => a.line - b.line) })
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** After so many breaks nothing more is to be made of a file. */
const mostErrors = 1000
const pieceLength = 65_536

function readDocument(text: string, warn: Warn): Result<Document> {
  const codes: Code[] = []
  const sets: { readonly line: number; readonly name: string }[] = []
  const open: { readonly name: string; readonly code: number | null }[] = []
  let origin = ''
  let isCodebook = false
  let doctypeAt: number | null = null
  let brokenAt: number | null = null
  let errors = 0
  /** How many of the open elements are a Description. */
  let descriptions = 0

  const parser = new SaxesParser()
  parser.on('doctype', () => {
    doctypeAt ??= parser.line
  })
  parser.on('error', (error) => {
    errors += 1
    if (brokenAt !== null) return
    brokenAt = parser.line
    const what = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    warn(parser.line, `The XML is broken here (${what}); what could be made of it was read.`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name)
    const said = new Map(
      Object.entries(attributes).map(([key, value]) => [localName(key).toLowerCase(), String(value)]),
    )
    const above = open.at(-1)
    let code = above?.code ?? null
    if (local === 'CodeBook' || local === 'Codes') isCodebook = true
    if (open.length === 0) origin = said.get('origin') ?? ''
    if (local === 'Set') sets.push({ line: parser.line, name: said.get('name') ?? '' })
    if (local === 'Code') {
      codes.push({ line: parser.line, parent: code, attributes: said, description: null })
      code = codes.length - 1
    } else if (local === 'Description' && above?.name === 'Code') {
      const owner = codes[code ?? -1]
      if (owner) owner.description ??= ''
    } else if (local === 'Codes') code = null
    if (local === 'Description') descriptions += 1
    open.push({ name: local, code })
  })
  const addText = (piece: string) => {
    const here = open.at(-1)
    const owner = codes[here?.code ?? -1]
    if (owner && owner.description !== null && descriptions > 0) owner.description += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    if (open.pop()?.name === 'Description') descriptions -= 1
  })
  for (let at = 0; at < text.length && errors <= mostErrors; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength))
  }
  if (errors <= mostErrors) parser.close()

  if (doctypeAt !== null) {
    return failed(
      problem(
        'invalid',
        `This file has a DOCTYPE (line ${doctypeAt}), which no codebook needs. Nothing was read.`,
      ),
    )
  }
  if (!isCodebook) {
    return failed(
      problem('invalid', 'This is XML, but not a codebook as other programs exchange them (REFI-QDA, .qdc).'),
    )
  }
  return ok({ codes, sets, origin })
}

/** The tree our own files keep stances in: a top code of that name, all of whose codes describe stances. */
function stanceTreeIn(codes: readonly Code[]): number | null {
  const root = codes.findIndex(
    ({ parent, attributes }) => parent === null && /^stances?$/i.test((attributes.get('name') ?? '').trim()),
  )
  if (root < 0) return null
  const below = codes.flatMap((code, i) => (code.parent === root ? [i] : []))
  const areStances = below.every((i) => readStanceDescription(codes[i]?.description ?? '') !== null)
  const isFlat = !codes.some(({ parent }) => parent !== null && below.includes(parent))
  return below.length > 0 && areStances && isFlat ? root : null
}

const isCodable = ({ attributes }: Code) => !/^(?:false|0)$/i.test((attributes.get('iscodable') ?? '').trim())

const nameIn = ({ attributes }: Code) => cleanLine(attributes.get('name') ?? '')

function isNamed(code: Code, warn: Warn): boolean {
  const isThere = nameIn(code) !== ''
  if (!isThere) {
    const words = 'A code without a name was left out; what stands below it moves up.'
    warn(code.line, words, code.description?.trim() || undefined)
  }
  return isThere
}

function guidIn(code: Code, warn: Warn): string | null {
  const text = code.attributes.get('guid') ?? ''
  const guid = readGuid(text)
  if (guid === null && text.trim() !== '') {
    warn(code.line, `“${cleanLine(text)}” is no GUID: “${nameIn(code)}” is known by its name only.`)
  }
  return guid
}

function topicsOf(
  codes: readonly Code[],
  isTopic: (code: Code, i: number) => boolean,
  isOurs: boolean,
  warn: Warn,
): readonly ImportedTopic[] {
  const topics: ImportedTopic[] = []
  const places = new Map<number, number>()
  const guids = new Set<string>()
  /** Through codes that have no name. */
  const parentOf = (code: Code): number | null => {
    for (let at = code.parent; at !== null; at = codes[at]?.parent ?? null) {
      const place = places.get(at)
      if (place !== undefined) return place
    }
    return null
  }
  for (const [i, code] of codes.entries()) {
    if (!isTopic(code, i)) continue
    if (!isNamed(code, warn)) continue
    const guid = guidIn(code, warn)
    const isKnown = guid !== null && guids.has(guid)
    if (isKnown)
      warn(code.line, `The GUID of “${nameIn(code)}” stands on another code too: it is known by its name.`)
    if (guid !== null) guids.add(guid)
    places.set(i, topics.length)
    topics.push(topicOf(code, isKnown ? null : guid, parentOf(code), isOurs, warn))
  }
  return topics
}

function topicOf(
  code: Code,
  guid: string | null,
  parent: number | null,
  isOurs: boolean,
  warn: Warn,
): ImportedTopic {
  const { line } = code
  const name = fittedName(nameIn(code), mostTopicName, line, warn)
  const text = readTopicDescription(code.description ?? '')
  const part = (what: 'definition' | 'include' | 'exclude') => {
    const said = text[what] ?? ''
    return said !== '' || isOurs ? { [what]: fittedText(said, what, name, line, warn) } : {}
  }
  return {
    line,
    id: null,
    guid,
    name,
    parent,
    ...part('definition'),
    ...part('include'),
    ...part('exclude'),
    ...colourOf(code, name, warn),
    ...(isOurs && { retired: !isCodable(code) }),
  }
}

function colourOf(code: Code, name: string, warn: Warn): Partial<ImportedTopic> {
  const said = (code.attributes.get('color') ?? code.attributes.get('colour') ?? '').trim()
  if (said === '') return {}
  const pigment = pigmentOf(said)
  if (pigment) return { colour: pigment.colour, ...(!pigment.isExact && { isNearColour: true }) }
  warn(code.line, `“${cleanLine(said)}” is no colour (#RRGGBB): “${name}” gets one like any new topic.`)
  return {}
}

function stanceOf(code: Code, isOurs: boolean, warn: Warn): ImportedStance {
  const { line } = code
  const name = fittedName(nameIn(code), mostStanceName, line, warn)
  const said = readStanceDescription(code.description ?? '')
  return {
    line,
    id: null,
    guid: guidIn(code, warn),
    name,
    ...signIn(said?.sign ?? '', name, line, warn),
    ...(said?.keys != null && keysIn(said.keys, name, line, warn)),
    ...(said?.value != null && valueIn(said.value, name, line, warn)),
    ...(isOurs && { retired: !isCodable(code) }),
  }
}

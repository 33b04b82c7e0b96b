// `codebook-qdc`: a codebook for other programs, as the REFI-QDA standard 1.5 has it (Codebook.xsd, version 1.0). Topics are
// codes, one below another; retired ones cannot be coded with (isCodable). The stances are a second tree, `Stance`.
// What was merged, keys, lines and suggestions have no place in it: the CSV has them all.
import { Document, type Element, serializeToWellFormedString } from 'slimdom'
import type { Codebook } from '../../records/codebook/codebook.ts'
import { pigmentColours } from './code-colour.ts'
import type { GuidOf } from './code-guid.ts'
import { type CodeNode, codeForest } from './codes-in-order.ts'
import { stanceDescription, topicDescription } from './described-topic.ts'
import { ourOrigin } from './imported-codebook.ts'

const codebookNamespace = 'urn:QDA-XML:codebook:1.0'
const stanceTree = 'Stance'

/** Signs that no XML may hold though a record may. */
const sayable = (text: string) => text.replace(/[\uFFFE\uFFFF]/g, '\uFFFD')

export function writeCodebookQdc({ topics, stances }: Codebook, guidOf: GuidOf): string {
  const document = new Document()
  const root = document.createElementNS(codebookNamespace, 'CodeBook')
  root.setAttribute('origin', ourOrigin)
  document.appendChild(root)
  const write = codeWriter(document)
  const codes = document.createElementNS(codebookNamespace, 'Codes')
  const addTopics = (under: Element, nodes: readonly CodeNode[], depth: number) => {
    for (const { topic, children } of nodes) {
      const code = write(under, depth, {
        guid: guidOf('topic', topic.id),
        name: topic.name,
        isCodable: !topic.retired,
        colour: pigmentColours[topic.colour - 1],
        description: topicDescription(topic),
      })
      addTopics(code, children, depth + 1)
      endLine(code, depth)
    }
  }
  addTopics(codes, codeForest(topics), 2)
  if (stances.length > 0) {
    const tree = write(codes, 2, {
      guid: guidOf('tree', 'stances'),
      name: stanceTree,
      isCodable: false,
      colour: undefined,
      description: 'How a position stands to its topics, in the order of the scale.',
    })
    for (const stance of stances.toSorted((a, b) => a.order - b.order)) {
      const code = write(tree, 3, {
        guid: guidOf('stance', stance.id),
        name: stance.name,
        isCodable: stance.retired !== true,
        colour: undefined,
        description: stanceDescription(stance),
      })
      endLine(code, 3)
    }
    endLine(tree, 2)
  }
  startLine(root, 1)
  root.appendChild(codes)
  endLine(codes, 1)
  endLine(root, 0)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serializeToWellFormedString(document)}\n`
}

type Code = {
  readonly guid: string
  readonly name: string
  readonly isCodable: boolean
  readonly colour: string | undefined
  readonly description: string
}

/** Adds a code under an element, on a line of its own. */
const codeWriter =
  (document: Document) =>
  (under: Element, depth: number, { guid, name, isCodable, colour, description }: Code): Element => {
    startLine(under, depth)
    const code = document.createElementNS(codebookNamespace, 'Code')
    code.setAttribute('guid', guid)
    code.setAttribute('name', sayable(name))
    code.setAttribute('isCodable', String(isCodable))
    if (colour !== undefined) code.setAttribute('color', colour)
    under.appendChild(code)
    if (description !== '') {
      startLine(code, depth + 1)
      const text = document.createElementNS(codebookNamespace, 'Description')
      text.appendChild(document.createTextNode(sayable(description)))
      code.appendChild(text)
    }
    return code
  }

const indent = (depth: number) => `\n${'  '.repeat(depth)}`

function startLine(under: Element, depth: number): void {
  if (under.ownerDocument) under.appendChild(under.ownerDocument.createTextNode(indent(depth)))
}

/** Before the closing tag of an element that holds others. */
function endLine(element: Element, depth: number): void {
  if (element.firstElementChild) startLine(element, depth)
}

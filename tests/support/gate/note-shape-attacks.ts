// Attacks by pieces that do not fit where they are put. An editor takes an element it cannot draw out of the note, with
// all the words others wrote in it, or falls over it; either would come of merely opening the note.
import * as Y from 'yjs'
import type { GateRule } from '../../../server/live/gate/gate-rule.ts'
import { type Attack, any, freshClient, run } from '../attack.ts'
import { type ForgedContent, type ForgedStruct, forgeUpdate } from '../forged-update.ts'

const deep = (lists: number): unknown => {
  let value: unknown = 'bottom'
  for (let nth = 0; nth < lists; nth++) value = [value]
  return value
}
const element = (name: string): ForgedContent => ({ kind: 'type', type: 3, name })
const words: ForgedContent = { kind: 'type', type: 6 }
const letters = (text: string): ForgedContent => ({ kind: 'string', text })

/** Each piece inside the one before; the first in the note itself. */
const nested = (what: string, ...contents: readonly ForgedContent[]): Attack => ({
  rule: 'note-kind',
  what,
  by: 'annotator',
  make: (scene) => {
    const client = freshClient(scene)
    const structs = contents.map(
      (content, clock): ForgedStruct => ({
        content,
        parent: clock === 0 ? 'body' : { client, clock: clock - 1 },
      }),
    )
    return forgeUpdate([run(client, 0, ...structs)])
  },
})

/** A piece put into the words of the first paragraph there is. */
const amongWords = (what: string, content: ForgedContent): Attack => ({
  rule: 'note-kind',
  what,
  by: 'annotator',
  make: (scene) => {
    for (const block of scene.document.getXmlFragment('body').toArray()) {
      const [text] = block instanceof Y.XmlElement ? block.toArray() : []
      const id = text instanceof Y.XmlText ? text._item?.id : undefined
      if (id)
        return forgeUpdate([
          run(freshClient(scene), 0, { content, parent: { client: id.client, clock: id.clock } }),
        ])
    }
    return null
  },
})

const attribute = (
  what: string,
  key: string,
  content: ForgedContent,
  rule: GateRule = 'note-kind',
): Attack => ({
  rule,
  what,
  by: 'annotator',
  make: (scene) => {
    const client = freshClient(scene)
    const inside = (clock: number, inner: ForgedContent): ForgedStruct => ({
      content: inner,
      parent: { client, clock },
    })
    return forgeUpdate([
      run(
        client,
        0,
        { content: element('table'), parent: 'body' },
        inside(0, element('tableRow')),
        inside(1, element('tableCell')),
        { ...inside(2, content), key },
      ),
    ])
  },
})

/** One row of joined cells, and empty rows below it. */
const table = (
  what: string,
  cells: number,
  rows: number,
  spans: Readonly<Record<string, number>>,
): Attack => ({
  rule: 'note-table',
  what,
  by: 'annotator',
  make: (scene) => {
    const client = freshClient(scene)
    const structs: ForgedStruct[] = [
      { content: element('table'), parent: 'body' },
      { content: element('tableRow'), parent: { client, clock: 0 } },
    ]
    let beside: ForgedStruct = { content: element('tableCell'), parent: { client, clock: 1 } }
    for (let nth = 0; nth < cells; nth++) {
      const clock = structs.push(beside) - 1
      for (const [key, span] of Object.entries(spans))
        structs.push({ content: any(span), parent: { client, clock }, key })
      beside = { content: element('tableCell'), origin: { client, clock } }
    }
    let row = 1
    for (let nth = 0; nth < rows; nth++)
      row = structs.push({ content: element('tableRow'), origin: { client, clock: row } }) - 1
    return forgeUpdate([run(client, 0, ...structs)])
  },
})

/** Thread upon thread at the same words. */
const threads = (what: string, count: number): Attack => ({
  rule: 'note-marks',
  what,
  by: 'annotator',
  make: (scene) => {
    const client = freshClient(scene)
    const structs: ForgedStruct[] = [
      { content: element('paragraph'), parent: 'body' },
      { content: words, parent: { client, clock: 0 } },
    ]
    for (let nth = 0; nth < count; nth++) {
      const key = `thread--${String(nth).padStart(8, '0')}`
      structs.push({
        content: { kind: 'format', key, value: {} },
        ...(nth === 0 ? { parent: { client, clock: 1 } } : { origin: { client, clock: nth + 1 } }),
      })
    }
    return forgeUpdate([run(client, 0, ...structs)])
  },
})

export const noteShapeAttacks: readonly Attack[] = [
  nested('a kind of block no editor knows', element('carousel')),
  nested('letters beside the blocks', letters('bare')),
  nested('words beside the blocks', words),
  nested('an element that calls itself text', element('paragraph'), element('text')),
  nested('a paragraph inside a paragraph', element('paragraph'), element('paragraph')),
  nested('a block inside words', element('paragraph'), words, element('footnote')),
  nested('letters that are no words of a paragraph', element('paragraph'), letters('bare')),
  nested('bold code', element('codeBlock'), words, { kind: 'format', key: 'bold', value: {} }),
  amongWords('a mark no editor knows over another’s words', { kind: 'format', key: 'blink', value: {} }),
  amongWords('a table inside another’s words', element('table')),
  amongWords('a number among another’s words', any(7)),
  attribute('a cell as wide as a continent', 'colspan', any(1_000_000_000)),
  attribute('a cell with its width in letters', 'colwidth', any('wide')),
  attribute('an element in place of an attribute', 'align', element('paragraph')),
  attribute('a list in a list in a list, thousands deep', 'align', any(deep(3000)), 'note-depth'),
  {
    ...amongWords('a link that leads thousands of lists deep', {
      kind: 'format',
      key: 'link',
      value: { href: deep(3000) },
    }),
    rule: 'note-depth',
  },
  table('a table of a million columns over some rows', 1000, 2, { colspan: 1000 }),
  table('a table of many cells over many rows', 1100, 1100, {}),
  threads('more threads at the same words than anybody begins', 201),
  attribute('a number that JSON knows nothing of', 'align', any(5n), 'content'),
  attribute('bytes in place of words', 'align', any(new Uint8Array([7])), 'content'),
  attribute('such a number in a list', 'align', any([{ at: 5n }]), 'content'),
  attribute('a width behind all attributes', '__proto__', any({ colspan: 1_000_000_000 })),
]

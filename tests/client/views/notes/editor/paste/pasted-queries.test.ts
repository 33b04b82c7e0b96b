import { Schema, Slice } from '@tiptap/pm/model'
import { beforeEach, describe, expect, it } from 'vitest'
import { copiedResults } from '../../../../../../client/src/views/notes/editor/paste/copied-results.ts'
import {
  type PastedQueries,
  pastedQueries,
} from '../../../../../../client/src/views/notes/editor/paste/pasted-queries.ts'
import type { FrozenResult } from '../../../../../../shared/records/notes/query.ts'
import { matrix } from '../../../../../support/queries/told-results.ts'
import { testId } from '../../../../../support/world.ts'

const field = { default: null }
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    blockquote: { group: 'block', content: 'block+' },
    query: {
      group: 'block',
      attrs: { show: field, filter: field, topic: field, compare: field, title: field, frozen: field },
    },
    text: {},
  },
})
const here = testId(1)
const sealedIn = (project: string) =>
  ({
    project,
    query: { show: 'matrix', filter: { said: 'own' } },
    result: matrix,
    seal: 'A'.repeat(43),
  }) as FrozenResult

const sliceWith = (frozen: FrozenResult): Slice => {
  const block = { type: 'query', attrs: { show: 'map', filter: {}, title: 'At a glance', frozen } }
  return new Slice(
    schema.nodeFromJSON({ type: 'doc', content: [{ type: 'blockquote', content: [block] }] }).content,
    1,
    1,
  )
}
const attrsIn = (slice: Slice) => slice.content.firstChild?.firstChild?.attrs

let live: number
let queries: PastedQueries
let storage: Map<string, string>
/** The editor of a note, in a tab of the same browser. */
const editorIn = (project: string, kept: Map<string, string> | null = storage) => {
  const stored = kept && {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  return pastedQueries(
    project,
    () => void live++,
    copiedResults(() => stored),
  )
}
beforeEach(() => {
  live = 0
  storage = new Map()
  queries = editorIn(here)
})

describe('a pasted frozen result', () => {
  it('of this project that was copied here stays as it was, in every tab', () => {
    const slice = sliceWith(sealedIn(here))
    expect(queries.copied(slice)).toBe(slice)
    expect(queries.pasted(slice)).toBe(slice)
    expect(editorIn(here).pasted(slice)).toBe(slice)
    expect(live).toBe(0)
    const alone = editorIn(here, null)
    alone.copied(slice)
    expect(alone.pasted(slice)).toBe(slice)
    expect(live).toBe(0)
  })

  it('of a page that only claims this project becomes live, also under the seal of one that was copied', () => {
    const claimed = sliceWith(sealedIn(here))
    expect(attrsIn(queries.pasted(claimed))).toMatchObject({
      show: 'matrix',
      filter: { said: 'own' },
      frozen: null,
    })
    queries.copied(claimed)
    const forged = { ...sealedIn(here), query: { show: 'matrix', filter: {} } } as FrozenResult
    expect(attrsIn(queries.pasted(sliceWith(forged)))).toMatchObject({ filter: {}, frozen: null })
    expect(live).toBe(2)
  })

  it('of another project, or without a seal, becomes the live query it answers, and that is told once', () => {
    const pasted = queries.pasted(sliceWith(sealedIn(testId(2))))
    expect(attrsIn(pasted)).toMatchObject({
      show: 'matrix',
      filter: { said: 'own' },
      title: 'At a glance',
      frozen: null,
    })
    expect([pasted.openStart, pasted.openEnd]).toEqual([1, 1])
    expect(live).toBe(1)
    expect(attrsIn(queries.pasted(sliceWith(matrix)))).toMatchObject({ show: 'map', frozen: null })
    expect(live).toBe(2)
  })

  it('of an older program is moved within its note', () => {
    const cut = sliceWith(matrix)
    expect(queries.copied(cut)).toBe(cut)
    expect(queries.pasted(sliceWith({ ...matrix }))).toMatchObject({ openStart: 1 })
    expect(attrsIn(queries.pasted(sliceWith({ ...matrix })))?.frozen).toEqual(matrix)
    expect(live).toBe(0)
  })
})

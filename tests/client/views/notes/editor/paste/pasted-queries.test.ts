import { Schema, Slice } from '@tiptap/pm/model'
import { beforeEach, describe, expect, it } from 'vitest'
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
beforeEach(() => {
  live = 0
  queries = pastedQueries(here, () => {
    live++
  })
})

describe('a pasted frozen result', () => {
  it('of this project stays as it was', () => {
    const slice = sliceWith(sealedIn(here))
    expect(queries.pasted(slice)).toBe(slice)
    expect(live).toBe(0)
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

// Who wrote how much of a note.
import { expect, test } from 'vitest'
import { withLeads, writerShares } from '../../../../../client/src/views/notes/writers/writer-shares.ts'
import type { MemberId } from '../../../../../shared/base/id.ts'
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'
import { writtenMark } from '../../../../../shared/records/notes/written.ts'
import { paragraph, words } from '../../../../support/notes/note-of-all-kinds.ts'
import { testId } from '../../../../support/world.ts'

const ana = testId(1) as MemberId
const li = testId(2) as MemberId
const by = (member: MemberId | null, atMs: number) => writtenMark({ by: member, atMs, seq: 1 })
const nodes: readonly NoteNode[] = [
  paragraph(words('three little words', by(ana, 1)), words(' and two', by(li, 5))),
  { type: 'quote', attrs: {}, marks: [by(ana, 3)] },
  {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph(words('one more', by(ana, 2)))] }],
  },
  paragraph(words('nobody can be named')),
]

test('words and blocks count for who put them there, who wrote most first', () => {
  expect(writerShares(nodes)).toEqual([
    { by: ana, words: 5, blocks: 1, lastAtMs: 3 },
    { by: li, words: 2, blocks: 0, lastAtMs: 5 },
  ])
  expect(writerShares([paragraph()])).toEqual([])
})

test('the first stretch of a block leads, however deep it lies, and no other', () => {
  const leads = JSON.stringify(withLeads(nodes)).match(/"leads":true/g)
  expect(leads).toHaveLength(2)
  const [first] = withLeads(nodes)
  expect(first?.content?.map((node) => node.marks?.[0]?.attrs?.leads)).toEqual([true, undefined])
})

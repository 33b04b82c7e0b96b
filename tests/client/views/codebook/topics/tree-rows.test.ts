// What of the tree is on screen.
import { expect, it } from 'vitest'
import { bestFit, shownRows } from '../../../../../client/src/views/codebook/topics/tree-rows.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { starterCodebook } from '../../../../../shared/records/codebook/starter-codebook.ts'
import { topicTree } from '../../../../../shared/records/codebook/topic-tree.ts'

const rows = topicTree(
  new Map<TopicId, TopicRecord>(starterCodebook.topics.map(({ id, ...topic }) => [id, topic])),
)
const none = new Set<TopicId>()
const ids = (typed: string, folded = none) =>
  shownRows(rows, folded, typed).map(({ topic: { id }, isAbove }) => (isAbove ? `(${id})` : id))

it('shows every topic, and where each stands in its level', () => {
  const shown = shownRows(rows, none, '')
  expect(shown).toHaveLength(rows.length)
  expect(
    shown.filter(({ topic }) => topic.parent === 'norms').map(({ place, ofLevel }) => [place, ofLevel]),
  ).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
})

it('leaves out what is folded away, and says so of the row', () => {
  const folded = new Set(['norms' as TopicId])
  expect(ids('', folded)).not.toContain('due-diligence')
  const row = shownRows(rows, folded, '').find(({ topic }) => topic.id === 'norms')
  expect([row?.hasChildren, row?.isOpen]).toEqual([true, false])
})

it('finds by name, words and without accents or capitals, with all above it, folded or not', () => {
  expect(ids('ROUTING', new Set(['norms' as TopicId]))).toEqual(['(norms)', 'public-core'])
  expect(ids('nothing at all')).toEqual([])
})

it('takes the topic whose name fits before one whose words do', () => {
  const best = (typed: string) => bestFit(shownRows(rows, none, typed), typed)
  expect(best('responsible')).toBe('norms')
  expect(best('routing')).toBe('public-core')
  expect(best('nothing at all')).toBeNull()
})

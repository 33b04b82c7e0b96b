// The words under a position: who coded it and when, who gave it other topics and when.
import { expect, it } from 'vitest'
import { codedWords } from '../../../../../client/src/views/transcript/margin/note-words.ts'
import type { StanceId, TopicId } from '../../../../../shared/base/id.ts'
import type { Position } from '../../../../../shared/records/positions/position.ts'
import type { Recoding } from '../../../../../shared/records/positions/recoding.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import { testMember } from '../../../../support/world.ts'

const ana = testMember('Ana Ribeiro', 'annotator', 1)
const li = testMember('Li Wen', 'reviewer', 2)
const members = new Map([ana, li].map((member) => [member.id, member]))
const at = (clock: string) => new Date(`2026-03-02T${clock}:00`).getTime()
const now = at('18:00')
const position: Position = {
  spans: [spanWithin(3, 10, 20)],
  actor: 'FRA',
  topics: ['norms' as TopicId],
  stance: 'supports' as StanceId,
  certainty: 'sure',
  atMs: at('14:21'),
}
const recoding: Recoding = {
  topics: ['threats' as TopicId],
  was: position.topics as TopicId[],
  by: li.id,
  atMs: at('15:02'),
}

it('a position as its coder left it says only when', () => {
  expect(codedWords({ position, recoding: null, author: ana.id }, members, now)).toBe('14:21')
})

it('a recoded one says who coded it and when, and who recoded it and when', () => {
  expect(codedWords({ position, recoding, author: ana.id }, members, now)).toBe(
    'coded by Ana Ribeiro 14:21 · recoded by Li Wen 15:02',
  )
})

it('topics its coder changed since stand as the coder’s own', () => {
  const changed = { ...position, topics: ['cybercrime' as TopicId], atMs: at('16:00') }
  expect(codedWords({ position: changed, recoding, author: ana.id }, members, now)).toBe('16:00')
})

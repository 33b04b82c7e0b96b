// The meeting one sees first.
import { expect, it } from 'vitest'
import { newestOf } from '../../../../shared/analysis/shown/newest-record.ts'
import type { TranscriptId } from '../../../../shared/base/id.ts'

const record = (id: string, day: string | null) => ({ id: id as TranscriptId, title: id, event: null, day })

it('is the newest with positions, else the newest', () => {
  const records = [record('old', '2020-11-12'), record('new', '2021-12-09'), record('none', null)]
  expect(newestOf(records, [3, 1, 9])).toBe('new')
  expect(newestOf(records, [3, 0, 9])).toBe('old')
  expect(newestOf(records, [0, 0, 0])).toBe('new')
  expect(newestOf([], [])).toBeNull()
})

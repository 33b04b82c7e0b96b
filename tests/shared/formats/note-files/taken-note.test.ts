import { expect, it } from 'vitest'
import { queryKey, resultIn } from '../../../../shared/formats/note-files/taken-note.ts'
import { matrix } from '../../../support/queries/told-results.ts'

it('two queries have one answer only when they ask the very same', () => {
  const byMeeting = { show: 'time', filter: {} } as const
  expect(queryKey(byMeeting)).not.toBe(queryKey({ ...byMeeting, compare: 'record' }))
  expect(queryKey(byMeeting)).not.toBe(queryKey({ ...byMeeting, filter: { said: 'own' } }))
  expect(queryKey(byMeeting)).toBe(queryKey({ filter: {}, show: 'time' }))
})

it('a frozen query shows what was frozen, a live one what it was answered', () => {
  const live = { show: 'matrix', filter: {} } as const
  const results = new Map([[queryKey(live), { ...matrix, says: 'Now.' }]])
  expect(resultIn({ results }, live)?.says).toBe('Now.')
  expect(resultIn({ results }, { ...live, frozen: matrix })).toBe(matrix)
  expect(resultIn({ results: new Map() }, live)).toBeNull()
})

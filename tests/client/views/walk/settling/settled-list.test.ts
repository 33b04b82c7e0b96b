import { describe, expect, it } from 'vitest'
import {
  mostShown,
  type SettledEntry,
  shownEntries,
  withEntry,
} from '../../../../../client/src/views/walk/settling/settled-list.ts'

const entry = (id: number, more: Partial<SettledEntry> = {}): SettledEntry => ({
  id,
  item: 'receipt',
  published: 'receipt',
  reading: 'recent',
  segment: 0,
  places: 1,
  as: 'accepted',
  says: null,
  isUndone: false,
  ...more,
})

describe('what was just settled', () => {
  it('shows the last ones, without what was undone or refused', () => {
    const entries = [...Array(8).keys()].map((id) => entry(id))
    expect(shownEntries(entries).map(({ id }) => id)).toEqual([3, 4, 5, 6, 7])
    expect(shownEntries(entries)).toHaveLength(mostShown)
    const gone = withEntry(withEntry(entries, 7, { isUndone: true }), 6, { as: 'refused' })
    expect(shownEntries(gone).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5])
  })

  it('shows again what is done again', () => {
    const undone = [entry(1, { isUndone: true })]
    expect(shownEntries(undone)).toEqual([])
    expect(shownEntries(withEntry(undone, 1, { isUndone: false }))).toEqual([entry(1)])
  })
})

import { describe, expect, it } from 'vitest'
import {
  gapItems,
  itemAt,
  itemBeside,
  placeIn,
  queueOf,
  suspectItems,
} from '../../../../../client/src/views/walk/items/walk-queue.ts'
import type { GapState } from '../../../../../shared/records/review/gap-state.ts'
import { placeKey } from '../../../../../shared/suspects/open-suspects.ts'
import { suspect } from '../told-suspects.ts'

const receipt = suspect('receipt', 4, 10)
const later = suspect('receipt', 6, 0)
const capital = suspect('Receipt', 1, 0)
const issac = suspect('Issac', 9, 0, { kind: 'name' })
const gg = suspect('GG', 2, 0, { kind: 'acronym' })
const sure = suspect('open handed', 8, 0, { kind: 'repeat' })
const open = [later, receipt, issac, gg, capital, sure]
const none = new Set<string>()
const items = suspectItems({ open, settled: [] }, none)
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('suspectItems', () => {
  it('gives one item a form, the kinds most often right first, then in reading order', () => {
    expect(ids(items)).toEqual(['open handed', 'issac', 'gg', 'receipt'])
    expect(items[3]?.places).toEqual([capital, receipt, later])
  })

  it('lets the commonest way it is written speak for a form', () => {
    expect(items[3]?.lead).toBe(receipt)
  })

  it('leaves out what is under way, and the item with its last place', () => {
    const underway = new Set([placeKey(gg), placeKey(capital)])
    const left = suspectItems({ open, settled: [] }, underway)
    expect(ids(left)).toEqual(['open handed', 'issac', 'receipt'])
    expect(left[2]?.places).toEqual([receipt, later])
  })

  it('a form keeps its place in the order when its first places are settled', () => {
    const early = suspect('estate', 3, 0)
    const half = suspectItems({ open: [later, early], settled: [{ suspect: capital, by: 'accepted' }] }, none)
    expect(ids(half)).toEqual(['receipt', 'estate'])
  })

  it('a form of several kinds stands with the best of them', () => {
    const same = { ...receipt, kind: 'repeat' as const, start: 50, end: 57 }
    expect(suspectItems({ open: [receipt, same], settled: [] }, none)[0]?.kind).toBe('repeat')
  })
})

describe('the queue', () => {
  it('puts what was skipped at the end, in the order of skipping', () => {
    expect(ids(queueOf(items, ['gg', 'open handed']))).toEqual(['issac', 'receipt', 'gg', 'open handed'])
  })

  it('stays at an item, and goes on to the one that followed when it is settled', () => {
    const at = { id: 'issac', order: ids(items) }
    expect(itemAt(items, at)?.id).toBe('issac')
    const left = items.filter(({ id }) => id !== 'issac')
    expect(itemAt(left, at)?.id).toBe('gg')
    expect(itemAt(left.slice(0, 1), at)?.id).toBe('open handed')
    expect(itemAt([], at)).toBeNull()
    expect(itemAt(items, null)?.id).toBe('open handed')
  })

  it('goes round its ends', () => {
    expect(itemBeside(items, 'receipt', 1)?.id).toBe('open handed')
    expect(itemBeside(items, 'open handed', -1)?.id).toBe('receipt')
    expect(itemBeside(items.slice(0, 1), 'open handed', 1)?.id).toBe('open handed')
  })

  it('stands at a place of the item, and at the next one when it is settled', () => {
    expect(placeIn([capital, receipt, later], null)).toBe(capital)
    expect(placeIn([capital, receipt, later], receipt)).toBe(receipt)
    expect(placeIn([capital, later], receipt)).toBe(later)
    expect(placeIn([capital, receipt], later)).toBe(receipt)
  })
})

describe('gapItems', () => {
  it('gives the open gaps alone', () => {
    const gap = (segment: number, state: GapState['state']): GapState => ({
      segment,
      start: 0,
      end: 3,
      mark: '(?)',
      state,
      corrections: [],
      closings: [],
    })
    const gaps = [
      gap(1, 'open'),
      gap(2, 'proposed'),
      gap(3, 'filled'),
      gap(4, 'not-recoverable'),
      gap(5, 'open'),
    ]
    expect(gapItems(gaps, none).map(({ gap: { segment } }) => segment)).toEqual([1, 5])
    expect(gapItems(gaps, new Set(['1:0-3'])).map(({ gap: { segment } }) => segment)).toEqual([5])
  })
})

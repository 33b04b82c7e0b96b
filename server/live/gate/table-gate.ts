// How large the tables of a note come to be. An editor counts a table out place by place, merely to show it: a few kilobytes
// of joined cells over many rows would take all memory of everybody who opens the note.
import * as Y from 'yjs'
import { addedValues } from './added-values.ts'
import type { Place } from './note-places.ts'
import { type StructId, structAt } from './update-structs.ts'

/** Rows by columns. People's tables have some hundreds. */
export const mostTablePlaces = 1_000_000

export type TablesSeen = {
  /** To be told every struct an update adds, each after those it builds on. */
  readonly add: (struct: Y.Item, place: Place) => void
  /** Whether a table that the update adds to, or makes wider, would be too large. What it deletes counts as if it stayed. */
  readonly isOneTooLarge: () => boolean
}

type Key = `${number}:${number}`
type Added = { readonly children: StructId[]; colspan: number; rowspan: number }
/** How far a cell reaches. */
type Reach = { readonly wide: number; readonly high: number }

const keyOf = ({ client, clock }: StructId): Key => `${client}:${clock}`

export function tablesSeen(document: Y.Doc): TablesSeen {
  const added = new Map<Key, Added>()
  const holders = addedValues<StructId>()
  const touched = new Map<Key, StructId>()
  const addedTo = (id: StructId): Added => {
    const there = added.get(keyOf(id)) ?? { children: [], colspan: 1, rowspan: 1 }
    added.set(keyOf(id), there)
    return there
  }
  const storedType = (id: StructId): Y.XmlElement | null => {
    const struct = structAt(document, id)
    const type =
      struct instanceof Y.Item && struct.content instanceof Y.ContentType ? struct.content.type : null
    return type instanceof Y.XmlElement ? type : null
  }
  const holderOf = (id: StructId): StructId | null => {
    const parent = storedType(id)?.parent
    return parent instanceof Y.XmlElement ? (parent._item?.id ?? null) : (holders.at(id) ?? null)
  }
  /** The cells of a row, or the rows of a table. */
  const childrenOf = (id: StructId): StructId[] => {
    const stored = (storedType(id)?.toArray() ?? []).flatMap((child) => child._item?.id ?? [])
    return [...stored, ...(added.get(keyOf(id))?.children ?? [])]
  }
  const reachOf = (cell: StructId): Reach => {
    const stored = storedType(cell)
    const { colspan = 1, rowspan = 1 } = added.get(keyOf(cell)) ?? {}
    return {
      wide: Math.max(colspan, spanOf(stored?.getAttribute('colspan'))),
      high: Math.max(rowspan, spanOf(stored?.getAttribute('rowspan'))),
    }
  }

  const add: TablesSeen['add'] = (struct, { holder, key, inside }) => {
    if (inside === null || holder === null || holder.isWords) return
    const { kind } = holder
    if (kind === 'tableHeader' || kind === 'tableCell') {
      if ((key !== 'colspan' && key !== 'rowspan') || !(struct.content instanceof Y.ContentAny)) return
      const cell = addedTo(inside)
      for (const value of struct.content.arr) cell[key] = Math.max(cell[key], spanOf(value))
      const row = holderOf(inside)
      const table = row && holderOf(row)
      if (table) touched.set(keyOf(table), table)
    } else if (struct.content instanceof Y.ContentType && (kind === 'table' || kind === 'tableRow')) {
      addedTo(inside).children.push(struct.id)
      holders.add(struct, inside)
      const table = kind === 'table' ? inside : holderOf(inside)
      if (table) touched.set(keyOf(table), table)
    }
  }

  const isTooLarge = (table: StructId): boolean => {
    const rows = childrenOf(table)
    let widest = 0
    let reaching = 0
    for (const row of rows) {
      let wide = 0
      for (const cell of childrenOf(row)) {
        const reach = reachOf(cell)
        wide += reach.wide
        if (reach.high > 1) reaching += reach.wide
      }
      widest = Math.max(widest, wide)
    }
    return rows.length * (widest + reaching) > mostTablePlaces
  }
  return { add, isOneTooLarge: () => [...touched.values()].some(isTooLarge) }
}

const spanOf = (span: unknown): number => (typeof span === 'number' && span > 1 ? span : 1)

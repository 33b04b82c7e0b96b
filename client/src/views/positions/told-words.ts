// What a file of any picture here says besides its name: how many positions of what, of which records and days, whose. Pure.

import { type FilterNames, filterSentence } from '../../../../shared/records/positions/filter-words.ts'
import type { PositionFilter } from '../../../../shared/records/positions/position-filter.ts'
import type { NamedRecord } from '../../../../shared/wire/api-positions.ts'
import { counted, figure } from '../../ui/words/counted.ts'
import type { InPicture } from './in-picture.tsx'

/** More are counted, with their first and last day. */
const mostNamed = 4

function recordsTold(records: readonly NamedRecord[]): string {
  if (records.length <= mostNamed) {
    const named = records.map(({ title, event, day }) => [event ?? title, day].filter(Boolean).join(', '))
    return `${records.length === 1 ? 'Record' : 'Records'}: ${named.join('; ')}.`
  }
  const days = records.flatMap(({ day }) => day ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  const when = first === undefined ? '' : first === last ? ` of ${first}` : ` from ${first} to ${last}`
  return `${counted(records.length, 'record')}${when}.`
}

/** Sentences, each a line of the file. `positions` and `records` are what the filter counts. */
export function toldWords({
  project,
  filter,
  names,
  positions,
  records,
  shown,
}: {
  readonly project: string
  readonly filter: PositionFilter
  readonly names: FilterNames
  readonly positions: number
  readonly records: readonly NamedRecord[]
  readonly shown: InPicture | null
}): readonly string[] {
  const all = `${counted(positions, 'position')} of ${filterSentence(filter, names)}.`
  const some =
    shown === null || shown.positions === null
      ? all
      : `${shown.words} ${figure(shown.positions)} ${shown.isAmong ? 'of the' : 'outside of the'} ${all}`
  const told = shown?.record ? [shown.record] : records
  return [some, ...(told.length === 0 ? [] : [recordsTold(told)]), `Project: ${project}.`]
}

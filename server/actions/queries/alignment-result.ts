// Who agrees with whom, of what takes a side. Of too many pairs both ends of the list are kept, those in the middle left out.
import { alignmentOf } from '../../../shared/analysis/alignment.ts'
import { mostResultRows, type QueryResult } from '../../../shared/records/notes/query.ts'
import type { Tally } from '../../../shared/wire/api-positions.ts'
import type { ResultHead } from './query-head.ts'
import type { QuerySetting } from './query-setting.ts'

type Alignment = Extract<QueryResult, { readonly show: 'alignment' }>

export function alignmentResult(setting: QuerySetting, tally: Tally, head: ResultHead): Alignment {
  const { actors, pairs } = alignmentOf(tally, setting.codings.codebook.stances)
  const kept =
    pairs.length <= mostResultRows
      ? pairs
      : [...pairs.slice(0, mostResultRows / 2), ...pairs.slice(-mostResultRows / 2)]
  return {
    show: 'alignment',
    ...head,
    pairs: kept.flatMap(({ a, b, congruence, conflict, difference, common }) => {
      const [one, other] = [actors[a], actors[b]]
      if (!one || !other) return []
      return [
        {
          a: setting.actor(one.actor, one.reported),
          b: setting.actor(other.actor, other.reported),
          topics: common,
          congruence,
          conflict,
          difference,
        },
      ]
    }),
    more: pairs.length - kept.length,
  }
}

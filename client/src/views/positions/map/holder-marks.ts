// What each holder of positions has said on one topic, read from the tally: what a tile, a place on the land or a word
// beneath the map shows. A holder who also is told of by others has two marks, as it has two rows.
import { actorCode, actorName } from '../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import type { ActorKind } from '../../../../../shared/actors/actor-kind.ts'
import { countryOf } from '../../../../../shared/actors/countries.ts'
import { type Balance, balanceOf } from '../../../../../shared/analysis/balance.ts'
import { knownStances, shownStance } from '../../../../../shared/analysis/shown/shown-stance.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import type { StanceInk } from '../../../../../shared/records/codebook/stance-look.ts'
import type { Tally, TallyRow } from '../../../../../shared/wire/api-positions.ts'

export type AreaInk = StanceInk | 'mixed'

export type HolderMark = {
  readonly holder: ActorId
  readonly kind: ActorKind
  readonly isReported: boolean
  readonly code: string
  readonly name: string
  /** One for each of the tally's stances. */
  readonly counts: readonly number[]
  readonly positions: number
  readonly sign: string
  readonly ink: AreaInk
  /** "supports", "for and against". */
  readonly word: string
}

export type TopicMarks = {
  /** With a tile of their own: one or both of its marks, by alpha-3 code. */
  readonly states: ReadonlyMap<string, { readonly own?: HolderMark; readonly reported?: HolderMark }>
  readonly groups: readonly HolderMark[]
  /** Organisations of every kind. */
  readonly others: readonly HolderMark[]
  /** Ids in the form of a state that no table of ours knows. */
  readonly unknown: readonly HolderMark[]
  /** Who spoke in the chosen records; alpha-3 codes. */
  readonly spoke: ReadonlySet<string>
}

/** Sign, ink and word of a balance; a mixed one is ±. */
export function lookOf({ shown }: Balance): {
  readonly sign: string
  readonly ink: AreaInk
  readonly word: string
} {
  const { look, sign, word } = shownStance(shown)
  return { sign, ink: look, word }
}

function markOf(row: TallyRow, counts: readonly number[], stances: readonly Stance[]): HolderMark | null {
  const balance = balanceOf(counts, stances)
  if (balance === null) return null
  return {
    holder: row.actor,
    kind: row.kind,
    isReported: row.reported,
    code: actorCode(row.actor),
    name: actorName(row.actor),
    counts,
    positions: balance.positions,
    ...lookOf(balance),
  }
}

/** What the tally's cells say on one topic, each list by number, then name. */
export function topicMarks(tally: Tally, topic: string, stances: readonly Stance[]): TopicMarks {
  const column = tally.topics.indexOf(topic)
  const known = knownStances(tally.stances, stances)
  const marks = tally.cells
    .filter(([, at]) => at === column)
    .flatMap(([at = -1, , ...counts]) => {
      const row = tally.rows[at]
      const mark = row && markOf(row, counts, known)
      return mark ? [mark] : []
    })
    .sort((a, b) => b.positions - a.positions || a.name.localeCompare(b.name, 'en'))
  const hasTile = ({ kind, holder }: HolderMark) => kind === 'state' && countryOf(holder) !== null
  const states = new Map<string, { own?: HolderMark; reported?: HolderMark }>()
  for (const mark of marks.filter(hasTile)) {
    const said = mark.isReported ? { reported: mark } : { own: mark }
    states.set(mark.holder, { ...states.get(mark.holder), ...said })
  }
  return {
    states,
    groups: marks.filter(({ kind }) => kind === 'group'),
    others: marks.filter(({ kind }) => kind !== 'group' && kind !== 'state'),
    unknown: marks.filter((mark) => mark.kind === 'state' && !hasTile(mark)),
    spoke: new Set(tally.rows.filter(({ spoke }) => spoke).map(({ actor }) => actor)),
  }
}

/** The mark a state's tile shows: its own, else what others tell of it. */
export const shownMark = (state: {
  readonly own?: HolderMark
  readonly reported?: HolderMark
}): HolderMark | null => state.own ?? state.reported ?? null

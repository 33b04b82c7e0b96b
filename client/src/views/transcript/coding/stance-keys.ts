// Which stance a key means in the coding bar: the codebook's own keys first, then digits by order. Pure.
import type { StanceId } from '../../../../../shared/base/id.ts'
import type { Stance, StanceRecord } from '../../../../../shared/records/codebook/codebook.ts'

/** Stances as the bar shows them, in the codebook's order. */
export const inOrder = (stances: readonly Stance[]): readonly Stance[] =>
  [...stances].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

/** What may be chosen: not what was retired, but for the one a position has already. */
export const offeredStances = (
  stances: ReadonlyMap<StanceId, StanceRecord>,
  own: StanceId | null,
): readonly Stance[] =>
  inOrder(
    [...stances]
      .filter(([id, { retired }]) => retired !== true || id === own)
      .map(([id, stance]) => ({ id, ...stance })),
  )

/** The hyphen of keyboards and the minus sign are one key. */
const twin = (key: string) => (key === '-' ? '\u2212' : key)

/** The stance `event.key` means; null for any other key. A codebook's own key goes before a digit's. */
export function stanceOfKey(key: string, stances: readonly Stance[]): Stance | null {
  if ([...key].length !== 1) return null
  const ordered = inOrder(stances)
  const own = ordered.find((stance) => stance.keys.some((known) => twin(known) === twin(key)))
  return own ?? (/^[1-9]$/.test(key) ? ordered[Number(key) - 1] : undefined) ?? null
}

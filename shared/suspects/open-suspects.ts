// Which suspects still ask for a decision. A suspect is settled by any correction of its words that was not taken back,
// also a proposed or a rejected one, or by "this is right": for its form everywhere, or for its place alone.
import type { RecordKey, TranscriptId } from '../base/id.ts'
import type { CorrectionRecords } from '../records/corrections/correction-state.ts'
import { standingPlaces } from '../records/corrections/standing-places.ts'
import type { Dismissal } from '../records/review/dismissal.ts'
import type { Suspect, SuspectKind } from './suspect.ts'

/** `right`: somebody found the words well heard. */
export type Settling = 'accepted' | 'proposed' | 'rejected' | 'right'
export type SettledSuspect = { readonly suspect: Suspect; readonly by: Settling }

export type SortedSuspects = {
  readonly open: readonly Suspect[]
  readonly settled: readonly SettledSuspect[]
}

export type SuspectProgress = { readonly settled: number; readonly open: number }

type Place = { readonly segment: number; readonly start: number; readonly end: number }

/** Both lists keep the order of `suspects`. `transcript` is the record they stand in. */
export function openSuspects(
  suspects: readonly Suspect[],
  records: CorrectionRecords,
  dismissals: ReadonlyMap<RecordKey, Dismissal>,
  transcript: TranscriptId,
): SortedSuspects {
  const corrected = standingPlaces(records)
  const { forms, places } = foundRight(dismissals, transcript)
  const open: Suspect[] = []
  const settled: SettledSuspect[] = []
  for (const suspect of suspects) {
    const there = (corrected.get(suspect.segment) ?? []).filter(
      (place) => place.start < suspect.end && suspect.start < place.end,
    )
    const by =
      order.find((settling) => there.some((place) => place.by === settling)) ??
      (forms.has(suspect.form) || places.has(placeKey(suspect)) ? 'right' : null)
    if (by === null) open.push(suspect)
    else settled.push({ suspect, by })
  }
  return { open, settled }
}

/** What is said when corrections of several states lie on one suspect. */
const order = ['accepted', 'proposed', 'rejected'] as const

function foundRight(dismissals: ReadonlyMap<RecordKey, Dismissal>, transcript: TranscriptId) {
  const forms = new Set<string>()
  const places = new Set<string>()
  for (const dismissal of dismissals.values()) {
    if (dismissal.withdrawn) continue
    if (!dismissal.onlyHere) forms.add(dismissal.form)
    // Another detector may give the same words another form: what was looked at there stays looked at.
    if (dismissal.transcript === transcript) places.add(placeKey(dismissal))
  }
  return { forms, places }
}

/** A place as one string, to compare by. */
export const placeKey = ({ segment, start, end }: Place): string => `${segment}:${start}-${end}`

/** How many are settled and open, of each kind there is any of. */
export function progressByKind({ open, settled }: SortedSuspects): ReadonlyMap<SuspectKind, SuspectProgress> {
  const progress = new Map<SuspectKind, { settled: number; open: number }>()
  const of = (kind: SuspectKind) => {
    const known = progress.get(kind) ?? { settled: 0, open: 0 }
    progress.set(kind, known)
    return known
  }
  for (const { kind } of open) of(kind).open += 1
  for (const { suspect } of settled) of(suspect.kind).settled += 1
  return progress
}

// A suspect keeps the kind it had when it was open: once its correction is accepted, the same words count as a repeat, and
// the bars of the kinds would run from one to the other under a person's eyes. Known while the page lives.
import { placeKey, type SortedSuspects } from '../../../../../shared/suspects/open-suspects.ts'
import type { SuspectKind } from '../../../../../shared/suspects/suspect.ts'

/** Remembers the kinds of what is open in `known`, and gives what is settled the kind it had. */
export function withFirstKinds(sorted: SortedSuspects, known: Map<string, SuspectKind>): SortedSuspects {
  for (const suspect of sorted.open) known.set(placeKey(suspect), suspect.kind)
  const settled = sorted.settled.map((each) => {
    const kind = known.get(placeKey(each.suspect))
    return kind === undefined || kind === each.suspect.kind
      ? each
      : { ...each, suspect: { ...each.suspect, kind } }
  })
  return { open: sorted.open, settled }
}

// What was accepted in a project, as pairs of words: the same words elsewhere are suspect. Those of the record come from
// its room, at once; those of other records from the server, when it can be reached.
import { useMemo, useRef } from 'react'
import type { RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import type { Decision } from '../../../shared/records/corrections/correction.ts'
import type { TranscriptRecords } from '../../../shared/room/read-room.ts'
import { useProject } from '../api/project.tsx'
import { useApi } from '../api/use-api.ts'

export type AcceptedPair = { readonly published: string; readonly reading: string }

/** Each pair once, in the order of their words; struck words and readings that fill lost speech tell nothing of other places. */
export function pairsOf(accepted: Iterable<AcceptedPair>): readonly AcceptedPair[] {
  const pairs = new Map<string, AcceptedPair>()
  for (const { published, reading } of accepted) {
    if (reading === '' || /^[([].*[)\]]$/u.test(published)) continue
    pairs.set(`${published}\n${reading}`, { published, reading })
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}

/** What stands accepted in an open record. */
export const acceptedIn = (
  decisions: ReadonlyMap<RecordKey, Pick<Decision, 'verdict' | 'published' | 'reading'>>,
): readonly AcceptedPair[] => [...decisions.values()].filter(({ verdict }) => verdict === 'accepted')

/** The same array until a pair comes or goes. */
export function useAcceptedPairs(
  transcript: TranscriptId,
  { decisions }: Pick<TranscriptRecords, 'decisions'>,
): readonly AcceptedPair[] {
  const { project } = useProject()
  const { data: library } = useApi('listTranscripts', { params: { project: project.slug } })
  const hasOthers = (library?.transcripts.length ?? 0) > 1
  const { data: sources } = useApi(
    'readGlossarySources',
    { params: { project: project.slug } },
    { enabled: hasOthers },
  )
  const elsewhere = useMemo(
    () => (sources?.accepted ?? []).filter((accepted) => accepted.transcript !== transcript),
    [sources, transcript],
  )
  const pairs = useMemo(() => pairsOf([...acceptedIn(decisions), ...elsewhere]), [decisions, elsewhere])
  return useSame(pairs)
}

/** The array before while it says the same. */
function useSame(pairs: readonly AcceptedPair[]): readonly AcceptedPair[] {
  const last = useRef(pairs)
  const words = useMemo(() => JSON.stringify(pairs), [pairs])
  const lastWords = useRef(words)
  if (lastWords.current !== words) {
    lastWords.current = words
    last.current = pairs
  }
  return last.current
}

// How far the review of a record is: its suspects, open and settled, and its gaps. The desk, the walk and whoever shows
// a record's progress ask here; the answer is the same for all.
import { useEffect, useMemo, useState } from 'react'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { type GapState, gapStates } from '../../../shared/records/review/gap-state.ts'
import type { ProjectRecords, TranscriptRecords } from '../../../shared/room/read-room.ts'
import { openSuspects, type SortedSuspects } from '../../../shared/suspects/open-suspects.ts'
import type { SuspectQuestion } from '../../../shared/suspects/suspect-question.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import { useAcceptedPairs } from './accepted-pairs.ts'
import { useGlossary } from './use-glossary.ts'
import { type FoundSuspects, useSuspects } from './use-suspects.ts'

export type ReviewProgress = { readonly reviewed: number; readonly open: number; readonly gaps: number }

export type Review = Pick<FoundSuspects, 'isLooking' | 'problem' | 'again'> & {
  /** Null until suspects were looked for. */
  readonly suspects: SortedSuspects | null
  readonly gaps: readonly GapState[]
  readonly progress: ReviewProgress | null
}

export type ReviewedRecord = {
  readonly id: TranscriptId
  readonly transcript: Transcript
  /** The same array as long as the record is the same. */
  readonly publishedTexts: readonly string[]
}

/** `experimental` asks the layer that is off by default too. */
export function useReview(
  { id, transcript, publishedTexts }: ReviewedRecord,
  records: TranscriptRecords,
  project: ProjectRecords,
  experimental: boolean,
): Review {
  const accepted = useAcceptedPairs(id, records)
  const isStanding = useStanding()
  const glossary = useGlossary(isStanding, transcript, project, accepted)
  const question = useMemo<SuspectQuestion | null>(
    () =>
      glossary && {
        publishedTexts,
        turns: transcript.turns.map(({ label, firstSegment }) => ({ label, firstSegment })),
        glossary,
        accepted,
        experimental,
      },
    [publishedTexts, transcript, glossary, accepted, experimental],
  )
  const found = useSuspects(id, question)
  const { corrections, support, decisions, moderation, gaps: closings } = records
  const { dismissals } = project
  const suspects = useMemo(
    () =>
      found.suspects &&
      openSuspects(found.suspects, { corrections, support, decisions, moderation }, dismissals, id),
    [found.suspects, corrections, support, decisions, moderation, dismissals, id],
  )
  const gaps = useMemo(
    () => gapStates({ corrections, support, decisions, moderation, gaps: closings }, publishedTexts),
    [corrections, support, decisions, moderation, closings, publishedTexts],
  )
  const progress = useMemo(
    () =>
      suspects && {
        reviewed: suspects.settled.length,
        open: suspects.open.length,
        gaps: gaps.filter(({ state }) => state === 'open').length,
      },
    [suspects, gaps],
  )
  return { suspects, gaps, progress, isLooking: found.isLooking, problem: found.problem, again: found.again }
}

/** The finder is big, and takes the time of what is drawn meanwhile: it waits so long at most, in milliseconds. */
const patienceMs = 1000

/** True once the screen stands and nothing else is to be done. */
function useStanding(): boolean {
  const [isStanding, setStanding] = useState(false)
  useEffect(() => {
    const stand = () => setStanding(true)
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(stand, patienceMs / 10)
      return () => clearTimeout(timer)
    }
    const asked = requestIdleCallback(stand, { timeout: patienceMs })
    return () => cancelIdleCallback(asked)
  }, [])
  return isStanding
}

/** `125 reviewed, 41 open, 28 gaps`: for a progress bar's name. */
export function progressWords({ reviewed, open, gaps }: ReviewProgress): string {
  const counted = `${reviewed} reviewed, ${open} open`
  return gaps === 0 ? counted : `${counted}, ${gaps} ${gaps === 1 ? 'gap' : 'gaps'}`
}

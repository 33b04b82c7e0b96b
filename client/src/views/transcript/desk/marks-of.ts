// What is drawn over the text, made from records: what is open or accepted, never what was rejected, withdrawn or hidden.
// Accepted readings come from decisions alone (DESIGN §10.1). Pure; lists apart, since they change at different
// times. Those of positions: position-marks.ts.
import type { StanceId, TopicId } from '../../../../../shared/base/id.ts'
import { initials } from '../../../../../shared/people/member.ts'
import type { StanceRecord, TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { currentTopicId } from '../../../../../shared/records/codebook/codebook.ts'
import { spanOf } from '../../../../../shared/records/corrections/correction.ts'
import {
  appliedBySegment,
  type CorrectionRecords,
  correctionState,
} from '../../../../../shared/records/corrections/correction-state.ts'
import { gapsIn } from '../../../../../shared/records/gap.ts'
import type { SpeakerRun } from '../../../../../shared/records/speakers/speaker-at.ts'
import type { Suspect } from '../../../../../shared/suspects/suspect.ts'
import { spanFits, spanWithin } from '../../../../../shared/transcript/span.ts'
import type { Colleague } from '../../../live/colleagues.ts'
import type { ColleagueMark, CorrectionMark, GapMark, SpeakerMark, SuspectMark } from '../text/mark.ts'
import { speakerName } from './heads-of.ts'
import { gapId, markIdOf, suspectId } from './mark-id.ts'

/** Corrections in the order of their keys; of accepted ones that overlap only the applied one. */
export function correctionMarks(
  records: CorrectionRecords,
  publishedTexts: readonly string[],
): readonly CorrectionMark[] {
  const marks: CorrectionMark[] = []
  for (const applied of appliedBySegment(records).values()) {
    for (const { key, segment, start, end, reading } of applied) {
      const span = spanWithin(segment, start, end)
      if (spanFits(span, publishedTexts))
        marks.push({
          kind: 'correction',
          id: markIdOf({ root: 'corrections', key }),
          span,
          reading,
          state: 'accepted',
        })
    }
  }
  for (const [key, correction] of records.corrections) {
    const state = correctionState(records, key)
    const span = spanOf(correction)
    if ((state === 'proposed' || state === 'held') && spanFits(span, publishedTexts))
      marks.push({
        kind: 'correction',
        id: markIdOf({ root: 'corrections', key }),
        span,
        reading: correction.reading,
        state,
      })
  }
  return marks
}

export type CodebookMaps = {
  readonly topics: ReadonlyMap<TopicId, TopicRecord>
  readonly stances: ReadonlyMap<StanceId, StanceRecord>
}

/** A topic's name as it stands today; an unknown one by its id. */
export const topicName = (id: TopicId, topics: CodebookMaps['topics']): string =>
  topics.get(currentTopicId(id, topics))?.name ?? id

export const gapMarks = (publishedTexts: readonly string[]): readonly GapMark[] =>
  publishedTexts.flatMap((text, segment) =>
    gapsIn(text).map((gap) => ({
      kind: 'gap',
      id: gapId(segment, gap),
      span: spanWithin(segment, gap.start, gap.end),
    })),
  )

/** Suspects still to be looked at, without those of the layer that is off by default. */
export const suspectMarks = (
  suspects: readonly Suspect[],
  publishedTexts: readonly string[],
): readonly SuspectMark[] =>
  suspects.flatMap((suspect) => {
    const span = spanWithin(suspect.segment, suspect.start, suspect.end)
    if (suspect.experimental || !spanFits(span, publishedTexts)) return []
    return [{ kind: 'suspect', id: suspectId(suspect), span, words: `Perhaps misheard: ${suspect.reason}` }]
  })

/** Changes of speaker inside a paragraph; one at its beginning is the gutter's to show. */
export const speakerMarks = (
  runs: readonly (readonly SpeakerRun[])[],
  publishedTexts: readonly string[],
): readonly SpeakerMark[] =>
  runs.flat().flatMap(({ segment, offset, speaker }) =>
    offset > 0 && offset < (publishedTexts[segment]?.length ?? 0)
      ? [
          {
            kind: 'speaker',
            id: `speaker:${segment}:${offset}`,
            span: spanWithin(segment, offset, offset + 1),
            name: speakerName(speaker) ?? 'Somebody else',
          },
        ]
      : [],
  )

/** Selections of colleagues; initials only for those in `flagged`, who moved just now. */
export const colleagueMarks = (
  colleagues: readonly Colleague[],
  flagged: ReadonlySet<string>,
  publishedTexts: readonly string[],
): readonly ColleagueMark[] =>
  colleagues.flatMap(({ clientKey, selection, colour, name }) =>
    selection && spanFits(selection, publishedTexts)
      ? [
          {
            kind: 'colleague',
            id: `colleague:${clientKey}`,
            span: selection,
            colour,
            initials: flagged.has(clientKey) ? initials(name) : '',
          },
        ]
      : [],
  )

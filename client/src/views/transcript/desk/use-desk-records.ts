// Everything the desk draws, from the record and the two rooms; each part made again only when what it comes from changes.
import { useCallback, useMemo } from 'react'
import { authorOf, type MemberId } from '../../../../../shared/base/id.ts'
import { initials, type Member } from '../../../../../shared/people/member.ts'
import type { Person } from '../../../../../shared/records/person.ts'
import { readersBySegment } from '../../../../../shared/records/review/read-by.ts'
import { actorColours } from '../../../../../shared/records/speakers/actor-colours.ts'
import { personOn } from '../../../../../shared/records/speakers/affiliation-on.ts'
import { speakerGuesser } from '../../../../../shared/records/speakers/likely-speakers.ts'
import { speakersOfTurns } from '../../../../../shared/records/speakers/speaker-at.ts'
import type { ProjectRecords, TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import type { Transcript } from '../../../../../shared/transcript/transcript.ts'
import { useProject } from '../../../api/project.tsx'
import { threadsIn } from '../../../parts/talk/threads-in.ts'
import { stripScale } from '../strip/strip-model.ts'
import { threadMarks } from '../talk/thread-marks.ts'
import { headsOf } from './heads-of.ts'
import { correctionMarks, gapMarks, speakerMarks } from './marks-of.ts'
import { positionMarker } from './position-marks.ts'
import { withReaders } from './with-readers.ts'

const nobodySaid: TranscriptRecords['attributions'] = new Map()

/** `day` is the record's. Marks of colleagues are not among `marks`: they come and go with every move of theirs; nor are `changes` of speaker. */
export function useDeskRecords(
  transcript: Transcript,
  records: TranscriptRecords,
  { people: personRecords, topics, stances }: ProjectRecords,
  members: ReadonlyMap<MemberId, Member>,
  day: string | null,
) {
  const { me, may } = useProject()
  const reviews = may('moderate')
  const texts = useMemo(() => transcript.segments.map(({ text }) => text), [transcript])
  const lengthOf = useCallback((segment: number) => texts[segment]?.length ?? 0, [texts])
  const scale = useMemo(() => stripScale(texts), [texts])
  const gaps = useMemo(() => gapMarks(texts), [texts])
  const people = useMemo<readonly Person[]>(
    () => [...personRecords].map(([id, person]) => personOn({ id, ...person }, day)),
    [personRecords, day],
  )
  const {
    attributions,
    corrections,
    support,
    decisions,
    moderation,
    positions,
    recodings,
    readThroughs,
    passages,
    messages,
  } = records
  const runs = useMemo(
    () => speakersOfTurns(transcript, attributions, people),
    [transcript, attributions, people],
  )
  const speakers = useMemo(() => {
    const colours = actorColours(speakersOfTurns(transcript, nobodySaid, people), runs)
    const guess = speakerGuesser(transcript, runs, people)
    return headsOf(transcript, runs, colours, (turn) => guess(turn, 1)[0]?.person ?? null)
  }, [transcript, people, runs])
  const readers = useMemo(
    () => readersBySegment({ readThroughs, decisions }, texts),
    [readThroughs, decisions, texts],
  )
  const heads = useMemo(
    () => withReaders(speakers, readers, (member) => initials(members.get(member)?.name ?? '')),
    [speakers, readers, members],
  )
  const codebook = useMemo(() => ({ topics, stances }), [topics, stances])
  const corrected = useMemo(
    () => correctionMarks({ corrections, support, decisions, moderation }, texts),
    [corrections, support, decisions, moderation, texts],
  )
  const markPositions = useMemo(() => positionMarker(codebook, texts), [codebook, texts])
  const coded = useMemo(
    () => markPositions.all({ positions, recodings, moderation }),
    [markPositions, positions, recodings, moderation],
  )
  const talked = useMemo(
    () =>
      threadMarks(
        passages,
        threadsIn({ messages, moderation }),
        moderation,
        texts,
        (key) => reviews || authorOf(key) === me.id,
      ),
    [passages, messages, moderation, texts, reviews, me.id],
  )
  const marks = useMemo(() => [...corrected, ...coded, ...talked, ...gaps], [corrected, coded, talked, gaps])
  const changes = useMemo(() => speakerMarks(runs, texts), [runs, texts])
  return { texts, lengthOf, scale, people, runs, heads, codebook, changes, marks, markPositions }
}

export type DeskRecords = ReturnType<typeof useDeskRecords>

// What the speaker box is about: a paragraph's beginning or a word, who is likely there, and the change it can take away. Pure.
import { type Attribution, attributionKey } from '../../../../../../shared/records/speakers/attribution.ts'
import { guessesAt } from '../../../../../../shared/records/speakers/guesses-at.ts'
import type { SpeakerGuess } from '../../../../../../shared/records/speakers/label-guesses.ts'
import { comparePlaces } from '../../../../../../shared/transcript/span.ts'
import { type Transcript, turnOfSegment } from '../../../../../../shared/transcript/transcript.ts'
import { wordAt } from '../../../../../../shared/transcript/words.ts'
import { speakerName } from '../heads-of.ts'
import type { DeskRecords } from '../use-desk-records.ts'

export type SpeakerPlace = { readonly segment: number; readonly offset: number }

export type SpeakerMoment = {
  readonly paragraph: SpeakerPlace
  /** The word under the cursor; null at the paragraph's own beginning. */
  readonly word: (SpeakerPlace & { readonly text: string }) | null
  /** The turn's printed label. */
  readonly label: string | null
  /** True when a member has said who speaks from the paragraph's beginning, so that it can be taken back. */
  readonly said: boolean
  /** The change of speaker inside the turn that holds at the cursor. */
  readonly change: (SpeakerPlace & { readonly text: string; readonly name: string }) | null
  readonly guessesAt: (place: SpeakerPlace) => readonly SpeakerGuess[]
}

/** How many people the box offers by number. */
const offered = 5

export function speakerMoment(
  transcript: Transcript,
  { texts, runs, people }: Pick<DeskRecords, 'texts' | 'runs' | 'people'>,
  { attributions }: { readonly attributions: ReadonlyMap<string, Attribution> },
  { segment, offset }: SpeakerPlace,
): SpeakerMoment {
  const turn = turnOfSegment(transcript, segment)
  const wordsAt = (place: SpeakerPlace) => {
    const text = texts[place.segment] ?? ''
    const word = wordAt(text, place.offset)
    return word ? text.slice(word.start, word.end) : ''
  }
  const own = runs[turn.index]?.findLast(
    (run) => comparePlaces(run.segment, run.offset, segment, offset) <= 0,
  )
  const isChange = own && !(own.segment === turn.firstSegment && own.offset === 0)
  const isFirstWord = (texts[segment] ?? '').slice(0, offset).trim() === ''
  return {
    paragraph: { segment, offset: 0 },
    word: isFirstWord ? null : { segment, offset, text: wordsAt({ segment, offset }) },
    label: turn.label,
    said: attributions.has(attributionKey(segment, 0)),
    change:
      own && isChange
        ? {
            segment: own.segment,
            offset: own.offset,
            text: wordsAt(own),
            name: speakerName(own.speaker) ?? 'somebody else',
          }
        : null,
    guessesAt: (place) => guessesAt(transcript, runs, people, place, offered),
  }
}

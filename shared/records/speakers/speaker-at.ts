// Who speaks at a place: what a member said (an attribution), else whom the turn's printed label means.
// An attribution runs from its place to the end of its turn, or to a later one in the same turn.
import type { PersonId } from '../../base/id.ts'
import { comparePlaces } from '../../transcript/span.ts'
import { type Transcript, type Turn, turnOfSegment } from '../../transcript/transcript.ts'
import type { Person } from '../person.ts'
import { type Attribution, attributionPlace } from './attribution.ts'
import { type PersonMatch, personMatcher } from './match-person.ts'

/** How the speaker is known: said by a member, read from the label, unknown, or one of several by the label. */
export type SpeakerBasis = 'attribution' | 'label' | 'none' | 'ambiguous'

export type Speaker = {
  /** null when nobody known speaks: said so, unlabelled, or not to be told from the label. */
  readonly person: Person | null
  readonly basis: SpeakerBasis
  /** The turn's label as printed. */
  readonly label: string | null
  /** Those an ambiguous label may mean; empty otherwise. */
  readonly candidates: readonly Person[]
}

/** A stretch of a turn, from its place to the next run or the end of the turn. */
export type SpeakerRun = { readonly segment: number; readonly offset: number; readonly speaker: Speaker }

type Attributions = ReadonlyMap<string, Attribution>
type Turns = Pick<Transcript, 'turns'>

/** Who speaks at an offset of a segment's published text. */
export function speakerAt(
  transcript: Turns,
  attributions: Attributions,
  people: readonly Person[],
  segment: number,
  offset: number,
): Speaker {
  const turn = turnOfSegment(transcript, segment)
  const runs = runsOf(turn, placesIn(transcript, attributions).get(turn.index) ?? [], knownPeople(people))
  const run = runs.findLast((run) => comparePlaces(run.segment, run.offset, segment, offset) <= 0)
  return run?.speaker ?? unknownSpeaker(turn.label)
}

/** The runs of every turn, in the turns' order; a turn has at least one, which begins where the turn does. */
export function speakersOfTurns(
  transcript: Turns,
  attributions: Attributions,
  people: readonly Person[],
): readonly (readonly SpeakerRun[])[] {
  const places = placesIn(transcript, attributions)
  const known = knownPeople(people)
  return transcript.turns.map((turn) => runsOf(turn, places.get(turn.index) ?? [], known))
}

type Known = {
  readonly byId: ReadonlyMap<PersonId, Person>
  readonly match: (label: string) => PersonMatch<Person>
}

const knownPeople = (people: readonly Person[]): Known => ({
  byId: new Map(people.map((person) => [person.id, person])),
  match: personMatcher(people),
})

type Placed = { readonly segment: number; readonly offset: number; readonly attribution: Attribution }

/** Attributions in reading order by the index of their turn; those outside the transcript are left out. */
function placesIn(transcript: Turns, attributions: Attributions): ReadonlyMap<number, readonly Placed[]> {
  const byTurn = new Map<number, Placed[]>()
  const last = transcript.turns.at(-1)?.lastSegment ?? -1
  for (const [key, attribution] of attributions) {
    const place = attributionPlace(key)
    if (place === null || place.segment > last) continue
    const turn = turnOfSegment(transcript, place.segment)
    const placed = byTurn.get(turn.index) ?? []
    placed.push({ ...place, attribution })
    byTurn.set(turn.index, placed)
  }
  for (const placed of byTurn.values()) {
    placed.sort((a, b) => comparePlaces(a.segment, a.offset, b.segment, b.offset))
  }
  return byTurn
}

function runsOf(turn: Turn, placed: readonly Placed[], known: Known): SpeakerRun[] {
  const said = placed.map(({ segment, offset, attribution }) => ({
    segment,
    offset,
    speaker: saidSpeaker(turn.label, attribution, known),
  }))
  const first = said[0]
  if (first?.segment === turn.firstSegment && first.offset === 0) return said
  return [{ segment: turn.firstSegment, offset: 0, speaker: labelSpeaker(turn.label, known) }, ...said]
}

/** A person no longer in the project's list reads as nobody known, but still as said by a member. */
const saidSpeaker = (label: string | null, { person }: Attribution, { byId }: Known): Speaker => ({
  person: person === null ? null : (byId.get(person) ?? null),
  basis: 'attribution',
  label,
  candidates: [],
})

function labelSpeaker(label: string | null, { match }: Known): Speaker {
  const found = label === null ? null : match(label)
  if (found?.kind === 'match') return { person: found.person, basis: 'label', label, candidates: [] }
  if (found?.kind === 'ambiguous')
    return { person: null, basis: 'ambiguous', label, candidates: found.people }
  return unknownSpeaker(label)
}

const unknownSpeaker = (label: string | null): Speaker => ({
  person: null,
  basis: 'none',
  label,
  candidates: [],
})

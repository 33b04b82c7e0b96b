// What the acts of the walk do at the item one stands at: accept here or everywhere, say that it is right, close a gap.
// Everything is checked before anything is sent; a change of sense asks for its ground first.
import { ok } from '../../../../shared/base/result.ts'
import { type Deed, refusalOf } from '../../../../shared/people/permissions.ts'
import { groundsFault } from '../../../../shared/records/corrections/grounds-fault.ts'
import type { SenseChange } from '../../../../shared/records/sense/sense-change.ts'
import type { Suspect } from '../../../../shared/suspects/suspect.ts'
import type { CorrectedPlace } from '../../../../shared/wire/api-review.ts'
import type { PlacesOf } from '../../acts/correct-places.ts'
import type { DeskContext } from '../../acts/desk-context.ts'
import type { ProjectRoom } from '../../live/live-room.ts'
import type { Draft } from './items/drafts.ts'
import { readingAt, readingFault } from './items/readings.ts'
import type { GapItem, SuspectItem } from './items/walk-queue.ts'
import { acceptPlaces } from './settling/accept-places.ts'
import { closeGap, sayRight } from './settling/say-right.ts'
import type { Settling } from './settling/use-settling.ts'

/** `here` is the place one stands at, `all` every ticked one. */
export type Reach = 'here' | 'all'

export type ActsGiven = {
  readonly desk: DeskContext
  readonly projectRoom: ProjectRoom
  readonly isOnline: boolean
  readonly may: (deed: Deed) => boolean
  readonly tell: (words: string) => void
  readonly settle: Settling['settle']
  /** One of both is where one stands; neither at the end. */
  readonly suspect: SuspectItem | null
  readonly gap: GapItem | null
  readonly place: Suspect | null
  readonly ticked: readonly Suspect[]
  readonly reading: string | null
  readonly draft: Draft
  readonly tickedElsewhere: readonly PlacesOf[]
  readonly senseHere: SenseChange | null
  readonly senseAll: SenseChange | null
  readonly isGroundOpen: boolean
  readonly askGround: (wants: Reach, fault: string | null) => void
  readonly edit: () => void
  /** The act is on its way; `isWhole` when no place of the item was left out. */
  readonly done: (isWhole: boolean) => void
}

const noneTicked = 'No place is ticked. x ticks one again.'
const settledWhole = { refused: [], says: null, isPartly: false } as const

export function walkActs(given: ActsGiven) {
  const { desk, suspect, gap, place, ticked, reading, draft, tell, settle } = given

  /** True when the deed is allowed; else says why not. */
  const allowed = (deed: Deed): boolean => {
    if (given.may(deed)) return true
    tell(refusalOf(deed))
    return false
  }

  const accept = (reach: Reach) => {
    const words = wordsOf(given)
    if (!words || !allowed('propose-correction')) return
    if (reading === null || (gap && reading === '')) return given.edit()
    const fault = readingFault(reading, words.published)
    if (fault !== null) return tell(fault)
    const chosen = reach === 'here' ? (place ? [place] : []) : ticked
    const others = reach === 'here' ? [] : given.tickedElsewhere
    if (suspect && chosen.length === 0 && others.length === 0) return tell(noneTicked)
    const sense = reach === 'here' ? given.senseHere : given.senseAll
    const grounds = draft.ground.detail.trim() === '' ? null : draft.ground
    const missing = sense || grounds ? groundsFault(draft.ground) : null
    if (missing !== null) return given.askGround(reach, given.isGroundOpen ? missing : null)
    const places = suspect ? placesOf(suspect, chosen, reading) : gap ? [placeOfGap(gap, reading, draft)] : []
    const total = places.length + others.reduce((sum, record) => sum + record.places.length, 0)
    const [first] = places
    const where = total === 1 && first ? `in ¶ ${first.segment + 1}` : `in ${total} places`
    settle({ ...words, reading, segment: first?.segment ?? 0, places, total }, (undo, running) =>
      acceptPlaces({ ...desk, undo }, places, others, {
        grounds,
        words: `“${words.published}” to “${reading}” ${where}`,
        changesSense: sense !== null,
        isOnline: given.isOnline,
        ...running,
      }),
    )
    given.done(!suspect || chosen.length === suspect.places.length)
  }

  /** The words are well heard; of a gap: what was said there is lost. */
  const right = () => {
    const words = wordsOf(given)
    if (!words || !allowed('review-record')) return
    if (gap) {
      const { gap: state } = gap
      const about = { ...words, reading: null, segment: state.segment, places: [state], total: 1 }
      settle(about, (undo) => {
        const done = closeGap({ ...desk, undo }, desk.room, state)
        return done.ok ? ok({ as: 'not-recoverable', places: 1, ...settledWhole }) : done
      })
    } else if (suspect) {
      const [first, ...others] = ticked
      if (!first) return tell(noneTicked)
      const onlyHere = ticked.length < suspect.places.length
      const about = { ...words, reading: null, segment: first.segment, places: ticked, total: ticked.length }
      settle(about, (undo) => {
        const done = sayRight({ ...desk, undo }, given.projectRoom, [first, ...others], onlyHere)
        return done.ok ? ok({ as: 'right', places: ticked.length, ...settledWhole }) : done
      })
    }
    given.done(true)
  }

  return { accept, right, allowed }
}

const wordsOf = ({ suspect, gap }: Pick<ActsGiven, 'suspect' | 'gap'>) =>
  suspect
    ? { item: suspect.id, published: suspect.lead.text }
    : gap
      ? { item: gap.id, published: gap.gap.mark }
      : null

const placesOf = (
  { lead }: SuspectItem,
  chosen: readonly Suspect[],
  reading: string,
): readonly CorrectedPlace[] =>
  chosen.map((place) => ({
    segment: place.segment,
    start: place.start,
    end: place.end,
    published: place.text,
    reading: readingAt(place, lead, reading),
  }))

const placeOfGap = (
  { gap: { segment, start, end, mark } }: GapItem,
  reading: string,
  { certainty }: Draft,
): CorrectedPlace => ({
  segment,
  start,
  end,
  published: mark,
  reading,
  ...(certainty === 'sure' ? {} : { certainty }),
})

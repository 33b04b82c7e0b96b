// The walk as a state: where one stands, what is ticked, chosen and typed there, and what each act does.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import { problem } from '../../../../shared/base/problem.ts'
import { failed, ok } from '../../../../shared/base/result.ts'
import { type Deed, refusalOf } from '../../../../shared/people/permissions.ts'
import { groundsFault } from '../../../../shared/records/corrections/grounds-fault.ts'
import { senseChange } from '../../../../shared/records/sense/sense-change.ts'
import { placeKey } from '../../../../shared/suspects/open-suspects.ts'
import type { Suspect, SuspectKind } from '../../../../shared/suspects/suspect.ts'
import type { CorrectedPlace } from '../../../../shared/wire/api-review.ts'
import type { PlacesOf } from '../../acts/correct-places.ts'
import type { DeskContext } from '../../acts/desk-context.ts'
import type { Review } from '../../hints/use-review.ts'
import type { ProjectRoom } from '../../live/live-room.ts'
import { draftReading, type Ground, useDrafts } from './drafts.ts'
import { readingAt, readingFault, senseChangeAt } from './readings.ts'
import { acceptPlaces } from './settling/accept-places.ts'
import { closeGap, sayRight } from './settling/say-right.ts'
import type { SettledEntry } from './settling/settled-list.ts'
import { useSettling } from './settling/use-settling.ts'
import { elsewhereKey, useElsewhere } from './use-elsewhere.ts'
import {
  type GapItem,
  gapItems,
  itemAt,
  itemBeside,
  placeIn,
  queueOf,
  type Standing,
  type SuspectItem,
  suspectItems,
  type WalkItem,
} from './walk-queue.ts'

/** `here` is the place one stands at, `all` every ticked one. */
export type Reach = 'here' | 'all'

/** What was opened at an item, and goes with it. */
type Momentary = {
  readonly item: string | null
  readonly place: Suspect | null
  readonly unticked: ReadonlySet<string>
  readonly elsewhere: ReadonlySet<string>
  readonly isMore: boolean
  readonly isEditing: boolean
  /** The ground is asked for: which act waits for it, null when it was opened by hand; and what is missing in it. */
  readonly ground: { readonly wants: Reach | null; readonly fault: string | null } | null
}
const nothingYet: Momentary = {
  item: null,
  place: null,
  unticked: new Set(),
  elsewhere: new Set(),
  isMore: false,
  isEditing: false,
  ground: null,
}

/** Words of these kinds are looked for in other records; a doubled word is wrong where it stands. */
const soughtElsewhere: readonly SuspectKind[] = ['repeat', 'name', 'acronym', 'term']

const noItems: readonly SuspectItem[] = []

export type WalkGiven = {
  readonly desk: DeskContext
  readonly transcript: TranscriptId
  readonly projectRoom: ProjectRoom
  readonly review: Review
  readonly isOnline: boolean
  readonly hasOtherRecords: boolean
  readonly may: (deed: Deed) => boolean
  readonly stack: Parameters<typeof useSettling>[0]['undo']
  readonly tell: (words: string) => void
  readonly say: (entry: SettledEntry) => void
}

export function useWalk(given: WalkGiven) {
  const { desk, transcript, projectRoom, review, isOnline, may, stack, tell } = given
  const [isAtGaps, setAtGaps] = useState(false)
  const [at, setAt] = useState<Standing | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [moment, setMoment] = useState(nothingYet)
  const drafts = useDrafts(`${desk.me.id} ${transcript}`)

  const settledKeys = useMemo(
    () =>
      new Set([
        ...(review.suspects?.settled ?? []).map(({ suspect }) => placeKey(suspect)),
        ...review.gaps.filter(({ state }) => state !== 'open').map(placeKey),
      ]),
    [review.suspects, review.gaps],
  )
  const wentBack = (entry: SettledEntry) => {
    setAtGaps(entry.item.startsWith('gap '))
    setWanted(entry.item)
  }
  const settling = useSettling({ undo: stack, settledKeys, tell, say: given.say, wentBack })
  const { underway } = settling

  const suspectQueue = useMemo(
    () => queueOf(review.suspects ? suspectItems(review.suspects, underway) : noItems, skipped),
    [review.suspects, underway, skipped],
  )
  const gapQueue = useMemo(
    () => queueOf(gapItems(review.gaps, underway), skipped),
    [review.gaps, underway, skipped],
  )
  const queue: readonly WalkItem[] = isAtGaps ? gapQueue : suspectQueue
  const item = queue.find(({ id }) => id === wanted) ?? itemAt(queue, at)
  const id = item?.id ?? null

  const order = useRef<readonly string[]>([])
  order.current = queue.map((each) => each.id)
  useEffect(() => {
    if (id === null) return
    setAt((before) => (before?.id === id ? before : { id, order: order.current }))
    setWanted((before) => (before === id ? null : before))
  }, [id])

  const now = moment.item === id ? moment : { ...nothingYet, item: id }
  const change = (changes: Partial<Momentary>) => setMoment({ ...now, ...changes })
  const go = (to: WalkItem | null) => {
    setWanted(null)
    if (to) setAt({ id: to.id, order: order.current })
  }

  const draft = drafts.of(id ?? '')
  const suspect: SuspectItem | null = item && item.kind !== 'gap' ? item : null
  const gap: GapItem | null = item?.kind === 'gap' ? item : null
  const place = suspect ? placeIn(suspect.places, now.place) : null
  const ticked = suspect?.places.filter((each) => !now.unticked.has(placeKey(each))) ?? []
  const suggestions = suspect?.lead.suggestions ?? []
  const reading = gap ? draft.typed : draftReading(draft, suggestions)
  const sought =
    suspect && given.hasOtherRecords && isOnline && soughtElsewhere.includes(suspect.kind)
      ? suspect.lead.text
      : null
  const elsewhere = useElsewhere(desk.project, transcript, sought)
  const tickedElsewhere = elsewhere.records.flatMap((record): readonly PlacesOf[] => {
    const places = record.places.filter((each) => now.elsewhere.has(elsewhereKey(record.transcript, each)))
    return places.length === 0 || reading === null
      ? []
      : [
          {
            transcript: record.transcript,
            places: places.map(({ segment, start, end, published }) => ({
              segment,
              start,
              end,
              published,
              reading,
            })),
          },
        ]
  })
  const countElsewhere = tickedElsewhere.reduce((sum, { places }) => sum + places.length, 0)

  const senseHere =
    reading === null
      ? null
      : gap
        ? senseChange(gap.gap.mark, reading)
        : suspect && place
          ? senseChangeAt([place], suspect.lead, reading)
          : null
  const senseAll = suspect && reading !== null ? senseChangeAt(ticked, suspect.lead, reading) : senseHere

  /** True when the deed is allowed; else says why not. */
  const allowed = (deed: Deed): boolean => {
    if (may(deed)) return true
    tell(refusalOf(deed))
    return false
  }
  const ground: Ground | null = draft.ground.detail.trim() === '' ? null : draft.ground

  const accept = (reach: Reach) => {
    if (!item || !allowed('propose-correction')) return
    if (reading === null || (gap && reading === '')) {
      change({ isEditing: true })
      return
    }
    const fault = readingFault(reading, suspect ? suspect.lead.text : (gap?.gap.mark ?? ''))
    if (fault !== null) {
      tell(fault)
      return
    }
    const chosen = reach === 'here' ? (place ? [place] : []) : ticked
    const others = reach === 'here' ? [] : tickedElsewhere
    if (suspect && chosen.length === 0 && others.length === 0) {
      tell('No place is ticked. x ticks one again.')
      return
    }
    const sense = reach === 'here' ? senseHere : senseAll
    const missing = sense || ground ? groundsFault(draft.ground) : null
    if (missing !== null) {
      change({ ground: { wants: reach, fault: now.ground === null ? null : missing } })
      return
    }
    const places: readonly CorrectedPlace[] = suspect
      ? chosen.map((each) => ({
          segment: each.segment,
          start: each.start,
          end: each.end,
          published: each.text,
          reading: readingAt(each, suspect.lead, reading),
        }))
      : gap
        ? [
            {
              segment: gap.gap.segment,
              start: gap.gap.start,
              end: gap.gap.end,
              published: gap.gap.mark,
              reading,
              ...(draft.certainty === 'sure' ? {} : { certainty: draft.certainty }),
            },
          ]
        : []
    const published = suspect ? suspect.lead.text : (gap?.gap.mark ?? '')
    const total = places.length + others.reduce((sum, record) => sum + record.places.length, 0)
    const where = total === 1 ? `in ¶ ${(places[0]?.segment ?? 0) + 1}` : `in ${total} places`
    settling.settle(
      {
        item: item.id,
        published,
        reading,
        segment: places[0]?.segment ?? 0,
        places,
        total,
      },
      (undo, running) =>
        acceptPlaces({ ...desk, undo }, places, others, {
          grounds: ground,
          words: `“${published}” to “${reading}” ${where}`,
          changesSense: sense !== null,
          isOnline,
          ...running,
        }),
    )
    if (suspect === null || chosen.length === suspect.places.length) drafts.drop(item.id)
    setMoment(nothingYet)
  }

  /** The words are well heard; of a gap: what was said there is lost. */
  const right = () => {
    if (!item || !allowed('review-record')) return
    const writer = { ...desk, transcript }
    if (gap) {
      const { gap: state } = gap
      settling.settle(
        {
          item: gap.id,
          published: state.mark,
          reading: null,
          segment: state.segment,
          places: [state],
          total: 1,
        },
        (undo) => {
          const done = closeGap({ ...writer, undo }, desk.room, state)
          return done.ok
            ? ok({ as: 'not-recoverable', places: 1, refused: [], says: null, isPartly: false })
            : done
        },
      )
    } else if (suspect) {
      const onlyHere = ticked.length < suspect.places.length
      const [first, ...others] = ticked
      if (!first) {
        tell('No place is ticked. x ticks one again.')
        return
      }
      settling.settle(
        {
          item: suspect.id,
          published: suspect.lead.text,
          reading: null,
          segment: first.segment,
          places: ticked,
          total: ticked.length,
        },
        (undo) => {
          const done = sayRight({ ...writer, undo }, projectRoom, [first, ...others], onlyHere)
          return done.ok
            ? ok({ as: 'right', places: ticked.length, refused: [], says: null, isPartly: false })
            : failed(problem(done.problem.code, done.problem.message))
        },
      )
    }
    setMoment(nothingYet)
  }

  const skip = () => {
    if (!item) return
    const next = itemBeside(queue, item.id, 1)
    setSkipped((before) => [...before.filter((each) => each !== item.id), item.id])
    go(next)
  }

  return {
    item,
    suspect,
    gap,
    place,
    ticked,
    reading,
    draft,
    now,
    queue,
    suspectQueue,
    gapQueue,
    isAtGaps,
    elsewhere,
    countElsewhere,
    senseHere,
    senseAll,
    settling,
    accept,
    right,
    skip,
    next: () => item && go(itemBeside(queue, item.id, 1)),
    previous: () => item && go(itemBeside(queue, item.id, -1)),
    goTo: go,
    goToKind: (kind: WalkItem['kind']) => {
      const to = kind === 'gap' ? gapQueue[0] : suspectQueue.find((each) => each.kind === kind)
      if (!to) return
      setAtGaps(kind === 'gap')
      setWanted(to.id)
    },
    toGaps: () => setAtGaps(true),
    toSuspects: () => setAtGaps(false),
    /** Another place of the item, by step or by itself. */
    stand: (to: 1 | -1 | Suspect) => {
      if (!suspect || !place) return
      const index = suspect.places.indexOf(place)
      const next = typeof to === 'number' ? suspect.places[index + to] : to
      if (next) change({ place: next })
    },
    tick: (which: Suspect, isTicked: boolean) => {
      const unticked = new Set(now.unticked)
      if (isTicked) unticked.delete(placeKey(which))
      else unticked.add(placeKey(which))
      change({ unticked })
    },
    tickElsewhere: (keys: readonly string[], isTicked: boolean) => {
      const chosen = new Set(now.elsewhere)
      for (const key of keys) {
        if (isTicked) chosen.add(key)
        else chosen.delete(key)
      }
      change({ elsewhere: chosen })
    },
    choose: (nth: number) => {
      if (id === null || suggestions[nth] === undefined) return
      drafts.keep(id, { chosen: nth })
      change({ isEditing: false })
    },
    edit: (isEditing: boolean) => {
      if (isEditing && !allowed('propose-correction')) return
      change({ isEditing })
    },
    type: (typed: string) => id !== null && drafts.keep(id, { typed, chosen: 'own' }),
    setCertainty: (certainty: typeof draft.certainty) => id !== null && drafts.keep(id, { certainty }),
    setGround: (changed: Ground) => {
      if (id !== null) drafts.keep(id, { ground: changed })
      if (now.ground) change({ ground: { ...now.ground, fault: null } })
    },
    openGround: () => change({ ground: { wants: null, fault: null } }),
    closeGround: () => change({ ground: null }),
    more: () => change({ isMore: !now.isMore }),
  }
}

export type Walk = NonNullable<ReturnType<typeof useWalk>>

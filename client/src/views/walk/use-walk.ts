// The walk as a state: where one stands, what is ticked, chosen and typed there, and what each act does.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import type { Deed } from '../../../../shared/people/permissions.ts'
import { senseChange } from '../../../../shared/records/sense/sense-change.ts'
import { placeKey } from '../../../../shared/suspects/open-suspects.ts'
import type { Suspect, SuspectKind } from '../../../../shared/suspects/suspect.ts'
import type { PlacesOf } from '../../acts/correct-places.ts'
import type { DeskContext } from '../../acts/desk-context.ts'
import type { Review } from '../../hints/use-review.ts'
import type { ProjectRoom } from '../../live/live-room.ts'
import type { Ground } from '../../parts/ground-field.tsx'
import { draftReading, useDrafts } from './items/drafts.ts'
import { senseChangeAt } from './items/readings.ts'
import { useKeptState } from './items/use-kept-state.ts'
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
} from './items/walk-queue.ts'
import type { SettledEntry } from './settling/settled-list.ts'
import { useSettling } from './settling/use-settling.ts'
import { elsewhereKey, useElsewhere } from './use-elsewhere.ts'
import { type Reach, walkActs } from './walk-acts.ts'

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
  const scope = `${desk.me.id} ${transcript}`
  const [isAtGaps, setAtGaps] = useKeptState(`${scope} gaps`, false)
  const [at, setAt] = useKeptState<Standing | null>(`${scope} at`, null)
  const [wanted, setWanted] = useState<string | null>(null)
  const [skipped, setSkipped] = useKeptState<readonly string[]>(`${scope} skipped`, [])
  const [moment, setMoment] = useState(nothingYet)
  const drafts = useDrafts(scope)

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
  }, [id, setAt])

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

  const acts = walkActs({
    desk,
    projectRoom,
    isOnline,
    may,
    tell,
    settle: settling.settle,
    suspect,
    gap,
    place,
    ticked,
    reading,
    draft,
    tickedElsewhere,
    senseHere,
    senseAll,
    isGroundOpen: now.ground !== null,
    askGround: (wants, fault) => change({ ground: { wants, fault } }),
    edit: () => change({ isEditing: true }),
    done: (isWhole) => {
      if (isWhole && item) drafts.drop(item.id)
      setMoment(nothingYet)
    },
  })

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
    accept: acts.accept,
    right: acts.right,
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
      if (isEditing && !acts.allowed('propose-correction')) return
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

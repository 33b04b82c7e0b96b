// The coding bar under a passage, read as a sentence: who, on what, how. Focus starts in the topic when the speaker is
// known; Enter takes the first topic and goes on to the stances, where a stance key saves. Inside a field keys are text.
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { MemberId, RecordKey, TopicId } from '../../../../../shared/base/id.ts'
import { may } from '../../../../../shared/people/permissions.ts'
import type { Stance, TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { topicPigments } from '../../../../../shared/records/codebook/topic-pigments.ts'
import type { Speaker } from '../../../../../shared/records/speakers/speaker-at.ts'
import type { ProjectRecords } from '../../../../../shared/room/read-room.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import { suggestTopic } from '../../../acts/position-acts.ts'
import { ActorField } from '../../../parts/actor-field.tsx'
import { BoxAct } from '../../../ui/boxes/floating-box.tsx'
import { ComboBox } from '../../../ui/choices/combo-box.tsx'
import { useKeyLabel } from '../../../ui/keys/use-hotkeys.tsx'
import { Kbd } from '../../../ui/marks/kbd.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { Swatch } from '../../../ui/marks/swatch.tsx'
import type { Edges } from '../boxes/box-place.ts'
import { DeskBox } from '../boxes/desk-box.tsx'
import { topicsToday } from '../desk/position-marks.ts'
import { topicWords } from '../margin/note-words.ts'
import styles from './coding-bar.module.css'
import {
  type CodingDraft,
  goneTopics,
  goneWords,
  missingIn,
  mostTopics,
  openedDraft,
  withActor,
  withTopic,
} from './coding-draft.ts'
import { knownActors, organisationsOf } from './known-actors.ts'
import { MoreFields } from './more-fields.tsx'
import { saveCoding } from './save-coding.ts'
import { offeredStances } from './stance-keys.ts'
import { StanceRow } from './stance-row.tsx'
import { TopicChips } from './topic-chips.tsx'
import { topicOptions } from './topic-options.ts'

const slots = ['actor', 'topic', 'stance', 'more'] as const
type Slot = (typeof slots)[number]

/** What Enter does where the focus is. In the stances a key saves; Enter does so only where one was chosen before. */
const enterWords: Readonly<Record<Slot, string>> = {
  actor: 'Take actor',
  topic: 'Take topic',
  stance: 'Save',
  more: 'Go on',
}

/**
 * Render it inside the positioned element that scrolls with the text, keyed by its passage. `onDone` gets the sentence
 * for the foot; `onClose` is Esc.
 */
export function CodingBar({
  context,
  project,
  spans,
  speaker,
  anchor,
  bounds,
  editing,
  held,
  online,
  onAside,
  onDone,
  onClose,
}: {
  readonly context: DeskContext
  readonly project: ProjectRecords
  /** The passage; when an own position is changed, its spans. */
  readonly spans: readonly Span[]
  /** Who speaks where the passage begins. */
  readonly speaker: Speaker | null
  readonly anchor: Edges
  readonly bounds: Edges
  /** An own position that is changed; null codes anew. */
  readonly editing: RecordKey | null
  /** What the bar held when it stepped aside for more passages; null when it opens anew. */
  readonly held: CodingDraft | null
  readonly online: boolean
  /** Steps aside, so that more passages can be chosen. */
  readonly onAside: (draft: CodingDraft) => void
  readonly onDone: (outcome: string) => void
  readonly onClose: () => void
}) {
  const recordsNow = () => context.room.records()
  const [before] = useState(() => (editing === null ? null : (recordsNow().positions.get(editing) ?? null)))
  /** The topics it has today, which the bar shows; unless they are changed its coder's own stay as written. */
  const [today] = useState(
    () =>
      before &&
      topicsToday(before, editing === null ? undefined : recordsNow().recodings.get(editing), project.topics),
  )
  const [draft, setDraft] = useState<CodingDraft>(
    () => held ?? { ...openedDraft(before, speaker), ...(today ? { topics: today } : {}) },
  )
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [opening] = useState<Slot>(
    draft.actor === null ? 'actor' : draft.topics.length === 0 ? 'topic' : 'stance',
  )
  const [slot, setSlot] = useState<Slot>(opening)
  const [isUnfolded, setUnfolded] = useState(hasMore(draft))
  /** Topics made just now, until the codebook's own room tells of them. */
  const [made, setMade] = useState<ReadonlyMap<TopicId, TopicRecord>>(new Map())
  const actorInput = useRef<HTMLInputElement>(null)
  const topicInput = useRef<HTMLInputElement>(null)
  const stanceGroup = useRef<HTMLDivElement>(null)
  const moreFirst = useRef<HTMLInputElement>(null)
  const keyLabel = useKeyLabel()

  const records = context.room.records()
  const { positions, recodings } = records
  const allTopics = useMemo(() => new Map([...made, ...project.topics]), [made, project.topics])
  const topics = useMemo(
    () => topicOptions(allTopics, { positions, recodings }),
    [allTopics, positions, recodings],
  )
  const stances = useMemo(
    () => offeredStances(project.stances, before?.stance ?? null),
    [project.stances, before],
  )
  const organisations = useMemo(
    () => organisationsOf(project.people, positions, project.organisations),
    [project.people, positions, project.organisations],
  )
  const known = useMemo(() => knownActors(positions, speaker), [positions, speaker])

  const go = useCallback((to: Slot) => {
    const stops = { actor: actorInput, topic: topicInput, stance: stanceGroup, more: moreFirst }
    stops[to].current?.focus({ preventScroll: true })
  }, [])
  useLayoutEffect(() => go(opening), [go, opening])
  const wasUnfolded = useRef(isUnfolded)
  useEffect(() => {
    if (isUnfolded && !wasUnfolded.current) moreFirst.current?.focus()
    wasUnfolded.current = isUnfolded
  }, [isUnfolded])

  const change = (changes: Partial<CodingDraft>) => {
    setDraft((last) => ({ ...last, ...changes }))
    setFault(null)
  }
  /** As it is now, for a topic whose making took the server a while. */
  const latest = useRef(draft)
  latest.current = draft
  /** What a colleague retired while the bar held it; what the position had before stays its own. */
  const goneIn = (chosen: readonly TopicId[]) =>
    goneTopics(
      chosen.filter((topic) => !today?.includes(topic) && !before?.topics.includes(topic)),
      allTopics,
    )
  const gone = goneIn(draft.topics)
  const goneNow =
    gone.length === 0
      ? null
      : `${goneWords(gone, allTopics)}: take another topic in its place, or take it off with Backspace.`
  /** Another topic takes the place of what is gone. */
  const add = (topic: TopicId) => {
    const left = goneIn(latest.current.topics)
    const next = withTopic(
      { ...latest.current, topics: latest.current.topics.filter((held) => !left.includes(held)) },
      topic,
    )
    if (next === null) return setFault(`A position has at most ${mostTopics} topics.`)
    setDraft(next)
    setTyped('')
    setFault(null)
    go('stance')
  }
  const isMaking = useRef(false)
  const make = async (name: string) => {
    if (isMaking.current) return
    if (!online) {
      setFault('A new topic needs the server, and you are offline. Take one that is there for now.')
      return
    }
    isMaking.current = true
    const suggested = await suggestTopic(context, name)
    isMaking.current = false
    if (!suggested.ok) return setFault(suggested.problem.message)
    setMade((last) => new Map(last).set(suggested.value, madeTopic(name, context.me.id)))
    add(suggested.value)
  }
  const save = (stance: Stance) => {
    const missing = missingIn(draft, typed, goneNow)
    if (missing !== null) {
      setFault(missing.words)
      if (missing.slot === 'more') setUnfolded(true)
      return go(missing.slot)
    }
    const saved = saveCoding(
      context,
      { topics: allTopics, stances: project.stances },
      {
        draft: before && sameTopics(draft.topics, today) ? { ...draft, topics: before.topics } : draft,
        spans,
        stance: stance.id,
        editing,
      },
    )
    if (saved.ok) onDone(saved.value)
    else setFault(saved.problem.message)
  }
  const aside = () => onAside(draft)
  const pressInTopic = (event: KeyboardEvent<HTMLInputElement>) => {
    if (typed !== '') return
    const off = gone[0] ?? draft.topics.at(-1)
    if (event.key === 'Backspace' && off !== undefined)
      change({ topics: draft.topics.filter((topic) => topic !== off) })
    else if (event.key === 'Enter' && draft.topics.length > 0) go('stance')
    else return
    event.preventDefault()
  }
  const pigments = useMemo(() => topicPigments(allTopics), [allTopics])
  const pigmentOf = (topic: TopicId) => pigments.get(topic) ?? 12
  const nameOf = (topic: TopicId) => topicWords(topic, allTopics)
  const enter = () => {
    const chosen = before && stances.find(({ id }) => id === before.stance)
    if (slot === 'stance' && chosen) save(chosen)
    else if (slot === 'stance') setFault('A stance saves: press its key, or choose one with the arrows.')
    else go('stance')
  }

  return (
    <DeskBox
      label={editing === null ? 'Record a position' : 'Change the position'}
      anchor={anchor}
      bounds={bounds}
      align="column"
      isBesideWords
      onLeave={onClose}
      onEnter={enter}
      onFocusMoved={(to) => {
        const at = slots.find((name) => name === to.closest<HTMLElement>('[data-slot]')?.dataset.slot)
        if (at) setSlot(at)
      }}
      onKeys={(event) => {
        if (!(event.ctrlKey || event.metaKey)) return
        if (event.key !== '.' && event.key !== 'Enter') return
        event.preventDefault()
        if (event.key === 'Enter') return aside()
        if (isUnfolded) go('topic')
        setUnfolded(!isUnfolded)
      }}
      foot={
        <>
          {(slot !== 'stance' || before) && (
            <span className={styles.hint}>
              <Kbd>Enter</Kbd>
              {enterWords[slot]}
            </span>
          )}
          <span className={styles.hint}>
            {stances.map(({ id, sign }) => (
              <Kbd key={id}>{sign}</Kbd>
            ))}
            Stance saves
          </span>
          <span className={styles.hint}>
            <BoxAct keys={[keyLabel('Shift+Tab')]} onClick={() => go('actor')}>
              Other actor
            </BoxAct>
          </span>
          <BoxAct
            keys={[keyLabel('Mod+.')]}
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            Certainty, condition
          </BoxAct>
          <BoxAct keys={[keyLabel('Mod+Enter')]} onClick={aside}>
            {spans.length === 1 ? 'Add a passage' : `${spans.length} passages`}
          </BoxAct>
          <span className={styles.docked}>
            <BoxAct keys={['Esc']} onClick={onClose}>
              Leave
            </BoxAct>
          </span>
        </>
      }
    >
      <div className={styles.bar}>
        <div className={styles.actor} data-slot="actor" data-at={slot === 'actor' || undefined}>
          <ActorField
            label={
              draft.actor !== null && draft.actor === speaker?.person?.actor ? 'Who, the speaker' : 'Who'
            }
            look="bare"
            actor={draft.actor}
            known={known}
            organisations={organisations}
            placeholder="Country, group…"
            inputRef={actorInput}
            onChange={(actor) => change(withActor(draft, actor, speaker?.person?.actor ?? null))}
            onTaken={() => go(draft.topics.length === 0 ? 'topic' : 'stance')}
          />
          {draft.reportedBy !== null && (
            <span className={styles.told}>told by {actorName(draft.reportedBy)}</span>
          )}
        </div>
        <div className={styles.about} data-slot="topic" data-at={slot === 'topic' || undefined}>
          <TopicChips
            topics={draft.topics}
            nameOf={nameOf}
            colourOf={pigmentOf}
            onRemove={(topic) => {
              change({ topics: draft.topics.filter((known) => known !== topic) })
              go('topic')
            }}
          />
          <ComboBox
            label="On what"
            look="bare"
            list={slot === 'topic' ? 'inline' : 'floating'}
            options={topics
              .filter(({ id }) => !draft.topics.includes(id))
              .map((option) => ({
                ...option,
                mark: <Swatch color={pigment(pigmentOf(option.id)).color} />,
              }))}
            typed={typed}
            onType={(text) => {
              setTyped(text)
              setFault(null)
            }}
            onChoose={({ id }) => add(id as TopicId)}
            {...(may(context.me, 'suggest-topic')
              ? { newOption: { words: (name: string) => `New topic “${name}”`, make } }
              : {})}
            limit={6}
            noneWords="No topic fits"
            placeholder={draft.topics.length === 0 ? 'Two letters of a topic' : 'Another topic'}
            inputRef={topicInput}
            onKeyDown={pressInTopic}
          />
        </div>
        <div className={styles.how} data-slot="stance" data-at={slot === 'stance' || undefined}>
          <span className={styles.label} aria-hidden="true">
            How
          </span>
          <StanceRow
            stances={stances}
            chosen={before?.stance ?? null}
            groupRef={stanceGroup}
            onChoose={save}
          />
        </div>
      </div>
      <div role="alert">
        {(fault ?? goneNow) !== null && <p className={styles.fault}>{fault ?? goneNow}</p>}
      </div>
      {isUnfolded && (
        <div data-slot="more">
          <MoreFields
            draft={draft}
            onChange={change}
            known={known}
            organisations={organisations}
            firstRef={moreFirst}
          />
        </div>
      )}
    </DeskBox>
  )
}

const sameTopics = (a: readonly TopicId[], b: readonly TopicId[] | null) =>
  b !== null && a.length === b.length && a.every((topic, i) => topic === b[i])

const hasMore = (draft: CodingDraft) =>
  draft.certainty !== 'sure' ||
  draft.condition !== '' ||
  draft.comment !== '' ||
  draft.reportedBy !== null ||
  draft.onBehalfOf !== null

/** As the server answers it, until the codebook's own room tells of it. */
const madeTopic = (name: string, suggestedBy: MemberId): TopicRecord => ({
  name,
  definition: '',
  parent: null,
  colour: 12,
  order: 100_000,
  retired: false,
  redirect: null,
  suggestedBy,
})

// What can be done with the chosen topic: each deed, the form or box it opens, and where the keyboard goes afterwards.
import { useState } from 'react'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../../shared/base/result.ts'
import type { Topic, TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { topicPigments } from '../../../../../shared/records/codebook/topic-pigments.ts'
import type { TopicRow } from '../../../../../shared/records/codebook/topic-tree.ts'
import type { CodebookNow } from '../../../acts/codebook/codebook-change.ts'
import { idsForSplit, mergeTopic, splitTopic, withParts } from '../../../acts/codebook/sorting-acts.ts'
import {
  addBack,
  addTopic,
  adoptTopic,
  changeTopic,
  leastUsedColour,
  moveTopic,
  retireTopic,
} from '../../../acts/codebook/topic-acts.ts'
import { inWords } from '../sorting/sort-words.ts'
import {
  type Choices,
  namedNow,
  sortedMerge,
  sortedSplit,
  type Target,
  tallied,
  withTheRest,
} from '../sorting/sorted.ts'
import type { SortingAsked } from '../sorting/sorting.tsx'
import { quotesOf, type TopicQuotes } from '../sorting/use-quotes.ts'
import type { CodebookActs } from '../use-codebook-acts.ts'
import type { TopicDeeds } from './topic-panel.tsx'
import { changedTopic, draftOf, type TopicValues, valuesOf } from './topic-values.ts'

/** A form that stands open; `id` null: of a new topic, after `beside`. */
export type OpenForm = {
  readonly key: string
  readonly id: TopicId | null
  readonly beside: TopicId | null
  readonly label: string
  readonly start: TopicValues
}

type Given = {
  readonly acts: CodebookActs
  readonly codebook: CodebookNow
  readonly rows: readonly TopicRow[]
  readonly row: TopicRow | null
  readonly goTo: (id: TopicId) => void
  /** Gives the keyboard back to the chosen row. */
  readonly back: () => void
  readonly onSort: (sorting: SortingAsked | null) => void
}

const moveWords = { up: 'up', down: 'down', in: 'below the one above it', out: 'out' } as const

export function useTopicDeeds({ acts, codebook, rows, row, goTo, back, onSort }: Given) {
  const { context, said } = acts
  const { topics } = codebook
  const [form, setForm] = useState<OpenForm | null>(null)
  const [isTouched, setTouched] = useState(false)
  const [box, setBox] = useState<'merge' | 'split' | null>(null)
  const topic = row?.topic ?? null

  const open = (next: OpenForm) => {
    setTouched(false)
    setForm(next)
  }
  const leave = () => {
    setForm(null)
    setTouched(false)
    back()
  }
  const newForm = (beside: Topic | null, parent: TopicId | null = beside?.parent ?? null): OpenForm => ({
    key: `new ${beside?.id ?? ''} ${parent ?? ''}`,
    id: null,
    beside: beside?.id ?? null,
    label: 'A new topic',
    start: {
      name: '',
      definition: '',
      include: '',
      exclude: '',
      key: '',
      parent,
      colour: leastUsedColour(topics),
      line: undefined,
    },
  })
  const onTopic = (run: (topic: Topic) => void) => () => {
    if (topic) run(topic)
  }
  const deeds: TopicDeeds = {
    edit: onTopic((it) =>
      open({ key: it.id, id: it.id, beside: null, label: `Edit ${it.name}`, start: valuesOf(it) }),
    ),
    adopt: onTopic(async (it) => {
      if (it.suggestedBy !== null)
        said(await adoptTopic(context, it.id), `${it.name} is now a topic of the codebook.`)
    }),
    addBeside: () => open(newForm(topic)),
    addBelow: onTopic((it) => open(newForm(null, it.id))),
    merge: onTopic(() => setBox('merge')),
    split: onTopic(() => setBox('split')),
    retire: onTopic(async (it) => {
      const at = rows.findIndex(({ topic: { id } }) => id === it.id)
      const done = await retireTopic(context, it.id)
      said(done, `${it.name} is retired: its positions stay, new ones cannot choose it.`)
      const next = rows[at + 1] ?? rows[at - 1]
      if (done.ok && next) goTo(next.topic.id)
    }),
    move: (move) =>
      onTopic(async (it) => {
        const done = await moveTopic(context, it.id, move)
        said(done, `${it.name} is moved ${moveWords[move]}.`)
        back()
      })(),
  }
  const save = async (
    opened: OpenForm,
    values: TopicValues,
    seen: TopicRecord | null,
  ): Promise<Result<unknown>> => {
    const { id } = opened
    const draft = draftOf(values)
    if (id === null || seen === null) {
      const added = await addTopic(context, draft, opened.beside)
      if (!added.ok) return added
      said(added, `${draft.name} is added.`)
      setForm(null)
      goTo(added.value)
      return added
    }
    const saved = await changeTopic(context, id, seen, changedTopic(seen, values))
    if (!saved.ok) return saved
    said(saved, `${draft.name} is changed.`)
    leave()
    return ok(id)
  }

  const targetOf = ({ topic: { id, name }, pigment }: TopicRow): Target => ({ id, name, pigment })
  const end = () => {
    setBox(null)
    onSort(null)
    back()
  }
  const walkMerge = (into: Topic, found: TopicQuotes) => {
    if (!topic) return
    const first = rows.filter((each) => each.topic.id === into.id).map(targetOf)
    const near = rows.filter(({ topic: { id } }) => id !== into.id && id !== topic.id)
    const siblings = near.filter((each) => each.topic.parent === topic.parent)
    const digits = [...siblings, ...near.filter((each) => !siblings.includes(each))].slice(0, 8).map(targetOf)
    const targets = [...first, ...digits]
    setBox(null)
    onSort({
      kind: 'merge',
      from: topic,
      targets,
      others: near.map(targetOf),
      found,
      onLeave: end,
      again: () => quotesOf(context.project, topic.id),
      onDone: async (choices, sortedQuotes) => {
        const sorted = sortedMerge(choices, sortedQuotes.quotes, topic.id, into.id, context.codebook().topics)
        const done = await mergeTopic(context, { from: topic.id, into: into.id, ...sorted })
        if (!done.ok) return done
        const how = tallyWords('merge', choices, sortedQuotes, into.id)
        const [from, to] = [nameNow(topic), nameNow(into)]
        said(done, sorted.redirects ? `${from} is merged into ${to}: ${how}` : `${from} stays: ${how}`)
        onSort(null)
        goTo(into.id)
        return done
      },
    })
  }
  /** A colleague may have renamed it while its quotes were walked through. */
  const nameNow = (one: Topic) => namedNow(one, context.codebook().topics).name
  const tallyWords = (
    kind: 'merge' | 'split',
    choices: Choices,
    { quotes }: TopicQuotes,
    rest: TopicId | 'keep',
    names: ReadonlyMap<string, string> = new Map(),
  ) =>
    inWords(kind, tallied(withTheRest(choices, quotes, rest), []), (choice) =>
      choice === 'keep'
        ? topic === null
          ? ''
          : nameNow(topic)
        : (names.get(choice) ?? context.codebook().topics.get(choice)?.name ?? choice),
    )
  const walkSplit = (names: readonly string[], found: TopicQuotes) => {
    if (!topic) return
    const ids = idsForSplit(topics, names)
    const parts = ids.map((id, nth) => ({ id, name: names[nth] ?? id, definition: '' }))
    const grown = withParts(topics, topic.id, parts)
    const pigments = topicPigments(grown)
    const targets = parts.map(({ id, name }) => ({ id, name, pigment: pigments.get(id) ?? 1 }))
    setBox(null)
    onSort({
      kind: 'split',
      from: topic,
      targets,
      others: [],
      found,
      onLeave: end,
      again: () => quotesOf(context.project, topic.id),
      onDone: async (choices, sortedQuotes, retires) => {
        const recodings = sortedSplit(choices, sortedQuotes.quotes, topic.id, context.codebook().topics)
        const done = await splitTopic(context, { from: topic.id, parts, recodings, retires })
        if (!done.ok) return done
        const named = new Map(parts.map(({ id, name }) => [id as string, name]))
        said(done, `${nameNow(topic)} is split: ${tallyWords('split', choices, sortedQuotes, 'keep', named)}`)
        onSort(null)
        goTo(ids[0] ?? topic.id)
        return done
      },
    })
  }
  const mergeNow = async (into: Topic): Promise<string | null> => {
    if (!topic) return null
    const done = await mergeTopic(context, {
      from: topic.id,
      into: into.id,
      recodings: [],
      redirects: true,
    })
    if (!done.ok) return done.problem.message
    said(done, `${topic.name} is merged into ${into.name}.`)
    setBox(null)
    goTo(into.id)
    return null
  }
  const splitNow = async (names: readonly string[]): Promise<string | null> => {
    if (!topic) return null
    const ids = idsForSplit(topics, names)
    const parts = ids.map((id, nth) => ({ id, name: names[nth] ?? id, definition: '' }))
    const done = await splitTopic(context, { from: topic.id, parts, recodings: [], retires: false })
    if (!done.ok) return done.problem.message
    said(done, `${names.join(' and ')} stand beside ${topic.name}.`)
    setBox(null)
    goTo(ids[0] ?? topic.id)
    return null
  }

  return {
    deeds,
    form,
    box,
    newForm,
    save,
    leave,
    leaveIfUntouched: () => {
      if (!isTouched) setForm(null)
    },
    touched: () => setTouched(true),
    closeBox: () => {
      setBox(null)
      back()
    },
    walkMerge,
    walkSplit,
    mergeNow,
    splitNow,
    addBack: async (id: TopicId) => {
      const added = await addBack(context, id)
      said(added, `${added.ok ? added.value : id} is in the codebook again.`)
      if (added.ok) goTo(id)
    },
  }
}

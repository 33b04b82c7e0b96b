// The topics' part of the codebook: the tree, the chosen topic beside it (in a dialog where there is no room), what was
// merged and retired, and what positions carry that the codebook does not have.
import { useMemo, useState } from 'react'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { otherTopics, pastTopics, topicTree } from '../../../../../shared/records/codebook/topic-tree.ts'
import { restoreTopic } from '../../../acts/codebook/topic-acts.ts'
import { useProject } from '../../../api/project.tsx'
import { saidIn, useThreads } from '../../../parts/talk/threads-in.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { useFoot } from '../../../ui/frame/foot-line.tsx'
import { EmptyState } from '../../../ui/states/empty-state.tsx'
import { EntryTalk } from '../entry/entry-talk.tsx'
import { aboutTopic, type EntryTalkState } from '../entry/use-entry-talk.ts'
import type { SortingAsked } from '../sorting/sorting.tsx'
import { unknownTopics } from '../topic-counts.ts'
import type { CodebookActs } from '../use-codebook-acts.ts'
import { useIsNarrow } from '../use-is-narrow.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { PastTopics } from './past-topics.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { SuggestTopic } from './suggest-topic.tsx'
import { TopicForm } from './topic-form.tsx'
import { TopicPanel } from './topic-panel.tsx'
import { TopicRows } from './topic-rows.tsx'
import styles from './topics.module.css'
import { bestFit, shownRows } from './tree-rows.ts'
import { UnknownTopics } from './unknown-topics.tsx'
import { useTopicDeeds } from './use-topic-deeds.ts'
import { useTreeKeys } from './use-tree-keys.ts'

const findId = 'find-topics'

export type TopicsPartProps = {
  readonly acts: CodebookActs
  readonly talk: EntryTalkState
  readonly codebook: ReturnType<CodebookActs['context']['codebook']>
  readonly counts: ReadonlyMap<string, number> | null
  readonly because: string | undefined
  readonly start: TopicId | null
  readonly onSort: (sorting: SortingAsked | null) => void
  readonly onChosen: (id: TopicId | null) => void
  /** Grows when the page's own button asks for a new topic. */
  readonly adding: { readonly isOn: boolean; readonly end: () => void }
}

export function TopicsPart(props: TopicsPartProps) {
  const { acts, talk, codebook, counts, because, adding } = props
  const { may } = useProject()
  const edits = may('edit-codebook')
  const { topics } = codebook
  const rows = useMemo(() => topicTree(topics), [topics])
  const [typed, setTyped] = useState('')
  const [folded, setFolded] = useState<ReadonlySet<TopicId>>(new Set())
  const [chosen, setChosen] = useState<TopicId | null>(props.start)
  const isTalkAsked = talk.open !== null
  const [focusOn, setFocusOn] = useState(props.start === null || isTalkAsked ? 0 : 1)
  const [isLooking, setLooking] = useState(isTalkAsked)
  const threads = useThreads(talk.room)
  const isNarrow = useIsNarrow()
  const shown = shownRows(rows, folded, typed)
  const row = rows.find(({ topic }) => topic.id === chosen) ?? null
  const others = otherTopics(topics, chosen)

  const choose = (id: TopicId) => {
    setChosen(id)
    props.onChosen(id)
    deeds.leaveIfUntouched()
  }
  const goTo = (id: TopicId) => {
    choose(id)
    setFocusOn((nth) => nth + 1)
  }
  const fold = (id: TopicId) =>
    setFolded((now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]))
  const deeds = useTopicDeeds({
    acts,
    codebook,
    rows,
    row,
    goTo,
    back: () => setFocusOn((nth) => nth + 1),
    onSort: props.onSort,
  })
  const { form, box } = deeds
  const keys = edits && because === undefined ? deeds.deeds : undefined
  const add = () => deeds.deeds.addBeside()
  const discuss = () => {
    if (!row || form !== null) return
    setLooking(true)
    talk.show(aboutTopic(row.topic.id))
  }
  useTreeKeys(
    {
      rows: shown,
      chosen,
      goTo,
      fold,
      find: () => document.getElementById(findId)?.focus(),
      look: () => setLooking(true),
      discuss,
      add,
      deeds: keys,
    },
    box === null,
  )
  useFoot({
    hints:
      form !== null
        ? [
            { keys: ['Enter'], says: 'save' },
            { keys: ['Esc'], says: 'not now' },
          ]
        : edits
          ? [
              { keys: ['↑', '↓'], says: 'topic' },
              { keys: ['Enter'], says: 'edit' },
              { keys: ['n', 'N'], says: 'new beside, below' },
              { keys: ['m'], says: 'merge' },
              { keys: ['s'], says: 'split' },
              { keys: ['Alt ↑↓←→'], says: 'move' },
              { keys: ['x'], says: 'retire' },
              { keys: ['d'], says: 'discuss' },
              { keys: ['i'], says: 'import' },
              { keys: ['?'], says: 'all keys' },
            ]
          : [
              { keys: ['↑', '↓'], says: 'topic' },
              { keys: ['/'], says: 'find' },
              { keys: ['d'], says: 'discuss' },
              { keys: ['?'], says: 'all keys' },
            ],
    place: `${rows.length} ${rows.length === 1 ? 'topic' : 'topics'}`,
  })

  // What opens a box of its own closes the one the panel stands in.
  const closing = (run: () => void) => () => {
    setLooking(false)
    run()
  }
  const panelDeeds = {
    ...deeds.deeds,
    merge: closing(deeds.deeds.merge),
    split: closing(deeds.deeds.split),
    retire: closing(deeds.deeds.retire),
  }
  const isNewAsked = adding.isOn && edits && form === null
  const opened = form ?? (isNewAsked ? deeds.newForm(null) : null)
  const endForm = () => {
    adding.end()
    deeds.leave()
  }
  const panel = opened ? (
    <TopicForm
      key={opened.key}
      label={opened.label}
      start={opened.start}
      now={opened.id === null ? null : (topics.get(opened.id) ?? null)}
      parents={otherTopics(topics, opened.id)}
      because={because}
      onTyped={deeds.touched}
      onLeave={endForm}
      onSave={async (values, seen) => {
        const saved = await deeds.save(opened, values, seen)
        if (saved.ok) adding.end()
        return saved
      }}
    />
  ) : (
    row && (
      <TopicPanel
        row={row}
        parent={rows.find(({ topic }) => topic.id === row.topic.parent)?.topic ?? null}
        count={counts === null ? undefined : (counts.get(row.topic.id) ?? 0)}
        because={because}
        deeds={edits ? panelDeeds : undefined}
        talk={
          <EntryTalk
            talk={talk}
            about={aboutTopic(row.topic.id)}
            name={row.topic.name}
            keyHint="d"
            onLeave={() => setFocusOn((nth) => nth + 1)}
          />
        }
      />
    )
  )
  const isInDialog = isNarrow && (opened !== null || isLooking)
  return (
    <div className={styles.part}>
      <div className={styles.list}>
        <div className={styles.find}>
          <TextField
            id={findId}
            type="search"
            label="Find a topic"
            labelHidden
            placeholder="Find by name, words or key"
            value={typed}
            onChange={setTyped}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
              const found = bestFit(shown, typed)
              if (!found) return
              event.preventDefault()
              if (event.key === 'Enter') setTyped('')
              goTo(found)
            }}
            autoComplete="off"
          />
        </div>
        <UnknownTopics
          unknown={counts === null ? [] : unknownTopics(counts, topics)}
          because={because}
          onAddBack={edits ? (id) => void deeds.addBack(id) : undefined}
        />
        {shown.length > 0 ? (
          <TopicRows
            rows={shown}
            chosen={chosen}
            counts={counts}
            talked={(id) => saidIn(threads.get(aboutTopic(id))).length}
            focusOn={focusOn}
            onChoose={choose}
            onOpen={(id) => {
              choose(id)
              setLooking(true)
            }}
            onFold={fold}
          />
        ) : (
          <EmptyState>
            {typed.trim() === '' ? 'There are no topics yet.' : `Nothing fits “${typed.trim()}”.`}
          </EmptyState>
        )}
        <PastTopics
          past={pastTopics(topics)}
          talk={talk}
          counts={counts}
          because={because}
          onBringBack={
            edits
              ? async (topic) =>
                  acts.said(await restoreTopic(acts.context, topic.id), `${topic.name} can be chosen again.`)
              : undefined
          }
        />
      </div>
      {!isNarrow && (
        <aside aria-label="The chosen topic" className={styles.beside}>
          {panel ?? <p className={styles.hint}>Choose a topic to see what it covers.</p>}
        </aside>
      )}
      {isInDialog && panel && (
        <Dialog
          title={opened?.label ?? 'Topic'}
          isOpen
          onClose={() => {
            setLooking(false)
            endForm()
          }}
        >
          {panel}
        </Dialog>
      )}
      <MergeDialog
        isOpen={box === 'merge'}
        topic={row?.topic ?? null}
        others={others}
        because={because}
        onWalk={deeds.walkMerge}
        onMerge={deeds.mergeNow}
        onClose={deeds.closeBox}
      />
      <SplitDialog
        isOpen={box === 'split'}
        topic={row?.topic ?? null}
        names={rows.map(({ topic }) => topic.name)}
        because={because}
        onWalk={deeds.walkSplit}
        onSplit={deeds.splitNow}
        onClose={deeds.closeBox}
      />
      {!edits && (
        <SuggestTopic isOpen={adding.isOn} parents={otherTopics(topics, null)} onClose={adding.end} />
      )}
    </div>
  )
}

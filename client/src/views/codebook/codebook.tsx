// The codebook: what positions are about, and how they stand. Annotators suggest topics, reviewers keep them: every act
// there has a key, a button and an undo. A merge or split with quotes takes the whole screen until it is done or left.
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { TopicId } from '../../../../shared/base/id.ts'
import { applyImport } from '../../acts/codebook/codebook-acts.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { stampsOf } from '../../live/colleagues.ts'
import { shownState, whyWait } from '../../live/link-state.ts'
import {
  useColleagues,
  useFilled,
  useLinkState,
  useProjectRoom,
  useReach,
  useRecords,
} from '../../live/use-room.tsx'
import { ChoiceTabs } from '../../ui/choices/tabs.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Masthead, MastheadBar } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import styles from './codebook.module.css'
import { entryAsked, useEntryTalk } from './entry/use-entry-talk.ts'
import { downloadCodebook } from './export-codebook.ts'
import { HeadActs } from './head-acts.tsx'
import { HistoryPart } from './history/history-part.tsx'
import { ImportCodebook } from './import/import-codebook.tsx'
import { Sorting, type SortingAsked } from './sorting/sorting.tsx'
import { StancesPart } from './stances/stances-part.tsx'
import { topicCounts } from './topic-counts.ts'
import { TopicsPart } from './topics/topics-part.tsx'
import { useCodebookActs } from './use-codebook-acts.ts'

const offlineWords = 'No connection: the codebook is changed on the server.'

const parts = [
  { id: 'topics', label: 'Topics' },
  { id: 'stances', label: 'Stances' },
  { id: 'history', label: 'What happened' },
] as const
type Part = (typeof parts)[number]['id']

export function CodebookView() {
  const { project, may } = useProject()
  const room = useProjectRoom(project.id)
  const { topics, stances } = useRecords(room)
  const codebook = useMemo(() => ({ topics, stances }), [topics, stances])
  const isFilled = useFilled(room)
  const state = shownState(useLinkState(room))
  const reach = useReach(room)
  const because = whyWait(reach, offlineWords)
  const { hash } = useLocation()
  const acts = useCodebookActs(room)
  const [part, setPart] = usePart()
  const talk = useEntryTalk()
  const [chosen, setChosen] = useState(() => entryAsked(hash) as TopicId | null)
  const [lastHash, setLastHash] = useState(hash)
  if (hash !== '' && hash !== lastHash) {
    setLastHash(hash)
    setChosen(entryAsked(hash) as TopicId | null)
  }
  const [sorting, setSorting] = useState<SortingAsked | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [isImporting, setImporting] = useState(false)
  const tally = useApi('readTally', { params: { project: project.slug }, query: {} })
  const counts = useMemo(() => (tally.data ? topicCounts(tally.data) : null), [tally.data])
  const suggests = may('suggest-topic')
  const edits = may('edit-codebook')
  const present = <StampList label="Here now" people={stampsOf(useColleagues(room))} />
  const add = () => because === undefined && setAdding(true)
  const bring = () => because === undefined && setImporting(true)
  const addWords = part === 'stances' ? 'Add a stance' : edits ? 'Add a topic' : 'Suggest a topic'
  const adds = part === 'stances' ? edits : part === 'topics' && suggests
  const show = (next: Part) => {
    setAdding(false)
    setPart(next)
  }
  const adding = { isOn: isAdding, begin: add, end: () => setAdding(false) }

  const going = (parts.findIndex(({ id }) => id === part) + 1) % parts.length
  useHotkeys(
    [
      {
        keys: ['v'],
        says: 'topics, stances, what happened',
        group: 'Codebook',
        run: () => show(parts[going]?.id ?? 'topics'),
      },
      ...(suggests && !edits ? [{ keys: ['n'], says: 'suggest a topic', group: 'Codebook', run: add }] : []),
      ...(edits ? [{ keys: ['i'], says: 'import a codebook', group: 'Codebook', run: bring }] : []),
      ...(edits || may('discuss')
        ? [
            { keys: ['Mod+z'], says: 'undo', group: 'Codebook', run: acts.stepBack },
            { keys: ['Mod+Shift+z', 'Mod+y'], says: 'do again', group: 'Codebook', run: acts.stepForward },
          ]
        : []),
    ],
    sorting === null,
  )
  if (sorting !== null) return <Sorting {...sorting} codebook={codebook} />

  const takeAway = async (format: string) => {
    const saved = await downloadCodebook(project.slug, format)
    acts.tell(saved.ok ? `${saved.value} is downloaded.` : saved.problem.message)
  }
  return (
    <>
      <Masthead
        label={project.name}
        title="Codebook"
        size="page"
        present={present}
        state={state && <SavedState state={state} />}
        acts={
          <>
            <HeadActs because={because} onImport={edits ? bring : undefined} onTakeAway={takeAway} />
            {adds && (
              <Button kind="primary" icon={Plus} keyHint="n" because={because} onClick={add}>
                {addWords}
              </Button>
            )}
          </>
        }
      >
        <MastheadBar>
          <ChoiceTabs
            label="Part of the codebook"
            choices={parts}
            value={part}
            onChange={(id) => show(parts.find((each) => each.id === id)?.id ?? 'topics')}
            keyHint="v"
          />
        </MastheadBar>
      </Masthead>
      {reach === 'offline' && isFilled && (
        <Notice tone="caution" icon="offline" isLine>
          <p>No connection. This is the copy of this device; the codebook is changed on the server.</p>
        </Notice>
      )}
      <PageBody>
        {!isFilled ? (
          <div className={styles.loading}>
            <LoadingLines says="Opening the codebook…" />
          </div>
        ) : part === 'topics' ? (
          <TopicsPart
            key={lastHash}
            acts={acts}
            talk={talk}
            codebook={codebook}
            counts={counts}
            because={because}
            start={chosen}
            onSort={setSorting}
            onChosen={setChosen}
            adding={adding}
          />
        ) : part === 'stances' ? (
          <StancesPart
            key={lastHash}
            acts={acts}
            talk={talk}
            start={entryAsked(lastHash)}
            codebook={codebook}
            because={because}
            adding={adding}
          />
        ) : (
          <HistoryPart acts={acts} codebook={codebook} because={because} />
        )}
      </PageBody>
      {edits && (
        <ImportCodebook
          codebook={codebook}
          isOpen={isImporting}
          because={because}
          onClose={() => setImporting(false)}
          onChange={async (change, says) => {
            const done = await applyImport(acts.context, change)
            if (done.ok) acts.said(done, says)
            return done
          }}
        />
      )}
    </>
  )
}

/** The part as the address has it. */
function usePart(): readonly [Part, (part: Part) => void] {
  const { project } = useProject()
  const navigate = useNavigate()
  const search: { readonly part?: unknown } = useSearch({ strict: false })
  const part = parts.find(({ id }) => id === search.part)?.id ?? 'topics'
  const go = (next: Part) =>
    void navigate({
      to: '/p/$project/codebook',
      params: { project: project.slug },
      search: next === 'topics' ? {} : { part: next },
      replace: true,
    })
  return [part, go]
}

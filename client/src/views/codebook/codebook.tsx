// The codebook: what positions are about, and how they stand. Annotators suggest topics, reviewers keep them.
import { createLink, useLocation } from '@tanstack/react-router'
import { BookA, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Stance, Topic } from '../../../../shared/records/codebook/codebook.ts'
import { useProject } from '../../api/project.tsx'
import { stampsOf } from '../../live/colleagues.ts'
import { shownState } from '../../live/link-state.ts'
import {
  useColleagues,
  useFilled,
  useLinkState,
  useOnline,
  useProjectRoom,
  useRecords,
} from '../../live/use-room.tsx'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead } from '../../ui/frame/masthead.tsx'
import { PageBody, PageSide } from '../../ui/frame/page.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { AddTopic } from './add-topic.tsx'
import styles from './codebook.module.css'
import { EditStance } from './edit-stance.tsx'
import { EditTopic } from './edit-topic.tsx'
import { StanceList } from './stance-list.tsx'
import { PastTopics, TopicList } from './topic-list.tsx'
import { pastTopics, stancesInOrder, topicTree } from '../../../../shared/records/codebook/topic-tree.ts'

const offlineWords = 'No connection: the codebook is changed on the server.'
const PlaceLink = createLink(ButtonLink)

type Open =
  | { readonly kind: 'add' }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'stance'; readonly stance: Stance; readonly place: number }

export function CodebookView() {
  const { project, may } = useProject()
  const room = useProjectRoom(project.id)
  const { topics, stances } = useRecords(room)
  const isFilled = useFilled(room)
  const state = shownState(useLinkState(room))
  const because = useOnline(room) ? undefined : offlineWords
  const { hash } = useLocation()
  const [open, setOpen] = useState<Open | null>(null)
  const suggests = may('suggest-topic')
  const edits = may('edit-codebook')
  const rows = topicTree(topics)
  const close = () => setOpen(null)
  const add = () => because === undefined && setOpen({ kind: 'add' })
  const addWords = edits ? 'Add a topic' : 'Suggest a topic'
  const addHint = { keys: ['n'], says: addWords.toLowerCase() }
  useHotkeys([{ ...addHint, group: 'Codebook', run: add }], suggests)
  useFoot({
    hints: [
      ...(suggests ? [addHint] : []),
      { keys: ['Ctrl K'], says: 'find anything' },
      { keys: ['?'], says: 'all keys' },
    ],
    place: `${rows.length} topics · ${stances.size} stances`,
  })
  useEffect(() => {
    if (isFilled && hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'center' })
  }, [hash, isFilled])

  return (
    <>
      <Masthead
        label={project.name}
        title="Codebook"
        size="page"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
        acts={
          <>
            <PlaceLink to="/p/$project/glossary" params={{ project: project.slug }} kind="quiet" icon={BookA}>
              Glossary
            </PlaceLink>
            {suggests && (
              <Button kind="primary" icon={Plus} keyHint="n" because={because} onClick={add}>
                {addWords}
              </Button>
            )}
          </>
        }
      />
      {because && isFilled && (
        <Notice tone="caution" icon="offline" isLine>
          <p>No connection. This is the copy of this device; the codebook is changed on the server.</p>
        </Notice>
      )}
      {isFilled ? (
        <PageBody
          side={
            <PageSide label="Stances">
              <StanceList
                stances={stancesInOrder(stances)}
                because={because}
                onEdit={edits ? (stance, place) => setOpen({ kind: 'stance', stance, place }) : undefined}
              />
            </PageSide>
          }
        >
          <h2 className={`label ${styles.head}`}>Topics</h2>
          {rows.length === 0 ? (
            <EmptyState hint={suggests ? `Press n to ${addWords.toLowerCase()}.` : null}>
              There are no topics yet.
            </EmptyState>
          ) : (
            <TopicList
              rows={rows}
              chosen={hash}
              because={because}
              onEdit={edits ? (topic) => setOpen({ kind: 'topic', topic }) : undefined}
            />
          )}
          <PastTopics past={pastTopics(topics)} because={because} isEditable={edits} />
        </PageBody>
      ) : (
        <PageBody>
          <div className={styles.loading}>
            <LoadingLines says="Opening the codebook…" />
          </div>
        </PageBody>
      )}
      {suggests && <AddTopic isOpen={open?.kind === 'add'} topics={topics} onClose={close} />}
      {edits && (
        <>
          <EditTopic topic={open?.kind === 'topic' ? open.topic : null} topics={topics} onClose={close} />
          <EditStance of={open?.kind === 'stance' ? open : null} onClose={close} />
        </>
      )}
    </>
  )
}

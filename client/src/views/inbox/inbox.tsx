// The inbox: what others said to the reader, or about what is theirs, day by day. The list stays as it was opened: what comes
// waits to be let in. Opening a message marks its thread as seen; what one has seen is told to nobody.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CheckCheck } from 'lucide-react'
import { useProject } from '../../api/project.tsx'
import { queryKey, useAct } from '../../api/use-api.ts'
import { stampsOf } from '../../live/colleagues.ts'
import { shownState, whyWait } from '../../live/link-state.ts'
import { useColleagues, useLinkState, useProjectRoom, useReach } from '../../live/use-room.tsx'
import { ChoiceTabs } from '../../ui/choices/tabs.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead, MastheadBar } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { Kbd } from '../../ui/marks/kbd.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import { counted } from '../../ui/words/counted.ts'
import { DigestChoice } from './digest-choice.tsx'
import { InboxList } from './inbox-list.tsx'
import { useInbox } from './use-inbox.ts'

const offlineWords = 'No connection: what you have seen is kept on the server.'

const shows = [
  { id: 'all', label: 'All' },
  { id: 'unseen', label: 'Unseen' },
] as const

export function InboxView() {
  const { project } = useProject()
  const params = { project: project.slug }
  const search: { readonly only?: unknown } = useSearch({ strict: false })
  const only = search.only === 'unseen' ? 'unseen' : undefined
  const navigate = useNavigate()
  const room = useProjectRoom(project.id)
  const state = shownState(useLinkState(room))
  const reach = useReach(room)
  const because = whyWait(reach, offlineWords)
  const tell = useTellOutcome()
  const client = useQueryClient()
  const inbox = useInbox(project.slug, only)
  const allSeen = useAct('markAllSeen')
  const items = inbox.data?.flatMap((page) => page.items)
  const unseen = inbox.data?.[0]?.unseen ?? 0
  const refresh = () => client.invalidateQueries({ queryKey: queryKey('listInbox') })
  const why =
    because ??
    (allSeen.busy ? 'It is being kept.' : unseen === 0 ? 'There is nothing you have not seen.' : undefined)

  const show = (id: string) =>
    void navigate({
      to: '/p/$project/inbox',
      params,
      search: id === 'unseen' ? { only: 'unseen' } : {},
      replace: true,
    })
  const seeAll = async () => {
    if (why !== undefined) return tell({ words: why })
    const done = await allSeen.act({ params })
    tell({ words: done.ok ? 'All is marked as seen.' : done.problem.message })
    if (done.ok) void refresh()
  }
  useHotkeys([
    {
      keys: ['v'],
      says: only ? 'all messages' : 'unseen ones only',
      group: 'Inbox',
      run: () => show(only ? 'all' : 'unseen'),
    },
    { keys: ['Shift+e'], says: 'mark all as seen', group: 'Inbox', run: () => void seeAll() },
  ])

  useFoot({
    hints: [
      { keys: ['v'], says: only ? 'all messages' : 'unseen ones only' },
      { keys: ['?'], says: 'all keys' },
    ],
  })

  return (
    <>
      <Masthead
        label={project.name}
        title="Inbox"
        size="page"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
        acts={
          <Button icon={CheckCheck} because={why} onClick={() => void seeAll()}>
            Mark all as seen
          </Button>
        }
      >
        <MastheadBar counts={inbox.data && (unseen === 0 ? 'all seen' : counted(unseen, 'unseen', 'unseen'))}>
          <ChoiceTabs
            label="Which messages"
            choices={shows}
            value={only ?? 'all'}
            onChange={show}
            keyHint="v"
          />
        </MastheadBar>
      </Masthead>
      {reach === 'offline' && items && (
        <Notice tone="caution" icon="offline" isLine>
          <p>
            No connection. This is what waited when it was last asked for; seeing it is kept by the server.
          </p>
        </Notice>
      )}
      <PageBody>
        {!items ? (
          inbox.error ? (
            <Notice tone="danger" acts={<Button onClick={() => void inbox.refetch()}>Try again</Button>}>
              <p>What waits for you cannot be shown. {inbox.error.problem.message}</p>
            </Notice>
          ) : (
            <LoadingLines says="Looking what waits for you…" />
          )
        ) : items.length === 0 ? (
          <EmptyState
            hint={
              only ? (
                <>
                  Press <Kbd>v</Kbd> for what you have seen before.
                </>
              ) : (
                'Who calls you by @ in a thread, answers you, or writes about a record of yours is listed here.'
              )
            }
          >
            Nothing waits for you.
          </EmptyState>
        ) : (
          <InboxList
            key={only ?? 'all'}
            items={items}
            isUnseenOnly={only !== undefined}
            because={because}
            hasMore={inbox.hasNextPage}
            isAsking={inbox.isFetchingNextPage}
            onMore={() => void inbox.fetchNextPage()}
            onChanged={() => void refresh()}
          />
        )}
        <DigestChoice because={because} />
      </PageBody>
    </>
  )
}

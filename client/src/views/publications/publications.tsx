// What the project made public: every page with its version, whether it would read otherwise today, and what can be done
// about it. Pages taken back stay in the list, since their addresses go on saying so.
import { ExternalLink } from 'lucide-react'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { shownState } from '../../live/link-state.ts'
import { useLinkState, useProjectRoom } from '../../live/use-room.tsx'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { Kbd } from '../../ui/marks/kbd.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { counted } from '../../ui/words/counted.ts'
import { PublicationTable } from './publication-table.tsx'
import styles from './publications.module.css'

export function Publications() {
  const { project, may } = useProject()
  const state = shownState(useLinkState(useProjectRoom(project.id)))
  const { data, error, refetch } = useApi('listPublications', { params: { project: project.slug } })
  const publications = data?.publications
  const shown = publications?.filter(({ unpublishedAtMs }) => unpublishedAtMs === null)
  const takenBack = publications?.filter(({ unpublishedAtMs }) => unpublishedAtMs !== null) ?? []
  const hasIndex = shown?.some(({ isListed }) => isListed) === true
  useFoot({
    hints: [
      { keys: ['Ctrl K'], says: 'find anything' },
      { keys: ['?'], says: 'all keys' },
    ],
    place: shown && counted(shown.length, 'public page'),
  })
  return (
    <>
      <Masthead
        label={project.name}
        title="Published"
        size="page"
        state={state && <SavedState state={state} />}
        acts={
          data &&
          hasIndex && (
            <ButtonLink icon={ExternalLink} href={data.index.address} target="_blank" rel="noopener">
              Public index
            </ButtonLink>
          )
        }
      />
      <PageBody>
        {publications === undefined || shown === undefined ? (
          error ? (
            <Notice tone="danger" acts={<Button onClick={() => void refetch()}>Try again</Button>}>
              <p>What is public cannot be shown. {error.problem.message}</p>
            </Notice>
          ) : (
            <LoadingLines says="Looking at what is public…" />
          )
        ) : publications.length === 0 ? (
          <EmptyState
            hint={
              may('publish') ? (
                <>
                  Choose words on a record and press <Kbd>Shift Q</Kbd>, or press Publish on a note or a view
                  of positions.
                </>
              ) : (
                'Reviewers and owners publish quotes, records, notes and views of positions.'
              )
            }
          >
            Nothing of this project is public.
          </EmptyState>
        ) : (
          <>
            {shown.length === 0 ? (
              <p className="second">Nothing of this project is public now.</p>
            ) : (
              <PublicationTable caption="Public pages" publications={shown} />
            )}
            {takenBack.length > 0 && (
              <section aria-labelledby="taken-back" className={styles.section}>
                <h2 id="taken-back">Taken back</h2>
                <p className="second">
                  Their addresses say that there was a page, and nothing of what it held.
                </p>
                <PublicationTable caption="Pages taken back" publications={takenBack} />
              </section>
            )}
          </>
        )}
      </PageBody>
    </>
  )
}

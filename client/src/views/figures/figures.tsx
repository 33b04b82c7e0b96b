// The figures of a record, or of the whole project beside it: what was wrong, what was mended, by whom and how fast.

import { createLink, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { BookOpenText } from 'lucide-react'
import type { FiguresView } from '../../../../shared/wire/api-figures.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { ChoiceTabs } from '../../ui/choices/tabs.tsx'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead, MastheadBar } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { counted } from '../../ui/words/counted.ts'
import { ClassTable, EntityTable, PaceTable, ProposerTable, ReadingTable } from './figure-tables.tsx'
import styles from './figures.module.css'

const DeskLink = createLink(ButtonLink)
const scopes = [
  { id: 'record', label: 'This record' },
  { id: 'project', label: 'All records' },
] as const

export function Figures() {
  const { project } = useProject()
  const { transcript = '' } = useParams({ strict: false })
  const { of } = useSearch({ from: '/signed-in/p/$project/t/$transcript/figures' })
  const navigate = useNavigate()
  const params = { project: project.slug }
  const { data, error, refetch } = useApi('readFigures', {
    params,
    query: of === 'project' ? {} : { transcript },
  })
  useFoot({
    hints: [
      { keys: ['Ctrl K'], says: 'find anything' },
      { keys: ['?'], says: 'all keys' },
    ],
    place: data && counted(data.paragraphs, 'paragraph'),
  })
  return (
    <>
      <Masthead
        label={data?.title ?? project.name}
        title="Figures"
        size="page"
        acts={
          <DeskLink to="/p/$project/t/$transcript" params={{ ...params, transcript }} icon={BookOpenText}>
            Open the record
          </DeskLink>
        }
      >
        <MastheadBar counts={data && summaryOf(data)}>
          <ChoiceTabs
            label="Figures of"
            choices={scopes}
            value={of ?? 'record'}
            onChange={(id) =>
              void navigate({
                to: '/p/$project/t/$transcript/figures',
                params: { ...params, transcript },
                search: id === 'project' ? { of: 'project' } : {},
                replace: true,
              })
            }
          />
        </MastheadBar>
      </Masthead>
      <PageBody>
        {data ? (
          <Tables figures={data} />
        ) : error ? (
          <Notice tone="danger" acts={<Button onClick={() => void refetch()}>Try again</Button>}>
            <p>The figures cannot be shown. {error.problem.message}</p>
          </Notice>
        ) : (
          <LoadingLines says="Counting…" />
        )}
      </PageBody>
    </>
  )
}

const summaryOf = ({ records, paragraphs, words, corrections }: FiguresView): string =>
  [
    ...(records === 1 ? [] : [counted(records, 'record')]),
    counted(words, 'word'),
    counted(paragraphs, 'paragraph'),
    `${counted(corrections.accepted, 'correction')} accepted`,
  ].join(' · ')

function Tables({ figures }: { readonly figures: FiguresView }) {
  const { accepted, open, rejected, replaced } = figures.corrections
  const isCorrected = accepted + open + rejected + replaced > 0
  const { now, changedSince } = figures.foundRight
  if (!isCorrected && now + changedSince === 0) {
    return (
      <EmptyState hint="Corrections and paragraphs found right are counted here as they come.">
        Nothing has been corrected yet.
      </EmptyState>
    )
  }
  return (
    <div className={styles.tables}>
      <div className={styles.column}>
        <ClassTable nth={1} figures={figures} />
        <ProposerTable nth={2} figures={figures} />
      </div>
      <div className={styles.column}>
        <EntityTable nth={3} figures={figures} />
        <PaceTable nth={4} figures={figures} />
        <ReadingTable nth={5} figures={figures} />
      </div>
    </div>
  )
}

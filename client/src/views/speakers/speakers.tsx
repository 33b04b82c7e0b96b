// “Who spoke” of one record. This file opens it; the list itself is in open-speakers.
import { useParams } from '@tanstack/react-router'
import { useApi } from '../../api/use-api.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Masthead } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { UndoEndsHere } from '../../ui/voice/outcome.tsx'
import { OpenSpeakers } from './open-speakers.tsx'

export function Speakers() {
  const { transcript = '' } = useParams({ strict: false })
  const { data, error, isPending, refetch } = useApi('readTranscript', { params: { transcript } })
  if (data)
    return (
      <>
        <OpenSpeakers key={data.id} view={data} />
        <UndoEndsHere />
      </>
    )
  return (
    <>
      <Masthead title="Who spoke" size="page" />
      <PageBody>
        {isPending ? (
          <LoadingLines says="Opening the record…" />
        ) : (
          <EmptyState
            hint={
              <Button kind="primary" onClick={() => void refetch()}>
                Try again
              </Button>
            }
          >
            {error?.problem.message ?? 'This record is not there, or not any more.'}
          </EmptyState>
        )}
      </PageBody>
    </>
  )
}

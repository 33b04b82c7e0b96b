// The walk: what was perhaps misheard in a record, one suspect after the other. This file opens it.
import { useParams } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useApi } from '../../api/use-api.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Masthead } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { UndoEndsHere } from '../../ui/voice/outcome.tsx'
import { OpenWalk } from './open-walk.tsx'

export function Walk() {
  const { transcript = '' } = useParams({ strict: false })
  const { data, error, isPending, refetch } = useApi('readTranscript', { params: { transcript } })
  if (isPending) {
    return (
      <PageBody>
        <LoadingLines says="Opening the record…" />
      </PageBody>
    )
  }
  if (!data) {
    return (
      <>
        <Masthead title="This record does not open" />
        <PageBody>
          <EmptyState
            hint={
              <Button kind="primary" onClick={() => void refetch()}>
                Try again
              </Button>
            }
          >
            {error?.problem.message ?? 'This record is not there, or not any more.'}
          </EmptyState>
        </PageBody>
      </>
    )
  }
  return (
    <Fragment key={data.id}>
      <OpenWalk view={data} />
      <UndoEndsHere />
    </Fragment>
  )
}

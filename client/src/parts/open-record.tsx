// A record as a screen of its own opens it: fetched, or said why not, with a way to try again. What is undone on the screen
// ends with it.
import { useParams } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { TranscriptView } from '../../../shared/wire/api-transcript.ts'
import { useApi } from '../api/use-api.ts'
import { Button } from '../ui/controls/button.tsx'
import { Masthead } from '../ui/frame/masthead.tsx'
import { PageBody } from '../ui/frame/page.tsx'
import { EmptyState } from '../ui/states/empty-state.tsx'
import { LoadingLines } from '../ui/states/loading-lines.tsx'
import { UndoEndsHere } from '../ui/voice/outcome.tsx'

/** The record of the address. `children` draws it; it is made anew for another record. */
export function OpenRecord({ children }: { readonly children: (view: TranscriptView) => ReactNode }) {
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
      {children(data)}
      <UndoEndsHere />
    </Fragment>
  )
}

// What a page would show if it were published now. It follows what others do in the project while it is looked at.
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Licence } from '../../../../shared/publishing/publication.ts'
import type {
  PublicationPreview,
  PublishChoices,
  PublishSubject,
} from '../../../../shared/wire/sharing/api-publishing.ts'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import { ApiFailure } from '../../api/use-api.ts'

/** While other choices are looked at, what the last ones gave stays (`isPlaceholderData`). */
export function usePreview(
  subject: PublishSubject,
  choices: PublishChoices,
  licence: Licence | undefined,
): UseQueryResult<PublicationPreview, ApiFailure> {
  const { project } = useProject()
  const given = {
    params: { project: project.slug },
    body: { subject, choices, ...(licence === undefined ? {} : { licence }) },
  }
  return useQuery<PublicationPreview, ApiFailure>({
    queryKey: ['previewPublication', given],
    queryFn: async () => {
      const preview = await call('previewPublication', given)
      if (!preview.ok) throw new ApiFailure(preview.problem)
      return preview.value
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
}

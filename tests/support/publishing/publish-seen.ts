// Publishing as the screen does: what would be public is looked at, and that very content is made public.
import type { PublicationSummary, PublishChoices } from '../../../shared/wire/sharing/api-publishing.ts'
import { firstSlug, type Person, type Reply } from '../server.ts'

type Terms = {
  readonly choices?: PublishChoices
  readonly isListed?: boolean
  readonly licence?: 'cc-by-4.0' | 'cc0-1.0' | 'all-rights-reserved'
}
type Published = { readonly publication: PublicationSummary; readonly isNewVersion: boolean }

const params = { project: firstSlug }

/** The refusal of whichever was refused, the look or the publishing. */
export async function publishSeen(
  person: Person,
  subject: object,
  { choices = {}, isListed = false, licence = 'cc-by-4.0' }: Terms = {},
): Promise<Reply<Published>> {
  const asked = { subject, choices } as never
  const seen = await person.call('previewPublication', { params, body: asked })
  if (!seen.ok) return seen
  const { digest } = seen.value
  return person.call('publish', {
    params,
    body: { ...(asked as object), isListed, licence, digest } as never,
  })
}

/** `publishSeen`, throwing with the problem when it was refused. */
export async function publishedBy(person: Person, subject: object, terms: Terms = {}): Promise<Published> {
  const reply = await publishSeen(person, subject, terms)
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value
}

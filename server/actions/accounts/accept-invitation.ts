// Joins a project by a link: with a new account, or as the account that is signed in. Anybody with the link may.
// The account is made first and the link used second, in one transaction with joining; an account without use is removed.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Account } from '../../../shared/wire/api-account.ts'
import { hashOfToken } from '../token.ts'
import type { NewAccount, SignedIn, World } from '../world.ts'

export async function acceptInvitation(
  world: World,
  signedIn: Account | null,
  input: { readonly token: string; readonly newAccount: NewAccount | null },
): Promise<Result<SignedIn & { readonly projectSlug: string }>> {
  const tokenHash = hashOfToken(input.token)
  const open = await world.invitations.find(tokenHash, world.clock())
  if (!open.ok) return open
  const who = input.newAccount
    ? await world.accounts.create(input.newAccount)
    : signedIn
      ? ok({ account: signedIn, cookies: [] })
      : failed(problem('sign-in', 'Sign in first, or make an account with this link.'))
  if (!who.ok) return who
  const { id, name } = who.value.account
  const used = await world.invitations.use(tokenHash, { id, name }, world.clock())
  if (!used.ok) {
    if (input.newAccount) await world.accounts.remove(id)
    return used
  }
  const { project, member } = { project: used.value.invitation.project, member: used.value.member }
  world.rooms.reauthorise(project, member.id)
  world.rooms.tell(project, ['members'])
  const slug = (await world.projects.byId(project))?.slug
  if (slug === undefined) throw new Error(`member ${member.id} joined the unknown project ${project}`)
  return ok({ ...who.value, projectSlug: slug })
}

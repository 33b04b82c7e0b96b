// Makes an account from the command line, and a member of it when a project is named. Whoever runs the server may.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Role } from '../../../shared/people/roles.ts'
import type { Account } from '../../../shared/wire/api-account.ts'
import { findProject } from '../projects/find-project.ts'
import type { NewAccount, World } from '../world.ts'

export type UserAsked = NewAccount & {
  readonly project?: { readonly named: string; readonly role: Role } | undefined
}

export type UserAdded = {
  readonly account: Account
  readonly isNew: boolean
  readonly project: string | null
}

/** An account that is there already keeps its password and only joins the project; without one it is a `conflict`. */
export async function addUser(world: World, asked: UserAsked): Promise<Result<UserAdded>> {
  const project = asked.project ? await findProject(world, asked.project.named) : ok(null)
  if (!project.ok) return project
  const known = await world.accounts.byEmail(asked.email)
  if (known && !asked.project) {
    return failed(
      problem('conflict', `There is an account with the address ${known.email} already.`, 'email'),
    )
  }
  const made = known ? ok({ account: known }) : await world.accounts.create(asked)
  if (!made.ok) return made
  const { account } = made.value
  if (!known) await world.accounts.endSessions(account.id)
  if (asked.project && project.value) {
    const { id, slug } = project.value
    const joined = await world.members.join(id, {
      id: account.id,
      name: account.name,
      role: asked.project.role,
      atMs: world.clock(),
    })
    if (!joined.ok) return joined
    world.rooms.reauthorise(id, account.id)
    world.rooms.tell(id, ['members'])
    return ok({ account, isNew: !known, project: slug })
  }
  return ok({ account, isNew: true, project: null })
}

// The first owner, made once with the link that a start prints. The token lives in this process as a hash:
// every start prints a new one until there is an owner, and then none.
import type { MemberId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, type Result } from '../../../shared/base/result.ts'
import { makeProject } from '../projects/make-project.ts'
import { hashOfToken, newToken } from '../token.ts'
import type { NewAccount, SignedIn, World } from '../world.ts'

export type SetUp = {
  readonly isNeeded: () => Promise<boolean>
  /** The token of the link to print; the one before it becomes useless. */
  readonly newLink: () => string
  /** Problems: `used` once there is an owner, `not-found` for another start's link, those of making an account. */
  readonly use: (token: string, account: NewAccount) => Promise<Result<SignedIn>>
}

const alreadySetUp = problem(
  'used',
  'This server has its owner already. Sign in, or ask the owner for an invitation.',
)

export function createSetUp(world: World): SetUp {
  let tokenHash: string | null = null
  const isNeeded = async () => !(await world.members.anyOwner())
  return {
    isNeeded,
    newLink: () => {
      const token = newToken(world)
      tokenHash = hashOfToken(token)
      return token
    },
    use: async (token, newAccount) => {
      if (!(await isNeeded())) return failed(alreadySetUp)
      if (tokenHash === null || hashOfToken(token) !== tokenHash) {
        return failed(
          problem(
            'not-found',
            'This is not the link of the last start. Look where the server was started: it prints a new one each time.',
          ),
        )
      }
      // Taken before anything is awaited, so that of two at once one is refused.
      const taken = tokenHash
      tokenHash = null
      let account: MemberId | null = null
      try {
        const made = await world.accounts.create(newAccount)
        if (made.ok) {
          account = made.value.account.id
          await ownEverything(world, made.value)
        } else {
          tokenHash ??= taken
        }
        return made
      } catch (error) {
        // A full disk, say: the link stays good, and the address is free to be used with it again.
        tokenHash ??= taken
        if (account && (await isNeeded())) await world.accounts.remove(account)
        throw error
      }
    },
  }
}

/** Makes the account an owner of every project, and of a first one when there is none. */
async function ownEverything(world: World, { account }: SignedIn): Promise<void> {
  let projects = await world.projects.all()
  if (projects.length === 0) {
    const made = await makeProject(world, 'Our project')
    if (!made.ok) throw new Error(`the first project could not be made: ${made.problem.message}`)
    projects = [made.value]
  }
  for (const project of projects) {
    await world.members.join(project.id, {
      id: account.id,
      name: account.name,
      role: 'owner',
      atMs: world.clock(),
    })
    world.rooms.tell(project.id, ['members'])
  }
}

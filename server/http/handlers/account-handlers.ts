// Routes about accounts, each handed to its action.
import { ok } from '../../../shared/base/result.ts'
import type { accountRoutes } from '../../../shared/wire/api-account.ts'
import { acceptInvitation } from '../../actions/accounts/accept-invitation.ts'
import { readInvitation } from '../../actions/accounts/read-invitation.ts'
import type { Handlers } from '../call.ts'

export const accountHandlers: Handlers<keyof typeof accountRoutes> = {
  session: async ({ needs, account }) => ok({ account, needsSetUp: await needs.setUp.isNeeded() }),
  setUp: async ({ needs, params, body, setCookies }) => {
    const made = await needs.setUp.use(params.token, body)
    if (!made.ok) return made
    setCookies(made.value.cookies)
    return ok({ account: made.value.account })
  },
  readInvitation: ({ needs, params }) => readInvitation(needs.world, params.token),
  acceptInvitation: async ({ needs, account, params, body, setCookies }) => {
    const joined = await acceptInvitation(needs.world, account, { token: params.token, newAccount: body })
    if (!joined.ok) return joined
    setCookies(joined.value.cookies)
    return ok({ account: joined.value.account, projectSlug: joined.value.projectSlug })
  },
}

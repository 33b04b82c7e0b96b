// better-auth's refusals in our words: the one place that knows its codes.
import { type Problem, problem } from '../../shared/base/problem.ts'
import { minPasswordLength } from '../../shared/wire/api-account.ts'

export const wrongPassword: Problem = problem(
  'sign-in',
  'E-mail address and password do not belong together. Check both; whoever runs this server can set a new password.',
)

export const emailTaken: Problem = problem(
  'conflict',
  'There is an account with this e-mail address already: sign in with it, then open the link again.',
  'email',
)

const words: Readonly<Record<string, Problem>> = {
  INVALID_EMAIL_OR_PASSWORD: wrongPassword,
  USER_ALREADY_EXISTS: emailTaken,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: emailTaken,
  INVALID_EMAIL: problem('invalid', 'This is not an e-mail address.', 'email'),
  INVALID_PASSWORD: problem('invalid', 'This is not your present password.', 'currentPassword'),
  PASSWORD_TOO_SHORT: problem(
    'invalid',
    `A password has at least ${minPasswordLength} characters.`,
    'newPassword',
  ),
  PASSWORD_TOO_LONG: problem('invalid', 'A password has at most 200 characters.', 'newPassword'),
}

/** What to say about a reply of better-auth's with this status and code; null for faults that are nobody's mistake. */
export function authProblem(status: number, code: string | undefined): Problem | null {
  const known = code === undefined ? undefined : words[code]
  if (known) return known
  if (status === 429)
    return problem('too-many', 'Too many tries from this address. Wait a minute, then try again.')
  if (status === 401) return problem('sign-in', 'Please sign in first.')
  if (status === 403) return problem('forbidden', 'This request came from another site and was refused.')
  if (status === 404) return problem('not-found', 'There is nothing at this address.')
  return status >= 400 && status < 500 ? problem('invalid', 'The form was not filled in as expected.') : null
}

/** How long to wait, in words. */
export const throttled = (waitMs: number): Problem => {
  const minutes = Math.max(1, Math.ceil(waitMs / 60_000))
  return problem(
    'too-many',
    `Too many wrong passwords for this account. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  )
}

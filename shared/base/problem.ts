// The closed list of what may go wrong, and the sentence a person reads about it.
// One place turns a code into an HTTP status (server/http), one into a closing code (wire), one into words (here).

export const problemCodes = [
  'malformed', // the message cannot be read
  'invalid', // it can be read, but a value breaks a rule
  'sign-in', // nobody is signed in
  'forbidden', // signed in, but the role does not allow it
  'not-found',
  'not-a-transcript',
  'too-big',
  'conflict', // it contradicts something already decided
  'needs-second-person', // a sense-changing correction waits for somebody else
  'needs-grounds', // a sense-changing correction must say why
  'expired', // an invitation or link that has run out
  'used', // an invitation or link that was used before
  'gap', // an update that builds on something the server does not have
  'old-epoch', // the room was restored or re-based since this copy was made
  'old-client',
  'too-many', // a limit of rate or number
  'busy', // the data folder is in use by another process
  'not-stored', // the disk refused; nothing was saved
  'fault', // something broke on our side; the log knows what
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** `message` is one plain sentence for the person; `field` names the form field it belongs to. */
export type Problem = {
  readonly code: ProblemCode
  readonly message: string
  readonly field?: string
}

export const problem = (code: ProblemCode, message: string, field?: string): Problem =>
  field === undefined ? { code, message } : { code, message, field }

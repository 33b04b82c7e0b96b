// The token in a mail that ends a member's daily mails without signing in: who, and a signature. It opens nothing else, and
// holds until the server's secret changes.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MemberId } from '../../../../shared/base/id.ts'

export type LeaveTokens = {
  readonly make: (member: MemberId) => string
  /** Null: this server did not make it. */
  readonly read: (token: string) => MemberId | null
}

/** `secret` is the server's own; what is signed with it for other purposes is no token here. */
export function createLeaveTokens(secret: string): LeaveTokens {
  const key = createHmac('sha256', secret).update('end the daily mail').digest()
  const signed = (member: string) => createHmac('sha256', key).update(member).digest()
  return {
    make: (member) => `${member}.${signed(member).toString('base64url')}`,
    read: (token) => {
      const [member = '', signature = ''] = token.split('.', 2)
      const given = Buffer.from(signature, 'base64url')
      const right = signed(member)
      return given.length === right.length && timingSafeEqual(given, right) ? (member as MemberId) : null
    },
  }
}

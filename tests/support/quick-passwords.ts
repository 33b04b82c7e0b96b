// Passwords of people made for a test. The real hashing takes a tenth of a second and 64 MB each time, so that nobody can
// try many; a run of all tests makes some thousands. What the program itself kept is compared as the program does.
import { createHash } from 'node:crypto'
import { verifyPassword } from 'better-auth/crypto'
import type { PasswordHashing } from '../../server/accounts/better-auth.ts'

const quick = 'quick:'
const digest = (password: string): string => quick + createHash('sha256').update(password).digest('hex')

export const quickPasswords: PasswordHashing = {
  hash: async (password) => digest(password),
  verify: async ({ hash, password }) =>
    hash.startsWith(quick) ? hash === digest(password) : verifyPassword({ hash, password }),
}

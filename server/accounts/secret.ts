// The secret that signs sessions: made once, readable by its owner only, never in a backup.
import { readFileSync, writeFileSync } from 'node:fs'

/** Reads the secret, or makes it (mode 0600) from 32 random bytes. Throws when the file is there but too short to be one. */
export function readOrMakeSecret(path: string, random: (bytes: number) => Uint8Array): string {
  try {
    writeFileSync(path, Buffer.from(random(32)).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < 32) throw new Error(`${path} is damaged: delete it, and everybody signs in anew`)
  return secret
}

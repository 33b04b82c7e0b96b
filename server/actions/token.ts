// Tokens of links: 32 random bytes for the person, their hash for the store.
import { createHash } from 'node:crypto'
import type { World } from './world.ts'

export const newToken = (world: Pick<World, 'random'>): string =>
  Buffer.from(world.random(32)).toString('base64url')

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

// A secret of this data, made when it is first asked for. It is in every backup, so that what it vouches for is still good
// where the backup is restored. Where nothing may be written and there is none yet, nothing was ever vouched for.
import type { Database } from '../database.ts'

const length = 32

export function keptSecret(
  database: Database,
  name: string,
  random: (bytes: number) => Uint8Array,
): Uint8Array {
  const made = Buffer.from(random(length))
  if (!database.readonly)
    database.prepare('INSERT INTO secrets (name, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, made)
  const kept = database.prepare<[string], Buffer>('SELECT bytes FROM secrets WHERE name = ?').pluck()
  const bytes = kept.get(name) ?? (database.readonly ? made : undefined)
  if (bytes?.length !== length) throw new Error(`the secret “${name}” of this data is damaged`)
  return bytes
}

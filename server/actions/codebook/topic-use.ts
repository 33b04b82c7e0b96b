// Why an entry may not be taken out: a position uses it, as its coder wrote it or as it was recoded. Withdrawn and hidden
// positions count too, since both come back by an undo.
import { type Problem, problem } from '../../../shared/base/problem.ts'
import type { EntryChange } from './codebook-after.ts'
import type { RecodingPlan } from './plan-recodings.ts'

/** `plan` knows every position of the project's records as it would be after the change. Null when all may go. */
export function refusedRemoval(
  { positionsAfter }: RecodingPlan,
  { topics, stances }: EntryChange,
): Problem | null {
  const gone = new Map<string, string>()
  for (const { id, before, after } of topics) if (before && !after) gone.set(`topics:${id}`, before.name)
  for (const { id, before, after } of stances) if (before && !after) gone.set(`stances:${id}`, before.name)
  if (gone.size === 0) return null
  const uses = new Map<string, number>()
  for (const { position, recoded } of positionsAfter) {
    const used = new Set([...position.topics, ...(recoded ?? [])].map((topic) => `topics:${topic}`))
    used.add(`stances:${position.stance}`)
    for (const key of used) if (gone.has(key)) uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  for (const [key, name] of gone) {
    const count = uses.get(key) ?? 0
    if (count === 0) continue
    const positions = count === 1 ? 'One position uses' : `${count} positions use`
    return problem('conflict', `${positions} “${name}”, so it stays: retire it or merge it instead.`)
  }
  return null
}

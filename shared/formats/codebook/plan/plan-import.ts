// What importing a codebook would do to ours: which entries come new, which change and in what, which stay. An entry is ours
// when it has our id or GUID, else when its name is ours. Nothing is ever taken out, and what cannot be is said by line.
import type { TopicId } from '../../../base/id.ts'
import type { CodebookEntries } from '../../../records/codebook/codebook-faults.ts'
import type { GuidOf } from '../code-guid.ts'
import type { CodebookTrouble, ImportedCodebook, Warn } from '../imported-codebook.ts'
import { actorTrees } from './actor-trees.ts'
import { planStances } from './plan-stances.ts'
import { planTopics } from './plan-topics.ts'
import type { ImportPlan } from './planned-entry.ts'

export function planImport(
  codebook: CodebookEntries,
  imported: ImportedCodebook,
  guidOf: GuidOf,
): ImportPlan {
  const troubles: CodebookTrouble[] = [...imported.troubles]
  const warn: Warn = (line, message, leftOut) => troubles.push({ line, message, leftOut: leftOut ?? null })
  const actors = actorTrees(imported.topics, warn)
  const topics = planTopics(codebook.topics, imported.topics, { guidOf, warn, actors })
  const stances = planStances(codebook.stances, imported.stances, { guidOf, warn })
  return { topics, stances, troubles: troubles.sort((a, b) => a.line - b.line) }
}

/** The part of a codebook change that carries out the plan but for `unticked`, whose keys `entryKey` gives. */
export function importChange(plan: ImportPlan, unticked: ReadonlySet<string>) {
  const left = new Map(
    plan.topics
      .filter((topic) => topic.kind === 'added' && unticked.has(entryKey('topics', topic.id)))
      .map((topic) => [topic.id, topic]),
  )
  const standing = (id: TopicId | null): TopicId | null => {
    let at = id
    for (let topic = at && left.get(at); topic; topic = at && left.get(at)) at = topic.after.parent
    return at
  }
  const topics = plan.topics
    .filter(({ id, kind }) => kind !== 'kept' && !unticked.has(entryKey('topics', id)))
    .map(({ id, before, after }) => {
      const redirect = after.redirect !== null && left.has(after.redirect) ? null : after.redirect
      return { id, before, after: { ...after, parent: standing(after.parent), redirect } }
    })
  const stances = plan.stances
    .filter(({ id, kind }) => kind !== 'kept' && !unticked.has(entryKey('stances', id)))
    .map(({ id, before, after }) => ({ id, before, after }))
  return { topics, stances, recodings: [] }
}

export const entryKey = (root: 'topics' | 'stances', id: string): string => `${root}:${id}`

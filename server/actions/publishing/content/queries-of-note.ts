// The queries of a note as its page shows them: live ones answered now, frozen ones as they were sealed. A page says figures
// in the product's name, so what has no seal that fits stops it.
import { problem } from '../../../../shared/base/problem.ts'
import { type Failed, failed, ok, type Result } from '../../../../shared/base/result.ts'
import type { NoteContent } from '../../../../shared/publishing/published-content.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import {
  frozenResult,
  type QueryAttrs,
  type QueryResult,
  queryAttrsSchema,
  questionOf,
} from '../../../../shared/records/notes/query.ts'
import type { Caller } from '../../caller.ts'
import { runQuery } from '../../queries/run-query.ts'
import type { World } from '../../world.ts'
import { namesCoders, publicResult, type RecordPages } from './public-result.ts'

type NoteQuery = NoteContent['queries'][number]

/** What a page needs of a query; whatever else an editor keeps on it does not matter here. */
const askedSchema = queryAttrsSchema.strip()

const notWhole = problem(
  'conflict',
  'A block of positions in this note is not whole. Make it anew, then publish.',
  'subject',
)

/** `nodes`: the blocks of queries alone, in the order of the text. */
export async function queriesOfNote(
  world: World,
  caller: Caller,
  nodes: readonly NoteNode[],
  pages: RecordPages,
): Promise<Result<readonly NoteQuery[]>> {
  const queries: NoteQuery[] = []
  for (const { attrs } of nodes) {
    const query = askedSchema.safeParse(attrs)
    if (!query.success) return failed(notWhole)
    const refused = namesCoders(questionOf(query.data))
    if (refused) return refused
    const result = await shownBy(world, caller, query.data)
    if (!result.ok) return result
    const { frozen, title } = query.data
    queries.push({
      title: title ?? result.value.says,
      result: publicResult(result.value, pages),
      ...(frozen !== undefined && { isFrozen: true as const }),
    })
  }
  return ok(queries)
}

async function shownBy(world: World, caller: Caller, query: QueryAttrs): Promise<Result<QueryResult>> {
  const { frozen } = query
  if (frozen === undefined) return runQuery(world, caller, questionOf(query))
  return world.seals.isGenuine(caller.project.id, frozen)
    ? ok(frozenResult(frozen))
    : notVouchedFor(query.title ?? frozenResult(frozen).says)
}

const notVouchedFor = (title: string): Failed =>
  failed(
    problem(
      'conflict',
      `The frozen block “${title}” cannot be published, because nothing shows that Rapporteur worked it out as it stands in the note. Freeze it anew there, or let it follow the positions, then publish.`,
      'subject',
    ),
  )

// A note's title and facts, who wrote it and how many versions it has; its text comes through its room.
import type { MemberId, NoteId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { NoteSummary } from '../../../shared/wire/api-notes.ts'
import { type Caller, refusal } from '../caller.ts'
import { changedQuotes, quotesToLookAt } from '../quotes/changed-quotes.ts'
import type { World } from '../world.ts'
import { findNote, noteSummary } from './find-note.ts'
import { noteSittings } from './versions/note-sittings.ts'

type ReadNote = {
  readonly note: NoteSummary
  readonly projectSlug: string
  readonly writers: readonly MemberId[]
  readonly version: number
}

export async function readNote(world: World, caller: Caller, id: NoteId): Promise<Result<ReadNote>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findNote(world, caller, id)
  if (!found.ok) return found
  const [writers, sittings, changed] = await Promise.all([
    world.notes.writersOf(id),
    noteSittings(world, id),
    changedQuotes(world, caller),
  ])
  return ok({
    note: { ...noteSummary(found.value), ...quotesToLookAt(changed.get(id)) },
    projectSlug: caller.project.slug,
    writers: [...new Set([found.value.createdBy, ...writers])],
    version: sittings.length,
  })
}

// The notes of a project in whose text some words stand, with the place where they do.
import { ok, type Result } from '../../../shared/base/result.ts'
import { mostNotesFound, type NoteFound } from '../../../shared/wire/sharing/api-note-texts.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'

/** Words looked for at once; of more only these count. */
const mostWords = 12

export async function findNoteTexts(
  world: Pick<World, 'noteTexts'>,
  caller: Caller,
  text: string,
): Promise<Result<{ found: NoteFound[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const words = (text.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, mostWords)
  const found = await world.noteTexts.find(caller.project.id, words, mostNotesFound)
  return ok({ found: found.map((block) => ({ ...block, pieces: [...block.pieces] })) })
}

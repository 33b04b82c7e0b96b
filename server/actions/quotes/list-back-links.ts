// Which notes quote a record, and where.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { BackLink } from '../../../shared/wire/sharing/api-quotes.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export async function listBackLinks(
  world: World,
  caller: Caller,
  transcript: TranscriptId,
): Promise<Result<{ links: BackLink[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const { id } = caller.project
  const [quotes, notes] = await Promise.all([
    world.noteQuotes.ofTranscript(id, transcript),
    world.notes.ofProject(id),
  ])
  const titles = new Map(notes.map((note) => [note.id, note.title]))
  return ok({
    links: quotes.map(({ note, place, spans, source }) => ({
      note,
      title: titles.get(note) ?? '',
      place,
      spans: [...spans],
      source,
    })),
  })
}

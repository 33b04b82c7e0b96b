// Puts one live quote at the end of a note.
import type { NoteId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { CitationAsked } from '../../../shared/wire/sharing/api-quotes.ts'
import { type Caller, type Done, done } from '../caller.ts'
import { addQuotes } from '../quotes/add-quotes.ts'
import type { World } from '../world.ts'

export async function addQuote(
  world: World,
  caller: Caller,
  { note, quote }: { readonly note: NoteId; readonly quote: CitationAsked },
): Promise<Result<Done>> {
  const added = await addQuotes(world, caller, { note, quotes: [quote] })
  return added.ok ? ok(done) : added
}

// The words at some spans as they stand now: both readings, who said them, and where.
import type { TranscriptId } from '../../../shared/base/id.ts'
import type { Result } from '../../../shared/base/result.ts'
import type { Span } from '../../../shared/transcript/span.ts'
import type { QuoteView } from '../../../shared/wire/api-transcript.ts'
import { type Caller, refusal } from '../caller.ts'
import { createQuoteReader } from '../quotes/quote-reader.ts'
import { quotedWords } from '../quotes/quoted-words.ts'
import type { World } from '../world.ts'

export async function quote(
  world: World,
  caller: Caller,
  input: { readonly transcript: TranscriptId; readonly spans: readonly Span[] },
): Promise<Result<QuoteView>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  return quotedWords(createQuoteReader(world, caller), caller, input)
}

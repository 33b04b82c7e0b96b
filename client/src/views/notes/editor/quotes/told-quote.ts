// A quote in words, wherever it stands without its figure: whose they are and where, never told of words that the record
// does not say.
import type { QuoteInWords } from '../../../../../../shared/formats/note-markdown/write-note-markdown.ts'
import type { QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'
import { placeName } from '../../../../../../shared/transcript/place-name.ts'
import { spanAddress } from '../../../../../../shared/transcript/span.ts'
import type { QuoteNow } from '../../../../../../shared/wire/sharing/api-quotes.ts'
import {
  speakersInWords,
  speakersOfQuote,
  unknownSpeaker,
} from '../../../../../../shared/wire/sharing/quote-speakers.ts'

const where = ({ spans: [first] }: { readonly spans: QuoteAttrs['spans'] }) => first

/** `now`: null while nobody looked the words up. The address is that of a page of this site, such as `/p/oewg/t/…#s41`. */
export function toldQuote(
  quote: QuoteAttrs,
  now: QuoteNow | null,
  project: string,
): Required<Pick<QuoteInWords, 'words' | 'speaker' | 'place' | 'address' | 'remarks'>> {
  const words = quote.asCited
  if (now?.state === 'there') {
    const { view } = now
    const first = where(view)
    return {
      words,
      speaker: speakersInWords(speakersOfQuote(view)) ?? unknownSpeaker,
      place: placeName(view.title, first?.startSegment ?? 0, first?.endSegment),
      address: view.address,
      remarks: [],
    }
  }
  if (now === null) {
    const first = where(quote)
    const address = `/p/${project}/t/${quote.transcript}${first ? spanAddress(first) : ''}`
    return { words, speaker: null, place: 'A quote of a record', address, remarks: [] }
  }
  const remark = now.state === 'moved' ? 'The record it was cited from is not here.' : now.message
  return { words, speaker: null, place: 'A quote to be checked', address: null, remarks: [remark] }
}

/** "Isaac Morales, Mexico, IGF 2021, WS #119, ¶ 20" */
export const sourceInWords = ({ speaker, place }: Pick<QuoteInWords, 'speaker' | 'place'>): string =>
  [speaker, place].filter((part) => part !== null).join(', ')

// Who says the words of a quote as it reads now, where they may be of several: each named once, in the order they speak.
import { saidOnce } from '../../actors/said-once.ts'
import type { QuoteView } from '../api-transcript.ts'

export type QuoteSpeaker = Pick<QuoteView, 'speaker' | 'affiliation' | 'actor'>

/** How one is told whose name nobody knows. */
export const unknownSpeaker = 'Speaker not known'

/** One at least; with `speaker` null where nobody is known. */
export const speakersOfQuote = (view: QuoteSpeaker & Pick<QuoteView, 'stretches'>): readonly QuoteSpeaker[] =>
  oneOfEach(
    (view.stretches ?? [view]).map(({ speaker, affiliation, actor }) => ({ speaker, affiliation, actor })),
  )

type Named = Pick<QuoteSpeaker, 'speaker' | 'affiliation'> & { readonly actor?: QuoteSpeaker['actor'] }

/** Each at the place where they first speak. */
export const oneOfEach = <One extends Named>(speakers: readonly One[]): One[] =>
  speakers.filter(
    (one, at) =>
      speakers.findIndex(
        (other) =>
          one.speaker === other.speaker && one.affiliation === other.affiliation && one.actor === other.actor,
      ) === at,
  )

/** "Raj Burli; Kaja Ciglic" */
export const namesInWords = (speakers: readonly Pick<QuoteSpeaker, 'speaker'>[]): string =>
  speakers.map(({ speaker }) => speaker ?? unknownSpeaker).join('; ')

/** "Raj Burli, Digital Peace Now Society; Kaja Ciglic, Microsoft"; null where nobody is known. */
export function speakersInWords(
  speakers: readonly Pick<QuoteSpeaker, 'speaker' | 'affiliation'>[],
): string | null {
  if (speakers.every(({ speaker }) => speaker === null)) return null
  return speakers
    .map(({ speaker, affiliation }) => saidOnce(speaker ?? unknownSpeaker, affiliation).join(', '))
    .join('; ')
}

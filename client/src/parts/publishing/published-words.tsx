// Words of a page to be, in both readings, and the grounds of every reading: as the page itself will show them.
import { Fragment } from 'react'
import type {
  PublishedGround,
  PublishedParagraph,
  PublishedSpeaker,
  QuoteContent,
} from '../../../../shared/publishing/published-content.ts'
import {
  quoteSpeakers,
  quoteStretches,
  unknownSpeaker,
} from '../../../../shared/publishing/quote-speakers.ts'
import { counted } from '../../ui/words/counted.ts'
import { groundWords } from '../ground-words.ts'
import { keyed } from './keyed.ts'
import styles from './publishing.module.css'

type Passages = readonly (readonly PublishedParagraph[])[]

/** Corrected words are `ins`; in the published reading the same places are `mark`. Words of several are each under their name. */
export function BothReadings({ quote }: { readonly quote: QuoteContent }) {
  const { passages } = quote
  const isCorrected = passages.flat().some(({ pieces }) => pieces.some((piece) => 'reading' in piece))
  return (
    <>
      <Quotations quote={quote} reading="corrected" />
      {isCorrected ? (
        <>
          <h4 className="label">As published</h4>
          <Quotations quote={quote} reading="published" />
        </>
      ) : (
        <p className="fine">As published: none of these words has been corrected.</p>
      )}
    </>
  )
}

function Quotations({
  quote,
  reading,
}: {
  readonly quote: QuoteContent
  readonly reading: 'corrected' | 'published'
}) {
  const stretches = quoteStretches(quote)
  return keyed(stretches).map(({ key, item: { speaker, passages, isAfterGap } }) => (
    <Fragment key={key}>
      {stretches.length > 1 && <p className="fine">{speaker?.name ?? unknownSpeaker}</p>}
      <blockquote className={reading === 'corrected' ? styles.words : styles.published}>
        <Paragraphs passages={passages} isAfterGap={isAfterGap} reading={reading} />
      </blockquote>
    </Fragment>
  ))
}

function Paragraphs({
  passages,
  isAfterGap,
  reading,
}: {
  readonly passages: Passages
  readonly isAfterGap: boolean
  readonly reading: 'corrected' | 'published'
}) {
  return passages.map((paragraphs, nth) =>
    paragraphs.map(({ segment, start, pieces }, at) => {
      let offset = start
      return (
        <p key={`${segment}:${start}`}>
          {(isAfterGap || nth > 0) && at === 0 && '… '}
          {pieces.map((piece) => {
            const key = offset
            offset += 'text' in piece ? piece.text.length : piece.published.length
            if ('text' in piece) return piece.text
            if (reading === 'published') return <mark key={key}>{piece.published}</mark>
            return piece.reading === '' ? null : <ins key={key}>{piece.reading}</ins>
          })}
        </p>
      )
    }),
  )
}

/** "Gerardo Isaac Morales Tenorio, Ministry of Foreign Affairs, Mexico"; all of several, in their order. */
export const speakersWords = (quote: QuoteContent): string =>
  quoteSpeakers(quote).map(speakerWords).join('; ')

const speakerWords = (speaker: PublishedSpeaker | null): string =>
  speaker === null
    ? unknownSpeaker
    : [speaker.name, speaker.affiliation, speaker.actor]
        .filter(
          (part, at, all) =>
            part !== null && part !== '' && !all.slice(0, at).some((one) => one?.includes(part)),
        )
        .join(', ')

/** More than these open on asking. */
const mostShown = 6

export function Grounds({ grounds }: { readonly grounds: readonly PublishedGround[] }) {
  if (grounds.length === 0) return null
  if (grounds.length > mostShown)
    return (
      <details>
        <summary>What was corrected in {counted(grounds.length, 'place')}, and why</summary>
        <GroundList grounds={grounds} />
      </details>
    )
  return (
    <section>
      <h4 className="label">What was corrected, and why</h4>
      <GroundList grounds={grounds} />
    </section>
  )
}

function GroundList({ grounds }: { readonly grounds: readonly PublishedGround[] }) {
  return (
    <ul className={styles.grounds}>
      {keyed(grounds).map(({ key, item: { published, reading, kind, detail, voices, people } }) => (
        <li key={key}>
          <del>{published}</del> {reading === '' ? <i>not said</i> : <ins>{reading}</ins>}
          <span className="fine">
            {[
              kind === null ? 'no ground given' : `${groundWords[kind]}${detail === '' ? '' : `: ${detail}`}`,
              people === null ? counted(voices, 'person', 'people') : people.join(', '),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

// A result as a list of quotes: the corrected words, the published ones where they differ on hover and to screen readers;
// who said them, how they stand, and the place in the record.
import { Link } from '@tanstack/react-router'
import type { QueryResult, ResultQuote } from '../../../../shared/records/notes/query.ts'
import { diffQuote } from '../quote-difference.ts'
import { type AskedAt, recordPlace } from './number-search.ts'
import styles from './query-lists.module.css'
import { StanceMark } from './stance-mark.tsx'

type Quotes = Extract<QueryResult, { readonly show: 'quotes' }>

export function QueryQuotes({
  result: { quotes },
  title,
  asked,
}: {
  readonly result: Quotes
  readonly title: string
  readonly asked: AskedAt | null
}) {
  return <QuoteList quotes={quotes} label={title} isLinked={asked !== null} />
}

/** Quotes wherever a result holds them. */
export function QuoteList({
  quotes,
  label,
  isLinked,
}: {
  readonly quotes: readonly ResultQuote[]
  readonly label: string
  readonly isLinked: boolean
}) {
  return (
    <ol className={styles.quotes} aria-label={label}>
      {keyed(quotes).map(([key, quote]) => (
        <Quote key={key} quote={quote} isLinked={isLinked} />
      ))}
    </ol>
  )
}

/** One place may hold several positions: their keys are the place and which of its quotes it is. */
function keyed(quotes: readonly ResultQuote[]): readonly (readonly [string, ResultQuote])[] {
  const seen = new Map<string, number>()
  return quotes.map((quote) => {
    const nth = (seen.get(quote.address) ?? 0) + 1
    seen.set(quote.address, nth)
    return [`${quote.address} ${nth}`, quote]
  })
}

function Quote({ quote, isLinked }: { readonly quote: ResultQuote; readonly isLinked: boolean }) {
  const { published, corrected, speaker, actor, stance, topics, place } = quote
  return (
    <li>
      <blockquote>
        {diffQuote(published, corrected).map((piece) =>
          piece.kind === 'same' ? (
            piece.text
          ) : (
            <ins key={piece.at} title={`Published: ${piece.published.trim() || 'nothing here'}`}>
              {piece.text}
              <span className="visually-hidden">, published {piece.published.trim() || 'without it'}, </span>
            </ins>
          ),
        )}
      </blockquote>
      <p className={styles.by}>
        <span>
          {speaker === null ? '' : `${speaker}, `}
          <span className={actor.reported ? styles.told : undefined}>{actor.name}</span>
          {actor.reported && ', as others report'}
        </span>
        <span>
          <StanceMark {...stance} /> {stance.word} · {topics.join(', ')}
        </span>
        <span className={styles.place}>
          <Place quote={quote} isLinked={isLinked}>
            {place}
          </Place>
        </span>
      </p>
    </li>
  )
}

function Place({
  quote: { address },
  isLinked,
  children,
}: {
  readonly quote: ResultQuote
  readonly isLinked: boolean
  readonly children: string
}) {
  const place = isLinked ? recordPlace(address) : null
  return place === null ? (
    children
  ) : (
    <Link to={place.path} {...(place.hash !== null && { hash: place.hash })}>
      {children}
    </Link>
  )
}

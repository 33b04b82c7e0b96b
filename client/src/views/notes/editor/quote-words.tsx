// The words of a quote with what was corrected in green; the published words show on hover and to screen readers.
import { diffQuote } from '../../../parts/quote-difference.ts'
import styles from './quote-figure.module.css'

/** `corrected` as it reads, each piece that differs from `published` marked. */
export function QuoteWords({
  published,
  corrected,
}: {
  readonly published: string
  readonly corrected: string
}) {
  return diffQuote(published, corrected).map((piece) =>
    piece.kind === 'same' ? (
      <span key={piece.at}>{piece.text}</span>
    ) : (
      <ins key={piece.at} className={styles.reading} title={`Published: ${piece.published}`}>
        {piece.text}
      </ins>
    ),
  )
}

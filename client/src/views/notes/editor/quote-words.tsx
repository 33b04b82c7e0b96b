// The words of a quote with what was corrected in green. What was published there shows on hover, to screen readers, and
// for all quotes of a note by a key.
import { diffQuote } from '../../../parts/quote-difference.ts'
import styles from './quote-figure.module.css'

/** `corrected` as it reads, each piece that differs from `published` marked; `was` says what the other words are. */
export function QuoteWords({
  published,
  corrected,
  was = 'Published',
}: {
  readonly published: string
  readonly corrected: string
  readonly was?: string
}) {
  return diffQuote(published, corrected).map((piece) =>
    piece.kind === 'same' ? (
      <span key={piece.at}>{piece.text}</span>
    ) : (
      <ins
        key={piece.at}
        className={styles.reading}
        title={`${was}: ${piece.published.trim() || 'nothing here'}`}
      >
        {piece.text}
      </ins>
    ),
  )
}

/** `before` with what `after` no longer says struck. */
export function TakenOutWords({ before, after }: { readonly before: string; readonly after: string }) {
  return diffQuote(after, before).map((piece) =>
    piece.kind === 'same' ? (
      <span key={piece.at}>{piece.text}</span>
    ) : (
      <del key={piece.at} className={styles.struck}>
        {piece.text}
      </del>
    ),
  )
}

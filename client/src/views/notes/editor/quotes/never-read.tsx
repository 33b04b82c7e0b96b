// A quote that is cited by words its place never read as: they are shown as none of the record's, and beneath them what the
// record says there. The block stays as it is until an author has looked.
import { CircleAlert } from 'lucide-react'
import type { QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'
import type { QuoteNow } from '../../../../../../shared/wire/sharing/api-quotes.ts'
import { Act } from '../../../../ui/controls/act.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import styles from '../quote-figure.module.css'
import { citeAnew, type QuoteActs } from './looked-at-quote.ts'
import { QuoteSource } from './quote-source.tsx'

export function NeverRead({
  quote,
  message,
  neverRead: { words, view, colour },
  acts,
}: {
  readonly quote: QuoteAttrs
  readonly message: string
  readonly neverRead: NonNullable<Extract<QuoteNow, { readonly state: 'check' }>['neverRead']>
  /** Null for who only reads. */
  readonly acts: QuoteActs | null
}) {
  const { asCited } = quote
  return (
    <div className={styles.changed}>
      <p className={styles.flag}>
        <Icon of={CircleAlert} />
        Check this quote
      </p>
      <dl className={styles.two}>
        {asCited !== view.correctedText && (
          <>
            <dt>{words.includes(asCited) ? 'Not in the record' : 'As cited'}</dt>
            <dd>“{asCited}”</dd>
          </>
        )}
        <dt>The record says</dt>
        <dd>“{view.correctedText}”</dd>
      </dl>
      <QuoteSource view={view} colour={colour} />
      <p className={styles.aside}>{message}</p>
      {acts && (
        <p className={styles.acts} contentEditable={false}>
          <Button
            size="small"
            onClick={() => acts.change(citeAnew(quote, words, view.correctedText, Date.now()))}
          >
            Cite what the record says
          </Button>
          <Act onClick={acts.remove}>Remove the quote</Act>
        </p>
      )}
    </div>
  )
}

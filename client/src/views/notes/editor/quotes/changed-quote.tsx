// A quote whose words no longer read as they were cited: both readings beneath each other, until an author has looked.
import { History } from 'lucide-react'
import { useId, useState } from 'react'
import type { QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'
import type { QuoteView } from '../../../../../../shared/wire/api-transcript.ts'
import type { QuoteChange } from '../../../../../../shared/wire/sharing/api-quotes.ts'
import { useProject } from '../../../../api/project.tsx'
import { groundWords } from '../../../../parts/ground-words.ts'
import { Act } from '../../../../ui/controls/act.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { timeAgo } from '../../../../ui/time/time-ago.ts'
import { useNow } from '../../../../ui/time/use-now.ts'
import styles from '../quote-figure.module.css'
import { QuoteWords, TakenOutWords } from '../quote-words.tsx'
import { keepAsCited, type QuoteChanges, takeWords, whyNotTaken } from './looked-at-quote.ts'
import { QuoteSource, RecordLink } from './quote-source.tsx'

export function ChangedQuote({
  quote,
  view,
  colour,
  changes,
  isTimeFalse,
  onChange,
  onRemove,
}: {
  readonly quote: QuoteAttrs
  readonly view: QuoteView
  readonly colour: number
  /** Accepted corrections inside the words, the last one first. */
  readonly changes: readonly QuoteChange[]
  /** When it was cited nobody can say, so nor which corrections came after. */
  readonly isTimeFalse: boolean
  /** Null for who only reads. */
  readonly onChange: ((changes: QuoteChanges) => void) | null
  readonly onRemove: (() => void) | null
}) {
  const { members } = useProject()
  const nowMs = useNow()
  const [isWhyOpen, setWhyOpen] = useState(false)
  const whyId = useId()
  const since = changes.filter(({ atMs }) => isTimeFalse || atMs > quote.citedAtMs)
  const [last] = since
  const by = last && (members.get(last.by)?.name ?? 'a former member')
  return (
    <div className={styles.changed}>
      <p className={styles.flag}>
        <Icon of={History} />
        Changed since cited
        <span>
          {last ? `${timeAgo(last.atMs, nowMs)}, accepted by ${by}` : 'a correction was taken back'}
        </span>
      </p>
      <dl className={styles.two}>
        <dt>As cited</dt>
        <dd>
          “<TakenOutWords before={quote.asCited} after={view.correctedText} />”
        </dd>
        <dt>Now</dt>
        <dd>
          “<QuoteWords published={quote.asCited} corrected={view.correctedText} was="As cited" />”
        </dd>
      </dl>
      <QuoteSource view={view} colour={colour} />
      <p className={styles.acts} contentEditable={false}>
        {onChange && (
          <>
            <Button
              size="small"
              because={whyNotTaken(quote)}
              onClick={() => onChange(takeWords(quote, view.correctedText, Date.now()))}
            >
              Take the new words
            </Button>
            <Button size="small" kind="quiet" onClick={() => onChange(keepAsCited(view.correctedText))}>
              Keep as cited
            </Button>
          </>
        )}
        <Act aria-expanded={isWhyOpen} aria-controls={whyId} onClick={() => setWhyOpen(!isWhyOpen)}>
          Why it changed
        </Act>
        {onRemove && <Act onClick={onRemove}>Remove the quote</Act>}
      </p>
      <div id={whyId} contentEditable={false}>
        {isWhyOpen && <Why changes={since} />}
      </div>
    </div>
  )
}

function Why({ changes }: { readonly changes: readonly QuoteChange[] }) {
  const { members } = useProject()
  if (changes.length === 0) {
    return <p className={styles.why}>A correction these words were cited with is not accepted any more.</p>
  }
  return (
    <ul className={styles.why}>
      {changes.map(({ key, published, reading, grounds, by, address }) => (
        <li key={key}>
          <del>{published}</del> <ins>{reading === '' ? 'not said' : reading}</ins>
          {'. '}
          {grounds
            ? [groundWords[grounds.kind], grounds.detail].filter((part) => part).join(': ')
            : 'No ground was given'}
          {`. Accepted by ${members.get(by)?.name ?? 'a former member'}. `}
          <RecordLink address={address}>The correction and its discussion</RecordLink>
        </li>
      ))}
    </ul>
  )
}

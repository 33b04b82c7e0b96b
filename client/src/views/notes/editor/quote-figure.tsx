// How a live quote shows in a note: the words as they read today, who said them, and where. When they no longer read as
// they were cited, both stand beneath each other until somebody has looked; "as cited" is never replaced unasked.
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { CircleAlert, Replace } from 'lucide-react'
import { Fragment } from 'react'
import type { QuoteAttrs } from '../../../../../shared/records/notes/note-document.ts'
import { placeName } from '../../../../../shared/transcript/place-name.ts'
import type { QuoteView } from '../../../../../shared/wire/api-transcript.ts'
import type { QuoteNow } from '../../../../../shared/wire/sharing/api-quotes.ts'
import { unknownSpeaker } from '../../../../../shared/wire/sharing/quote-speakers.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { useQuote } from '../use-quote.ts'
import { readQuote } from './quote-attrs.ts'
import styles from './quote-figure.module.css'
import { QuoteWords } from './quote-words.tsx'
import { ChangedQuote } from './quotes/changed-quote.tsx'
import { CitedBefore } from './quotes/cited-before.tsx'
import { movedTo, type QuoteActs } from './quotes/looked-at-quote.ts'
import { NeverRead } from './quotes/never-read.tsx'
import { QuoteSource, RecordLink } from './quotes/quote-source.tsx'

export function QuoteFigure({ node, editor, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const quote = readQuote(node.attrs)
  return (
    <NodeViewWrapper
      as="figure"
      className={styles.quote}
      data-drag-handle=""
      data-selected={selected || undefined}
    >
      {quote === null ? (
        <p className={styles.broken}>
          A quote stands here that this program cannot read. It is kept as it is.
        </p>
      ) : (
        <LiveQuote
          quote={quote}
          acts={editor.isEditable ? { change: updateAttributes, remove: deleteNode } : null}
        />
      )}
    </NodeViewWrapper>
  )
}

export function LiveQuote({ quote, acts }: { readonly quote: QuoteAttrs; readonly acts: QuoteActs | null }) {
  const { now, problem } = useQuote(quote)
  if (!now) {
    return (
      <>
        <blockquote>{quote.asCited}</blockquote>
        <figcaption>{problem === null ? 'Looking the words up…' : `As cited. ${problem.message}`}</figcaption>
      </>
    )
  }
  return (
    <>
      <Standing quote={quote} now={now} acts={acts} />
      <CitedBefore
        quote={quote}
        falseTimes={(now.state === 'check' ? now.neverRead : now)?.falseTimes ?? []}
        neverRead={now.state === 'check' && now.neverRead ? now.neverRead.words : []}
      />
    </>
  )
}

function Standing({
  quote,
  now,
  acts,
}: {
  readonly quote: QuoteAttrs
  readonly now: QuoteNow
  readonly acts: QuoteActs | null
}) {
  if (now.state === 'check') {
    const { message, neverRead } = now
    return neverRead ? (
      <NeverRead quote={quote} message={message} neverRead={neverRead} acts={acts} />
    ) : (
      <CheckQuote quote={quote} message={message} acts={acts} />
    )
  }
  if (now.state === 'moved') return <FoundAgain quote={quote} now={now} acts={acts} />
  const { view, colour, changes, falseTimes, sourceGone } = now
  if (view.correctedText !== quote.asCited && view.correctedText !== quote.keptFor) {
    return (
      <ChangedQuote
        quote={quote}
        view={view}
        colour={colour}
        changes={changes}
        isTimeFalse={falseTimes?.includes(quote.citedAtMs) ?? false}
        onChange={acts?.change ?? null}
        onRemove={acts?.remove ?? null}
      />
    )
  }
  return (
    <>
      {view.correctedText === quote.asCited ? (
        <Stretches view={view} />
      ) : (
        <>
          <blockquote className={styles.asRead}>{quote.asCited}</blockquote>
          <blockquote className={styles.asPublished}>{view.publishedText}</blockquote>
        </>
      )}
      <QuoteSource view={view} colour={colour} />
      {sourceGone && quote.source?.root === 'positions' && (
        <p className={styles.aside}>The position it was taken from was taken back or hidden.</p>
      )}
    </>
  )
}

/** The words; where they are of several, those of each under the name, which is no part of what is quoted. */
function Stretches({ view }: { readonly view: QuoteView }) {
  let place = 0
  return (view.stretches ?? [{ ...view, speaker: null }]).map(({ speaker, publishedText, correctedText }) => {
    const key = place
    place += publishedText.length + 1
    return (
      <Fragment key={key}>
        {view.stretches && <p className={styles.voice}>{speaker ?? unknownSpeaker}</p>}
        <blockquote className={styles.asRead}>
          <QuoteWords published={publishedText} corrected={correctedText} />
        </blockquote>
        <blockquote className={styles.asPublished}>{publishedText}</blockquote>
      </Fragment>
    )
  })
}

/** The very same words stand in another record: nothing moves until somebody says so. */
function FoundAgain({
  quote,
  now: { view, sha256 },
  acts,
}: {
  readonly quote: QuoteAttrs
  readonly now: Extract<QuoteNow, { readonly state: 'moved' }>
  readonly acts: QuoteActs | null
}) {
  const place = placeName(view.title, view.spans[0]?.startSegment ?? 0)
  return (
    <div className={styles.changed}>
      <p className={styles.flag}>
        <Icon of={Replace} />
        Found again
      </p>
      <blockquote>{quote.asCited}</blockquote>
      <p className={styles.aside}>
        The record it was cited from is not here. The same words stand in{' '}
        <RecordLink address={view.address}>{place}</RecordLink>.
      </p>
      {acts && (
        <p className={styles.acts} contentEditable={false}>
          <Button size="small" onClick={() => acts.change(movedTo(view, sha256))}>
            Use this place
          </Button>
          <Act onClick={acts.remove}>Remove the quote</Act>
        </p>
      )}
    </div>
  )
}

function CheckQuote({
  quote,
  message,
  acts,
}: {
  readonly quote: QuoteAttrs
  readonly message: string
  readonly acts: QuoteActs | null
}) {
  return (
    <div className={styles.changed}>
      <p className={styles.flag}>
        <Icon of={CircleAlert} />
        Check this quote
      </p>
      <blockquote>{quote.asCited}</blockquote>
      <p className={styles.aside}>As cited. {message}</p>
      {acts && (
        <p className={styles.acts} contentEditable={false}>
          <Act onClick={acts.remove}>Remove the quote</Act>
        </p>
      )}
    </div>
  )
}

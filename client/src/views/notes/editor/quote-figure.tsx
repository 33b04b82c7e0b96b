// How a live quote shows in a note: the words as they read today, who said them, and where. When they no longer read as
// they were cited, both stand beneath each other until somebody has looked; "as cited" is never replaced unasked.
import { Link } from '@tanstack/react-router'
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { History } from 'lucide-react'
import { actorCode, actorName } from '../../../../../shared/actors/actor.ts'
import type { QuoteAttrs } from '../../../../../shared/records/notes/note-document.ts'
import type { QuoteView } from '../../../../../shared/wire/api-transcript.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { useQuote } from '../use-quote.ts'
import { placeName } from './place-name.ts'
import { readQuote } from './quote-attrs.ts'
import styles from './quote-figure.module.css'
import { QuoteWords } from './quote-words.tsx'

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
          acts={
            editor.isEditable
              ? {
                  take: (words: string) =>
                    updateAttributes({ asCited: words, citedAtMs: Date.now(), keptFor: null }),
                  keep: (words: string) => updateAttributes({ keptFor: words }),
                  remove: deleteNode,
                }
              : null
          }
        />
      )}
    </NodeViewWrapper>
  )
}

type QuoteActs = {
  readonly take: (words: string) => void
  readonly keep: (words: string) => void
  readonly remove: () => void
}

export function LiveQuote({ quote, acts }: { readonly quote: QuoteAttrs; readonly acts: QuoteActs | null }) {
  const { view, problem } = useQuote(quote)
  if (!view) {
    return (
      <>
        <blockquote>{quote.asCited}</blockquote>
        <figcaption>{problem === null ? 'Looking the words up…' : `As cited. ${problem.message}`}</figcaption>
      </>
    )
  }
  const changed = view.correctedText !== quote.asCited && view.correctedText !== quote.keptFor
  return changed ? (
    <ChangedQuote quote={quote} view={view} acts={acts} />
  ) : (
    <>
      <blockquote>
        {view.correctedText === quote.asCited ? (
          <QuoteWords published={view.publishedText} corrected={view.correctedText} />
        ) : (
          quote.asCited
        )}
      </blockquote>
      <Source view={view} />
    </>
  )
}

function ChangedQuote({
  quote,
  view,
  acts,
}: {
  readonly quote: QuoteAttrs
  readonly view: QuoteView
  readonly acts: QuoteActs | null
}) {
  return (
    <div className={styles.changed}>
      <p className={styles.flag}>
        <Icon of={History} />
        Changed since cited
      </p>
      <dl className={styles.two}>
        <dt>As cited</dt>
        <dd>“{quote.asCited}”</dd>
        <dt>Now</dt>
        <dd>
          “<QuoteWords published={quote.asCited} corrected={view.correctedText} />”
        </dd>
      </dl>
      <Source view={view} />
      {acts && (
        <p className={styles.acts} contentEditable={false}>
          <Button size="small" onClick={() => acts.take(view.correctedText)}>
            Take the new words
          </Button>
          <Button size="small" kind="quiet" onClick={() => acts.keep(view.correctedText)}>
            Keep as cited
          </Button>
          <Act onClick={acts.remove}>Remove the quote</Act>
        </p>
      )}
    </div>
  )
}

function Source({ view }: { readonly view: QuoteView }) {
  const [path = '', hash] = view.address.split('#')
  const country = view.actor === null ? null : actorName(view.actor)
  return (
    <figcaption>
      <span>
        {view.speaker ?? 'Speaker not known'}
        {country && `, ${country}`}
      </span>
      {view.actor && <abbr className="code">{actorCode(view.actor)}</abbr>}
      <Link className={styles.source} to={path} {...(hash === undefined ? {} : { hash })}>
        {placeName(view.title, view.spans[0]?.startSegment ?? 0)}
      </Link>
    </figcaption>
  )
}

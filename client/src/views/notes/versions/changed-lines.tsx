// What changed between two states of a note: words added in green, words that went struck. Long stretches without a change
// are folded, and opened on request.
import { Fragment, useMemo, useState } from 'react'
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { WhoseWords } from '../editor/quotes/whose-words.tsx'
import { type ChangedLine, diffNotes, footnoteCall, type LineKind, type Piece } from './note-difference.ts'
import styles from './versions.module.css'

/** So many unchanged lines stay before and after each change. */
const context = 1

type Stretch = { readonly at: number; readonly lines: readonly ChangedLine[]; readonly isFolded: boolean }

export function ChangedLines({
  before,
  after,
}: {
  readonly before: readonly NoteNode[]
  readonly after: readonly NoteNode[]
}) {
  const lines = useMemo(() => diffNotes(before, after), [before, after])
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  if (lines.every(({ change }) => change === 'same')) {
    return (
      <p className={styles.none}>Its words are those of the version before; only marks or order changed.</p>
    )
  }
  return (
    <div className={styles.lines}>
      {stretchesOf(lines).map(({ at, lines: inside, isFolded }) =>
        isFolded && !open.has(at) ? (
          <p key={at} className={styles.folded}>
            <Act onClick={() => setOpen(new Set([...open, at]))}>
              {counted(inside.length, 'line')} unchanged
            </Act>
          </p>
        ) : (
          inside.map((line, nth) => <DrawnLine key={lineKey(at + nth)} line={line} />)
        ),
      )}
    </div>
  )
}

const lineKey = (at: number) => `line ${at}`

function stretchesOf(lines: readonly ChangedLine[]): readonly Stretch[] {
  const isNear = lines.map((_, at) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({ change }) => change !== 'same'),
  )
  const stretches: { at: number; lines: ChangedLine[]; isFolded: boolean }[] = []
  for (const [at, line] of lines.entries()) {
    const last = stretches.at(-1)
    const isFolded = !isNear[at]
    if (last?.isFolded === isFolded) last.lines.push(line)
    else stretches.push({ at, lines: [line], isFolded })
  }
  return stretches
}

const before: Partial<Record<LineKind, string>> = {
  item: '• ',
  quote: 'Quote: ',
  query: 'Query: ',
  image: 'Picture: ',
  rule: 'A rule',
}

function DrawnLine({ line }: { readonly line: ChangedLine }) {
  const { kind, change, pieces, number, quote } = line
  return (
    <p className={styles.line} data-kind={kind} data-change={change}>
      {before[kind] && <span className={styles.kind}>{before[kind]}</span>}
      {number !== undefined && (
        <span className={styles.number}>
          <span className="visually-hidden">Footnote </span>
          {number}
        </span>
      )}
      <span>
        {pieces.map((piece, nth) => {
          const key = `${nth} ${piece.kind}`
          return piece.kind === 'added' ? (
            <ins key={key}>
              <Words piece={piece} />
            </ins>
          ) : piece.kind === 'removed' ? (
            <del key={key}>
              <Words piece={piece} />
            </del>
          ) : (
            <span key={key}>
              <Words piece={piece} />
            </span>
          )
        })}
        {quote !== undefined && (
          <span className={styles.source}>
            <WhoseWords quote={quote} />
          </span>
        )}
      </span>
    </p>
  )
}

/** The words, with the number of each footnote where it is called. */
function Words({ piece: { text, calls = [] } }: { readonly piece: Piece }) {
  const [first, ...others] = text.split(footnoteCall)
  return (
    <>
      {first}
      {others.map((words, nth) => (
        <Fragment key={calls[nth]}>
          <sup className={styles.call}>{calls[nth]}</sup>
          {words}
        </Fragment>
      ))}
    </>
  )
}

// The quotes behind a number: exactly the positions it counted, asked for with its own filter and shown page by page until
// all are there. It has the focus while it is read by keyboard; Esc gives it back to where the number stands.

import { useNavigate } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { StanceId, TopicId } from '../../../../../shared/base/id.ts'
import { ok } from '../../../../../shared/base/result.ts'
import type { Stance, TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import { api } from '../../../../../shared/wire/api.ts'
import {
  mostPositionsAsked,
  type NamedRecord,
  type PositionList,
  type PositionRow,
} from '../../../../../shared/wire/api-positions.ts'
import { mostQuotesAtOnce, quoteAllInNewNote, quoteAllInNote } from '../../../acts/quote-all.ts'
import { addressOf, call } from '../../../api/call.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { QuoteItem, type Reading } from '../../../parts/quotes/quote-item.tsx'
import { ChoiceTabs } from '../../../ui/choices/tabs.tsx'
import { Act, ActLink } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import { useTellOutcome } from '../../../ui/voice/outcome.tsx'
import { counted, inLetters } from '../../../ui/words/counted.ts'
import type { QuotesAsked } from '../view-props.ts'
import { NoteForQuotes, type QuotesInto } from './note-for-quotes.tsx'
import styles from './quotes.module.css'
import { quotesText } from './quotes-text.ts'

/** How many are asked for at once. */
const page = 50

type Known = {
  readonly topics: ReadonlyMap<TopicId, TopicRecord>
  readonly stances: readonly Stance[]
}

export function QuotesPanel({
  asked,
  onClose,
  topics,
  stances,
}: Known & { readonly asked: QuotesAsked; readonly onClose: () => void }) {
  const { project, me, may } = useProject()
  const navigate = useNavigate()
  const [isQuoting, setQuoting] = useState(false)
  const tell = useTellOutcome()
  const heading = useRef<HTMLHeadingElement>(null)
  const [pages, setPages] = useState(1)
  const [reading, setReading] = useState<Reading>('corrected')
  const query = writeFilter(asked.filter)
  const params = { project: project.slug }
  const { data: first, error, refetch } = useApi('listPositions', { params, query: { ...query, rows: page } })
  useEffect(() => heading.current?.focus(), [])
  const turn = () => setReading((now) => (now === 'corrected' ? 'published' : 'corrected'))
  useHotkeys([{ keys: ['v'], says: 'quotes corrected or as published', group: 'Positions', run: turn }])

  const all = async () => {
    const rows: PositionRow[] = []
    const records = new Map<string, NamedRecord>()
    for (let more = true; more; ) {
      const reply = await call('listPositions', {
        params,
        query: { ...query, from_row: rows.length, rows: mostPositionsAsked },
      })
      if (!reply.ok) return reply
      rows.push(...reply.value.positions)
      for (const record of reply.value.records) records.set(record.id, record)
      more = reply.value.positions.length > 0 && rows.length < reply.value.total
    }
    return ok({ rows, records: [...records.values()] })
  }
  const copy = async () => {
    const found = await all()
    if (!found.ok) return tell({ words: `Nothing was copied. ${found.problem.message}` })
    const { rows, records } = found.value
    const names = new Map<StanceId, string>(stances.map(({ id, name }) => [id, name]))
    const text = quotesText(
      asked.title,
      rows,
      records,
      ({ stance }) => names.get(stance) ?? stance,
      location.origin,
    )
    try {
      await navigator.clipboard.writeText(text)
      tell({ words: `${counted(rows.length, 'quote')} copied with their addresses.` })
    } catch {
      tell({ words: 'This browser does not let the page copy. Take the quotes as CSV instead.' })
    }
  }
  const quoteAll = async (into: QuotesInto) => {
    const found = await all()
    if (!found.ok) return found
    const { rows } = found.value
    const context = { ask: call, me, project: project.slug }
    const put =
      into.note === null
        ? await quoteAllInNewNote(context, into.title, rows)
        : await quoteAllInNote(context, into.note, rows)
    if (!put.ok) return put
    const note = into.note ?? put.value
    tell({ words: `${counted(rows.length, 'quote')} put into “${into.title}”.` })
    if (note) void navigate({ to: '/p/$project/notes/$note', params: { ...params, note } })
    return put
  }

  const shown = Math.min(first?.total ?? 0, pages * page)
  return (
    <section
      aria-labelledby="quotes-title"
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.top}>
        <p className="label">{first ? counted(first.total, 'quote') : 'Quotes'}</p>
        <Button kind="quiet" size="small" icon={X} iconOnly onClick={onClose}>
          Close the quotes
        </Button>
      </div>
      <h2 id="quotes-title" ref={heading} tabIndex={-1} className={styles.title}>
        {asked.title}
      </h2>
      <p className={styles.sum}>{[asked.says, first && recordsWords(first)].filter(Boolean).join(' · ')}</p>
      {first ? (
        <>
          {first.total > 0 && (
            <div className={styles.readings}>
              <ChoiceTabs
                label="Words"
                choices={[
                  { id: 'corrected', label: 'Corrected' },
                  { id: 'published', label: 'Published' },
                ]}
                value={reading}
                onChange={(id) => setReading(id === 'published' ? 'published' : 'corrected')}
                keyHint="v"
              />
            </div>
          )}
          <ol className={styles.quotes} aria-label={asked.title}>
            {Array.from({ length: pages }, (_, nth) => nth * page).map((from) => (
              <QuotesPage
                key={from}
                from={from}
                query={query}
                reading={reading}
                topics={topics}
                stances={stances}
                namesTopics={asked.filter.topics.length !== 1}
              />
            ))}
          </ol>
          {first.total === 0 && <p className={styles.sum}>No position counts here any more.</p>}
          <p className={styles.acts}>
            {shown < first.total && (
              <Act onClick={() => setPages(pages + 1)}>
                Show {Math.min(page, first.total - shown)} more of {first.total.toLocaleString('en')}
              </Act>
            )}
            <ActLink href={addressOf(api.export, { ...params, format: 'positions-csv' }, query)} download>
              As CSV
            </ActLink>
            <Act onClick={() => void copy()}>Copy as text</Act>
            {may('write-note') && first.total > 0 && (
              <Act because={whyNotQuoted(first.total)} onClick={() => setQuoting(true)}>
                Quote all in a note
              </Act>
            )}
          </p>
          {isQuoting && (
            <NoteForQuotes
              title={asked.title}
              count={first.total}
              onPut={quoteAll}
              onClose={() => setQuoting(false)}
            />
          )}
        </>
      ) : error ? (
        <Notice tone="danger" acts={<Button onClick={() => void refetch()}>Try again</Button>}>
          <p>The quotes cannot be shown. {error.problem.message}</p>
        </Notice>
      ) : (
        <LoadingLines says="Fetching the quotes…" />
      )}
    </section>
  )
}

function whyNotQuoted(total: number): string | undefined {
  return total > mostQuotesAtOnce
    ? `At most ${mostQuotesAtOnce} quotes go into a note at once: choose a smaller number.`
    : undefined
}

/** The record by its meeting when there is one, else how many; nothing while not all quotes are here. */
function recordsWords({ positions, records, total }: PositionList): string {
  const found = new Set(positions.map(({ transcript }) => transcript))
  const count = found.size
  const only = count === 1 ? records.find(({ id }) => found.has(id)) : undefined
  if (only && total === positions.length) return only.event ?? only.title
  return total > positions.length || count === 0
    ? ''
    : `${inLetters(count)} ${count === 1 ? 'record' : 'records'}`
}

function QuotesPage({
  from,
  query,
  reading,
  topics,
  stances,
  namesTopics,
}: Known & {
  readonly from: number
  readonly query: ReturnType<typeof writeFilter>
  readonly reading: Reading
  readonly namesTopics: boolean
}) {
  const { project } = useProject()
  const { data, error } = useApi('listPositions', {
    params: { project: project.slug },
    query: { ...query, rows: page, ...(from > 0 && { from_row: from }) },
  })
  if (error && !data) return <li className={styles.quote}>{error.problem.message}</li>
  if (!data) return <li className={styles.quote}>…</li>
  const several = new Set(data.positions.map(({ transcript }) => transcript)).size > 1
  const titles = new Map(data.records.map(({ id, title, event }) => [id, event ?? title]))
  return data.positions.map((row) => (
    <QuoteItem
      key={row.key}
      row={row}
      record={several ? (titles.get(row.transcript) ?? null) : null}
      stance={stances.find(({ id }) => id === row.stance) ?? null}
      topics={namesTopics ? row.topics.map((id) => topics.get(id)?.name ?? id) : []}
      reading={reading}
    />
  ))
}

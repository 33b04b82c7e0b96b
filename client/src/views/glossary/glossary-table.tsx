// The glossary as a table. Stored entries are edited; those that build themselves say from where, and can be kept away.
// Long ones are drawn in portions, so that typing in the field above stays quick.

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useProject } from '../../api/project.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { Cell, type Column, RowHead, Table, TableRow } from '../../ui/tables/table.tsx'
import { counted } from '../../ui/words/counted.ts'
import styles from './glossary.module.css'
import type { GlossaryRow } from './glossary-rows.ts'
import { kindWords, originWords } from './glossary-words.ts'

const columns: readonly Column[] = [
  { id: 'term', label: 'Entry', width: '34%' },
  { id: 'expansion', label: 'Stands for' },
  { id: 'kind', label: 'Kind', width: '6.5rem' },
  { id: 'origin', label: 'Where from', width: '14rem' },
  { id: 'acts', label: 'Acts', width: '9.5rem', isHeadHidden: true },
]
const portion = 200

export type RowActs = {
  readonly edit: (row: GlossaryRow) => void
  readonly silence: (row: GlossaryRow) => void
  readonly bringBack: (row: GlossaryRow) => void
}

/** Without `acts` nothing can be changed. `because`: why not now. */
export function GlossaryTable({
  rows,
  because,
  acts,
}: {
  readonly rows: readonly GlossaryRow[]
  readonly because: string | undefined
  readonly acts: RowActs | undefined
}) {
  const [shown, setShown] = useState(portion)
  const rest = rows.length - shown
  return (
    <>
      <Table caption="Glossary" columns={acts ? columns : columns.slice(0, 4)}>
        {rows.slice(0, shown).map((row) => (
          <Entry key={row.key} row={row} because={because} acts={acts} />
        ))}
      </Table>
      {rest > 0 && (
        <p className={styles.more}>
          <Act onClick={() => setShown(shown + portion)}>Show {Math.min(portion, rest)} more</Act>{' '}
          <span className="fine">{counted(rest, 'entry is', 'entries are')} below</span>
        </p>
      )}
    </>
  )
}

function Entry({
  row,
  because,
  acts,
}: {
  readonly row: GlossaryRow
  readonly because: string | undefined
  readonly acts: RowActs | undefined
}) {
  const { entry, stored, isRetired } = row
  const { term, expansion, aliases, kind } = entry
  return (
    <TableRow>
      <RowHead>
        <bdi className={isRetired ? styles.retired : undefined}>{term}</bdi>
        {aliases.length > 0 && (
          <>
            {' '}
            <span className={`fine ${styles.also}`}>
              also <bdi>{aliases.join(', ')}</bdi>
            </span>
          </>
        )}
      </RowHead>
      <Cell>
        <bdi>{expansion}</bdi>
      </Cell>
      <Cell onPhones={false}>{kindWords[kind]}</Cell>
      <Where row={row} />
      {acts && (
        <Cell>
          <span className={styles.acts}>
            {isRetired ? (
              <Act because={because} aria-label={`Use ${term} again`} onClick={() => acts.bringBack(row)}>
                Use again
              </Act>
            ) : (
              <>
                {stored === null && (
                  <Act because={because} aria-label={`Do not use ${term}`} onClick={() => acts.silence(row)}>
                    Do not use
                  </Act>
                )}
                <Act because={because} aria-label={`Edit ${term}`} onClick={() => acts.edit(row)}>
                  Edit
                </Act>
              </>
            )}
          </span>
        </Cell>
      )}
    </TableRow>
  )
}

function Where({ row }: { readonly row: GlossaryRow }) {
  const { origin, isRetired } = row
  return (
    <Cell
      detail={
        origin &&
        !isRetired && (
          <span className={styles.record} title={origin.name}>
            {origin.name}
          </span>
        )
      }
    >
      <span className={styles.kindOnPhones}>{kindWords[row.entry.kind]} · </span>
      <WhereWords row={row} />
    </Cell>
  )
}

function WhereWords({ row: { entry, origin, isRetired } }: { readonly row: GlossaryRow }) {
  const { project } = useProject()
  if (isRetired) return 'not used'
  if (entry.source === 'people') {
    return (
      <Link to="/p/$project/people" params={{ project: project.slug }}>
        {originWords.people}
      </Link>
    )
  }
  if (origin === null) return originWords[entry.source]
  const { transcript, name, segment, more } = origin
  return (
    <>
      <Link
        to="/p/$project/t/$transcript"
        params={{ project: project.slug, transcript }}
        {...(segment === null ? {} : { hash: `s${segment + 1}` })}
      >
        {originWords[entry.source]}
        <span className="visually-hidden">
          {' '}
          of {entry.term}, in {name}
        </span>
      </Link>
      {more > 0 && <span className={styles.others}>and {counted(more, 'other', 'others')}</span>}
    </>
  )
}

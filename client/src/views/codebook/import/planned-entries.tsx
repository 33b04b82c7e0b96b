// The entries of an import as a table: a box each, its colour, what would happen, and to which fields, from what to what.
// What stays as it is, is only counted.
import { Fragment, useState } from 'react'
import { entryKey } from '../../../../../shared/formats/codebook/plan/plan-import.ts'
import type {
  FieldChange,
  ImportPlan,
  PlannedStance,
  PlannedTopic,
} from '../../../../../shared/formats/codebook/plan/planned-entry.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { CheckBox } from '../../../ui/controls/check-box.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { Swatch } from '../../../ui/marks/swatch.tsx'
import { Cell, RowHead, Table, TableGroup, TableRow } from '../../../ui/tables/table.tsx'
import { colourNames } from '../topics/topic-name.tsx'
import styles from './import.module.css'

const portion = 60

const columns = [
  { id: 'entry', label: 'Entry', width: '38%' },
  { id: 'what', label: 'What would change' },
]

type Ticking = {
  readonly unticked: ReadonlySet<string>
  readonly onTick: (keys: readonly string[], isTicked: boolean) => void
}
type Row = { readonly key: string; readonly entry: PlannedTopic | PlannedStance }

export function PlannedEntries({ plan, unticked, onTick }: Ticking & { readonly plan: ImportPlan }) {
  const [shown, setShown] = useState(portion)
  const rowsOf = (root: 'topics' | 'stances', kind: 'added' | 'changed'): Row[] =>
    plan[root]
      .filter((entry) => entry.kind === kind)
      .map((entry) => ({ key: entryKey(root, entry.id), entry }))
  const groups = [
    { head: 'New topics', rows: rowsOf('topics', 'added') },
    { head: 'Changed topics', rows: rowsOf('topics', 'changed') },
    { head: 'New stances', rows: rowsOf('stances', 'added') },
    { head: 'Changed stances', rows: rowsOf('stances', 'changed') },
  ].filter(({ rows }) => rows.length > 0)
  if (groups.length === 0) return null
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  let left = shown
  return (
    <>
      <Table caption="What would be imported" columns={columns}>
        {groups.map(({ head, rows }) => {
          const portionOfRows = rows.slice(0, Math.max(0, left))
          left -= rows.length
          if (portionOfRows.length === 0) return null
          const areIn = rows.every(({ key }) => !unticked.has(key))
          return (
            <Fragment key={head}>
              <TableGroup span={columns.length}>
                {head}{' '}
                <span className={styles.groupActs}>
                  <Act
                    onClick={() =>
                      onTick(
                        rows.map(({ key }) => key),
                        !areIn,
                      )
                    }
                  >
                    {areIn ? 'Untick all' : 'Tick all'}
                  </Act>
                </span>
              </TableGroup>
              {portionOfRows.map((row) => (
                <EntryRow key={row.key} row={row} unticked={unticked} onTick={onTick} />
              ))}
            </Fragment>
          )
        })}
      </Table>
      {total > shown && (
        <p>
          <Act onClick={() => setShown(total)}>Show {(total - shown).toLocaleString('en')} more</Act>
        </p>
      )}
    </>
  )
}

function EntryRow({ row: { key, entry }, unticked, onTick }: Ticking & { readonly row: Row }) {
  const isIn = !unticked.has(key)
  return (
    <TableRow data-out={!isIn || undefined}>
      <RowHead>
        <CheckBox isChecked={isIn} onChange={(isTicked) => onTick([key], isTicked)}>
          {'colour' in entry.after && <Swatch color={pigment(entry.after.colour).color} />}{' '}
          <bdi className={styles.name}>{entry.before?.name ?? entry.after.name}</bdi>
        </CheckBox>
      </RowHead>
      <Cell>
        {entry.fields.length === 0 ? (
          <span className="fine">nothing but its name</span>
        ) : (
          <ul className={styles.fields}>
            {entry.fields.map((field) => (
              <FieldLine key={field.field} change={field} isNew={entry.before === null} />
            ))}
          </ul>
        )}
      </Cell>
    </TableRow>
  )
}

const longest = 160
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

function Value({ field, text }: { readonly field: string; readonly text: string }) {
  const name = field === 'colour' ? colourNames[Number(text) - 1] : undefined
  return (
    <>
      {name !== undefined && (
        <>
          <Swatch color={pigment(Number(text)).color} size="small" />{' '}
        </>
      )}
      <bdi>{name ?? shortened(text)}</bdi>
    </>
  )
}

function FieldLine({ change, isNew }: { readonly change: FieldChange; readonly isNew: boolean }) {
  const { field, from, to } = change
  return (
    <li>
      <span className={styles.field}>{field}</span>{' '}
      <span>
        {!isNew && from !== '' && (
          <>
            <del>
              <Value field={field} text={from} />
            </del>{' '}
          </>
        )}
        {to === '' ? (
          <span className="fine">nothing</span>
        ) : isNew ? (
          <Value field={field} text={to} />
        ) : (
          <ins>
            <Value field={field} text={to} />
          </ins>
        )}
      </span>
    </li>
  )
}

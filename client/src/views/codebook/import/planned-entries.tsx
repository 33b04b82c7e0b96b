// The entries of an import as a table: a box each, its colour, what would happen, and to which fields, from what to what.
// What stays as it is, is only counted.
import { Fragment, useState } from 'react'
import { entryKey } from '../../../../../shared/formats/codebook/plan/plan-import.ts'
import type {
  ImportPlan,
  PlannedStance,
  PlannedTopic,
} from '../../../../../shared/formats/codebook/plan/planned-entry.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { CheckBox } from '../../../ui/controls/check-box.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { Swatch } from '../../../ui/marks/swatch.tsx'
import { Cell, RowHead, Table, TableGroup, TableRow } from '../../../ui/tables/table.tsx'
import { FieldLines } from '../entry/field-lines.tsx'
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
          <FieldLines changes={entry.fields} isNew={entry.before === null} />
        )}
      </Cell>
    </TableRow>
  )
}

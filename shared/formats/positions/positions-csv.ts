// `positions-csv`: positions as tidy data, one row for each position and topic, so that a position on two topics has two
// rows under one `position_id`. UTF-8 without a byte order mark, which R would read as part of the first column's name.
import { positionColumns } from './position-columns.ts'
import { writeTableCsv } from './table.ts'
import { fieldsOf, lookup, type TakenNames, type TakenRecord } from './taken-positions.ts'

/** Rows by record as given, then in the order of its positions. */
export function writePositionsCsv(records: readonly TakenRecord[], names: TakenNames): string {
  const found = lookup(names.codebook)
  return writeTableCsv({
    columns: positionColumns,
    rows: records.flatMap((record) =>
      record.positions.flatMap((position) =>
        position.chosenTopics.map((topic) => fieldsOf(record, position, topic, found, names)),
      ),
    ),
  })
}

// A picture's table as a CSV file, its cells guarded so that no spreadsheet runs them.
import { writeCsv } from '../../../shared/formats/csv.ts'
import { type FigureTable, tableText } from '../ui/figures/figure-table.ts'

/** Heads, then one row for each row of the table. */
export const figureCsv = (table: FigureTable): string => writeCsv(tableText(table))

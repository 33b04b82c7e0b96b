// The history of a room in the order it was written, so that what is kept in memory can ask for what came since.
import type { Migration } from './migrate.ts'

export const historyBySeq0005: Migration = {
  name: '0005-history-by-seq',
  up: (database) => database.exec('CREATE INDEX history_by_seq ON history (room, seq)'),
}

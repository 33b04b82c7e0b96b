// The day a record's meeting was held, told by whoever imports it: titles and disclaimers rarely say.
import type { Migration } from './migrate.ts'

export const day0003: Migration = {
  name: '0003-day',
  up: (database) => database.exec('ALTER TABLE transcripts ADD COLUMN day TEXT'),
}

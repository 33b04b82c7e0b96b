// Which words of the records the notes quote. Empty for the notes of an older program until they are read once.
import type { Migration } from './migrate.ts'

export const noteQuotes0009: Migration = {
  name: '0009-note-quotes',
  up: (database) =>
    database.exec(`
      CREATE TABLE note_quotes (
        note TEXT NOT NULL REFERENCES notes,
        place INTEGER NOT NULL,
        transcript TEXT NOT NULL,
        quote TEXT NOT NULL,
        PRIMARY KEY (note, place)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX note_quotes_by_transcript ON note_quotes (transcript);
    `),
}

// Where a note lies (folder, tags), who has written in it, what its versions are called, and which of them were restored.
// Who wrote before this step is taken from the clients the room's log knows.
import type { Migration } from './migrate.ts'

export const notes0008: Migration = {
  name: '0008-notes',
  up: (database) =>
    database.exec(`
      ALTER TABLE notes ADD COLUMN folder TEXT NOT NULL DEFAULT '';
      ALTER TABLE notes ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';

      CREATE TABLE note_writers (
        note TEXT NOT NULL REFERENCES notes,
        member TEXT NOT NULL,
        first_at_ms INTEGER NOT NULL,
        PRIMARY KEY (note, member)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO note_writers (note, member, first_at_ms)
        SELECT DISTINCT notes.id, client_owners.member, notes.created_at_ms FROM notes
        JOIN client_owners ON client_owners.room = 'note:' || notes.id
        WHERE client_owners.member IS NOT NULL;

      CREATE TABLE note_version_names (
        note TEXT NOT NULL REFERENCES notes,
        seq INTEGER NOT NULL,
        name TEXT NOT NULL,
        by TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        PRIMARY KEY (note, seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE note_restores (
        note TEXT NOT NULL REFERENCES notes,
        seq INTEGER NOT NULL,
        restored_seq INTEGER NOT NULL,
        PRIMARY KEY (note, seq)
      ) STRICT, WITHOUT ROWID;
    `),
}

// The words of notes' blocks with an index of them. Empty for the notes of an older program until they are read once.
import type { Migration } from './migrate.ts'

export const noteBlocks0011: Migration = {
  name: '0011-note-blocks',
  up: (database) =>
    database.exec(`
      CREATE TABLE note_blocks (
        id INTEGER PRIMARY KEY,
        note TEXT NOT NULL REFERENCES notes,
        place INTEGER NOT NULL,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX note_blocks_by_note ON note_blocks (note, place);
      CREATE VIRTUAL TABLE note_words USING fts5(
        text, content = 'note_blocks', content_rowid = 'id', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
      );
      CREATE TRIGGER note_blocks_are_found AFTER INSERT ON note_blocks
      BEGIN INSERT INTO note_words (rowid, text) VALUES (NEW.id, NEW.text); END;
      CREATE TRIGGER note_blocks_are_lost AFTER DELETE ON note_blocks
      BEGIN INSERT INTO note_words (note_words, rowid, text) VALUES ('delete', OLD.id, OLD.text); END;
    `),
}

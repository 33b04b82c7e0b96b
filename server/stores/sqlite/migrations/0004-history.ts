// What every key of every room ever held. Rooms made before this step wait in `history_to_fill` until their log is
// replayed, which this layer cannot do: it knows no Yjs.
import type { Migration } from './migrate.ts'

export const history0004: Migration = {
  name: '0004-history',
  up: (database) =>
    database.exec(`
      CREATE TABLE history (
        room TEXT NOT NULL REFERENCES rooms,
        root TEXT NOT NULL,
        key TEXT NOT NULL,
        seq INTEGER NOT NULL,
        value TEXT,
        member TEXT,
        received_at INTEGER NOT NULL,
        PRIMARY KEY (room, root, key, seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE history_to_fill (
        room TEXT PRIMARY KEY REFERENCES rooms
      ) STRICT, WITHOUT ROWID;
      INSERT INTO history_to_fill SELECT room FROM rooms;
    `),
}

// The log of rooms and the rows derived from it.
// `archives` holds updates that a snapshot covers, many in one compressed piece; they are never deleted.
import type { Migration } from './migrate.ts'

export const rooms0001: Migration = {
  name: '0001-rooms',
  up: (database) =>
    database.exec(`
      CREATE TABLE rooms (
        room TEXT PRIMARY KEY,
        epoch INTEGER NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE updates (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        room TEXT NOT NULL REFERENCES rooms,
        epoch INTEGER NOT NULL,
        member TEXT,
        received_at INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        sha256 BLOB NOT NULL
      ) STRICT;
      CREATE INDEX updates_by_room ON updates (room, seq);

      CREATE TABLE archives (
        room TEXT NOT NULL REFERENCES rooms,
        upto_seq INTEGER NOT NULL,
        updates INTEGER NOT NULL,
        packed BLOB NOT NULL,
        sha256 BLOB NOT NULL,
        PRIMARY KEY (room, upto_seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE snapshots (
        room TEXT PRIMARY KEY REFERENCES rooms,
        upto_seq INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        sha256 BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE client_owners (
        room TEXT NOT NULL REFERENCES rooms,
        client INTEGER NOT NULL,
        member TEXT,
        PRIMARY KEY (room, client)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE records (
        room TEXT NOT NULL REFERENCES rooms,
        root TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        author TEXT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        PRIMARY KEY (room, root, key)
      ) STRICT, WITHOUT ROWID;
    `),
}

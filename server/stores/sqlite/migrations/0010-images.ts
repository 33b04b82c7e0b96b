// The pictures of notes, with their bytes.
import type { Migration } from './migrate.ts'

export const images0010: Migration = {
  name: '0010-images',
  up: (database) =>
    database.exec(`
      CREATE TABLE images (
        id TEXT PRIMARY KEY,
        project TEXT NOT NULL REFERENCES projects,
        sha256 TEXT NOT NULL,
        type TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        size INTEGER NOT NULL,
        added_by TEXT NOT NULL,
        added_at_ms INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        UNIQUE (project, sha256)
      ) STRICT;
    `),
}

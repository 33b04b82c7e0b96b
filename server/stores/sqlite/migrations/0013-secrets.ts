// Secrets that must go with the data wherever it goes, unlike the one that signs sessions.
import type { Migration } from './migrate.ts'

export const secrets0013: Migration = {
  name: '0013-secrets',
  up: (database) =>
    database.exec(`
      CREATE TABLE secrets (
        name TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
      ) STRICT;
    `),
}

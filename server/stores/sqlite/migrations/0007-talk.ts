// What is one member's own and part of no record: what they have seen, when they visited, whether they want a daily mail
// and when one was made. And the history by time, over all rooms.
import type { Migration } from './migrate.ts'

export const talk0007: Migration = {
  name: '0007-talk',
  up: (database) =>
    database.exec(`
      CREATE TABLE seen (
        project TEXT NOT NULL REFERENCES projects,
        member TEXT NOT NULL,
        room TEXT NOT NULL,
        about TEXT NOT NULL,
        up_to_ms INTEGER NOT NULL,
        PRIMARY KEY (project, member, room, about)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE visits (
        project TEXT NOT NULL REFERENCES projects,
        member TEXT NOT NULL,
        room TEXT NOT NULL,
        opened_at_ms INTEGER NOT NULL,
        left_at_ms INTEGER NOT NULL,
        earlier_left_at_ms INTEGER,
        PRIMARY KEY (project, member, room)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE digest_choices (
        project TEXT NOT NULL REFERENCES projects,
        member TEXT NOT NULL,
        choice TEXT NOT NULL CHECK (choice IN ('daily', 'never')),
        PRIMARY KEY (project, member)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE digests (
        member TEXT PRIMARY KEY,
        made_at_ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX history_by_time ON history (received_at, member);
    `),
}

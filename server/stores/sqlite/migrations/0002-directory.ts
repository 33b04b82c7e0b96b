// The directory of what there is: projects, members, invitations, transcripts, notes.
// Invariant 1: triggers refuse every change to an imported record, whoever asks.
import type { Migration } from './migrate.ts'

export const directory0002: Migration = {
  name: '0002-directory',
  up: (database) =>
    database.exec(`
      CREATE TABLE projects (
        id TEXT PRIMARY KEY,
        slug TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE members (
        project TEXT NOT NULL REFERENCES projects,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('reader', 'annotator', 'reviewer', 'owner')),
        colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 12),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        joined_at_ms INTEGER NOT NULL,
        PRIMARY KEY (project, id)
      ) STRICT;
      CREATE INDEX members_by_id ON members (id, active);

      CREATE TABLE invitations (
        id TEXT PRIMARY KEY,
        token_hash TEXT NOT NULL UNIQUE,
        project TEXT NOT NULL REFERENCES projects,
        role TEXT NOT NULL CHECK (role IN ('reader', 'annotator', 'reviewer', 'owner')),
        for_whom TEXT NOT NULL,
        invited_by TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL,
        expires_at_ms INTEGER NOT NULL,
        used_at_ms INTEGER,
        used_by TEXT,
        revoked_at_ms INTEGER
      ) STRICT;
      CREATE INDEX invitations_by_project ON invitations (project, created_at_ms);

      CREATE TABLE transcripts (
        id TEXT PRIMARY KEY,
        project TEXT NOT NULL REFERENCES projects,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        format TEXT NOT NULL,
        title TEXT NOT NULL,
        imported_at_ms INTEGER NOT NULL,
        imported_by TEXT,
        reading TEXT NOT NULL,
        source BLOB NOT NULL,
        UNIQUE (project, sha256)
      ) STRICT;
      CREATE TRIGGER transcripts_never_change BEFORE UPDATE ON transcripts
      BEGIN SELECT RAISE(ABORT, 'an imported record never changes'); END;
      CREATE TRIGGER transcripts_never_go BEFORE DELETE ON transcripts
      BEGIN SELECT RAISE(ABORT, 'an imported record is never deleted'); END;
      CREATE TRIGGER transcripts_are_never_replaced BEFORE INSERT ON transcripts
      WHEN EXISTS (
        SELECT 1 FROM transcripts WHERE id = NEW.id OR (project = NEW.project AND sha256 = NEW.sha256)
      )
      BEGIN SELECT RAISE(ABORT, 'an imported record is never replaced'); END;

      CREATE TABLE notes (
        id TEXT PRIMARY KEY,
        project TEXT NOT NULL REFERENCES projects,
        title TEXT NOT NULL,
        created_by TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL,
        updated_by TEXT NOT NULL,
        updated_at_ms INTEGER NOT NULL,
        words INTEGER NOT NULL,
        quotes INTEGER NOT NULL,
        removed_at_ms INTEGER
      ) STRICT;
      CREATE INDEX notes_by_project ON notes (project, updated_at_ms);
    `),
}

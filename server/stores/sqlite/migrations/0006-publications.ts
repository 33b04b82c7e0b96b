// Pages made public and the frozen contents of their versions. Triggers refuse what would break a citation: a version
// that changes or goes, an id that is given to another page. `changed` counts every change of any page.
import type { Migration } from './migrate.ts'

export const publications0006: Migration = {
  name: '0006-publications',
  up: (database) =>
    database.exec(`
      CREATE TABLE publications (
        id TEXT PRIMARY KEY,
        project TEXT NOT NULL REFERENCES projects,
        kind TEXT NOT NULL CHECK (kind IN ('quote', 'record', 'note', 'view')),
        subject_key TEXT NOT NULL,
        subject TEXT NOT NULL,
        is_listed INTEGER NOT NULL CHECK (is_listed IN (0, 1)),
        licence TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL,
        unpublished_at_ms INTEGER,
        unpublished_by TEXT,
        taken_back_to INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        UNIQUE (project, kind, subject_key)
      ) STRICT;
      CREATE INDEX publications_by_project ON publications (project, changed);
      CREATE INDEX publications_by_change ON publications (changed);
      CREATE TRIGGER publications_keep_their_subject
      BEFORE UPDATE OF id, project, kind, subject_key, subject, created_at_ms ON publications
      BEGIN SELECT RAISE(ABORT, 'a page stays of what it was published of'); END;
      CREATE TRIGGER publications_never_go BEFORE DELETE ON publications
      BEGIN SELECT RAISE(ABORT, 'the address of a page is never free again'); END;
      CREATE TRIGGER publications_are_never_replaced BEFORE INSERT ON publications
      WHEN EXISTS (
        SELECT 1 FROM publications WHERE id = NEW.id
        OR (project = NEW.project AND kind = NEW.kind AND subject_key = NEW.subject_key)
      )
      BEGIN SELECT RAISE(ABORT, 'the address of a page is never given to another'); END;

      CREATE TABLE publication_versions (
        publication TEXT NOT NULL REFERENCES publications,
        number INTEGER NOT NULL CHECK (number >= 1),
        title TEXT NOT NULL,
        choices TEXT NOT NULL,
        summary TEXT NOT NULL,
        published_by TEXT NOT NULL,
        published_at_ms INTEGER NOT NULL,
        digest TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (publication, number)
      ) STRICT;
      CREATE TRIGGER publication_versions_never_change BEFORE UPDATE ON publication_versions
      BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
      CREATE TRIGGER publication_versions_never_go BEFORE DELETE ON publication_versions
      BEGIN SELECT RAISE(ABORT, 'a published version is never deleted'); END;
      CREATE TRIGGER publication_versions_are_never_replaced BEFORE INSERT ON publication_versions
      WHEN EXISTS (
        SELECT 1 FROM publication_versions WHERE publication = NEW.publication AND number >= NEW.number
      )
      BEGIN SELECT RAISE(ABORT, 'a published version is never replaced'); END;
    `),
}

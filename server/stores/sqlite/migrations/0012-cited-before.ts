// The quotes of notes with every wording they were cited by. What was listed without is read again from the notes' text
// when the server starts, as the quotes of an older program are.
import type { Migration } from './migrate.ts'

export const citedBefore0012: Migration = {
  name: '0012-cited-before',
  up: (database) => database.exec('DELETE FROM note_quotes'),
}

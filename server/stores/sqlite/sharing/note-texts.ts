// The words of notes in SQLite's own index of words. Only blocks between the first and the last that changed are written
// anew: a note is read whenever somebody types in it, and it may have thousands.
import type { NoteId } from '../../../../shared/base/id.ts'
import type { FoundBlock, NoteTexts } from '../../note-texts.ts'
import type { Database } from '../database.ts'

type FoundRow = { note: NoteId; place: number; text: string; excerpt: string; blocks: number }

/** Around a hit in an excerpt: signs no text can hold, since they are taken out of it. */
const [begins, ends] = ['\u0002', '\u0003']
const signs = new RegExp(`[${begins}${ends}]`, 'g')
/** Words of an excerpt. */
const excerptWords = 14

export function createNoteTexts(database: Database): NoteTexts {
  const textsOf = database
    .prepare<[string], string>('SELECT text FROM note_blocks WHERE note = ? ORDER BY place')
    .pluck()
  const drop = database.prepare<[string, number, number]>(
    'DELETE FROM note_blocks WHERE note = ? AND place >= ? AND place < ?',
  )
  const move = database.prepare<[number, string, number]>(
    'UPDATE note_blocks SET place = place + ? WHERE note = ? AND place >= ?',
  )
  const add = database.prepare<[string, number, string]>(
    'INSERT INTO note_blocks (note, place, text) VALUES (?, ?, ?)',
  )
  const find = database.prepare<[string, string, number], FoundRow>(
    `WITH found AS (
       SELECT block.note, block.place, block.text, note_words.rank AS fit,
       snippet(note_words, 0, '${begins}', '${ends}', '…', ${excerptWords}) AS excerpt
       FROM note_words JOIN note_blocks AS block ON block.id = note_words.rowid
       JOIN notes ON notes.id = block.note
       WHERE note_words MATCH ? AND notes.project = ? AND notes.removed_at_ms IS NULL
     ), ranked AS (
       SELECT *, row_number() OVER (PARTITION BY note ORDER BY fit, place) AS nth,
       count(*) OVER (PARTITION BY note) AS blocks FROM found
     )
     SELECT note, place, text, excerpt, blocks FROM ranked WHERE nth = 1 ORDER BY fit, note LIMIT ?`,
  )
  const unknown = database
    .prepare<[], NoteId>(
      `SELECT id FROM notes WHERE words + quotes > 0 AND removed_at_ms IS NULL
       AND NOT EXISTS (SELECT 1 FROM note_blocks WHERE note = notes.id)`,
    )
    .pluck()
  const replace = database.transaction((note: NoteId, blocks: readonly string[]): boolean => {
    const before = textsOf.all(note)
    const shorter = Math.min(before.length, blocks.length)
    let first = 0
    while (first < shorter && before[first] === blocks[first]) first += 1
    let last = 0
    while (last < shorter - first && before.at(-1 - last) === blocks.at(-1 - last)) last += 1
    if (first + last === before.length && before.length === blocks.length) return false
    drop.run(note, first, before.length - last)
    if (before.length !== blocks.length) move.run(blocks.length - before.length, note, before.length - last)
    for (let place = first; place < blocks.length - last; place += 1)
      add.run(note, place, blocks[place] ?? '')
    return true
  })
  return {
    replace: async (note, blocks) =>
      replace.immediate(
        note,
        blocks.map((text) => text.replace(signs, '')),
      ),
    find: async (project, words, most) =>
      words.length === 0 ? [] : find.all(matching(words), project, most).map(foundBlock),
    unknownNotes: async () => unknown.all(),
  }
}

/** All of the words, each the beginning of one: in quotes nothing in them is an operator. */
const matching = (words: readonly string[]): string =>
  words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' ')

const foundBlock = ({ note, place, text, excerpt, blocks }: FoundRow): FoundBlock => ({
  note,
  place,
  text,
  pieces: excerpt.split(signs),
  more: blocks - 1,
})

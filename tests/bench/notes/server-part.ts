// What a note of many thousand quotes asks of the server: how long each request takes, and how long others wait meanwhile.
import type { NoteId, TranscriptId } from '../../../shared/base/id.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { quotedNote } from '../../support/notes/quoted-note.ts'
import { firstSlug, reconnected } from '../../support/server.ts'
import type { Figure } from '../analysis/bench-table.ts'
import { benchServer } from '../analysis/browser-page.ts'
import { heldBy } from './held-times.ts'

export const quotes = Number(process.env.QUOTES ?? 10_000)
const times = 5
const heldLimit = 100

export async function serverFigures(say: (line: string) => void): Promise<readonly Figure[]> {
  const { server, owner } = await benchServer(null)
  try {
    const figures: Figure[] = []
    for (const distinct of [200, quotes]) {
      const title = `${quotes} quotes of ${distinct} passages`
      const note = await quotedNote(server.app, owner, title, { quotes, distinct })
      say(`${title}: written`)
      const params = { note }
      const [project] = await server.app.world.projects.all()
      const measured = async (what: string, run: (nth: number) => Promise<unknown>): Promise<void> => {
        const ms: number[] = []
        const held: number[] = []
        for (let nth = 0; nth < times; nth++) {
          globalThis.gc?.()
          await reconnected(server.address)
          const one = await heldBy(() => run(nth))
          ms.push(one.ms)
          held.push(one.held)
        }
        figures.push({ what: `${distinct} passages: ${what}`, times: ms, limit: null })
        figures.push({ what: `${distinct} passages: ${what}, others waited`, times: held, limit: heldLimit })
      }
      const { world } = server.app
      await measured('the note is looked up', () => owner.does('readNote', { params }))
      await measured('its versions', () => owner.does('listNoteVersions', { params }))
      await measured('who wrote what', () => owner.does('readNoteAuthors', { params }))
      await reconnected(server.address)
      const { versions } = await owner.does('listNoteVersions', { params })
      const seq = versions[0]?.seq ?? 1
      await measured('one version', () => owner.does('readNoteVersion', { params: { note, seq } }))
      await measured('a quote is added', () => addOne(owner, note))
      await measured('the list of notes', () =>
        owner.does('listNotes', { params: { project: project?.slug ?? firstSlug } }),
      )
      const text = await world.rooms.read(roomName('note', note), (room) => room.readNote())
      say(`${title}: ${text.ok ? text.value.length : 0} blocks`)
    }
    return figures
  } finally {
    await server.close()
  }

  /** Twenty characters of the first record's fourth paragraph. */
  async function addOne(person: typeof owner, note: NoteId): Promise<void> {
    const { transcripts } = await person.does('listTranscripts', { params: { project: firstSlug } })
    const transcript = transcripts[0]?.id ?? ''
    const spans = [{ startSegment: 3, start: 0, endSegment: 3, end: 20 }]
    await person.does('addQuote', {
      params: { note },
      body: { transcript: transcript as TranscriptId, spans, source: null },
    })
  }
}

// Takes a project of 1,000 notes away as one zip, and long notes as Word files, and says how long others were held.
import { createDocxMaker } from '../../../server/actions/exports/docx/make-docx.ts'
import { createNoteTaker } from '../../../server/actions/exports/notes/take-note.ts'
import { firstSlug, startServer } from '../../support/server.ts'
import { heldLine, longestHold } from './longest-hold.ts'
import { bothRecords, quoteAt, writeNote, writeNotes } from './many-notes.ts'

const notes = Number(process.env.NOTES ?? 1000)
const quoteCounts = [400, 1200]

/** `thread`: the built file of the thread that makes Word files. */
export async function takingFigures(thread: URL, say: (line: string) => void): Promise<void> {
  const server = await startServer()
  try {
    const owner = await server.owner()
    const spoken = await bothRecords(server)
    const ways = [
      ['in this thread', createDocxMaker(null)],
      ['in one of its own', createDocxMaker(thread)],
    ] as const
    for (const count of quoteCounts) {
      const blocks = Array.from({ length: count }, (_, nth) => quoteAt(spoken, nth)).flat()
      const id = await writeNote(server, owner, { title: `${count} quotes`, folder: '' }, blocks)
      await server.app.settle()
      const { world } = server.app
      const [project] = await world.projects.all()
      const stored = await world.notes.get(id)
      if (!project || !stored) throw new Error('the note is not there')
      const setting = { shelves: world, project, origin: server.address, madeAtMs: Date.now() }
      const taking = async () => (await createNoteTaker(setting)).take(stored)
      say(heldLine(`a note of ${count} quotes, read`, await longestHold(taking)))
      const taken = await taking()
      if (!taken.ok) throw new Error(taken.problem.message)
      for (const [where, make] of ways) {
        const content = { what: 'note', note: taken.value, madeAtMs: setting.madeAtMs } as const
        say(heldLine(`… as a Word file, ${where}`, await longestHold(() => make(content))))
      }
    }
    await writeNotes(server, spoken, notes)
    for (const [format, what] of [
      ['project-zip', 'everything as one zip'],
      ['vault', 'all notes as a vault'],
    ] as const) {
      let bytes = 0
      const held = await longestHold(async () => {
        const reply = await owner.fetch(`/api/projects/${firstSlug}/export/${format}`)
        bytes = (await reply.arrayBuffer()).byteLength
        if (!reply.ok) throw new Error(`${format}: ${reply.status}`)
      })
      say(heldLine(`${notes} notes and both records, ${what} (${(bytes / 1024).toFixed(0)} KiB)`, held))
    }
  } finally {
    await server.close()
  }
}

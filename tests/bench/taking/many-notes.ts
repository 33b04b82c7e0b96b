// A project of both sample records and as many notes as wanted, each of some paragraphs with two quotes of the records.
import { readFileSync } from 'node:fs'
import type { MemberId, NoteId, TranscriptId } from '../../../shared/base/id.ts'
import { ok } from '../../../shared/base/result.ts'
import { type NoteNode, quoteNode } from '../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Segment } from '../../../shared/transcript/transcript.ts'
import { firstSlug, type Person, type TestServer } from '../../support/server.ts'

const params = { project: firstSlug }
const folders = ['', 'Briefings', 'Briefings/2021', 'Drafts']

type Spoken = { readonly transcript: TranscriptId; readonly segments: readonly Segment[] }

/** The records, imported and ready to be quoted. */
export async function bothRecords(server: TestServer): Promise<readonly Spoken[]> {
  const spoken: Spoken[] = []
  for (const file of ['igf2021-ws119.txt', 'igf2020-ws341.txt']) {
    const id = await server.record(
      readFileSync(new URL(`../../../transcripts/${file}`, import.meta.url)),
      file,
    )
    const stored = await server.app.world.transcripts.get(id as TranscriptId)
    const segments = (stored?.transcript.segments ?? []).filter(({ text }) => text.length > 60)
    spoken.push({ transcript: id as TranscriptId, segments })
  }
  return spoken
}

const paragraph = (text: string): NoteNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** The nth quote there is. */
export function quoteAt(spoken: readonly Spoken[], nth: number): readonly NoteNode[] {
  const record = spoken[nth % spoken.length]
  const segment = record?.segments[nth % (record.segments.length || 1)]
  if (!record || !segment) return []
  const end = Math.min(segment.text.length, 160)
  return [
    paragraph(`On point ${nth + 1} the room heard what follows, and nobody disagreed in so many words.`),
    quoteNode({
      transcript: record.transcript,
      spans: [{ startSegment: segment.index, start: 0, endSegment: segment.index, end }],
      source: null,
      asCited: segment.text.slice(0, end),
      citedAtMs: Date.UTC(2026, 0, 2) + nth,
    }),
  ]
}

export async function writeNote(
  server: TestServer,
  owner: Person,
  given: { readonly title: string; readonly folder: string },
  blocks: readonly NoteNode[],
): Promise<NoteId> {
  const { title, folder } = given
  const { id } = await owner.does('createNote', { params, body: { title, ...(folder && { folder }) } })
  const written = await server.app.world.rooms.write(
    roomName('note', id),
    owner.account.id as MemberId,
    (room) => ok(room.appendToNote(blocks)),
  )
  if (!written.ok) throw new Error(written.problem.message)
  return id
}

export async function writeNotes(
  server: TestServer,
  spoken: readonly Spoken[],
  count: number,
): Promise<void> {
  const owner = await server.owner()
  for (let n = 0; n < count; n++) {
    const folder = folders[n % folders.length] ?? ''
    const ending = paragraph(`This is note ${n + 1}. What is left open is asked again at the next session.`)
    const blocks = [...quoteAt(spoken, 2 * n), ...quoteAt(spoken, 2 * n + 1), ending]
    await writeNote(server, owner, { title: `Session ${n + 1}`, folder }, blocks)
  }
  await server.app.settle()
}

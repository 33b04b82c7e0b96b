// A note that quotes the records many thousand times, always the same way: headings, a paragraph of its own every few
// quotes, and quotes of both records in turn.
import type { App } from '../../../server/app.ts'
import type { NoteId, TranscriptId } from '../../../shared/base/id.ts'
import { ok } from '../../../shared/base/result.ts'
import { type NoteNode, type QuoteAttrs, quoteNode } from '../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { firstSlug, type Person } from '../server.ts'

/** How often something else stands between quotes. */
const quotesPerParagraph = 4
const quotesPerHeading = 100
const citedAtMs = 1_700_000_000_000

/** A record by its long paragraphs. */
type Quotable = {
  readonly id: TranscriptId
  readonly sha256: string
  readonly long: readonly { readonly segment: number; readonly text: string }[]
}

/** The `nth` of `distinct` passages: words of some length that begin at another place each. */
function passage(records: readonly Quotable[], nth: number): QuoteAttrs {
  const record = records[nth % records.length]
  const round = Math.floor(nth / records.length)
  const paragraph = record?.long[round % record.long.length]
  if (!record || !paragraph) throw new Error('the records are too short to be quoted')
  const { segment, text } = paragraph
  const start = (Math.floor(round / record.long.length) * 7) % (text.length - 100)
  const end = Math.min(text.length, start + 60 + ((round * 37) % 140))
  const words = text.slice(start, end)
  return {
    transcript: record.id,
    spans: [{ startSegment: segment, start, endSegment: segment, end }],
    source: null,
    asCited: words,
    citedAtMs,
    published: words,
    sha256: record.sha256,
  }
}

/** `distinct` passages of these records in turn, until there are `quotes` quotes. */
export function quotedText(records: readonly Quotable[], quotes: number, distinct: number): NoteNode[] {
  const nodes: NoteNode[] = []
  for (let nth = 0; nth < quotes; nth++) {
    if (nth % quotesPerHeading === 0) {
      nodes.push({
        type: 'heading',
        attrs: { level: 2 },
        content: [{ type: 'text', text: `Part ${nth / quotesPerHeading + 1}` }],
      })
    }
    if (nth % quotesPerParagraph === 0) {
      const text = `Before quote ${nth + 1}, what the delegations said of it in their own words.`
      nodes.push({ type: 'paragraph', content: [{ type: 'text', text }] })
    }
    nodes.push(quoteNode(passage(records, nth % distinct)))
  }
  nodes.push({ type: 'paragraph', content: [{ type: 'text', text: 'The end of the note.' }] })
  return nodes
}

/** A new note by this person with that text, as if it had been written in some sittings. */
export async function quotedNote(
  app: App,
  person: Person,
  title: string,
  { quotes, distinct, writes = 10 }: { quotes: number; distinct: number; writes?: number },
): Promise<NoteId> {
  const { id } = await person.does('createNote', { params: { project: firstSlug }, body: { title } })
  const [project] = await app.world.projects.all()
  const facts = project ? await app.world.transcripts.ofProject(project.id) : []
  const records: Quotable[] = []
  for (const { id: transcript } of facts) {
    const stored = await app.world.transcripts.get(transcript)
    if (!stored) throw new Error(`there is no record ${transcript}`)
    records.push({
      id: transcript,
      sha256: stored.sha256,
      long: stored.transcript.segments.flatMap(({ text }, segment) =>
        text.length >= 200 ? [{ segment, text }] : [],
      ),
    })
  }
  const nodes = quotedText(records, quotes, distinct)
  const each = Math.ceil(nodes.length / writes)
  for (let from = 0; from < nodes.length; from += each) {
    const written = await app.world.rooms.write(roomName('note', id), person.account.id, (room) => {
      room.appendToNote(nodes.slice(from, from + each))
      return ok(null)
    })
    if (!written.ok) throw new Error(written.problem.message)
  }
  return id as NoteId
}

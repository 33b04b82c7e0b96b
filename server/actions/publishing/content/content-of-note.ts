// A note as its page holds it: its blocks with quotes and queries written out, pictures by name, and nothing of the talk
// about it. One quote that cannot be read from its record stops the whole: a page must not show words nobody can find.
import { setImmediate } from 'node:timers/promises'
import type { MemberId, NoteId } from '../../../../shared/base/id.ts'
import { problem } from '../../../../shared/base/problem.ts'
import { type Failed, failed, ok, type Result } from '../../../../shared/base/result.ts'
import type { NoteContent } from '../../../../shared/publishing/published-content.ts'
import type { Naming } from '../../../../shared/publishing/published-text.ts'
import { type NoteNode, quoteAttrsSchema } from '../../../../shared/records/notes/note-document.ts'
import { wordingsOf } from '../../../../shared/records/notes/quotes-in-note.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { areInReadingOrder } from '../../../../shared/transcript/span.ts'
import type { Caller } from '../../caller.ts'
import { findNote } from '../../notes/find-note.ts'
import { disorderWhy, neverReadWhy, wordsNeverRead } from '../../quotes/cited-words.ts'
import type { World } from '../../world.ts'
import { correctedWords, quoteContent } from './content-of-quote.ts'
import { namesOfMembers } from './naming.ts'
import { publicBlocks } from './note-blocks.ts'
import type { RecordPages } from './public-result.ts'
import { queriesOfNote } from './queries-of-note.ts'
import type { RecordShelf } from './record-source.ts'

type Setting = {
  readonly origin: string
  readonly naming: Naming
  readonly nameAuthors: boolean
  readonly pages: RecordPages
  readonly openRecord: RecordShelf
}
type NoteQuotes = NoteContent['quotes'][number]

/** What a page needs of a quote; whatever else an editor keeps on it does not matter here. */
const citedSchema = quoteAttrsSchema
  .pick({ transcript: true, spans: true, asCited: true })
  .extend({ earlier: quoteAttrsSchema.shape.earlier.nullable() })
  .strip()

/** Quotes read before others are let in between. */
const slice = 100

export async function noteContent(
  world: World,
  caller: Caller,
  id: NoteId,
  setting: Setting,
): Promise<Result<NoteContent>> {
  const found = await findNote(world, caller, id)
  if (!found.ok) return found
  const read = await world.rooms.read(roomName('note', id), (room) => room.readNote())
  if (!read.ok) return read
  const nodes = read.value
  const quotes = await quotesIn(world, nodes, setting)
  if (!quotes.ok) return quotes
  const queries = await queriesOfNote(world, caller, nodesOf(nodes, 'query'), setting.pages)
  if (!queries.ok) return queries
  const images = await imagesIn(world, caller, nodes)
  const place = { origin: setting.origin, slug: caller.project.slug, images: new Set(images) }
  return ok({
    kind: 'note',
    title: found.value.title,
    authors: setting.nameAuthors ? await authorsOf(world, caller, found.value) : null,
    blocks: publicBlocks(nodes, place, { quote: counter(), query: counter() }) as NoteContent['blocks'],
    quotes: quotes.value,
    queries: queries.value,
    images,
  })
}

/** Quotes and queries are listed in the order of the text, so that counting them finds the place of each. */
const counter = () => {
  let next = 0
  return () => next++
}

/** Quotes and queries hold no others, whatever a forged text says. */
const isWhole = ({ type }: NoteNode) => type === 'quote' || type === 'query'

const nodesOf = (nodes: readonly NoteNode[], type: string): NoteNode[] =>
  nodes.flatMap((node) =>
    node.type === type ? [node] : isWhole(node) ? [] : nodesOf(node.content ?? [], type),
  )

/** Pictures that this project keeps; one of another project is not this note's to show. */
async function imagesIn(world: World, caller: Caller, nodes: readonly NoteNode[]): Promise<string[]> {
  const named = nodesOf(nodes, 'image').map(({ attrs }) => attrs?.image)
  const images: string[] = []
  for (const id of new Set(named)) {
    const image = typeof id === 'string' ? await world.images.get(id) : null
    if (image?.project === caller.project.id) images.push(image.id)
  }
  return images
}

async function quotesIn(
  world: World,
  nodes: readonly NoteNode[],
  { naming, openRecord }: Setting,
): Promise<Result<readonly NoteQuotes[]>> {
  const quotes: NoteQuotes[] = []
  for (const { attrs } of nodesOf(nodes, 'quote')) {
    const quote = citedSchema.safeParse(attrs)
    if (!quote.success) return unreadable(attrs?.asCited, 'it is not whole')
    const { transcript, spans, asCited } = quote.data
    const source = await openRecord(transcript)
    if (!source.ok) return unreadable(asCited, 'its record is not in this project')
    if (!areInReadingOrder(spans)) return unreadable(asCited, disorderWhy)
    const content = quoteContent(source.value, spans, naming, null)
    if (!content.ok) return unreadable(asCited, 'its words are not at their place in the record')
    const now = correctedWords(content.value.passages)
    const isSame = now === asCited
    const place = { transcript, spans, texts: source.value.texts }
    const never = await wordsNeverRead(world, place, wordingsOf(quote.data), [now])
    if (never.length > 0) return unreadable(asCited, neverReadWhy(never, asCited))
    quotes.push({ content: content.value, asCited: isSame ? null : asCited })
    if (quotes.length % slice === 0) await setImmediate()
  }
  return ok(quotes)
}

function unreadable(asCited: unknown, why: string): Failed {
  const words = typeof asCited === 'string' ? asCited : ''
  const shown = words.length > 80 ? `${words.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : words
  return failed(
    problem(
      'conflict',
      `The quote “${shown}” cannot be published, because ${why}. Take it out of the note, or write its words as your own text.`,
      'subject',
    ),
  )
}

/** Who began the note, and everybody who wrote in it. */
async function authorsOf(
  world: World,
  caller: Caller,
  { id, createdBy }: { readonly id: NoteId; readonly createdBy: MemberId },
): Promise<readonly string[]> {
  const nameOf = await namesOfMembers(world, caller)
  return [...new Set([createdBy, ...(await world.notes.writersOf(id))])].map(nameOf)
}

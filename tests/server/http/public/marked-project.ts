// A project in which every field that a person can write holds words found nowhere else: `zqp…qz` in those that the pages
// of this test publish, `zqs…qz` in all others. What a reader without a session is sent is then searched for both.
import type { MemberId, NoteId, ProjectId, StanceId, TopicId } from '../../../../shared/base/id.ts'
import { recordKey } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { madePng } from '../../../support/notes/made-pictures.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import {
  addSpeaker,
  type Coded,
  codedRecord,
  putIn,
  putInProject,
} from '../../actions/positions/coded-record.ts'

const publicWords = new Set<string>()
const secretWords = new Set<string>()
const told = (words: Set<string>, mark: string) => {
  words.add(mark)
  return mark
}
/** Words that some page of this test is meant to show. */
export const open = (name: string) => told(publicWords, `zqp${name}qz`)
/** Words that nobody without a session may ever be sent. */
export const secret = (name: string) => told(secretWords, `zqs${name}qz`)
export const marksIn = (text: string): readonly string[] => [
  ...new Set(text.match(/zq[ps][a-z0-9]+qz/gi)?.map((mark) => mark.toLowerCase()) ?? []),
]
export const isPublic = (mark: string) => publicWords.has(mark)
export const everySecret = () => [...secretWords]

export type MarkedProject = {
  readonly server: TestServer
  readonly rea: Person
  readonly ana: Person
  readonly project: ProjectId
  readonly record: Coded
  readonly other: Coded
  readonly note: NoteId
  readonly otherNote: NoteId
  readonly picture: string
  readonly otherPicture: string
  /** Ids that only members are to see. */
  readonly ids: readonly string[]
}

const topic = (name: string, definition: string, order: number) => ({
  name,
  definition,
  include: secret(`include${order}`),
  exclude: secret(`exclude${order}`),
  parent: null,
  colour: 1,
  order,
  retired: false,
  redirect: null,
  suggestedBy: null,
})
const words = (text: string, marks: NonNullable<NoteNode['marks']> = []): NoteNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }],
})

export async function markedProject(): Promise<MarkedProject> {
  const server = await startServer()
  const rea = await server.person(secret('rea'), 'reviewer')
  const ana = await server.person(secret('ana'), 'annotator')
  const owner = await server.owner()
  await owner.does('invite', {
    params: { project: firstSlug },
    body: { role: 'reader', forWhom: secret('invited') },
  })
  const project = (await server.app.world.projects.bySlug(firstSlug))?.id as ProjectId
  await addSpeaker(server, open('speaker'), 'MEX', {
    affiliation: open('ministry'),
    aliases: [secret('alias')],
  })
  await addSpeaker(server, secret('person'), null, { affiliation: secret('office') })
  await putInProject(server, 'topics', 'open', topic(open('topic'), secret('definition'), 901))
  await putInProject(server, 'topics', 'closed', topic(secret('topic'), secret('definition2'), 902))
  await putInProject(server, 'glossary', testId(8001), {
    term: secret('term'),
    kind: 'term',
    expansion: secret('expansion'),
    aliases: [],
    from: 'hand',
  })
  const record = await codedRecord(server, '2021-12-10', [
    `>> ${open('speaker').toUpperCase()}: We ${open('misheard')} it. ${open('speech')}`,
    `>> BEN: ${open('second')} so do we.`,
  ])
  const other = await codedRecord(server, '2021-12-11', [
    `>> ${secret('label').toUpperCase()}: ${secret('speech')}`,
  ])
  await writeRecords(record, rea, ana)
  const noteOf = async (title: string, ...blocks: NoteNode[]) => {
    const { id } = await ana.does('createNote', { params: { project: firstSlug }, body: { title } })
    await append(server, id as NoteId, ana, blocks)
    return id as NoteId
  }
  const picture = await keptPicture(ana, 3)
  const otherPicture = await keptPicture(ana, 5)
  const thread = testId(8100)
  const note = await noteOf(
    open('notetitle'),
    words(open('notetext'), [{ type: 'thread', attrs: { thread } }]),
    words(open('linked'), [{ type: 'link', attrs: { href: `/p/${firstSlug}/t/${other.transcript}` } }]),
    {
      type: 'image',
      attrs: { image: picture, alt: open('alt'), width: 3, height: 3, title: secret('title') },
    },
    { type: 'quote', attrs: quoteAttrs(record) },
    { type: 'query', attrs: { show: 'quotes', filter: { topics: 'open' }, title: open('query') } },
  )
  const otherNote = await noteOf(secret('notetitle'), words(secret('notetext')), {
    type: 'image',
    attrs: { image: otherPicture, alt: secret('alt'), width: 5, height: 5 },
  })
  const talk = roomName('talk', project)
  for (const [nth, about] of [`notes:${note}`, `notes:${note}/${thread}`, 'topics:open'].entries())
    await putIn(
      server,
      talk,
      'messages',
      recordKey(ana.account.id, testId(8200 + nth)),
      { about, text: secret(`message${nth}`), atMs: 1 },
      ana,
    )
  const ids = [project, record.transcript, other.transcript, note, otherNote, thread, otherPicture]
  const people = [rea, ana, owner].map(({ account }) => account.id)
  return {
    server,
    rea,
    ana,
    project,
    record,
    other,
    note,
    otherNote,
    picture,
    otherPicture,
    ids: [...ids, ...people],
  }
}

const quoteAttrs = (record: Coded) => ({
  transcript: record.transcript,
  spans: [{ startSegment: 1, start: 0, endSegment: 1, end: 20 }],
  source: null,
  asCited: `${open('second')} so do they`,
  citedAtMs: 1,
  keptFor: secret('keptfor'),
  earlier: [{ asCited: `${open('second')} so do ${secret('earlier')}`, citedAtMs: 0 }],
})

async function keptPicture(ana: Person, size: number): Promise<string> {
  const response = await ana.fetch(`/api/projects/${firstSlug}/images`, {
    method: 'POST',
    body: new Uint8Array(madePng(size, size)),
    headers: { 'content-type': 'application/octet-stream' },
  })
  return ((await response.json()) as { readonly image: string }).image
}

export async function append(
  server: TestServer,
  note: NoteId,
  by: Person,
  blocks: readonly NoteNode[],
): Promise<void> {
  const written = await server.app.world.rooms.write(
    roomName('note', note),
    by.account.id as MemberId,
    (room) => ok(room.appendToNote(blocks)),
  )
  if (!written.ok) throw new Error(written.problem.message)
}

/** Everything people can add to a record, decided or not. */
async function writeRecords(record: Coded, rea: Person, ana: Person): Promise<void> {
  const mine = (nth: number) => recordKey(ana.account.id, testId(8300 + nth))
  const misheard = open('misheard')
  const place = { segment: 0, start: 3, end: 3 + misheard.length, published: misheard }
  const decided = { ...place, proposer: ana.account.id, by: rea.account.id, atMs: 2 }
  await record.put('decisions', mine(1), {
    ...decided,
    verdict: 'accepted',
    reading: open('reading'),
    grounds: { kind: 'heard', detail: open('grounds') },
    reason: secret('reason'),
  })
  await record.put('decisions', mine(2), {
    ...decided,
    verdict: 'rejected',
    reading: secret('rejected'),
    grounds: { kind: 'heard', detail: secret('rejectedgrounds') },
  })
  // How the words of the note's quote read once; neither stands any more.
  const we = { ...decided, segment: 1, start: 18, end: 20, published: 'we', verdict: 'accepted' }
  for (const reading of [secret('earlier'), 'they']) {
    await record.put('decisions', mine(7), { ...we, reading })
    await record.put('decisions', mine(7), undefined)
  }
  const draft = { ...place, atMs: 1, grounds: { kind: 'source', detail: secret('draftgrounds') } }
  await record.put('corrections', mine(3), { ...draft, reading: secret('draft') }, ana)
  await record.put('corrections', mine(4), { ...draft, reading: secret('withdrawn'), withdrawn: true }, ana)
  await record.put(
    'support',
    `${mine(3)}/${rea.account.id}`,
    { ...place, reading: secret('draft'), against: true, comment: secret('against'), atMs: 1 },
    rea,
  )
  const coded = { topics: ['open' as TopicId], stance: 'supports' as StanceId }
  await record.code(ana, 'MEX', { ...coded, condition: open('condition'), comment: secret('comment') })
  await record.code(ana, 'FRA', { ...coded, condition: secret('withdrawncondition'), withdrawn: true })
  const hidden = await record.code(ana, 'CAN', { ...coded, condition: secret('hiddencondition') })
  await record.put('moderation', `positions:${hidden}`, {
    hidden: true,
    reason: secret('hiddenreason'),
    by: rea.account.id,
    atMs: 3,
  })
  const span = { startSegment: 1, start: 0, endSegment: 1, end: 3 }
  await record.put('passages', mine(5), { span, atMs: 1 }, ana)
  await record.put(
    'messages',
    mine(6),
    { about: `passages:${mine(5)}`, text: secret('passage'), atMs: 1 },
    ana,
  )
}

// Where threads stand, in words a person knows: the record's title and the words there, the note, the entry of the codebook.
import type { NoteId, TranscriptId } from '../../../shared/base/id.ts'
import type { Correction } from '../../../shared/records/corrections/correction.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import type { Passage } from '../../../shared/records/talk/passage.ts'
import { recordTalkedAbout } from '../../../shared/records/talk/thread.ts'
import { type RoomName, readRoomName, roomName } from '../../../shared/room/room-name.ts'
import { publishedAt, type Span, spanWithin } from '../../../shared/transcript/span.ts'
import type { TalkedAbout, ThreadPlace } from '../../../shared/wire/sharing/api-talk.ts'
import type { Project } from '../../stores/projects.ts'
import type { StoredTranscript } from '../../stores/transcripts.ts'
import type { World } from '../world.ts'
import { cutShort } from './room-talk.ts'

export type ThreadAt = { readonly room: RoomName; readonly about: string }

/** How many of the words a thread stands at are told. */
const mostWords = 120

const kinds = { corrections: 'correction', positions: 'position', passages: 'passage' } as const

/** The place of each thread, in the order asked; each record's text is read once. */
export async function threadPlaces(
  world: Pick<World, 'rows' | 'transcripts' | 'notes'>,
  project: Pick<Project, 'id' | 'slug'>,
  threads: readonly ThreadAt[],
): Promise<readonly ThreadPlace[]> {
  const texts = new Map<TranscriptId, StoredTranscript | null>()
  const known = new Map<string, ThreadPlace>()
  const placeOf = async ({ room, about }: ThreadAt): Promise<ThreadPlace> => {
    const record = recordTalkedAbout(about)
    const read = readRoomName(room)
    if (!record || read?.kind !== 'transcript') return placeInProject(world, project, about)
    const id = read.id as TranscriptId
    const stored = texts.get(id) ?? (await world.transcripts.get(id))
    texts.set(id, stored)
    const [row] = await world.rows.ofKeys(room, record.root, [record.key])
    return placeInRecord(project, id, stored, record.root, row?.value, about)
  }
  const places: ThreadPlace[] = []
  for (const thread of threads) {
    const key = `${thread.room} ${thread.about}`
    const place = known.get(key) ?? (await placeOf(thread))
    known.set(key, place)
    places.push(place)
  }
  return places
}

function placeInRecord(
  { slug }: Pick<Project, 'slug'>,
  id: TranscriptId,
  stored: StoredTranscript | null,
  root: keyof typeof kinds,
  value: unknown,
  about: string,
): ThreadPlace {
  const span = spanOf(root, value)
  const texts = stored?.transcript.segments.map(({ text }) => text) ?? []
  const words = span ? publishedAt(span, texts) : ''
  return {
    what: kinds[root],
    title: stored?.title ?? 'A record',
    words: words === '' ? null : cutShort(words, mostWords),
    paragraph: span ? span.startSegment + 1 : null,
    address: `/p/${slug}/t/${id}#${about}`,
  }
}

/** Where a record of one of these roots begins; null when it is not there any more. */
export function spanOf(root: string, value: unknown): Span | null {
  if (value === undefined || value === null) return null
  if (root === 'positions') return (value as Position).spans[0] ?? null
  if (root === 'passages') return (value as Passage).span
  if (root === 'corrections' || root === 'decisions' || root === 'gaps' || root === 'support') {
    const { segment, start, end } = value as Pick<Correction, 'segment' | 'start' | 'end'>
    return spanWithin(segment, start, end)
  }
  return null
}

/** The place of a thread in the project's talk: a note, or an entry of the codebook by its label. */
export async function placeInProject(
  { rows, notes }: Pick<World, 'rows' | 'notes'>,
  { id, slug }: Pick<Project, 'id' | 'slug'>,
  about: string,
): Promise<ThreadPlace> {
  const [root = '', rest = ''] = about.split(':')
  const place = (what: TalkedAbout, title: string, address: string): ThreadPlace => ({
    what,
    title,
    words: null,
    paragraph: null,
    address: `/p/${slug}/${address}`,
  })
  if (root === 'notes') {
    const [note = '', thread] = rest.split('/')
    const title = (await notes.get(note as NoteId))?.title ?? 'A note'
    return place('note', title, `notes/${note}${thread === undefined ? '' : `#thread-${thread}`}`)
  }
  const [row] = await rows.ofKeys(roomName('project', id), root, [rest])
  const name = (row?.value as { readonly name?: string } | undefined)?.name ?? rest
  return root === 'stances'
    ? place('stance', name, `codebook?part=stances#stances:${rest}`)
    : place('topic', name, `codebook#topics:${rest}`)
}

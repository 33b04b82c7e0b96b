// Where an activity leads and what it was done to, by name: the words of a record, the thread, the entry of the codebook.
import type { Message } from '../../../shared/records/talk/message.ts'
import { recordTalkedAbout } from '../../../shared/records/talk/thread.ts'
import { type RoomName, readRoomName } from '../../../shared/room/room-name.ts'
import { spanAddress } from '../../../shared/transcript/span.ts'
import { type Activity, type ActivityKind, mostActivityNames } from '../../../shared/wire/sharing/api-talk.ts'
import type { Project } from '../../stores/projects.ts'
import type { Rows } from '../../stores/room-log.ts'
import type { World } from '../world.ts'
import type { ActivityGroup } from './activity-groups.ts'
import { placeInProject, spanOf } from './thread-places.ts'

/** Titles of what is in the project now, by id. */
export type Titles = {
  readonly records: ReadonlyMap<string, string>
  readonly notes: ReadonlyMap<string, string>
}

type Place = Pick<Activity, 'place' | 'address' | 'names'>
type Needs = Pick<World, 'rows' | 'notes'>

/** Of several things the address leads to the last. What is gone is named no more, and leads to where it stood. */
export async function activityPlace(
  world: Needs,
  project: Pick<Project, 'id' | 'slug'>,
  group: ActivityGroup,
  titles: Titles,
): Promise<Place> {
  const base = `/p/${project.slug}`
  const read = readRoomName(group.room)
  if (read?.kind === 'transcript') {
    const title = titles.records.get(read.id) ?? 'A record'
    const hash = await hashInRecord(world.rows, group)
    return {
      place: { what: 'record', id: read.id, title },
      address: `${base}/t/${read.id}${hash}`,
      names: [],
    }
  }
  if (read?.kind === 'talk') return placeInTalk(world, project, group, titles)
  return { place: null, names: await namesOf(world.rows, group), address: `${base}${pageOf(group)}` }
}

/** Where in a record it is, as the end of an address; '' where it is nowhere in particular. */
async function hashInRecord(rows: Rows, { room, last, deed, about }: ActivityGroup): Promise<string> {
  const { root, key } = last
  if (root === 'moderation') {
    const [moderated = '', of = ''] = key.split(':')
    if (moderated !== 'messages') return hashOf(rows, room, moderated, of)
    const thread = await aboutOf(rows, room, of)
    return thread === null ? '' : threadHash(rows, room, thread, deed !== 'hid')
  }
  if (root === 'messages') return about === null ? '' : threadHash(rows, room, about, deed !== 'removed')
  // A position recoded stands where the position does.
  return deed === 'removed'
    ? unread(root, key)
    : hashOf(rows, room, root === 'recodings' ? 'positions' : root, key)
}

/** A thread that stands is opened; of one that may be gone, the words it stood at are. */
async function threadHash(rows: Rows, room: RoomName, about: string, stands: boolean): Promise<string> {
  if (stands) return `#${about}`
  const record = recordTalkedAbout(about)
  return record ? hashOf(rows, room, record.root, record.key) : ''
}

async function hashOf(rows: Rows, room: RoomName, root: string, key: string): Promise<string> {
  const [row] = await rows.ofKeys(room, root, [key])
  const span = spanOf(root, row?.value)
  return span ? spanAddress(span) : unread(root, key)
}

/** As far as the key alone tells. */
function unread(root: string, key: string): string {
  const segment = root === 'attributions' || root === 'readThroughs' ? Number.parseInt(key, 10) : Number.NaN
  return Number.isNaN(segment) ? '' : `#s${segment + 1}`
}

async function aboutOf(rows: Rows, room: RoomName, message: string): Promise<string | null> {
  const [row] = await rows.ofKeys(room, 'messages', [message])
  return (row?.value as Message | undefined)?.about ?? null
}

async function placeInTalk(
  world: Needs,
  project: Pick<Project, 'id' | 'slug'>,
  { room, kind, last, about: said }: ActivityGroup,
  titles: Titles,
): Promise<Place> {
  const about = kind === 'moderation' ? await aboutOf(world.rows, room, last.key.split(':')[1] ?? '') : said
  if (about === null) return { place: null, names: [], address: `/p/${project.slug}/codebook` }
  const { what, title, address } = await placeInProject(world, project, about)
  if (what !== 'note') return { place: null, names: kind === 'messages' ? [title] : [], address }
  const id = about.slice('notes:'.length).split('/')[0] ?? ''
  return titles.notes.has(id)
    ? { place: { what: 'note', id, title }, names: [], address }
    : { place: null, names: [], address: `/p/${project.slug}/notes` }
}

const pages: Readonly<Partial<Record<ActivityKind, string>>> = {
  codebook: '/codebook',
  people: '/people',
  glossary: '/glossary',
  settings: '/members',
}

function pageOf({ kind, part, last, deed }: ActivityGroup): string {
  const page = pages[kind] ?? ''
  if (part === 'organisations') return `${page}?list=organisations`
  if (part === 'stances') return `${page}?part=stances${deed === 'removed' ? '' : `#${last.key}`}`
  if (deed === 'removed') return page
  return part === 'topics' ? `${page}#${last.key}` : part === 'people' ? `${page}/${last.key}` : page
}

type Named = { readonly name?: string; readonly term?: string; readonly published?: string }

/** What the last ones are called; none where one of them is not there any more. */
async function namesOf(rows: Rows, { room, last, keys }: ActivityGroup): Promise<string[]> {
  if (last.root === 'settings') return []
  const wanted = keys.slice(0, mostActivityNames)
  const found = new Map(
    (await rows.ofKeys(room, last.root, wanted)).map(({ key, value }) => [key, value as Named]),
  )
  const names = wanted.flatMap((key) => {
    const value = found.get(key)
    const name =
      last.root === 'organisations'
        ? key.slice('org:'.length)
        : (value?.name ?? value?.term ?? value?.published)
    return value && name !== undefined ? [name] : []
  })
  return names.length === wanted.length ? names : []
}

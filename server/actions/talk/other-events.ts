// What happens outside the maps of rooms: imports, notes begun and written, pages published. From what is stored of each,
// so that of a note only its beginning and its last change are told.
import type { MemberId } from '../../../shared/base/id.ts'
import { publicationLetters } from '../../../shared/publishing/publication.ts'
import type { Activity, ActivityDeed, ActivityKind } from '../../../shared/wire/sharing/api-talk.ts'
import type { Project } from '../../stores/projects.ts'
import type { World } from '../world.ts'

export type OtherEvent = {
  readonly by: MemberId | null
  readonly kind: Extract<ActivityKind, 'imports' | 'notes' | 'publications'>
  readonly deed: ActivityDeed
  readonly atMs: number
  readonly place: NonNullable<Activity['place']>
  readonly address: string
}

type Needs = Pick<World, 'transcripts' | 'notes' | 'publications'>

export async function otherEvents(
  world: Needs,
  { id, slug }: Pick<Project, 'id' | 'slug'>,
): Promise<readonly OtherEvent[]> {
  const [records, notes, pages] = await Promise.all([
    world.transcripts.ofProject(id),
    world.notes.ofProject(id),
    world.publications.ofProject(id),
  ])
  const imports = records.map(
    (record): OtherEvent => ({
      by: record.importedBy,
      kind: 'imports',
      deed: 'added',
      atMs: record.importedAtMs,
      place: { what: 'record', id: record.id, title: record.title },
      address: `/p/${slug}/t/${record.id}`,
    }),
  )
  const written = notes.flatMap((note): OtherEvent[] => {
    const of = (by: MemberId, deed: ActivityDeed, atMs: number): OtherEvent => ({
      by,
      kind: 'notes',
      deed,
      atMs,
      place: { what: 'note', id: note.id, title: note.title },
      address: `/p/${slug}/notes/${note.id}`,
    })
    const began = of(note.createdBy, 'added', note.createdAtMs)
    const wrote = of(note.updatedBy, 'changed', note.updatedAtMs)
    return note.updatedAtMs > note.createdAtMs ? [began, wrote] : [began]
  })
  const published: OtherEvent[] = []
  for (const page of pages) {
    for (const version of await world.publications.versionsOf(page.id)) {
      published.push({
        by: version.publishedBy,
        kind: 'publications',
        deed: version.number === 1 ? 'added' : 'changed',
        atMs: version.publishedAtMs,
        place: { what: 'page', id: page.id, title: version.title },
        address: `/${publicationLetters[page.kind]}/${page.id}@${version.number}`,
      })
    }
  }
  return [...imports, ...written, ...published]
}

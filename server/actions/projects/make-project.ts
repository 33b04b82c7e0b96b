// Makes a project with the starter codebook in its room, and the room of its talk. Not a route: start and the command do it.
import { problem } from '../../../shared/base/problem.ts'
import { failed, type Result } from '../../../shared/base/result.ts'
import { freeSlug } from '../../../shared/base/slug.ts'
import { starterCodebook } from '../../../shared/records/codebook/starter-codebook.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Project } from '../../stores/projects.ts'
import { newId, type World } from '../world.ts'

/** Problem `invalid` when the name is empty. The slug is made from the name, with a number when it is taken. */
export async function makeProject(world: World, name: string): Promise<Result<Project>> {
  if (name.trim() === '') return failed(problem('invalid', 'A project needs a name.', 'name'))
  const taken = new Set((await world.projects.all()).map((project) => project.slug))
  const slug = freeSlug(name, (slug) => taken.has(slug))
  const project = { id: newId<'project'>(world), slug, name: name.trim(), createdAtMs: world.clock() }
  const room = await world.rooms.create(roomName('project', project.id), null, (room) => {
    for (const { id, ...topic } of starterCodebook.topics) room.put('topics', id, topic)
    for (const { id, ...stance } of starterCodebook.stances) room.put('stances', id, stance)
  })
  if (!room.ok) return room
  const talk = await world.rooms.create(roomName('talk', project.id), null)
  return talk.ok ? await world.projects.add(project) : talk
}

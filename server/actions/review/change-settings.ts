// What a project has chosen for itself: how corrections are accepted, and which ready-made glossaries it uses.
import type { ProjectId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { firstSettings, type ProjectSettings, settingsKey } from '../../../shared/records/project-settings.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export async function changeSettings(
  world: World,
  caller: Caller,
  settings: ProjectSettings,
): Promise<Result<Done>> {
  const refused = refusal(caller, 'change-project')
  if (refused) return refused
  return world.rooms.write(roomName('project', caller.project.id), caller.member.id, (room) => {
    room.put('settings', settingsKey, settings)
    return ok(done)
  })
}

/** A project's settings, those it begins with where it has chosen nothing. */
export async function settingsOf(world: Pick<World, 'rows'>, project: ProjectId): Promise<ProjectSettings> {
  const rows = await world.rows.ofRoom(roomName('project', project), 'settings')
  const chosen = rows.find(({ key }) => key === settingsKey)
  return chosen ? (chosen.value as ProjectSettings) : firstSettings
}

// Who else is in the room, as the server says: name and colour are its word, place and selection are theirs.
import type { Awareness } from 'y-protocols/awareness'
import type { MemberId } from '../../../shared/base/id.ts'
import { initials } from '../../../shared/people/member.ts'
import { presenceSchema } from '../../../shared/room/presence.ts'
import type { Span } from '../../../shared/transcript/span.ts'

export type Colleague = {
  /** One per open tab of theirs: what to key lists by. */
  readonly clientKey: string
  readonly id: MemberId
  readonly name: string
  /** 1–12, the pigment of their stamp. */
  readonly colour: number
  /** The first segment on their screen; null when they do not say. */
  readonly segment: number | null
  readonly selection: Span | null
  /** False when nothing of theirs moved for two minutes. */
  readonly active: boolean
}

const activeForMs = 120_000

export type ColleagueList = { readonly read: () => readonly Colleague[]; readonly stop: () => void }

/** Follows an awareness; `changed` is called when the list is another. One's own tabs are left out. */
export function followColleagues(
  awareness: Awareness,
  self: MemberId,
  now: () => number,
  changed: () => void,
): ColleagueList {
  let list: readonly Colleague[] = []
  let said = '[]'
  const movedAt = new Map<number, { text: string; atMs: number }>()

  const look = () => {
    const next: Colleague[] = []
    for (const [client, state] of awareness.getStates()) {
      if (client === awareness.clientID) continue
      const presence = presenceSchema.safeParse(state)
      if (!presence.success || presence.data.user.id === self) continue
      const { user, segment = null, selection = null, cursor } = presence.data
      const text = JSON.stringify([segment, selection, cursor])
      const before = movedAt.get(client)
      const atMs = before && before.text === text ? before.atMs : now()
      movedAt.set(client, { text, atMs })
      next.push({
        clientKey: String(client),
        id: user.id,
        name: user.name,
        colour: user.colour,
        segment,
        selection,
        active: now() - atMs < activeForMs,
      })
    }
    for (const client of movedAt.keys()) if (!awareness.getStates().has(client)) movedAt.delete(client)
    next.sort((a, b) => a.name.localeCompare(b.name) || a.clientKey.localeCompare(b.clientKey))
    const says = JSON.stringify(next)
    if (says === said) return
    said = says
    list = next
    changed()
  }

  awareness.on('update', look)
  look()
  return { read: () => list, stop: () => awareness.off('update', look) }
}

/** One stamp a person, however many tabs they have open, in the order of the list. */
export function stampsOf(colleagues: readonly Colleague[]): readonly {
  readonly id: string
  readonly initials: string
  readonly name: string
  readonly color: number
}[] {
  const stamps = new Map<MemberId, { id: string; initials: string; name: string; color: number }>()
  for (const { id, name, colour } of colleagues) {
    if (!stamps.has(id)) stamps.set(id, { id, initials: initials(name), name, color: colour })
  }
  return [...stamps.values()]
}

// Work that waits on this device for rooms no screen has open: the rooms are opened quietly, held until the server has
// stored all of it, then let go. Only the device copy of this one member is looked at.
import type { MemberId } from '../../../../shared/base/id.ts'
import { type RoomName, readRoomName } from '../../../../shared/room/room-name.ts'
import type { Live } from '../live.ts'

export type KeptWork = {
  /** Holds every room with unsent work, and looks again at what was refused. Resolves when they are held, not sent. */
  readonly send: () => Promise<void>
  /** Rooms with refused changes their writer has not settled; the same list until it is another. */
  readonly refusedIn: () => readonly RoomName[]
  /** Called when `refusedIn` is another list. Returns the way to stop. */
  readonly subscribe: (changed: () => void) => () => void
  /** Lets go of every room, sent or not, until `send` is called again. */
  readonly letGo: () => void
}

const nowhere: readonly RoomName[] = []

export function sendKept(live: Live, member: MemberId): KeptWork {
  const held = new Map<RoomName, () => void>()
  const listeners = new Set<() => void>()
  let refusedIn = nowhere
  let isOn = false

  const lookAtRefused = async () => {
    await live.quiet()
    const device = await live.device(member)
    const rescues = (await device?.readRescues().catch(() => null)) ?? []
    const found = [...new Set(rescues.map(({ room }) => room))].sort()
    if (found.join() === refusedIn.join()) return
    refusedIn = found
    for (const listener of [...listeners]) listener()
  }

  const hold = (name: RoomName) => {
    const room = live.room(name, member)
    const release = live.hold(room)
    let isAsking = false
    const end = () => {
      stop()
      release()
      held.delete(name)
    }
    // A refusal says nothing of the rest: it may be on its way again, and be refused as well.
    const askForRest = async () => {
      isAsking = true
      const stored = await room.whenStored()
      isAsking = false
      if (stored.ok && held.get(name) === end) end()
      await lookAtRefused()
    }
    const look = () => {
      const state = room.state()
      if (state.kind === 'saved') {
        end()
        void lookAtRefused()
      } else if (state.kind === 'refused' && state.refusals.length > 0 && !isAsking) void askForRest()
    }
    const stop = room.subscribe(look)
    held.set(name, end)
    look()
  }

  return {
    send: async () => {
      isOn = true
      const device = await live.device(member)
      const rows = (await device?.readUnsent().catch(() => null)) ?? []
      for (const name of new Set(rows.map(({ room }) => room))) {
        if (isOn && !held.has(name) && readRoomName(name)) hold(name)
      }
      await lookAtRefused()
    },
    refusedIn: () => refusedIn,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    letGo: () => {
      isOn = false
      for (const end of [...held.values()]) end()
    },
  }
}

// The live link of one signed-in person in this tab: their rooms, shared by the screens that show them, and what
// this device keeps for them. Made once, outside React.
import type { MemberId } from '../../../shared/base/id.ts'
import { type RoomKind, readRoomName } from '../../../shared/room/room-name.ts'
import { DeviceCopy } from './device/device-copy.ts'
import { hasUnsent } from './link-state.ts'
import type { LiveRoom } from './live-room.ts'
import { type OpenRoom, openRoomLink } from './room.ts'
import type { Surroundings } from './surroundings.ts'

type Held = {
  readonly open: OpenRoom<RoomKind>
  holders: number
  timer: ReturnType<typeof setTimeout> | undefined
}

export type Live = {
  /** The room, opened if it was not. It closes by itself when nobody holds it and its work is stored. */
  readonly room: <K extends RoomKind>(name: `${K}:${string}`, member: MemberId) => LiveRoom<K>
  /** Keeps a room open; returns the way to let go. */
  readonly hold: (room: LiveRoom) => () => void
  /**
   * Tries this member's closed links again: after signing in, or when the network is back. Rooms of anybody else are
   * closed, since the server would take their work for this member's; it stays on this device.
   */
  readonly reconnect: (member: MemberId) => void
  /** The browser says its network is gone: no link is believed that cannot be opened anew. */
  readonly doubtLinks: () => void
  /** True while some room has work that leaving the page could lose. */
  readonly mustNotLeave: () => boolean
  readonly device: (member: MemberId) => Promise<DeviceCopy | null>
  /** The rooms open now. */
  readonly rooms: () => readonly LiveRoom[]
  /** Resolves when everything written is on this device, or the device failed. */
  readonly quiet: () => Promise<void>
  /** Closes every room once its work is on this device: before signing out. */
  readonly closeAll: () => Promise<void>
}

export function createLive(surroundings: Surroundings): Live {
  const rooms = new Map<string, Held>()
  const devices = new Map<MemberId, Promise<DeviceCopy | null>>()

  const device = (member: MemberId) => {
    const known = devices.get(member)
    if (known) return known
    const opening = surroundings.indexedDB
      ? DeviceCopy.open(surroundings.indexedDB, member, surroundings.deviceTimeoutMs).catch(() => null)
      : Promise.resolve(null)
    devices.set(member, opening)
    return opening
  }

  const keyOf = (name: string, member: MemberId) => `${member} ${name}`
  const close = (key: string, held: Held) => {
    clearTimeout(held.timer)
    rooms.delete(key)
    return held.open.quiet().then(held.open.destroy)
  }
  /** Sends what is left first, however long the network is gone. */
  const closeLater = (key: string, held: Held) => {
    held.timer = setTimeout(() => {
      if (held.holders > 0 || rooms.get(key) !== held) return
      if (hasUnsent(held.open.room.state())) closeLater(key, held)
      else void close(key, held)
    }, surroundings.lingerMs)
  }
  const letGo = (key: string, held: Held) => {
    clearTimeout(held.timer)
    held.open.room.show({ segment: null, selection: null })
    closeLater(key, held)
  }

  return {
    room: <K extends RoomKind>(name: `${K}:${string}`, member: MemberId) => {
      const key = keyOf(name, member)
      const kind = readRoomName(name)?.kind
      if (!kind) throw new Error(`${name} is not a room`)
      let held = rooms.get(key)
      if (!held) {
        held = {
          open: openRoomLink(surroundings, name, kind, member, device(member)),
          holders: 0,
          timer: undefined,
        }
        rooms.set(key, held)
        letGo(key, held)
      }
      return held.open.room as unknown as LiveRoom<K>
    },
    hold: (room) => {
      const key = keyOf(room.name, room.member)
      const held = rooms.get(key)
      if (!held || held.open.room !== room) return () => {}
      held.holders += 1
      clearTimeout(held.timer)
      let holding = true
      return () => {
        if (!holding) return
        holding = false
        held.holders -= 1
        if (held.holders === 0) letGo(key, held)
      }
    },
    reconnect: (member) => {
      for (const [key, held] of [...rooms]) {
        if (held.open.room.member === member) held.open.reconnect()
        else if (!held.open.mustNotLeave()) void close(key, held)
      }
    },
    doubtLinks: () => {
      for (const held of rooms.values()) held.open.linkAnew()
    },
    mustNotLeave: () => [...rooms.values()].some((held) => held.open.mustNotLeave()),
    device,
    rooms: () => [...rooms.values()].map((held) => held.open.room),
    quiet: async () => {
      await Promise.all([...rooms.values()].map((held) => held.open.quiet()))
    },
    closeAll: async () => {
      await Promise.all([...rooms].map(([key, held]) => close(key, held)))
    },
  }
}

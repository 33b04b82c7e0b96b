// The keys that do something now. Who registers last is asked first, so a box over the desk takes its keys from the desk
// while it is open. It has an identity and a life, hence a class; React sees it through use-hotkeys.tsx.
import { isSingleKey, type KeyPlace, keepsKey } from './hotkey.ts'

/** One act and its keys. `group` and `says` are what the key help prints. */
export type Hotkey = {
  readonly keys: readonly string[]
  readonly says: string
  readonly group: string
  readonly run: () => void
  /** Left out of the key help, for twins and trifles. */
  readonly isSilent?: boolean
  /** In the key help alone: somebody else listens for it, so that it cannot be run as a command. */
  readonly isPrintedOnly?: boolean
}

/** A group of the key help. */
export type KeyGroup = {
  readonly group: string
  readonly entries: readonly { readonly keys: readonly string[]; readonly says: string }[]
}

export class HotkeyRegistry {
  #layers: (readonly Hotkey[])[] = []
  #listeners = new Set<() => void>()
  #groups: readonly KeyGroup[] = []

  /** Adds keys until the returned function is called. */
  add(hotkeys: readonly Hotkey[]): () => void {
    this.#layers = [...this.#layers, hotkeys]
    this.#changed()
    return () => {
      this.#layers = this.#layers.filter((layer) => layer !== hotkeys)
      this.#changed()
    }
  }

  /** The act a combination means at a place, or null: the place keeps it, singles are off, or nobody has it. */
  find(combo: string, place: KeyPlace, singleKeys: boolean): Hotkey | null {
    if (keepsKey(place, combo) || (!singleKeys && isSingleKey(combo))) return null
    for (const layer of this.#layers.toReversed()) {
      const found = layer.find(({ keys, isPrintedOnly }) => !isPrintedOnly && keys.includes(combo))
      if (found) return found
    }
    return null
  }

  /** Every act with a key now, by group, in the order of registration. The same array until something changes. */
  readonly groups = (): readonly KeyGroup[] => this.#groups

  /** Every act that can be run now, newest layer first where two say the same. */
  readonly commands = (): readonly Hotkey[] => {
    const found = new Map<string, Hotkey>()
    for (const hotkey of this.#layers.flat())
      if (!hotkey.isSilent && !hotkey.isPrintedOnly) found.set(`${hotkey.group} ${hotkey.says}`, hotkey)
    return [...found.values()]
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #changed(): void {
    const groups = new Map<string, { keys: readonly string[]; says: string }[]>()
    for (const { keys, says, group, isSilent } of this.#layers.flat()) {
      if (isSilent) continue
      const entries = groups.get(group) ?? []
      if (!entries.some((entry) => entry.says === says)) entries.push({ keys, says })
      groups.set(group, entries)
    }
    this.#groups = [...groups].map(([group, entries]) => ({ group, entries }))
    for (const listener of this.#listeners) listener()
  }
}

// Who gets a key when several want it, and what the key help lists.
import { expect, it } from 'vitest'
import type { KeyPlace } from '../../../../client/src/ui/keys/hotkey.ts'
import { type Hotkey, HotkeyRegistry } from '../../../../client/src/ui/keys/hotkey-registry.ts'

const page: KeyPlace = { takesText: false, isInBox: false, control: null }
const hotkey = (key: string, says: string, group = 'Reading'): Hotkey => ({
  keys: [key],
  says,
  group,
  run() {},
})

it('gives a key to who asked for it last, and back when they leave', () => {
  const registry = new HotkeyRegistry()
  registry.add([hotkey('Escape', 'Leave the desk'), hotkey('v', 'Next reading')])
  const leave = registry.add([hotkey('Escape', 'Close the box')])
  expect(registry.find('Escape', page, true)?.says).toBe('Close the box')
  expect(registry.find('v', page, true)?.says).toBe('Next reading')
  leave()
  expect(registry.find('Escape', page, true)?.says).toBe('Leave the desk')
})

it('gives no single key when they are turned off, nor any to a place that keeps it', () => {
  const registry = new HotkeyRegistry()
  registry.add([hotkey('v', 'Next reading'), hotkey('Mod+k', 'Find')])
  expect(registry.find('v', page, false)).toBeNull()
  expect(registry.find('Mod+k', page, false)?.says).toBe('Find')
  expect(registry.find('v', { ...page, takesText: true }, true)).toBeNull()
})

it('leaves a key that is only printed to who listens for it', () => {
  const registry = new HotkeyRegistry()
  registry.add([{ ...hotkey('ArrowLeft', 'next state that way', 'Picture'), isPrintedOnly: true }])
  expect(registry.find('ArrowLeft', page, true)).toBeNull()
  expect(registry.groups().map(({ group }) => group)).toEqual(['Picture'])
  expect(registry.commands()).toEqual([])
})

it('lists each act once under its group and tells its listeners', () => {
  const registry = new HotkeyRegistry()
  let changes = 0
  const stop = registry.subscribe(() => {
    changes += 1
  })
  const remove = registry.add([
    hotkey('v', 'Next reading'),
    { ...hotkey('1', 'Corrected reading'), isSilent: true },
    hotkey('?', 'All keys', 'Everywhere'),
  ])
  registry.add([hotkey('v', 'Next reading')])
  expect(registry.groups()).toEqual([
    { group: 'Reading', entries: [{ keys: ['v'], says: 'Next reading' }] },
    { group: 'Everywhere', entries: [{ keys: ['?'], says: 'All keys' }] },
  ])
  expect(registry.groups()).toBe(registry.groups())
  remove()
  expect(registry.groups().map(({ group }) => group)).toEqual(['Reading'])
  stop()
  registry.add([])
  expect(changes).toBe(3)
})

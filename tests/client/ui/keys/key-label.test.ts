// How combinations are printed.
import { expect, it } from 'vitest'
import { keyLabel } from '../../../../client/src/ui/keys/key-label.ts'

it.each([
  ['v', 'v', 'v'],
  ['Mod+k', 'Ctrl K', '⌘ K'],
  ['Mod+Shift+z', 'Ctrl Shift Z', '⌘ ⇧ Z'],
  ['Shift+Enter', 'Shift Enter', '⇧ Enter'],
  ['Mod+.', 'Ctrl .', '⌘ .'],
  ['ArrowLeft', '←', '←'],
  ['Escape', 'Esc', 'Esc'],
  ['+', '+', '+'],
  ['-', '−', '−'],
  ['Alt+1', 'Alt 1', '⌥ 1'],
])('prints %s as %s, on Apple keyboards as %s', (combo, other, apple) => {
  expect(keyLabel(combo, false)).toBe(other)
  expect(keyLabel(combo, true)).toBe(apple)
})

// Which combination a key press is, and who the key belongs to.
import { describe, expect, it } from 'vitest'
import {
  actsOnce,
  comboOf,
  isSingleKey,
  type KeyPlace,
  type KeyPress,
  keepsKey,
} from '../../../../client/src/ui/keys/hotkey.ts'

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    getModifierState: () => false,
    ...held,
  }
}

const page: KeyPlace = { takesText: false, isInBox: false, control: null }
const field: KeyPlace = { ...page, takesText: true }

describe('a key press', () => {
  it.each<[string, KeyPress]>([
    ['v', press('v')],
    ['v', press('V')],
    ['Shift+v', press('V', { shiftKey: true })],
    ['?', press('?', { shiftKey: true })],
    ['−', press('−')],
    ['Space', press(' ')],
    ['Shift+Enter', press('Enter', { shiftKey: true })],
    ['Mod+k', press('k', { ctrlKey: true })],
    ['Mod+Shift+z', press('Z', { ctrlKey: true, shiftKey: true })],
    ['Mod+.', press('.', { ctrlKey: true })],
    ['Alt+1', press('1', { altKey: true, code: 'Digit1' })],
    ['Meta+k', press('k', { metaKey: true })],
  ])('is %s', (combo, given) => {
    expect(comboOf(given, false)).toBe(combo)
  })

  it('means ⌘ by Mod on Apple keyboards, where Alt types other signs', () => {
    expect(comboOf(press('k', { metaKey: true }), true)).toBe('Mod+k')
    expect(comboOf(press('k', { ctrlKey: true }), true)).toBe('Ctrl+k')
    expect(comboOf(press('¡', { altKey: true, code: 'Digit1' }), true)).toBe('Alt+1')
  })

  it('is the sign that AltGr types, not a combination', () => {
    const graph = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' }
    expect(comboOf(press('~', { ...graph, code: 'BracketRight' }), false)).toBe('~')
  })
})

describe('a single key', () => {
  it.each(['v', '?', '+', 'Space', 'Shift+a', '1'])('%s can be turned off', (combo) => {
    expect(isSingleKey(combo)).toBe(true)
  })
  it.each(['Mod+k', 'Enter', 'ArrowLeft', 'Alt+1', 'Shift+Enter', 'Escape'])('%s stays', (combo) => {
    expect(isSingleKey(combo)).toBe(false)
  })
})

describe('the place of a key press', () => {
  it('a field keeps what is text or edits text, and leaves the rest', () => {
    for (const combo of ['v', '?', 'Enter', 'ArrowLeft', 'Alt+1', 'Mod+z', 'Mod+a', 'Mod+Shift+z']) {
      expect(keepsKey(field, combo)).toBe(true)
    }
    expect(keepsKey(field, 'Mod+k')).toBe(false)
  })

  it('a button keeps Enter and Space and nothing else', () => {
    const button: KeyPlace = { ...page, control: 'button' }
    expect(['Enter', 'Space', 'v', 'ArrowLeft'].map((combo) => keepsKey(button, combo))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('a choice keeps the arrows too', () => {
    const choice: KeyPlace = { ...page, control: 'choice' }
    expect(['ArrowLeft', 'Home', 'Space', 'v'].map((combo) => keepsKey(choice, combo))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  it('an open box keeps everything', () => {
    expect(keepsKey({ ...page, isInBox: true }, 'Mod+k')).toBe(true)
  })

  it('the page itself keeps nothing', () => {
    expect(['Enter', 'v', 'ArrowLeft', 'Mod+k'].some((combo) => keepsKey(page, combo))).toBe(false)
  })
})

it('a held Enter acts once, a held arrow goes on', () => {
  expect(['Enter', 'Shift+Enter', 'Mod+Enter', 'ArrowDown', 'k'].map(actsOnce)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

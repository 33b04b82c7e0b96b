// How a key combination is printed: "Ctrl K", "⌘ K", "←", "Esc".

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageUp: 'Page up',
  PageDown: 'Page down',
  '-': '−',
}

const appleNames: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' }
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Meta: 'Win' }

/** The combination as words, its parts separated by a space. A single letter stays small, in a combination it is a capital. */
export function keyLabel(combo: string, isApple: boolean): string {
  const parts = combo === '+' ? ['+'] : combo.split(/\+(?=.)/)
  const held = isApple ? appleNames : otherNames
  return parts
    .map(
      (part) =>
        held[part] ?? names[part] ?? (parts.length > 1 && part.length === 1 ? part.toUpperCase() : part),
    )
    .join(' ')
}

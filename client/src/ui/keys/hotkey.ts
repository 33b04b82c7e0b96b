// Which key combination an event is, and whether the place it came from keeps it for itself. Pure.
// A combination reads "Mod+k", "Shift+Enter", "Alt+1", "ArrowLeft", "v", "?" or "Space"; Mod is ⌘ on Apple keyboards and
// Ctrl elsewhere. Shift is part of a printed sign ("?" never says Shift) but not of a letter ("Shift+a").

/** What of a keyboard event decides its combination. */
export type KeyPress = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly getModifierState: (name: string) => boolean
}

/** The combination of a key press, in the words used by bindings. */
export function comboOf(press: KeyPress, isApple: boolean): string {
  const isGraph = press.getModifierState('AltGraph')
  const mod = isApple ? press.metaKey : press.ctrlKey && !isGraph
  const other = isApple ? press.ctrlKey : press.metaKey
  const alt = press.altKey && !isGraph
  let key = press.key === ' ' ? 'Space' : press.key
  // With Alt, Apple keyboards type other signs; the physical key says which letter or digit it was.
  const physical = /^(?:Digit|Key)(.)$/.exec(press.code)?.[1]
  if (alt && physical) key = physical
  const isSign = key.length === 1 && !/\p{L}/u.test(key)
  if (key.length === 1) key = key.toLowerCase()
  const shift = press.shiftKey && !isSign
  const held = [mod && 'Mod', other && (isApple ? 'Ctrl' : 'Meta'), alt && 'Alt', shift && 'Shift'].filter(
    Boolean,
  )
  return [...held, key].join('+')
}

/** Whether a combination is one plain key without Mod, Ctrl, Meta or Alt; these are the ones a person can turn off. */
export function isSingleKey(combo: string): boolean {
  const plain = combo.replace(/^Shift\+/, '')
  return [...plain].length === 1 || plain === 'Space'
}

/** Whether a key that is held down acts once: Enter does things, and a held one would do the next thing unseen. */
export const actsOnce = (combo: string): boolean => /(?:^|\+)Enter$/.test(combo)

/** The place a key press came from, as far as it decides who the key belongs to. */
export type KeyPlace = {
  /** Typing there makes text: a field, a text area, an editable element. */
  readonly takesText: boolean
  /** Inside an open dialog, menu or list. */
  readonly isInBox: boolean
  /** The element under the focus, if it is a control with keys of its own. */
  readonly control: 'button' | 'choice' | null
}

const pressKeys = new Set(['Enter', 'Space'])
const choiceKeys = /^(?:Arrow(?:Left|Right|Up|Down)|Home|End|PageUp|PageDown|Enter|Space)$/

/** Whether the place keeps the combination for itself, so that no binding of the page may have it. */
export function keepsKey(place: KeyPlace, combo: string): boolean {
  const hasMod = /^(?:Mod|Ctrl|Meta)\+/.test(combo)
  if (place.isInBox) return true
  if (place.takesText && !hasMod) return true
  if (place.takesText && /^Mod\+(?:Shift\+)?[acvxyz]$/.test(combo)) return true
  if (place.control === 'button') return pressKeys.has(combo)
  if (place.control === 'choice') return choiceKeys.test(combo)
  return false
}

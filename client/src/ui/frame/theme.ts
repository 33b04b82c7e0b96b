// Light, dark, or as the system is. Kept on this device under the key that public/theme.js reads before the first paint.
import { Monitor, Moon, Sun } from 'lucide-react'
import { useSyncExternalStore } from 'react'

/** The three choices; system follows what the device says, also while the page is open. */
export type Theme = 'system' | 'light' | 'dark'

/** As a menu or a list offers them. */
export const themes = [
  { id: 'system', label: 'As the system', icon: Monitor },
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
] as const

export const isTheme = (id: string): id is Theme => themes.some((theme) => theme.id === id)

const storageKey = 'rapporteur.theme'
/** What was chosen since the page was opened, when storage is refused too. */
let chosenHere: Theme | null = null
const listeners = new Set<() => void>()

/** The theme chosen on this page, else the one kept on this device; system when there is none. */
export function readTheme(): Theme {
  if (chosenHere !== null) return chosenHere
  try {
    const kept = localStorage.getItem(storageKey)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

/** Puts a theme on the page and keeps it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, theme)
  } catch {
    // Storage may be refused; the theme then lasts as long as the page.
  }
  chosenHere = theme
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The theme and the way to change it; the same wherever it is chosen. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, readTheme, readTheme), applyTheme]
}

// Light, dark, or as the system is. Kept on this device under the key that public/theme.js reads before the first paint.
import { useCallback, useState } from 'react'

/** The three choices; system follows what the device says, also while the page is open. */
export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'rapporteur.theme'

/** The theme kept on this device; system when none is, or when storage is refused. */
export function readTheme(): Theme {
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
}

/** The theme and the way to change it. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(readTheme)
  const choose = useCallback((chosen: Theme) => {
    applyTheme(chosen)
    setTheme(chosen)
  }, [])
  return [theme, choose]
}

// The place in the rail that chooses light, dark or as the system is.
import { Contrast, Monitor, Moon, Sun } from 'lucide-react'
import { Menu } from '../choices/menu.tsx'
import { RailButton } from './rail.tsx'
import { type Theme, useTheme } from './theme.ts'

const themes = [
  { id: 'system', label: 'As the system', icon: Monitor },
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
] as const

function isTheme(id: string): id is Theme {
  return themes.some((theme) => theme.id === id)
}

/** A rail button with a menu of the three themes, the chosen one ticked. */
export function ThemeToggle() {
  const [theme, choose] = useTheme()
  return (
    <Menu
      label="Theme"
      placement="right bottom"
      trigger={<RailButton icon={Contrast} label="Theme" onPhones={false} />}
      entries={themes}
      chosen={theme}
      onChoose={(id) => isTheme(id) && choose(id)}
    />
  )
}

// The place in the rail that chooses light, dark or as the system is.
import { Contrast } from 'lucide-react'
import { Menu } from '../choices/menu.tsx'
import { RailButton } from './rail.tsx'
import { isTheme, themes, useTheme } from './theme.ts'

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

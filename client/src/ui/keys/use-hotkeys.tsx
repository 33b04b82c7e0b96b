// Keys for React: a provider that listens once on the window, and hooks to add keys and to list them.
// A key typed into a field is text; one pressed on a button is the button's; hotkey.ts has the rules.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { actsOnce, comboOf, type KeyPlace } from './hotkey.ts'
import { type Hotkey, HotkeyRegistry, type KeyGroup } from './hotkey-registry.ts'
import { keyLabel } from './key-label.ts'

type Keys = {
  readonly registry: HotkeyRegistry
  readonly isApple: boolean
  readonly singleKeys: boolean
  readonly setSingleKeys: (on: boolean) => void
}

const KeysContext = createContext<Keys | null>(null)
const storageKey = 'rapporteur.single-keys'

function useKeys(): Keys {
  const keys = useContext(KeysContext)
  if (!keys) throw new Error('Keys are used outside of HotkeysProvider.')
  return keys
}

function placeOf(target: EventTarget | null): KeyPlace {
  const element = target instanceof Element ? target : null
  const field = element?.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]')
  const untyped = field?.matches(
    'input:is([type=checkbox], [type=radio], [type=button], [type=submit], [type=range])',
  )
  const choice = element?.closest(
    '[role=radio], [role=tab], [role=slider], [role=option], [role=menuitem], select, input',
  )
  const button = element?.closest('button, a[href], summary, [role=button], [role=link]')
  return {
    takesText: Boolean(field) && !untyped,
    isInBox: Boolean(element?.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')),
    control: choice ? 'choice' : button ? 'button' : null,
  }
}

function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

/** Listens for keys of the whole page. Whether single keys act is kept on this device. */
export function HotkeysProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(() => new HotkeyRegistry())
  const [isApple] = useState(
    () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent),
  )
  const [singleKeys, setOn] = useState(readSingleKeys)
  const setSingleKeys = useCallback((on: boolean) => {
    setOn(on)
    try {
      localStorage.setItem(storageKey, on ? 'on' : 'off')
    } catch {
      // Storage may be refused; the choice then lasts as long as the page.
    }
  }, [])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const combo = comboOf(event, isApple)
      const found = registry.find(combo, placeOf(event.target), singleKeys)
      if (!found) return
      event.preventDefault()
      if (!(event.repeat && actsOnce(combo))) found.run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [registry, isApple, singleKeys])

  const keys = useMemo(
    () => ({ registry, isApple, singleKeys, setSingleKeys }),
    [registry, isApple, singleKeys, setSingleKeys],
  )
  return <KeysContext value={keys}>{children}</KeysContext>
}

/** Adds keys while the component is mounted and `isActive`. The acts may change with each render; the keys too. */
export function useHotkeys(hotkeys: readonly Hotkey[], isActive = true): void {
  const { registry } = useKeys()
  const latest = useRef(hotkeys)
  latest.current = hotkeys
  const signature = JSON.stringify(hotkeys.map(({ run: _, ...printed }) => printed))
  useEffect(() => {
    if (!isActive) return
    const printed: readonly Omit<Hotkey, 'run'>[] = JSON.parse(signature)
    return registry.add(printed.map((hotkey, at) => ({ ...hotkey, run: () => latest.current[at]?.run() })))
  }, [registry, isActive, signature])
}

/** Everything that has a key now, for the key help. */
export function useKeyGroups(): readonly KeyGroup[] {
  const { registry } = useKeys()
  return useSyncExternalStore(registry.subscribe, registry.groups, registry.groups)
}

/** Everything that can be run now as a command; asked when it is needed, since it changes with every box. */
export function useCommands(): () => readonly Hotkey[] {
  const { registry } = useKeys()
  return registry.commands
}

/** Prints a combination as this keyboard has it: "Mod+k" is "Ctrl K" or "⌘ K". */
export function useKeyLabel(): (combo: string) => string {
  const { isApple } = useKeys()
  return useCallback((combo: string) => keyLabel(combo, isApple), [isApple])
}

/** Whether single-letter keys act, and the switch for it. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const { singleKeys, setSingleKeys } = useKeys()
  return [singleKeys, setSingleKeys]
}

// Whether the layer that is wrong more often than right looks too: off until a person asks; kept on this device.
import { useCallback, useState } from 'react'

const storageKey = 'rapporteur.less-certain'

const read = (): boolean => {
  try {
    return localStorage.getItem(storageKey) === 'on'
  } catch {
    return false
  }
}

export function useLessCertain(): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(read)
  const set = useCallback((next: boolean) => {
    setOn(next)
    try {
      localStorage.setItem(storageKey, next ? 'on' : 'off')
    } catch {
      // Storage may be refused; the choice then lasts as long as the page.
    }
  }, [])
  return [isOn, set]
}

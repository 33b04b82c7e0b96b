// True where there is no room: under 1024 px for a panel beside the list, which then stands in a dialog; under 720 px for
// more than one quiet button in the head.
import { useCallback, useSyncExternalStore } from 'react'

export function useIsNarrow(below: 1024 | 720 = 1024): boolean {
  const query = `(max-width: ${below - 1}px)`
  const follow = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(follow, () => window.matchMedia(query).matches)
}

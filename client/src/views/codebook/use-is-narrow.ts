// True where there is no room for a panel beside the list: it then stands in a dialog.
import { useSyncExternalStore } from 'react'

const query = '(max-width: 1023px)'

function follow(changed: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

export const useIsNarrow = (): boolean => useSyncExternalStore(follow, () => window.matchMedia(query).matches)

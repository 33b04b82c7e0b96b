// True below the width at which a note has no margin.
import { useSyncExternalStore } from 'react'

const query = '(max-width: 960px)'

function follow(changed: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

export const useIsNarrow = (): boolean => useSyncExternalStore(follow, () => window.matchMedia(query).matches)

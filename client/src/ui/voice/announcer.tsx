// The one polite voice of the page for screen readers. Two regions take turns, so that the same words said twice are
// heard twice.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const AnnouncerContext = createContext<((words: string) => void) | null>(null)

/** Holds the live regions, out of sight. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', turn: 0 })
  const announce = useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: 1 - turn })), [])
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="visually-hidden" data-announcer="">
        <div aria-live="polite">{said.turn === 0 ? said.words : ''}</div>
        <div aria-live="polite">{said.turn === 1 ? said.words : ''}</div>
      </div>
    </AnnouncerContext>
  )
}

/** Says a sentence to screen readers once they are free; it is not shown. */
export function useAnnounce(): (words: string) => void {
  const announce = useContext(AnnouncerContext)
  if (!announce) throw new Error('Announcements are made outside of AnnouncerProvider.')
  return announce
}

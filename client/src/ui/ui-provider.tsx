// Everything the parts of the screen need around them, once, at the root of the program.
import type { ReactNode } from 'react'
import { FootProvider } from './frame/foot-line.tsx'
import { HotkeysProvider } from './keys/use-hotkeys.tsx'
import { AnnouncerProvider } from './voice/announcer.tsx'
import { OutcomeProvider } from './voice/outcome.tsx'

/** The page's voice, its outcomes, its keys and its foot. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <AnnouncerProvider>
      <OutcomeProvider>
        <HotkeysProvider>
          <FootProvider>{children}</FootProvider>
        </HotkeysProvider>
      </OutcomeProvider>
    </AnnouncerProvider>
  )
}

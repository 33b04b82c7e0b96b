// Copying, said to everybody: which thing was copied last, or that the browser does not let the page copy.
import { useState } from 'react'
import { useAnnounce } from '../../ui/voice/announcer.tsx'

/** `copied` is what was copied last, by its name. */
export function useCopy(): {
  readonly copied: string | null
  readonly copy: (name: string, text: string) => Promise<void>
} {
  const announce = useAnnounce()
  const [copied, setCopied] = useState<string | null>(null)
  return {
    copied,
    copy: async (name, text) => {
      try {
        await navigator.clipboard.writeText(text)
        setCopied(name)
        announce(`The ${name} is copied.`)
      } catch {
        setCopied(null)
        announce(`The browser does not let this page copy. Select the ${name} and copy it yourself.`)
      }
    },
  }
}

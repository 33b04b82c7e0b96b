// Words of a resolved thread are drawn as any words: what is left of it is the dot in the margin. Said to the page by a style
// sheet, since an editor takes every change of what it drew for something typed.
import { useEffect } from 'react'

/** `threads` by their ULIDs; another list may be the same. */
export function useQuietThreads(threads: readonly string[]): void {
  const rules = threads
    .map((thread) => `[data-thread="${CSS.escape(thread)}"]{text-decoration:none}`)
    .join('')
  useEffect(() => {
    if (rules === '') return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [rules])
}

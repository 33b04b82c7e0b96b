// When a page may be about to go: hidden, frozen or closed. A phone tells nothing later, and often not even `pagehide`.

/** Runs it then, each time, at once: what it starts before it returns is all that can be counted on. Returns the way to stop. */
export function whenLeaving(
  window: EventTarget,
  document: EventTarget & Pick<Document, 'visibilityState'>,
  run: () => void,
): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') run()
  }
  window.addEventListener('pagehide', run)
  document.addEventListener('visibilitychange', hidden)
  return () => {
    window.removeEventListener('pagehide', run)
    document.removeEventListener('visibilitychange', hidden)
  }
}

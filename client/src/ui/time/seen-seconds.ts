// Seconds in which a person could see the page: those of a hidden tab do not count, nor those in which the page was too
// busy to be drawn. What is shown only for a while is otherwise over before anybody saw it.

/** Runs `end` after so many whole seconds in which `isSeen`; returns the way to let it be. */
export function afterSeenSeconds(seconds: number, isSeen: () => boolean, end: () => void): () => void {
  let left = seconds
  // A busy page gets one of these however long it was busy.
  const timer = setInterval(() => {
    if (!isSeen()) return
    left -= 1
    if (left > 0) return
    clearInterval(timer)
    end()
  }, 1000)
  return () => clearInterval(timer)
}

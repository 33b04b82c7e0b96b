// Blocks whose words need not be laid out yet: the browser leaves them, and they are laid out a few hundred at a time while
// nothing else is to be done. All at once takes a long note half a second; never, and the browser asks each at every key.
const blocksAtOnce = 300

const waiting = new Map<Element, string>()
let isPlanned = false

/** Where the browser has no idle time to give away, whenever it comes to it. */
const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run)
  else setTimeout(run, 50)
}

function plan(): void {
  if (isPlanned || waiting.size === 0) return
  isPlanned = true
  whenIdle(() => {
    isPlanned = false
    let last: Element | null = null
    let count = 0
    for (const [element, unlaid] of waiting) {
      if (count++ === blocksAtOnce) break
      waiting.delete(element)
      element.classList.remove(unlaid)
      last = element
    }
    last?.getBoundingClientRect()
    plan()
  })
}

/** Gives it the class `unlaid`, for a while. Returns the way to take it away at once. */
export function layOutLater(element: Element, unlaid: string): () => void {
  element.classList.add(unlaid)
  waiting.set(element, unlaid)
  plan()
  return () => {
    if (waiting.delete(element)) element.classList.remove(unlaid)
  }
}

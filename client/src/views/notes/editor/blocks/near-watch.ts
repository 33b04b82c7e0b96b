// Tells elements when they come near the screen and when they leave it. One observer for all of them; those that leave are
// told first, with the height they had, so that nobody has to measure between two changes of the page.

/** How far from the screen a block is drawn, so that it stands before it is seen. */
const nearness = '1200px 0px'

/** `height`: what the element had when it was looked at, in CSS pixels. */
export type NearWatcher = (isNear: boolean, height: number) => void

const watchers = new WeakMap<Element, NearWatcher>()
let observer: IntersectionObserver | null = null

const nearObserver = (): IntersectionObserver => {
  observer ??= new IntersectionObserver(
    (entries) => {
      const far = entries.filter(({ isIntersecting }) => !isIntersecting)
      const near = entries.filter(({ isIntersecting }) => isIntersecting)
      for (const { target, isIntersecting, boundingClientRect } of [...far, ...near])
        watchers.get(target)?.(isIntersecting, boundingClientRect.height)
    },
    { rootMargin: nearness },
  )
  return observer
}

/** Returns the way to stop. */
export function watchNearness(element: Element, watcher: NearWatcher): () => void {
  watchers.set(element, watcher)
  nearObserver().observe(element)
  return () => {
    nearObserver().unobserve(element)
    watchers.delete(element)
  }
}

// Tells elements when they come near the screen and when they leave it. The browser's own observer asks every element at
// every frame, which with ten thousand of them takes each key a tenth of a second: here only their order is asked.

/** How far from the screen a block is drawn, in CSS pixels, so that it stands before it is seen. */
const nearness = 1200
/** How far it may go before it is left. Drawn it may be higher or lower: with one edge for both it would come and go for ever. */
const reach = nearness + 400
/** What is no longer than this is drawn whole, so that it prints and is found as it reads: about a hundred quotes. */
const short = 12_000
const marked = 'data-watched'

/** `height`: what the element had when it was looked at, in CSS pixels. */
export type NearWatcher = (isNear: boolean, height: number) => void

const watchers = new Map<Element, NearWatcher>()
const near = new Set<Element>()
/** The watched elements as they follow each other on the page; null when some came or went. */
let inOrder: readonly Element[] | null = null
let isPlanned = false
let stopListening: (() => void) | null = null

/** Once before the next picture, however often it is asked for. */
function plan(): void {
  if (isPlanned) return
  isPlanned = true
  requestAnimationFrame(() => {
    isPlanned = false
    look()
  })
}

function look(): void {
  inOrder ??= [...document.querySelectorAll(`[${marked}]`)]
  const order = inOrder
  const isWhole = isShort(order)
  const heights = new Map<Element, number>()
  for (let at = isWhole ? 0 : firstNear(order); at < order.length; at++) {
    const element = order[at]
    const box = element?.getBoundingClientRect()
    if (!element || !box || (!isWhole && box.top > window.innerHeight + reach)) break
    if (isWhole || near.has(element) || isWithin(box, nearness)) heights.set(element, box.height)
  }
  // All are measured before any is changed, so that the page is laid out once.
  const left = [...near]
    .filter((element) => !heights.has(element))
    .map((element) => ({ element, height: element.getBoundingClientRect().height }))
  for (const { element, height } of left) {
    near.delete(element)
    watchers.get(element)?.(false, height)
  }
  for (const [element, height] of heights) {
    if (near.has(element)) continue
    near.add(element)
    watchers.get(element)?.(true, height)
  }
}

/** Drawn whole it may be longer than it was, and stays whole. */
function isShort(order: readonly Element[]): boolean {
  const top = order[0]?.getBoundingClientRect().top ?? 0
  const bottom = order.at(-1)?.getBoundingClientRect().bottom ?? 0
  return bottom - top <= (near.size >= order.length ? 2 * short : short)
}

const isWithin = ({ top, bottom }: DOMRect, distance: number): boolean =>
  bottom >= -distance && top <= window.innerHeight + distance

/** The first that does not end far above: they follow each other down the page. */
function firstNear(order: readonly Element[]): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order[middle]?.getBoundingClientRect().bottom ?? 0) < -reach) low = middle + 1
    else high = middle
  }
  return low
}

function listen(): () => void {
  const resized = new ResizeObserver(plan)
  resized.observe(document.body)
  document.addEventListener('scroll', plan, { capture: true, passive: true })
  window.addEventListener('resize', plan)
  return () => {
    resized.disconnect()
    document.removeEventListener('scroll', plan, { capture: true })
    window.removeEventListener('resize', plan)
  }
}

/** For elements that follow each other down the page. Returns the way to stop. */
export function watchNearness(element: Element, watcher: NearWatcher): () => void {
  element.setAttribute(marked, '')
  watchers.set(element, watcher)
  inOrder = null
  stopListening ??= listen()
  plan()
  return () => {
    element.removeAttribute(marked)
    watchers.delete(element)
    near.delete(element)
    inOrder = null
    if (watchers.size > 0) return
    stopListening?.()
    stopListening = null
  }
}

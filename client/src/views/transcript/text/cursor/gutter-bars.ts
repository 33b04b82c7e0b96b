// Gutter bars stand level with the words they belong to; only measuring tells where these are. A paragraph whose bars and
// whose size are as before is left alone: measuring thousands of bars at every step would be felt.
import { boxOf, rulerOf } from './measure.ts'
import type { TextActs } from './text-acts.ts'

type Placed = { readonly first: Element | null; readonly width: number; readonly height: number }

const placed = new WeakMap<Element, Placed>()

/** Places every bar beside its lines; its lane was decided when it was drawn. */
export function placeBars({ view }: TextActs): void {
  const moves: (() => void)[] = []
  view.dom.querySelectorAll<HTMLElement>('.bars').forEach((bars) => {
    const section = bars.closest<HTMLElement>('.seg')
    const words = section?.querySelector<HTMLElement>('.seg-text')
    if (bars.childElementCount === 0 || !section || !words) return
    const { top, width, height } = section.getBoundingClientRect()
    const before = placed.get(bars)
    const first = bars.firstElementChild
    if (before?.first === first && before.width === width && before.height === height) return
    placed.set(bars, { first, width, height })
    const rectsOf = rulerOf(words)
    for (const bar of bars.children) {
      if (!(bar instanceof HTMLElement)) continue
      const box = boxOf(rectsOf(Number(bar.dataset.from), Number(bar.dataset.to)))
      moves.push(() => {
        bar.hidden = box === null
        if (!box) return
        bar.style.setProperty('--bar-top', `${box.top - top}px`)
        bar.style.setProperty('--bar-height', `${box.height}px`)
      })
    }
  })
  // Measured first and moved after: in turns, the browser would lay the page out anew for every bar.
  for (const move of moves) move()
}

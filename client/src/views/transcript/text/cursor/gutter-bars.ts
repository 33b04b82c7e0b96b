// Gutter bars stand level with the words they belong to; only measuring tells where these are.
import { spanWithin } from '../../../../../../shared/transcript/span.ts'
import { boxOf, rectsOf } from './measure.ts'
import type { TextActs } from './text-acts.ts'

/** Places every bar beside its lines; bars that stand at the same height go beside each other. */
export function placeBars({ view, ground }: TextActs): void {
  view.dom.querySelectorAll<HTMLElement>('.bars').forEach((bars) => {
    if (bars.childElementCount === 0) return
    const section = bars.closest<HTMLElement>('.seg')
    if (!section) return
    const segment = Number(section.id.slice(1)) - 1
    const top = section.getBoundingClientRect().top
    ;[...bars.children].forEach((bar, nth) => {
      if (!(bar instanceof HTMLElement)) return
      const span = spanWithin(segment, Number(bar.dataset.from), Number(bar.dataset.to))
      const box = boxOf(rectsOf(view, ground.texts, span))
      bar.hidden = box === null
      if (!box) return
      bar.style.setProperty('--bar-top', `${box.top - top}px`)
      bar.style.setProperty('--bar-height', `${box.height}px`)
      bar.style.setProperty('--bar-nth', String(nth))
    })
  })
}

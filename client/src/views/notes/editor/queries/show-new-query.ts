// Brings a query that was just put in into sight: it is drawn small and grows below the screen's edge once its answer comes.
import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import styles from './query-node.module.css'

/** What comes later moves nothing any more under whoever goes on by then. */
const longestMs = 5000

/** Looks at what is selected; does nothing where that is no query. */
export function showNewQuery(editor: Editor): void {
  const { selection } = editor.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'query') return
  const block = editor.view.nodeDOM(selection.from)
  if (!(block instanceof HTMLElement)) return
  const doing = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const
  const show = () => {
    const isTall = block.offsetHeight > window.innerHeight / 2
    const drawn = block.querySelector(`.${styles.block}`) ?? block
    drawn.scrollIntoView({ block: isTall ? 'start' : 'nearest' })
  }
  const growing = new ResizeObserver(show)
  const stop = () => {
    growing.disconnect()
    clearTimeout(timer)
    for (const what of doing) window.removeEventListener(what, stop, true)
  }
  const timer = setTimeout(stop, longestMs)
  for (const what of doing) window.addEventListener(what, stop, { capture: true, passive: true })
  growing.observe(block)
}

// A key acts on what is selected on screen. A browser tells of a new selection in a task of its own, and on a busy machine
// the next key comes first: Shift+Home and then Ctrl+Alt+M would find the words not selected yet.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

type Place = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>

const nowhere: Place = { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0 }

const placeOf = ({ anchorNode, anchorOffset, focusNode, focusOffset }: Place): Place => ({
  anchorNode,
  anchorOffset,
  focusNode,
  focusOffset,
})

const isSame = (a: Place, b: Place): boolean =>
  a.anchorNode === b.anchorNode &&
  a.anchorOffset === b.anchorOffset &&
  a.focusNode === b.focusNode &&
  a.focusOffset === b.focusOffset

/** Tells of a selection nobody was told of yet, as the browser will, before a key is taken. */
export const SelectionInTime = Extension.create({
  name: 'selectionInTime',
  priority: 2000,
  addProseMirrorPlugins: () => [selectionInTime()],
})

function selectionInTime(): Plugin {
  let told = nowhere
  const now = (page: Document): Place => placeOf(page.getSelection() ?? nowhere)
  return new Plugin({
    view: ({ dom: { ownerDocument: page } }) => {
      const hear = () => {
        told = now(page)
      }
      page.addEventListener('selectionchange', hear)
      return { destroy: () => page.removeEventListener('selectionchange', hear) }
    },
    props: {
      handleDOMEvents: {
        keydown: ({ dom: { ownerDocument: page } }, event) => {
          if (!event.isComposing && !isSame(told, now(page))) page.dispatchEvent(new Event('selectionchange'))
          return false
        },
      },
    },
  })
}

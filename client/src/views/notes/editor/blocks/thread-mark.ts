// Words that a thread stands at. Several threads may stand at the same words, and what is written at their end is not
// part of them. The messages are kept elsewhere; here is only the place.
import { Mark } from '@tiptap/core'
import type { Mark as PlacedMark } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ulidPattern } from '../../../../../../shared/base/id.ts'
import styles from './thread-mark.module.css'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    thread: {
      /** Stands a thread, named by its ULID, at the selected words; false when none are selected. */
      addThread: (thread: string) => ReturnType
      /** Takes a thread's place away, wherever it is in the note; its messages stay. */
      removeThread: (thread: string) => ReturnType
    }
  }
}

export const ThreadMark = Mark.create({
  name: 'thread',
  inclusive: false,
  excludes: '',
  keepOnSplit: false,
  addAttributes() {
    return { thread: { default: null, rendered: false } }
  },
  parseHTML() {
    return [
      {
        tag: 'span[data-thread]',
        getAttrs: (element) => {
          const thread = element.getAttribute('data-thread') ?? ''
          return ulidPattern.test(thread) ? { thread } : false
        },
      },
    ]
  },
  renderHTML({ mark }) {
    return ['span', { class: styles.thread ?? '', 'data-thread': String(mark.attrs.thread) }, 0]
  },
  addCommands() {
    return {
      addThread:
        (thread) =>
        ({ state, tr, dispatch }) => {
          if (state.selection.empty || !ulidPattern.test(thread)) return false
          dispatch?.(addedTo(tr, this.type.create({ thread })))
          return true
        },
      removeThread:
        (thread) =>
        ({ tr, dispatch }) => {
          dispatch?.(tr.removeMark(0, tr.doc.content.size, this.type.create({ thread })))
          return true
        },
    }
  },
})

function addedTo(tr: Transaction, mark: PlacedMark): Transaction {
  for (const { $from, $to } of tr.selection.ranges) tr.addMark($from.pos, $to.pos, mark)
  return tr
}

// Markdown read beside the page, within a time: null when it took too long or could not be read, so that the words are
// pasted as they are and never lost.
import type { NoteNode } from '../../../../../../shared/records/notes/note-document.ts'

/** What is used of a worker. */
export type MarkdownReader = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** Longer than any country sheet takes, and not longer than a person waits. */
export const patienceMs = 4000

/** `later` runs something after some milliseconds and gives the way to call it off. */
export const readInTime = (
  text: string,
  open: () => MarkdownReader,
  later: (ms: number, run: () => void) => () => void,
): Promise<readonly NoteNode[] | null> =>
  new Promise((answer) => {
    let reader: MarkdownReader | null = null
    const done = (nodes: readonly NoteNode[] | null) => {
      callOff()
      reader?.terminate()
      answer(nodes)
    }
    const callOff = later(patienceMs, () => done(null))
    try {
      reader = open()
      reader.addEventListener('message', (event) => done((event as MessageEvent<readonly NoteNode[]>).data))
      reader.addEventListener('error', () => done(null))
      reader.postMessage(text)
    } catch {
      // A browser that opens none.
      done(null)
    }
  })

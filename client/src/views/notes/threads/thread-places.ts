// Which threads stand at words of a note, and at which. Pure.
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'

/** The words of each thread by its ULID, in the order of their first; pieces with other text between are joined by "…". */
export function threadWords(nodes: readonly NoteNode[]): ReadonlyMap<string, string> {
  const words = new Map<string, { text: string; at: number }>()
  let at = 0
  const visit = (node: NoteNode) => {
    if (node.type === 'text') {
      const text = node.text ?? ''
      for (const mark of node.marks ?? []) {
        const thread = mark.type === 'thread' ? mark.attrs?.thread : undefined
        if (typeof thread !== 'string') continue
        const before = words.get(thread)
        const gap = before === undefined ? '' : before.at === at ? '' : ' … '
        words.set(thread, { text: `${before?.text ?? ''}${gap}${text}`, at: at + text.length })
      }
      at += text.length
    } else {
      // A block's end parts words as a space does.
      for (const inner of node.content ?? []) visit(inner)
      at += 1
    }
  }
  for (const node of nodes) visit(node)
  return new Map([...words].map(([thread, { text }]) => [thread, text]))
}

export const aboutNote = (note: string): string => `notes:${note}`
export const aboutWords = (note: string, thread: string): string => `notes:${note}/${thread}`

/** The ULIDs of a note's threads among what is talked about, those whose words are gone too. */
export const threadsOfNote = (abouts: Iterable<string>, note: string): readonly string[] => {
  const prefix = `${aboutNote(note)}/`
  return [...abouts].flatMap((about) => (about.startsWith(prefix) ? [about.slice(prefix.length)] : []))
}

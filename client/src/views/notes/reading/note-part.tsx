// One part of a long note. Far from the screen it is its plain words, which are found, printed and read aloud as ever; the
// browser lays them out when somebody comes near.
import { memo } from 'react'
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'
import { classNames } from '../../../ui/class-names.ts'
import { NearScreen } from '../editor/blocks/near-screen.tsx'
import editorStyles from '../editor/note-editor.module.css'
import { drawAll } from './draw-note.tsx'
import styles from './note-part.module.css'
import { footnotesIn, isSamePart, type Part } from './note-parts.ts'

export const NotePart = memo(
  function NotePart({ part }: { readonly part: Part }) {
    const numbers = numbersOf(part)
    return (
      <NearScreen
        className={classNames(editorStyles.text, styles.part)}
        far={drawAll(part.nodes, { numbers, isFar: true })}
      >
        {() => drawAll(part.nodes, { numbers, isFar: false })}
      </NearScreen>
    )
  },
  (before, now) => isSamePart(before.part, now.part),
)

export function numbersOf({ nodes, footnotes }: Omit<Part, 'key'>): ReadonlyMap<NoteNode, number> {
  const numbers = new Map<NoteNode, number>()
  for (const node of nodes.flatMap(footnotesIn)) numbers.set(node, footnotes + numbers.size + 1)
  return numbers
}

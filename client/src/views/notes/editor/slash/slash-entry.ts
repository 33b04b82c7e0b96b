// One thing that can be put into a note from the list that "/" opens. Whoever adds a kind of block adds its entries to
// `slashEntries`; they are found by name and by words that are not shown.
import type { Editor } from '@tiptap/core'
import type { LucideIcon } from 'lucide-react'

export type SlashEntry = {
  readonly id: string
  readonly label: string
  readonly keywords: readonly string[]
  readonly icon: LucideIcon
  /** A few words at its right: the key that does the same, or what it is. */
  readonly detail?: string
  /** Called once the "/" and what was typed after it are gone and the cursor stands there. */
  readonly run: (editor: Editor) => void
}

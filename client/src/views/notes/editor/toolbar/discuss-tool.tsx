// Begins a thread at the selected words, for whoever has no keys at hand. Without words it still answers: it says what to do.
import { type Editor, useEditorState } from '@tiptap/react'
import { MessageSquarePlus } from 'lucide-react'
import { Icon } from '../../../../ui/marks/icon.tsx'
import styles from './note-toolbar.module.css'

export function DiscussTool({
  editor,
  onDiscuss,
}: {
  readonly editor: Editor
  readonly onDiscuss: () => void
}) {
  const isEmpty = useEditorState({ editor, selector: ({ editor: current }) => current.state.selection.empty })
  return (
    <button
      type="button"
      className={styles.tool}
      title={isEmpty ? 'Discuss: select words first (Ctrl Alt M)' : 'Discuss the selected words (Ctrl Alt M)'}
      aria-label="Discuss"
      aria-disabled={isEmpty || undefined}
      onClick={onDiscuss}
    >
      <Icon of={MessageSquarePlus} />
    </button>
  )
}

// The rich-text editor of one note, bound to its room. It is made only once the note's content came, and anew for
// every other document: an editor bound too early would write a first paragraph of its own.
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { useEffect } from 'react'
import type { NoteHandle } from '../../../live/note-handle.ts'
import { useTellOutcome } from '../../../ui/voice/outcome.tsx'
import styles from './note-editor.module.css'
import { noteExtensions } from './note-extensions.ts'
import { withoutStyles } from './paste/pasted-html.ts'
import { NoteToolbar } from './toolbar/note-toolbar.tsx'
import { countWords } from './word-count.ts'

/** Longer pastes are refused before they enter the note, in UTF-16 units. */
export const longestPaste = 256 * 1024

export function NoteEditor({
  handle,
  self,
  title,
  onWords,
}: {
  readonly handle: NoteHandle
  readonly self: { readonly name: string; readonly colour: number }
  readonly title: string
  readonly onWords: (words: number) => void
}) {
  const tell = useTellOutcome()
  const editor = useEditor({
    extensions: noteExtensions(handle, self),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: styles.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': `Text of ${title}`,
      },
      transformPastedHTML: withoutStyles,
      handlePaste: (_view, event) => {
        const data = event.clipboardData
        const length = Math.max(
          data?.getData('text/plain').length ?? 0,
          data?.getData('text/html').length ?? 0,
        )
        if (length <= longestPaste) return false
        tell({ words: 'That is too much to paste at once. Paste it in parts, or import it as a record.' })
        return true
      },
    },
  })
  const words = useEditorState({ editor, selector: ({ editor: current }) => countWords(current.getText()) })
  useEffect(() => onWords(words), [words, onWords])
  return (
    <>
      <NoteToolbar editor={editor} />
      <EditorContent editor={editor} className={styles.editor} />
    </>
  )
}

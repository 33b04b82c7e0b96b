// The rich-text editor of one note, bound to its room. It is made only once the note's content came, and anew for
// every other document: an editor bound too early would write a first paragraph of its own.
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { Image as ImageIcon } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { writeNoteMarkdown } from '../../../../../shared/formats/note-markdown/write-note-markdown.ts'
import { useProject } from '../../../api/project.tsx'
import type { NoteHandle } from '../../../live/note-handle.ts'
import { useTellOutcome } from '../../../ui/voice/outcome.tsx'
import { FootnoteList } from './footnotes/footnote-list.tsx'
import styles from './note-editor.module.css'
import { noteExtensions } from './note-extensions.ts'
import { usePaste } from './paste/use-paste.ts'
import { QuotePicking } from './picking/quote-picking.tsx'
import { ComingPictures } from './pictures/coming-pictures.tsx'
import { pictureFiles, usePictures } from './pictures/use-pictures.ts'
import { useQuoteOf } from './quotes/use-quote-of.ts'
import { slashEntries } from './slash/slash-entries.ts'
import type { SlashEntry } from './slash/slash-entry.ts'
import { SlashList } from './slash/slash-list.tsx'
import { NoteToolbar } from './toolbar/note-toolbar.tsx'
import { wordsOf } from './word-count.ts'
import { useWritingKeys } from './writing-keys.ts'

export function NoteEditor({
  handle,
  self,
  title,
  onWords,
  onEditor,
  onDiscuss = null,
}: {
  readonly handle: NoteHandle
  readonly self: { readonly name: string; readonly colour: number }
  readonly title: string
  readonly onWords: (words: number) => void
  /** Called with the editor once it is made, and with null when it goes: for what stands beside the text. */
  readonly onEditor?: (editor: Editor | null) => void
  /** Begins a thread at the selected words; null for whoever may not. */
  readonly onDiscuss?: (() => void) | null
}) {
  const { project } = useProject()
  useWritingKeys()
  const tell = useTellOutcome()
  const made = useRef<Editor | null>(null)
  const editorOf = useCallback(() => made.current, [])
  const pictures = usePictures(editorOf, project.slug)
  const files = useRef<HTMLInputElement>(null)
  const choosePicture = useCallback(() => files.current?.click(), [])
  const quoteOf = useQuoteOf()
  const paste = usePaste({ project: project.id, editorOf, onFiles: pictures.add, quoteOf })
  const entries = useMemo(() => [...slashEntries, pictureEntry(choosePicture)], [choosePicture])
  // Other extensions or props than before make an editor look at its whole text again.
  const extensions = useMemo(() => noteExtensions(handle, self, entries), [handle, self, entries])
  const editorProps = useMemo(
    () => ({
      ...paste,
      // What is written comes into sight between the tools above and the foot below.
      scrollThreshold: beyond,
      scrollMargin: beyond,
      attributes: {
        class: styles.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': `Text of ${title}`,
      },
    }),
    [paste, title],
  )
  const editor = useEditor({ extensions, editorProps, injectCSS: false, shouldRerenderOnTransaction: false })
  useEffect(() => {
    made.current = editor
  }, [editor])
  const words = useEditorState({ editor, selector: ({ editor: current }) => wordsOf(current.state.doc) })
  useEffect(() => onWords(words), [words, onWords])
  useEffect(() => {
    onEditor?.(editor)
    return () => onEditor?.(null)
  }, [editor, onEditor])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(writeNoteMarkdown(handle.read(), { quoteOf }))
      tell({ words: 'The note is copied as Markdown.' })
    } catch {
      tell({ words: 'The browser did not allow copying. Select the text and press Ctrl+C.' })
    }
  }
  return (
    <div className={styles.frame}>
      <NoteToolbar
        editor={editor}
        onPicture={choosePicture}
        onCopy={() => void copy()}
        onDiscuss={onDiscuss}
      />
      <input
        ref={files}
        type="file"
        accept={pictureFiles}
        multiple
        hidden
        aria-label="Choose pictures"
        onChange={({ currentTarget }) => {
          pictures.add([...(currentTarget.files ?? [])], editor.state.selection.from)
          currentTarget.value = ''
        }}
      />
      <div className={styles.page}>
        <SlashList editor={editor} />
        <QuotePicking editor={editor} />
        <EditorContent editor={editor} className={styles.editor} />
        <FootnoteList editor={editor} />
      </div>
      <ComingPictures
        pictures={pictures.coming}
        onAgain={(id, file) => void pictures.again(id, file)}
        onDrop={pictures.drop}
      />
    </div>
  )
}

const beyond = { top: 104, bottom: 72, left: 0, right: 0 }

const pictureEntry = (choose: () => void): SlashEntry => ({
  id: 'picture',
  label: 'Picture',
  keywords: ['image', 'photo', 'figure', 'png', 'jpeg'],
  icon: ImageIcon,
  detail: 'or drop a file',
  run: choose,
})

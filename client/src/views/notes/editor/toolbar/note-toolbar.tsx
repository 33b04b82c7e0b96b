// What can be done to the selected text, as a row of small buttons; each has its key, as in any editor.
import { type Editor, useEditorState } from '@tiptap/react'
import {
  Bold,
  ClipboardCopy,
  Heading2,
  Heading3,
  Image as ImageIcon,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Superscript,
  TextQuote,
} from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '../../../../ui/boxes/dialog.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { readAddress } from '../link-address.ts'
import { DiscussTool } from './discuss-tool.tsx'
import styles from './note-toolbar.module.css'
import { TableMenu } from './table-menu.tsx'

type Tool = {
  readonly icon: LucideIcon
  readonly name: string
  readonly keys: string
  readonly is: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

const tools: readonly Tool[] = [
  {
    icon: Bold,
    name: 'Bold',
    keys: 'Ctrl B',
    is: (e) => e.isActive('bold'),
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    icon: Italic,
    name: 'Italic',
    keys: 'Ctrl I',
    is: (e) => e.isActive('italic'),
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    icon: Heading2,
    name: 'Heading',
    keys: 'Ctrl Alt 2',
    is: (e) => e.isActive('heading', { level: 2 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    icon: Heading3,
    name: 'Smaller heading',
    keys: 'Ctrl Alt 3',
    is: (e) => e.isActive('heading', { level: 3 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    icon: List,
    name: 'List',
    keys: 'Ctrl Shift 8',
    is: (e) => e.isActive('bulletList'),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    icon: ListOrdered,
    name: 'Numbered list',
    keys: 'Ctrl Shift 7',
    is: (e) => e.isActive('orderedList'),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    icon: TextQuote,
    name: 'Block quotation',
    keys: 'Ctrl Shift B',
    is: (e) => e.isActive('blockquote'),
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  {
    icon: Superscript,
    name: 'Footnote',
    keys: 'Ctrl Alt F',
    is: (e) => e.isActive('footnote'),
    run: (e) => e.chain().focus().insertFootnote().run(),
  },
]

/**
 * `onPicture` opens the box that chooses a file, `onCopy` copies the whole note as Markdown; `onDiscuss` begins a thread
 * and is null for whoever may not.
 */
export function NoteToolbar({
  editor,
  onPicture,
  onCopy,
  onDiscuss,
}: {
  readonly editor: Editor
  readonly onPicture: () => void
  readonly onCopy: () => void
  readonly onDiscuss: (() => void) | null
}) {
  const [linking, setLinking] = useState(false)
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      [...tools.map((tool) => tool.is(current)), current.isActive('link')].map(Number).join(''),
  })
  return (
    <div role="toolbar" aria-label="Text" className={styles.toolbar}>
      {tools.map(({ icon, name, keys, run }, nth) => (
        <button
          key={name}
          type="button"
          className={styles.tool}
          title={`${name} (${keys})`}
          aria-label={name}
          aria-pressed={active[nth] === '1'}
          onClick={() => {
            // At once: the editor's own command waits for a frame, and letters typed sooner would be lost.
            editor.view.focus()
            run(editor)
          }}
        >
          <Icon of={icon} />
        </button>
      ))}
      <button
        type="button"
        className={styles.tool}
        title="Link"
        aria-label="Link"
        aria-pressed={active.at(-1) === '1'}
        onClick={() => setLinking(true)}
      >
        <Icon of={Link2} />
      </button>
      {onDiscuss && <DiscussTool editor={editor} onDiscuss={onDiscuss} />}
      <TableMenu editor={editor} />
      <button type="button" className={styles.tool} title="Picture" aria-label="Picture" onClick={onPicture}>
        <Icon of={ImageIcon} />
      </button>
      <button
        type="button"
        className={styles.tool}
        title="Copy the note as Markdown"
        aria-label="Copy as Markdown"
        onClick={onCopy}
      >
        <Icon of={ClipboardCopy} />
      </button>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  )
}

function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const current: unknown = editor.getAttributes('link').href
  const [typed, setTyped] = useState(typeof current === 'string' ? current : '')
  const [error, setError] = useState<string | null>(null)
  const finish = () => {
    onClose()
    editor.commands.focus()
  }
  const send = () => {
    const href = readAddress(typed)
    if (href === null) return setError('This is not a web address.')
    if (editor.state.selection.empty && typeof current !== 'string') {
      editor
        .chain()
        .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
        .run()
    } else editor.chain().extendMarkRange('link').setLink({ href }).run()
    finish()
  }
  const acts = (
    <>
      <Button kind="primary" type="submit">
        Set the link
      </Button>
      {typeof current === 'string' && (
        <Button
          kind="quiet"
          onClick={() => {
            editor.chain().extendMarkRange('link').unsetLink().run()
            finish()
          }}
        >
          Remove it
        </Button>
      )}
    </>
  )
  return (
    <Dialog title="Link" isOpen onClose={onClose}>
      <Form label="Link" onSend={send} acts={acts}>
        <TextField
          label="Address"
          value={typed}
          onChange={setTyped}
          error={error}
          autoFocus
          inputMode="url"
        />
      </Form>
    </Dialog>
  )
}

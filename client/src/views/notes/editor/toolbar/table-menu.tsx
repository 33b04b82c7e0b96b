// What can be done with tables, in one menu: outside of a table it puts one in, inside it changes that one.
import { type Editor, useEditorState } from '@tiptap/react'
import { Table } from 'lucide-react'
import { Menu, type MenuEntry } from '../../../../ui/choices/menu.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import styles from './note-toolbar.module.css'

type TableAct = MenuEntry & { readonly run: (editor: Editor) => void }

const outside: readonly TableAct[] = [
  {
    id: 'put',
    label: 'Put in a table',
    detail: '/ table',
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
]

const inside: readonly TableAct[] = [
  {
    id: 'row-below',
    label: 'Row below',
    keyHint: 'Ctrl Alt Enter',
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  { id: 'row-above', label: 'Row above', run: (editor) => editor.chain().focus().addRowBefore().run() },
  {
    id: 'column-right',
    label: 'Column at the right',
    keyHint: 'Ctrl Alt Shift Enter',
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    id: 'column-left',
    label: 'Column at the left',
    run: (editor) => editor.chain().focus().addColumnBefore().run(),
  },
  {
    id: 'head-row',
    label: 'First row is a head, or not',
    keyHint: 'Ctrl Alt H',
    run: (editor) => editor.chain().focus().toggleHeaderRow().run(),
  },
  {
    id: 'head-column',
    label: 'First column is a head, or not',
    run: (editor) => editor.chain().focus().toggleHeaderColumn().run(),
  },
  {
    id: 'remove-row',
    label: 'Remove the row',
    keyHint: 'Ctrl Alt Backspace',
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    id: 'remove-column',
    label: 'Remove the column',
    keyHint: 'Ctrl Alt Shift Backspace',
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    id: 'remove-table',
    label: 'Remove the table',
    isDanger: true,
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
]

export function TableMenu({ editor }: { readonly editor: Editor }) {
  const isInside = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('table') })
  const acts = isInside ? inside : outside
  return (
    <Menu
      label="Table"
      placement="bottom start"
      entries={acts.map(({ run: _, ...entry }) => entry)}
      onChoose={(id) => acts.find((act) => act.id === id)?.run(editor)}
      trigger={
        <button
          type="button"
          className={styles.tool}
          title="Table"
          aria-label="Table"
          data-pressed={isInside || undefined}
        >
          <Icon of={Table} />
        </button>
      }
    />
  )
}

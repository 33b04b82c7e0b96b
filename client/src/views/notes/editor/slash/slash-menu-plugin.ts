// Follows a "/" typed at the start of a block or after a space, and what is typed after it, until something is chosen,
// Escape is pressed or the cursor goes elsewhere. It takes the keys of the list; the list itself is drawn by others.
import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { type Match, matchOptions } from '../../../../ui/choices/match-options.ts'
import type { SlashEntry } from './slash-entry.ts'

/** An open list: where the "/" stands, what fits what was typed, and which of it is marked. */
export type OpenSlash = {
  readonly from: number
  readonly to: number
  readonly typed: string
  readonly matches: readonly Match<SlashEntry>[]
  readonly marked: number
}
type Slash = { readonly open: OpenSlash | null }
type Told = { readonly mark: number } | 'close'

const key = new PluginKey<Slash>('slash')
const closed: Slash = { open: null }

export const slashListId = 'slash-list'
export const slashOptionId = (entry: SlashEntry): string => `slash-${entry.id}`

export const openSlashOf = (state: EditorState): OpenSlash | null => key.getState(state)?.open ?? null

export const SlashMenu = Extension.create<{ readonly entries: () => readonly SlashEntry[] }>({
  name: 'slashMenu',
  priority: 1000,
  addOptions() {
    return { entries: () => [] }
  },
  addProseMirrorPlugins() {
    return [slashPlugin(this.options.entries, (entry) => chooseSlash(this.editor, entry))]
  },
})

/** The "/" and the words after it go, and the entry is put in. */
export function chooseSlash(editor: Editor, entry: SlashEntry): void {
  const open = openSlashOf(editor.state)
  if (open)
    editor.view.dispatch(editor.state.tr.delete(open.from, open.to).setMeta(key, 'close' satisfies Told))
  entry.run(editor)
}

/** The list as a plugin; `choose` is called with the marked entry on Enter or Tab. */
export const slashPlugin = (
  entries: () => readonly SlashEntry[],
  choose: (entry: SlashEntry) => void,
): Plugin<Slash> =>
  new Plugin<Slash>({
    key,
    state: {
      init: () => closed,
      apply: (change, before, old, state) => next(change, before, old, state, entries),
    },
    props: {
      attributes: (state): Record<string, string> => {
        const open = openSlashOf(state)
        const marked = open?.matches[open.marked]?.option
        return open && marked
          ? {
              'aria-controls': slashListId,
              'aria-activedescendant': slashOptionId(marked),
              'aria-autocomplete': 'list',
            }
          : {}
      },
      handleKeyDown: (view, event) => {
        const open = openSlashOf(view.state)
        if (!open || event.isComposing) return false
        const tell = (told: Told) => view.dispatch(view.state.tr.setMeta(key, told))
        if (event.key === 'Escape') {
          tell('close')
          return true
        }
        const count = open.matches.length
        if (count === 0) return false
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          tell({ mark: (open.marked + (event.key === 'ArrowDown' ? 1 : count - 1)) % count })
          return true
        }
        const chosen = open.matches[open.marked]?.option
        if ((event.key !== 'Enter' && event.key !== 'Tab') || !chosen || event.shiftKey) return false
        choose(chosen)
        return true
      },
      handleDOMEvents: {
        blur: (view) => {
          if (openSlashOf(view.state)) view.dispatch(view.state.tr.setMeta(key, 'close' satisfies Told))
          return false
        },
      },
    },
  })

function next(
  change: Transaction,
  before: Slash,
  old: EditorState,
  state: EditorState,
  entries: () => readonly SlashEntry[],
): Slash {
  const told: Told | undefined = change.getMeta(key)
  if (told === 'close') return closed
  if (told !== undefined) return before.open ? { open: { ...before.open, marked: told.mark } } : closed
  if (!change.docChanged && !change.selectionSet) return before
  const written = writtenSlash(state)
  if (!written) return closed
  const isOpen = before.open !== null || wasJustTyped(old, state, written)
  if (!isOpen) return closed
  if (before.open && before.open.from === written.from && before.open.typed === written.typed) return before
  return { open: { ...written, matches: matchOptions(entries(), written.typed), marked: 0 } }
}

type Written = Pick<OpenSlash, 'from' | 'to' | 'typed'>

/** A "/" at the start of the block or after a space, with a word at most between it and the cursor. */
function writtenSlash({ selection }: EditorState): Written | null {
  const { $from, empty } = selection
  const { parent, parentOffset } = $from
  if (!empty || !parent.isTextblock || parent.type.spec.code || parent.type.name === 'footnote') return null
  const before = parent.textBetween(0, parentOffset, undefined, '\ufffc')
  const found = /(?:^|\s)\/([^\s/\ufffc]{0,24})$/u.exec(before)
  if (!found) return null
  const typed = found[1] ?? ''
  const from = $from.pos - typed.length - 1
  return { from, to: $from.pos, typed }
}

/** One character more than before, and the cursor after it: a "/" that somebody else wrote opens nothing here. */
const wasJustTyped = (old: EditorState, state: EditorState, written: Written): boolean =>
  written.typed === '' &&
  state.doc.content.size === old.doc.content.size + 1 &&
  state.selection.from === old.selection.from + 1

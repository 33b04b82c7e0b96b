// Numbers the footnotes by their order in the text and tells which one is being written. Drawn as decorations, never
// stored: a number would be wrong as soon as somebody else writes a footnote above.
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { backOut, entersFootnote, footnoteAround, typeBeside } from './footnote-acts.ts'

/** One footnote as it stands: its number from 1, its words, the position before it. */
export type PlacedFootnote = { readonly number: number; readonly words: string; readonly at: number }

type Numbered = {
  readonly footnotes: readonly PlacedFootnote[]
  readonly open: number | null
  readonly drawn: DecorationSet
}

const key = new PluginKey<Numbered>('footnotes')

/** The footnotes of the text in their order. */
export const footnotesOf = (state: EditorState): readonly PlacedFootnote[] =>
  key.getState(state)?.footnotes ?? []

/** The position of the footnote whose words the cursor is in; null when it is in none. */
export const openFootnoteOf = (state: EditorState): number | null => key.getState(state)?.open ?? null

export const footnoteNumbers = (): Plugin<Numbered> =>
  new Plugin<Numbered>({
    key,
    state: {
      init: (_config, state) => numbered(state.doc, footnotesIn(state.doc), openIn(state)),
      apply: (change, before, _old, state) => {
        const footnotes = change.docChanged ? footnotesIn(state.doc) : before.footnotes
        const open = openIn(state)
        return !change.docChanged && open === before.open ? before : numbered(state.doc, footnotes, open)
      },
    },
    appendTransaction: (changes, before, state) =>
      changes.some((change) => change.docChanged || change.getMeta(entersFootnote) === true)
        ? null
        : backOut(before, state),
    props: {
      decorations: (state) => key.getState(state)?.drawn,
      handleKeyPress: (view, event) => {
        const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.isComposing
        const change = isLetter ? typeBeside(view.state, event.key) : null
        if (change) view.dispatch(change)
        return change !== null
      },
      // Phones and composed letters press no key: what came out of them is moved to where the cursor is.
      handleTextInput: (view, from, to, text) => {
        const change =
          from === to && footnoteAround(view.state) !== null ? typeBeside(view.state, text) : null
        if (change) view.dispatch(change)
        return change !== null
      },
    },
  })

function footnotesIn(document: Node): readonly PlacedFootnote[] {
  const found: PlacedFootnote[] = []
  document.descendants((node, at) => {
    if (node.type.name === 'footnote') found.push({ number: found.length + 1, words: node.textContent, at })
    return node.type.name !== 'footnote' && !node.isAtom
  })
  return found
}

function openIn({ selection }: EditorState): number | null {
  const { $from, $to } = selection
  const isInside = selection instanceof TextSelection && $from.parent.type.name === 'footnote'
  return isInside && $from.sameParent($to) ? $from.before() : null
}

function numbered(document: Node, footnotes: readonly PlacedFootnote[], open: number | null): Numbered {
  const drawn = footnotes.flatMap(({ number, at }) => {
    const node = document.nodeAt(at)
    return node === null
      ? []
      : [Decoration.node(at, at + node.nodeSize, {}, { footnote: number, isOpen: at === open })]
  })
  return { footnotes, open, drawn: DecorationSet.create(document, drawn) }
}

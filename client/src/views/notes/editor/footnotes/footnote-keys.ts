// The keys of footnotes: Ctrl+Alt+F writes one, arrows step over it and out of it, Escape and Enter leave it.
import type { Editor, KeyboardShortcutCommand } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import {
  deleteTowards,
  footnoteAround,
  insertFootnote,
  leaveFootnote,
  openFootnote,
  stepFootnote,
} from './footnote-acts.ts'

export function footnoteKeys(editorOf: () => Editor): Record<string, KeyboardShortcutCommand> {
  const run = (command: Command) => () => {
    const { state, view } = editorOf()
    return command(state, view.dispatch, view)
  }
  const openSelected: Command = (state, dispatch) =>
    state.selection instanceof NodeSelection &&
    state.selection.node.type.name === 'footnote' &&
    openFootnote(state.selection.from)(state, dispatch)
  const within =
    (side: 'before' | 'after'): Command =>
    (state, dispatch, view) =>
      footnoteAround(state) !== null && leaveFootnote(side)(state, dispatch, view)
  const enter: Command = (state, dispatch, view) =>
    openSelected(state, dispatch, view) || within('after')(state, dispatch, view)
  return {
    'Mod-Alt-f': run(insertFootnote),
    ArrowLeft: run(stepFootnote('before')),
    ArrowRight: run(stepFootnote('after')),
    ArrowUp: run(within('before')),
    ArrowDown: run(within('after')),
    Enter: run(enter),
    Escape: run(within('after')),
    Tab: run(within('after')),
    Backspace: run(deleteTowards('before')),
    Delete: run(deleteTowards('after')),
  }
}

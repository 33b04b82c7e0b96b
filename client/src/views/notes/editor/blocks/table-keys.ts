// The keys of a table, beside Tab and Shift+Tab that go from cell to cell. They do something only inside of one.
import { Extension } from '@tiptap/core'

export const TableKeys = Extension.create({
  name: 'tableKeys',
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-Enter': () => this.editor.commands.addRowAfter(),
      'Mod-Alt-Shift-Enter': () => this.editor.commands.addColumnAfter(),
      'Mod-Alt-Backspace': () => this.editor.commands.deleteRow(),
      'Mod-Alt-Shift-Backspace': () => this.editor.commands.deleteColumn(),
      'Mod-Alt-h': () => this.editor.commands.toggleHeaderRow(),
    }
  },
})

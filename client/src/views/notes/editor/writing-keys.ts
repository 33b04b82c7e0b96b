// The keys of writing, for the list of all keys: the editor itself listens for them.
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'

const written: readonly (readonly [says: string, ...keys: readonly string[]])[] = [
  ['quote words of a record', '"'],
  ['quote an actor or person, or name them', '@'],
  ['heading, list, table, figure, picture', '/'],
  ['bold', 'Mod+b'],
  ['italic', 'Mod+i'],
  ['heading, smaller, smallest', 'Mod+Alt+2', 'Mod+Alt+3', 'Mod+Alt+4'],
  ['list', 'Mod+Shift+8'],
  ['numbered list', 'Mod+Shift+7'],
  ['block quotation', 'Mod+Shift+b'],
  ['footnote', 'Mod+Alt+f'],
  ['quotes as published, and as corrected', 'Alt+p'],
  ['row of a table', 'Mod+Alt+Enter'],
  ['column of a table', 'Mod+Alt+Shift+Enter'],
  ['paste as it is, without Markdown', 'Mod+Shift+v'],
  ['undo', 'Mod+z'],
  ['redo', 'Mod+Shift+z'],
]

const writingKeys = written.map(([says, ...keys]) => ({
  keys,
  says,
  group: 'Writing',
  run: () => {},
  isPrintedOnly: true,
}))

/** Prints them while a note can be written in. */
export const useWritingKeys = (): void => useHotkeys(writingKeys)

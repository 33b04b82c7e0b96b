// The undo stack of this tab for a member in a project, and its state for a screen.
import { useSyncExternalStore } from 'react'
import { createUndoStack, type UndoStack, type UndoState } from './undo.ts'
import { useSelf } from './use-room.tsx'

const stacks = new Map<string, UndoStack>()

/** The same stack on every screen of the project. */
export function undoStackOf(member: string, project: string): UndoStack {
  const key = `${member} ${project}`
  const stack = stacks.get(key) ?? createUndoStack()
  stacks.set(key, stack)
  return stack
}

/** The stack without its state: a screen with it does not render again at every act. */
export const useUndoStack = (project: string): UndoStack => undoStackOf(useSelf(), project)

/** `project` is the project's id or slug, the same one everywhere. */
export function useUndo(project: string): UndoStack & { readonly now: UndoState } {
  const stack = undoStackOf(useSelf(), project)
  const now = useSyncExternalStore(stack.subscribe, stack.state)
  return { ...stack, now }
}

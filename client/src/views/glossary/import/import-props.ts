// What both kinds of import are given.
import type { GlossaryContext } from '../../../acts/glossary-acts.ts'
import type { Handed } from '../../../parts/handing/handed-text.tsx'

export type ImportProps = {
  readonly context: GlossaryContext
  readonly because: string | undefined
  /** Says an outcome that can be undone. */
  readonly did: (words: string) => void
  readonly onClose: () => void
}
export type HandedProps = { readonly handed: Handed; readonly onHand: (handed: Handed) => void }

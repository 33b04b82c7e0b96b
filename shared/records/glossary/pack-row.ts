// How a ready-made glossary is written down: rows of term, expansion and other right ways to write it, by kind.
import type { GlossaryEntry, TermKind } from './term.ts'

/** `expansion` is '' where the term is no acronym. Aliases are right spellings only, never mistakes. */
export type PackRow = readonly [term: string, expansion: string, ...aliases: string[]]

export const packEntries = (kind: TermKind, rows: readonly PackRow[]): readonly GlossaryEntry[] =>
  rows.map(([term, expansion, ...aliases]) => ({ term, kind, expansion, aliases, source: 'pack' }))

// Suspects in a test: texts in, `words → first suggestion` out. The dictionaries are read once for a whole file.
import type { GlossaryEntry, TermKind } from '../../shared/records/glossary/term.ts'
import { findSuspects } from '../../shared/suspects/find-suspects.ts'
import { makeLexicon } from '../../shared/suspects/lexicon.ts'
import type { Suspect } from '../../shared/suspects/suspect.ts'
import type { SuspectQuestion } from '../../shared/suspects/suspect-question.ts'

export const lexicon = makeLexicon()

/** `person: Isaac Morales`, `GGE = Group of Governmental Experts`, `process: OEWG`, or a term alone. */
export function glossaryOf(...lines: readonly string[]): readonly GlossaryEntry[] {
  return lines.map((line) => {
    const [, kind = 'term', rest = line] =
      /^(person|body|process|instrument|event|term): (.*)$/.exec(line) ?? []
    const [term = '', expansion = ''] = rest.split(' = ')
    return { term, kind: kind as TermKind, expansion, aliases: [], source: 'file' }
  })
}

export const question = (
  texts: readonly string[],
  glossary: readonly GlossaryEntry[] = [],
  more: Partial<SuspectQuestion> = {},
): SuspectQuestion => ({
  publishedTexts: texts,
  turns: [],
  glossary,
  accepted: [],
  experimental: false,
  ...more,
})

export const suspectsIn = (
  text: string | readonly string[],
  glossary: readonly GlossaryEntry[] = [],
  more: Partial<SuspectQuestion> = {},
): readonly Suspect[] =>
  findSuspects(question(typeof text === 'string' ? [text] : text, glossary, more), lexicon)

/** `GG → GGE` for each suspect, in reading order. */
export const readings = (...asked: Parameters<typeof suspectsIn>): readonly string[] =>
  suspectsIn(...asked).map(({ text, suggestions }) => `${text} → ${suggestions[0] ?? '?'}`)

export const labelled = (...labels: readonly string[]) => ({
  turns: labels.map((label, firstSegment) => ({ label, firstSegment })),
})

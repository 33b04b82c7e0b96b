// What the detectors of common words are asked in tests: paragraphs, and a glossary of plain terms.
import type { GlossaryEntry } from '../../../../shared/records/glossary/term.ts'
import { readEvidence } from '../../../../shared/suspects/find-suspects.ts'
import { makeLexicon } from '../../../../shared/suspects/lexicon.ts'
import type { Suspect } from '../../../../shared/suspects/suspect.ts'

const lexicon = makeLexicon()

export const term = (text: string): GlossaryEntry => ({
  term: text,
  kind: 'term',
  expansion: '',
  aliases: [],
  source: 'hand',
})

export const questionOf = (publishedTexts: readonly string[], terms: readonly string[] = []) => ({
  publishedTexts,
  turns: [],
  glossary: terms.map(term),
  accepted: [],
  experimental: true,
})

export const evidenceOf = (publishedTexts: readonly string[], terms: readonly string[] = []) =>
  readEvidence(questionOf(publishedTexts, terms), lexicon)

/** Each suspect as `published → reading / reading`. */
export const told = (suspects: readonly Suspect[]): readonly string[] =>
  suspects.map(({ text, suggestions }) => `${text} → ${suggestions.join(' / ')}`)

export { lexicon }

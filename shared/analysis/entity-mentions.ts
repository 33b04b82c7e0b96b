// Where a text names somebody or something: the glossary's names and terms, longest first, and acronyms beside them.
// Case and accents of terms do not count, those of acronyms and of single names do: "us" is no country, "will" nobody.
import { foldName } from '../actors/fold-name.ts'
import type { GlossaryEntry } from '../records/glossary/term.ts'

/** `start` to `end` (exclusive) in UTF-16 units of the text. */
export type Mention = { readonly start: number; readonly end: number }

export type MentionFinder = (text: string) => readonly Mention[]

type Token = Mention & { readonly original: string; readonly folded: string }
/** The words of an entry; `isExact` ones are met only as they are written. */
type Sequence = { readonly words: readonly string[]; readonly isExact: boolean }

const acronym = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}]{2,8}$/u
const noAcronyms = new Set(['OK', 'AM', 'PM', 'TV', 'II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI'])

/** Makes the finder once for many texts. Mentions come in order and never overlap. */
export function mentionFinder(
  glossary: Iterable<Pick<GlossaryEntry, 'term' | 'kind' | 'expansion' | 'aliases'>>,
): MentionFinder {
  const byFirst = new Map<string, Sequence[]>()
  const add = (text: string, isExact: boolean) => {
    const tokens = tokensOf(text)
    const words = tokens.map((token) => (isExact ? token.original : token.folded))
    const [first] = tokens
    if (first === undefined) return
    const there = byFirst.get(first.folded) ?? []
    there.push({ words, isExact })
    byFirst.set(first.folded, there)
  }
  for (const { term, kind, expansion, aliases } of glossary) {
    for (const words of [term, expansion, ...aliases]) add(words, acronym.test(words))
    if (kind === 'person') for (const part of nameParts(term)) add(part, true)
  }
  for (const sequences of byFirst.values()) sequences.sort((a, b) => b.words.length - a.words.length)
  return (text) => mentionsIn(tokensOf(text), byFirst)
}

function mentionsIn(
  tokens: readonly Token[],
  byFirst: ReadonlyMap<string, readonly Sequence[]>,
): readonly Mention[] {
  const mentions: Mention[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]
    if (token === undefined) break
    const met = byFirst.get(token.folded)?.find((sequence) => stands(sequence, tokens, i))
    const length = met?.words.length ?? (isAcronym(token.original) ? 1 : 0)
    const last = tokens[i + length - 1]
    if (length > 0 && last !== undefined) mentions.push({ start: token.start, end: last.end })
    i += Math.max(1, length)
  }
  return mentions
}

const stands = ({ words, isExact }: Sequence, tokens: readonly Token[], at: number): boolean =>
  words.every((word, i) => {
    const token = tokens[at + i]
    return token !== undefined && word === (isExact ? token.original : token.folded)
  })

const isAcronym = (word: string) => acronym.test(word) && !noAcronyms.has(word) && !/^\d+$/.test(word)

/** A person is often named by one part of the name; parts of three letters and fewer are too often something else. */
const nameParts = (name: string): readonly string[] =>
  tokensOf(name)
    .map(({ original }) => original.charAt(0) + original.slice(1).toLowerCase())
    .filter((part) => part.length > 3 && /^\p{Lu}/u.test(part))

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: original, index }) => ({
    original,
    folded: foldName(original),
    start: index,
    end: index + original.length,
  }))

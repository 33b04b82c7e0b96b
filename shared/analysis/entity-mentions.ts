// Where a text names somebody or something: the glossary's names and terms, longest first, and acronyms beside them.
// Case and accents of terms do not count, those of acronyms and of single names do: "us" is no country, "will" nobody.
import { foldName } from '../actors/fold-name.ts'
import type { GlossaryEntry } from '../records/glossary/term.ts'

/** `start` to `end` (exclusive) in UTF-16 units of the text. */
export type Mention = { readonly start: number; readonly end: number }

export type MentionFinder = (text: string) => readonly Mention[]

type Token = Mention & { readonly original: string; readonly folded: string }
/** A way to write an entry; `isExact` ones are met only as they are written. */
type Written = { readonly text: string; readonly isExact: boolean }
type Sequence = { readonly words: readonly string[]; readonly isExact: boolean }

const acronym = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}]{2,8}$/u
const noAcronyms = new Set(['OK', 'AM', 'PM', 'TV', 'II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI'])

/** Makes the finder once for many texts. Mentions come in order and never overlap. */
export function mentionFinder(
  glossary: Iterable<Pick<GlossaryEntry, 'term' | 'kind' | 'expansion' | 'aliases'>>,
): MentionFinder {
  const byFirst = new Map<string, Written[]>()
  const add = (text: string, isExact: boolean) => {
    const first = firstWord.exec(text)?.[0]
    if (first === undefined) return
    const folded = foldName(first)
    const there = byFirst.get(folded)
    if (there) there.push({ text, isExact })
    else byFirst.set(folded, [{ text, isExact }])
  }
  for (const { term, kind, expansion, aliases } of glossary) {
    for (const words of [term, expansion, ...aliases]) add(words, acronym.test(words))
    if (kind === 'person') for (const part of nameParts(term)) add(part, true)
  }
  // Most of a large glossary is never met in a text: it is taken apart only where its first word stands.
  const taken = new Map<string, readonly Sequence[]>()
  const sequencesFrom = (folded: string): readonly Sequence[] => {
    const known = taken.get(folded)
    if (known) return known
    const sequences = (byFirst.get(folded) ?? [])
      .map(sequenceOf)
      .sort((a, b) => b.words.length - a.words.length)
    taken.set(folded, sequences)
    return sequences
  }
  return (text) => mentionsIn(tokensOf(text), sequencesFrom)
}

const sequenceOf = ({ text, isExact }: Written): Sequence => ({
  words: tokensOf(text).map((token) => (isExact ? token.original : token.folded)),
  isExact,
})

function mentionsIn(
  tokens: readonly Token[],
  sequencesFrom: (folded: string) => readonly Sequence[],
): readonly Mention[] {
  const mentions: Mention[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]
    if (token === undefined) break
    const met = sequencesFrom(token.folded).find((sequence) => stands(sequence, tokens, i))
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

const firstWord = /[\p{L}\p{M}\p{N}]+/u

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: original, index }) => ({
    original,
    folded: foldName(original),
    start: index,
    end: index + original.length,
  }))

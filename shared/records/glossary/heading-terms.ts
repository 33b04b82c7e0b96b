// Terms in a record's title and front matter. Only what is surely one is taken: an acronym, an acronym beside the words it
// stands for, and a name that ends in what it is ("Internet Governance Forum"). Titles capitalise too much to trust more.
import { actorOf } from '../../actors/find-actor.ts'
import type { TermKind } from './term.ts'

export type HeadingTerm = { readonly term: string; readonly kind: TermKind; readonly expansion: string }

/** Two to ten characters, two capitals at least, letters first: `OEWG`, `APrIGF`, `G7`, `5G` not. */
const acronymShape = /^(?=(?:[^\p{Lu}]*\p{Lu}){2}|\p{Lu}\d+$)\p{L}[\p{L}\p{N}]{1,9}$/u

/** Capitals that are no words of the field: halls, clocks, days, kinds of session, numbers. */
const plain = new Set(
  (
    'WS OF AM PM UTC CET CEST GMT EST EDT PST PDT BST MON TUE WED THU FRI SAT SUN JAN FEB MAR APR MAY JUN JUL AUG SEP ' +
    'OCT NOV DEC CART TBC TBD FAQ PDF URL HTTP HTTPS WWW ID NB PS RE OK TV ROOM HALL DAY ON IN AT TO BY IS IT WE US AND ' +
    'THE FOR NOT ALL RAW LIVE COVID I II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX MR MS DR HQ'
  ).split(' '),
)
/** `WS341`, `OF12`: a session's number. */
const sessionNumber = /^(?:WS|OF|DC|BPF|NRI|TH|LT|PNF)\d+$|\d{3,}$/
export const isAcronym = (word: string): boolean =>
  acronymShape.test(word) && !plain.has(word) && !sessionNumber.test(word)

const kindOfHead: Readonly<Record<string, TermKind>> = {
  union: 'body',
  commission: 'body',
  committee: 'body',
  council: 'body',
  institute: 'body',
  agency: 'body',
  organization: 'body',
  organisation: 'body',
  society: 'body',
  foundation: 'body',
  university: 'body',
  alliance: 'body',
  ministry: 'body',
  nations: 'body',
  convention: 'instrument',
  treaty: 'instrument',
  protocol: 'instrument',
  charter: 'instrument',
  forum: 'process',
  summit: 'event',
}
/** Capitalised in every programme, and no part of a proper name of its own. */
const programmeWords = new Set(
  'Open Town Main Day High Level Panel Session Workshop Launch Networking Plenary The A An'.split(' '),
)

/** What the lines name, in the order they name it, each once. */
export function headingTerms(lines: readonly string[]): HeadingTerm[] {
  const found = new Map<string, HeadingTerm>()
  const take = (term: string, kind: TermKind, expansion: string) => {
    const known = found.get(term)
    if (!known || (known.expansion === '' && expansion !== '')) found.set(term, { term, kind, expansion })
  }
  for (const line of lines) {
    if (line.length > 2000) continue
    for (const [expansion, term] of explained(line)) take(term, 'term', expansion)
    if (isShouted(line)) continue
    for (const [word] of line.matchAll(/(?<![\p{L}\p{N}@/.#])[\p{L}\p{N}]+(?![\p{L}\p{N}@/]|\.\p{L})/gu)) {
      if (isAcronym(word) && actorOf(word)?.length !== 3) take(word, 'term', '')
    }
    for (const name of properNames(line)) take(name.term, name.kind, '')
  }
  return [...found.values()]
}

/** In a line of capitals every word looks like an acronym. */
function isShouted(line: string): boolean {
  const words = line.match(/\p{L}{3,}/gu) ?? []
  const capitals = words.filter((word) => word === word.toUpperCase())
  return capitals.length > 2 && capitals.length > words.length / 2
}

/** `Open-ended Working Group (OEWG)`: the words before a bracket whose initials are the acronym inside it. */
function* explained(line: string): Generator<readonly [expansion: string, acronym: string]> {
  for (const match of line.matchAll(/\(([\p{L}\p{N}]{2,10})\)/gu)) {
    const acronym = match[1] ?? ''
    if (!isAcronym(acronym)) continue
    const words = line.slice(0, match.index).trim().split(/\s+/u)
    const expansion = wordsFor(acronym, words)
    if (expansion !== null) yield [expansion, acronym]
  }
}

/**
 * The last of `words` that spell the acronym by their beginnings, small joining words aside: `United Nations Institute for
 * Disarmament Research` for UNIDIR. Null when none do.
 */
export function wordsFor(acronym: string, words: readonly string[]): string | null {
  const letters = acronym.toLowerCase()
  for (let from = words.length - 1; from >= Math.max(0, words.length - 12); from--) {
    const run = words.slice(from)
    const parts = run
      .flatMap((word) => word.split(/[-‐‑]/u))
      .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase())
    if (/^\p{L}/u.test(run[0] ?? '') && !joining.test(parts[0] ?? '') && spells(letters, parts)) {
      return run.join(' ').replace(/[,;:]+$/u, '')
    }
  }
  return null
}

const joining = /^(?:of|the|and|for|on|in|to)$/

/** Every word gives its first letter or more of its beginning; a joining word may give none. */
function spells(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words
  if (word === undefined) return letters === ''
  if (joining.test(word) && spells(letters, rest)) return true
  for (let most = 1; most <= letters.length && word.startsWith(letters.slice(0, most)); most++) {
    if (spells(letters.slice(most), rest)) return true
  }
  return false
}

/** Runs of two to seven capitalised words that end in the name of a kind of body, treaty or meeting. */
function* properNames(line: string): Generator<{ readonly term: string; readonly kind: TermKind }> {
  const run = /\p{Lu}[\p{L}’'‑-]*(?:\s+(?:of|on|for|and|the)(?=\s+\p{Lu})|\s+\p{Lu}[\p{L}’'‑-]*){1,6}/gu
  for (const [text] of line.matchAll(run)) {
    const words = text.split(/\s+/u)
    while (programmeWords.has(words[0] ?? '')) words.shift()
    const last = words.findLastIndex((word) => Object.hasOwn(kindOfHead, word.toLowerCase()))
    const term = words.slice(0, last + 1)
    const kind = kindOfHead[term.at(-1)?.toLowerCase() ?? '']
    if (kind !== undefined && term.length > 1 && !term.some((word) => programmeWords.has(word))) {
      yield { term: term.join(' '), kind }
    }
  }
}

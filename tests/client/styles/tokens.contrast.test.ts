// The contrast of every pair of tokens the screens put together, in both themes, by WCAG 2.2's formula.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../client/src/styles/tokens.css', import.meta.url), 'utf8')
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]
type Colour = readonly [number, number, number]

const tokens = new Map<string, Record<Theme, Colour>>()
for (const [, name, light, dark] of css.matchAll(
  /--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/gi,
)) {
  // The first definition is the plain one; a later one belongs to a media query.
  if (!tokens.has(name!)) tokens.set(name!, { light: channels(light!), dark: channels(dark!) })
}

function channels(hex: string): Colour {
  const byte = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [byte(1), byte(3), byte(5)]
}

function colour(name: string, theme: Theme): Colour {
  const found = tokens.get(name)
  if (!found) throw new Error(`tokens.css defines no colour --${name}`)
  return found[theme]
}

function luminance(rgb: Colour): number {
  const [r, g, b] = rgb.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: Colour, other: Colour): number {
  const a = luminance(one)
  const b = luminance(other)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** A tint: `share` of one colour over another. */
function over(top: Colour, ground: Colour, share: number): Colour {
  const blend = (at: 0 | 1 | 2) => top[at] * share + ground[at] * (1 - share)
  return [blend(0), blend(1), blend(2)]
}

const numbers = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${prefix}-${at + 1}`)
const topics = numbers('topic', 12)
const people = numbers('person', 6)

/** [foregrounds, grounds, least ratio]: each foreground on each ground. */
const pairs: readonly (readonly [readonly string[], readonly string[], number])[] = [
  [
    ['ink', 'ink-2', 'ink-3', 'accent', 'accent-2'],
    ['paper', 'ground', 'well', 'raised', 'accent-wash'],
    4.5,
  ],
  [['struck', 'caution', 'danger'], ['paper', 'ground', 'raised'], 4.5],
  [
    [
      'stance-proposes',
      'stance-supports',
      'stance-conditional',
      'stance-neutral',
      'stance-opposes',
      'stance-unclear',
    ],
    ['paper', 'ground', 'raised'],
    4.5,
  ],
  [['edge'], ['paper', 'ground', 'well', 'raised'], 3],
  [['suspect', ...topics], ['paper', 'ground', 'raised'], 3],
  [people, ['paper'], 4.5],
  [['paper'], [...people, 'stance-proposes', 'stance-supports', 'stance-opposes'], 4.5],
  [['on-accent'], ['accent', 'accent-2'], 4.5],
  [['caution', 'struck', 'accent', 'ink', 'ink-2'], ['caution-wash'], 4.5],
  [['danger', 'ink', 'ink-2', 'struck', 'accent'], ['danger-wash'], 4.5],
]

/** Every pair that misses its ratio, as a sentence. */
function misses(theme: Theme): readonly string[] {
  return pairs.flatMap(([tops, grounds, least]) =>
    tops.flatMap((top) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(colour(top, theme), colour(ground, theme))
        return ratio >= least ? [] : [`${top} on ${ground} is ${ratio.toFixed(2)}, wants ${least}`]
      }),
    ),
  )
}

describe.each(themes)('the %s theme', (theme) => {
  it('reads: every pair of tokens reaches its ratio', () => {
    expect(misses(theme)).toEqual([])
  })

  it.each(topics)('keeps words readable on a highlight of %s, chosen or under another', (topic) => {
    const paper = colour('paper', theme)
    const ink = colour('ink', theme)
    const plain = over(colour(topic, theme), paper, 0.13)
    const chosen = over(colour(topic, theme), paper, 0.26)
    expect(contrast(ink, chosen)).toBeGreaterThanOrEqual(7)
    expect(contrast(colour('accent', theme), plain)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('struck', theme), plain)).toBeGreaterThanOrEqual(4.5)
    for (const second of topics) {
      expect(contrast(ink, over(colour(second, theme), chosen, 0.13))).toBeGreaterThanOrEqual(4.5)
    }
    const block = over(colour(topic, theme), colour('ground', theme), 0.34)
    expect(contrast(ink, block)).toBeGreaterThanOrEqual(4.5)
  })
})

it('the formula gives black on white 21 and a colour on itself 1', () => {
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 5)
  expect(contrast([0.3, 0.5, 0.7], [0.3, 0.5, 0.7])).toBe(1)
})

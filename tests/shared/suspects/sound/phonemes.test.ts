// How far apart two runs of sounds are.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Sounds,
  skeletonOf,
  soundDistance,
  soundsOf,
  weightOf,
} from '../../../../shared/suspects/sound/phonemes.ts'
import { lexicon } from '../../../support/suspects.ts'

const words = fc.constantFrom(
  ...'multilateral mute lateral process recent receipt security society hochschild issac isaac faith face cyber'.split(
    ' ',
  ),
)
const sounds = words.map((word) => lexicon.soundsOf(word))

test('nothing is as near as itself, and the way there is as long as the way back', () => {
  fc.assert(
    fc.property(sounds, sounds, (one, other) => {
      expect(soundDistance(one, one)).toBe(0)
      expect(soundDistance(one, other)).toBeCloseTo(soundDistance(other, one), 4)
    }),
  )
})

test('a limit gives up what is farther and changes nothing of what is nearer', () => {
  fc.assert(
    fc.property(sounds, sounds, fc.double({ min: 0, max: 6, noNaN: true }), (one, other, most) => {
      const distance = soundDistance(one, other)
      const limited = soundDistance(one, other, most)
      if (limited === Number.POSITIVE_INFINITY) expect(distance).toBeGreaterThan(most)
      else expect(limited).toBe(distance)
    }),
  )
})

test('no distance is more than losing all of both', () => {
  fc.assert(
    fc.property(sounds, sounds, (one, other) => {
      expect(soundDistance(one, other)).toBeLessThanOrEqual(weightOf(one) + weightOf(other) + 1e-4)
    }),
  )
})

test('near vowels and twin consonants cost little, weak vowels are easily lost', () => {
  const between = (one: string, other: string) => soundDistance(soundsOf(one), soundsOf(other))
  expect(between('IH1', 'IY1')).toBeLessThan(between('IY1', 'AA1'))
  expect(between('P', 'B')).toBeLessThan(between('P', 'S'))
  expect(between('M', 'N')).toBeLessThan(between('M', 'K'))
  expect(between('S AH0 T', 'S T')).toBeLessThan(between('S EY1 T', 'S T'))
})

test('mishearings are nearer than other words', () => {
  const apart = (one: string, other: string) => soundDistance(lexicon.soundsOf(one), lexicon.soundsOf(other))
  expect(apart('receipt', 'recent')).toBeLessThan(apart('report', 'recent'))
  expect(apart('faith', 'face')).toBeLessThan(apart('fate', 'find'))
})

test('a skeleton is the consonants by class, doubled ones once', () => {
  const skeleton = (word: string): string => skeletonOf(lexicon.soundsOf(word))
  expect(skeleton('multilateral')).toBe('nltltrl')
  expect(skeleton('pat')).toBe(skeleton('bad'))
  const nothing: Sounds = soundsOf('')
  expect(skeletonOf(nothing)).toBe('')
})

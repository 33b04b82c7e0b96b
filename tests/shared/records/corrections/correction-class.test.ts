import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type CorrectionClass,
  classWords,
  correctionClass,
  correctionClasses,
  isSafe,
} from '../../../../shared/records/corrections/correction-class.ts'
import { gapsIn } from '../../../../shared/records/gap.ts'
import { senseChange, senseChangeKinds } from '../../../../shared/records/sense/sense-change.ts'

/** Most of these are what the captioner of IGF 2020 WS #341 wrote, and what was said. */
const cases: Readonly<Record<CorrectionClass, readonly (readonly [published: string, reading: string])[]>> = {
  number: [
    ['18', '80'],
    ['two thousand', 'twelve thousand'],
  ],
  negation: [
    ['can', "can't"],
    ['we have agreed', 'we have not agreed'],
  ],
  prefix: [
    ['national', 'international'],
    ['unilateral', 'multilateral'],
    ['unwilling', 'willing'],
  ],
  country: [['Iran', 'Iraq']],
  modal: [['may', 'shall']],
  formality: [['formal', 'informal']],
  gap: [
    ['(?)', 'the Programme of Action'],
    ['(inaudible)', ''],
    ['the (?) of 18', 'the norms of 80'],
    ['[indiscernible]', 'not'],
  ],
  'other-name': [
    ['Putin', 'Biden'],
    ['our colleague Kaja', 'our colleague Fabrizio'],
  ],
  inserted: [
    ['Global Forum', 'the Global Forum on Cyber Expertise'],
    ['service attack', 'denial of service attack'],
    ['to extent', 'to the extent'],
    ['because of the international', 'because of the lack of international'],
    ['first processes', 'First Committee processes'],
    ['‑‑', 'and'],
  ],
  struck: [
    ['look at rights of organization to look at', 'look at'],
    ['toward visualize', 'toward'],
    ['and back', 'back'],
    ['you know', ''],
  ],
  name: [
    ['Issac', 'Isaac'],
    ['City CIRT', 'CiviCERT'],
    ['City Cert.org', 'CiviCERT.org'],
    ['demanding democracy programs', 'Defending Democracy Program'],
    ['Tenorio', 'Tenório'],
    ['Natalie', 'Nathalie'],
  ],
  acronym: [
    ['GD', 'GGE'],
    ['OAES', 'OAS'],
    ['OEAC', 'OEWG'],
    ['WEOG', 'OEWG'],
    ['GCFE', 'GFCE'],
    ['gee', 'GGE'],
    ['the, as', 'the SDGs, as'],
  ],
  word: [
    ['will stare', 'will we steer'],
    ['Very encouraged', 'Very encouraging'],
    ['Thank', 'Thanks'],
    ['But and', 'But I think'],
    ['IP', 'I mean'],
    ['business security', 'civil society'],
    ['pro section', 'protection'],
    ['recommended', 'open-ended'],
    ['mute lateral', 'multilateral'],
    ['roles', 'rules'],
    ['about you', 'but'],
    ['pressure', 'pleasure'],
    ['two European', 'too European'],
    ['inform on', 'informal'],
  ],
  spelling: [
    ['heros', 'heroes'],
    ['recieve', 'receive'],
    ['organise', 'organize'],
    ['acommodate', 'accommodate'],
    ['cafés', 'cafes'],
  ],
  repetition: [
    ['the the', 'the'],
    ['into to', 'into'],
    ['pro processes', 'processes'],
  ],
  typography: [
    [' together', '. Together'],
    ["SDG's", 'SDGs'],
    ['But,,', 'But,'],
    ['DIPLO Foundation', 'DiploFoundation'],
    ["arm's", 'arms'],
    ['multi‑stakeholder', 'multistakeholder'],
    ['isaac', 'Isaac'],
    [',,', ''],
  ],
}

describe('correctionClass', () => {
  test.each(Object.entries(cases).flatMap(([of, pairs]) => pairs.map((pair) => [...pair, of] as const)))(
    'takes “%s” → “%s” for %s',
    (published, reading, of) => {
      expect(correctionClass(published, reading)).toBe(of)
    },
  )

  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom(...Object.values(cases).flatMap((pairs) => pairs.flat())),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(' '))

  it('gives every two texts a class of the list, and a kind of sense change exactly where one is found', () => {
    fc.assert(
      fc.property(words, words, (published, reading) => {
        const of = correctionClass(published, reading)
        expect(correctionClasses).toContain(of)
        if (of === 'gap') expect(gapsIn(published).length).toBeGreaterThan(gapsIn(reading).length)
        else expect(senseChangeKinds.find((kind) => kind === of)).toBe(senseChange(published, reading)?.kind)
      }),
    )
  })

  it('takes two long texts in a moment and as a class', () => {
    const long = Array.from({ length: 300 }, (_, i) => `Word${i}`).join(' ')
    expect(correctionClasses).toContain(correctionClass(long, long.toUpperCase().slice(0, 500)))
  })
})

describe('isSafe', () => {
  it('keeps from bulk what changes the sense, adds, takes away or names another', () => {
    expect(correctionClasses.filter((of) => !isSafe(of))).toEqual([
      ...senseChangeKinds,
      'gap',
      'other-name',
      'inserted',
      'struck',
    ])
  })

  it('is true of no correction that is held', () => {
    for (const [published, reading] of Object.values(cases).flat()) {
      if (senseChange(published, reading)) expect(isSafe(correctionClass(published, reading))).toBe(false)
    }
  })
})

describe('classWords', () => {
  it('names every class apart', () => {
    expect(new Set(correctionClasses.map((of) => classWords[of])).size).toBe(correctionClasses.length)
    expect(Object.keys(classWords).sort()).toEqual([...correctionClasses].sort())
  })
})

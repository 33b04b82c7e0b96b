import { describe, expect, it } from 'vitest'
import { type SenseChangeKind, senseChange } from '../../../../shared/records/sense/sense-change.ts'

/** Published words, the reading, and how the sense changes; null where it does not. */
const cases: readonly (readonly [string, string, SenseChangeKind | null])[] = [
  ['18', '80', 'number'],
  ['eighteen', 'eighty', 'number'],
  ['eighteen', '18', null],
  ['18', 'eighty', 'number'],
  ['the 18th meeting', 'the 80th meeting', 'number'],
  ['2,000 states', '2000 states', null],
  ['2,000', '20,000', 'number'],
  ['two thousand', '2000', null],
  ['twenty five', '25', null],
  ['twenty‑five', '25', null],
  ['twenty twenty', '2020', null],
  ['five million', 'five billion', 'number'],
  ['a hundred and ten', '110', null],
  ['G7', 'G77', 'number'],
  ['resolution 73/27', 'resolution 73/266', 'number'],
  ['third committee', 'first committee', 'number'],
  ['to states', 'two states', null],
  ['one own', 'won own', null],
  ['norms', 'eleven norms', 'number'],
  ['18 18', '18', null],
  ['we do agree', 'we do not agree', 'negation'],
  ['we do not agree', 'we do agree', 'negation'],
  ['can', 'cannot', 'negation'],
  ['can', 'can’t', 'negation'],
  ['can not', 'cannot', null],
  ["don't", 'do not', null],
  ['won’t', 'will not', null],
  ['is', "isn't", 'negation'],
  ['with consensus', 'without consensus', 'negation'],
  ['ever', 'never', 'negation'],
  ['know way', 'no way', 'negation'],
  ['note', 'not', 'negation'],
  ['not not', 'not', null],
  ['no thing', 'nothing', null],
  ['unilateral', 'multilateral', 'prefix'],
  ['uni lateral', 'multilateral', 'prefix'],
  ['uni‑lateral', 'multi‑lateral', 'prefix'],
  ['unwilling', 'willing', 'prefix'],
  ['Willing', 'UNWILLING', 'prefix'],
  ['possible', 'impossible', 'prefix'],
  ['responsible', 'irresponsible', 'prefix'],
  ['binding', 'non‑binding', 'prefix'],
  ['agree', 'disagree', 'prefix'],
  ['understanding', 'misunderstanding', 'prefix'],
  ['national', 'international', 'prefix'],
  ['interstate', 'intrastate', 'prefix'],
  ['inclusive', 'exclusive', 'prefix'],
  ['un willing', 'unwilling', null],
  ['mute lateral', 'multilateral', null],
  ['multi lateral', 'multi‑lateral', null],
  ['stance', 'instance', null],
  ['less', 'unless', null],
  ['intent', 'extent', null],
  ['formal', 'informal', 'formality'],
  ['in formal', 'informal', 'formality'],
  ['informally', 'formally', 'formality'],
  ['Iran', 'Iraq', 'country'],
  ['North Korea', 'South Korea', 'country'],
  ['Nigeria', 'Niger', 'country'],
  ['Austrian', 'Australian', 'country'],
  ['the US', 'the UK', 'country'],
  ['Iran', 'Iranian', null],
  ['you crane', 'Ukraine', null],
  ['brazil', 'Brazil', null],
  ['with us', 'with them', null],
  ['shall', 'should', 'modal'],
  ['could', 'would', 'modal'],
  ['states may apply', 'states must apply', 'modal'],
  ['we support', 'we must support', 'modal'],
  ["we'll", 'we will', null],
  ['shell', 'shall', null],
  ['Issac', 'Isaac', null],
  ['ostensive', 'substantive', null],
  ['worse', 'course', null],
  ['suport', 'support', null],
  ['estate', 'state', null],
  ['um', '', null],
  ['', 'the', null],
  ['same words', 'same words', null],
  ['binding', 'non binding', 'prefix'],
  ['a non binding norm', 'a binding norm', 'prefix'],
  ['a non binding norm', 'a non-binding norm', null],
  ['multi lateral', 'uni lateral', 'prefix'],
  ['multi', 'uni', 'prefix'],
  ['multi stick holder', 'multi-stakeholder', null],
  ['inter sessional', 'intersessional', null],
  ['multi‑lateral\u00a0bodies', 'multi-lateral bodies', null],
]

describe('senseChange', () => {
  it.each(cases)('reads %j as %j: %s', (published, reading, kind) => {
    expect(senseChange(published, reading)?.kind ?? null).toBe(kind)
  })

  it('names the words as they are printed', () => {
    expect(senseChange('in Uni‑lateral forums', 'in Multi‑lateral forums')?.words).toEqual([
      'Uni‑lateral',
      'Multi‑lateral',
    ])
    expect(senseChange('we agree', 'we do not agree')?.words).toEqual(['', 'do not'])
    expect(senseChange('North Korea said', 'South Korea said')?.words).toEqual(['North Korea', 'South Korea'])
  })

  it('sees the same change from both sides', () => {
    for (const [published, reading, kind] of cases) {
      expect(senseChange(reading, published)?.kind ?? null, `${reading} → ${published}`).toBe(kind)
    }
  })

  it('finds the change in a long passage', () => {
    const passage =
      'We have heard from many delegations on this point, and the group is willing to continue. '.repeat(5)
    expect(senseChange(passage, passage.replace('willing', 'unwilling'))?.kind).toBe('prefix')
    expect(senseChange(passage, passage.replaceAll('delegations', 'delegates'))).toBeNull()
  })
})

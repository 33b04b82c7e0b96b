// Acronyms: near by the names of their letters, in pieces, and right ones in the wrong place.
import { expect, test } from 'vitest'
import { acronymDistance } from '../../../../shared/suspects/detectors/acronyms.ts'
import { glossaryOf, readings, suspectsIn } from '../../../support/suspects.ts'

const glossary = glossaryOf(
  'process: OEWG = Open-ended Working Group',
  'process: GGE = Group of Governmental Experts',
  'body: OAS = Organization of American States',
  'body: UNODA = United Nations Office for Disarmament Affairs',
  'body: GFCE = Global Forum on Cyber Expertise',
  'term: CBM = confidence-building measure',
)

test.each([
  ['both the GG and the working group', ['GG → GGE']],
  ['agreed in the GEE report', ['GEE → GGE']],
  ['we started the GGG then', ['GGG → GGE']],
  ['norms from the DGE track', ['DGE → GGE']],
  ['the OWEG process goes on', ['OWEG → OEWG']],
  ['at the OAES General Assembly', ['OAES → OAS']],
  ['posting comments to the GCFE', ['GCFE → GFCE']],
  ['norms, CDMs and capacity', ['CDMs → CBMs']],
  ['initiatives that the UN ODA has', ['UN ODA → UNODA']],
  ['the following g GE did not agree', ['g GE → GGE']],
  ['I thank GGEE’s chair', ['GGEE → GGE']],
])('%s', (text, expected) => {
  expect(readings(text, glossary)).toEqual(expected)
})

test.each([
  'The GGE and the OEWG, the OEWG’s chair and two GGEs met the OAS.',
  'The Group of Governmental Experts and the open‑ended working group met.',
  'The UN, the EU, the UK, ICANN, the ITU, AI and DNS were named by the CEO on TV.',
  'THE GG WAS WRITTEN ALL IN CAPITALS HERE',
  'The XYZQ and the KLMN are unknown to everybody.',
  'A G G E is four letters.',
])('right and unknown acronyms are no suspects: %s', (text) => {
  expect(suspectsIn(text, glossary)).toEqual([])
})

test('WEOG is a group of states among states, and the OEWG among processes', () => {
  expect(readings('Next week the WEOG holds its final session and adopts a report.', glossary)).toEqual([
    'WEOG → OEWG',
  ])
  expect(
    suspectsIn('The regional groups, WEOG and GRULAC, hold elections for the seats of states.', glossary),
  ).toEqual([])
  expect(suspectsIn('I speak for WEOG.', glossary)).toEqual([])
})

test('saying that WEOG is right among these words does not say it of all others', () => {
  const [suspect] = suspectsIn('The WEOG process has a report.', glossary)
  expect(suspect?.form).not.toBe('weog')
})

test('letters whose names rhyme are nearer than others, and the same letters in another order are near', () => {
  expect(acronymDistance('GDE', 'GGE')).toBeLessThan(acronymDistance('GXE', 'GGE'))
  expect(acronymDistance('OWEG', 'OEWG')).toBeLessThan(acronymDistance('OXYG', 'OEWG'))
  expect(acronymDistance('GGE', 'GGE')).toBe(0)
})

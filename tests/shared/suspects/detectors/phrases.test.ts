// Phrases that sound like the glossary's, and the much greater number that only look like them.
import { expect, test } from 'vitest'
import { glossaryOf, readings, suspectsIn } from '../../../support/suspects.ts'

const glossary = glossaryOf(
  'multilateral',
  'multistakeholder',
  'process: OEWG = open-ended working group',
  'body: Global Forum on Cyber Expertise',
  'event: World Summit on the Information Society',
  'recent process',
  'responsible state behaviour',
  'informal consultations',
  'international security',
  'data protection',
  'international peace and security',
  'disinformation',
  'digital rights',
  'body: Member States',
  'cybersecurity',
  'resolution 73/27',
)

test.each([
  ['the mute lateral settings', ['mute lateral → multilateral']],
  ['in the first open handed working group we met', ['open handed working group → open-ended working group']],
  ['during the receipt process we saw', ['receipt process → recent process']],
  [
    'the global form on cyber expertise met',
    ['global form on cyber expertise → Global Forum on Cyber Expertise'],
  ],
  ['norms of responsible estate behavior are', ['responsible estate behavior → responsible state behaviour']],
  ['the opportunity to inform on consultations', ['inform on consultations → informal consultations']],
  ['identity, data pro section and health', ['data pro section → data protection']],
  [
    'matters of international piece and security',
    ['international piece and security → international peace and security'],
  ],
])('%s', (text, expected) => {
  expect(readings(text, glossary)).toEqual(expected)
})

test.each([
  'Multilateral and multi‑lateral settings, the multi-stakeholder community, all multi lateral work.',
  'The Open‑Ended  Working Groups and the open\u00a0ended working group.',
  'Responsible State behaviour, responsible state behavior.',
  'More formal consultations, an informal consultation and consultations.',
  'National security and the national security, internationally secure.',
  'The World Summit of Information Society, the world summit on information society.',
  'This information is right; digital threats, digital rights and digital trust.',
  'Meta information, awareness information and user information.',
  'Many states, the number of states, our member states.',
  'A resolution, resolution 75/240 and the resolutions.',
  'A cyber security expert on cyber‑security.',
])('correct text is no suspect: %s', (text) => {
  expect(suspectsIn(text, glossary)).toEqual([])
})

test('gaps and brackets are no words, and no phrase goes across one, a comma or a full stop', () => {
  for (const text of [
    'the mute (?) lateral settings',
    'he was mute. Lateral moves',
    'mute, lateral',
    '[mute lateral]',
  ])
    expect(suspectsIn(text, glossary)).toEqual([])
})

test('a reading takes the capital that a sentence gave', () => {
  expect(readings('Mute lateral work matters.', glossary)).toEqual(['Mute lateral → Multilateral'])
})

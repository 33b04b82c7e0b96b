import { expect, it } from 'vitest'
import { agreement, sureAgreement } from '../../../../shared/suspects/word/agreement.ts'
import { evidenceOf, told } from './evidence-of.ts'

const look = (text: string) => told(agreement(evidenceOf([text])))

it('finds "this" before many, also with a describing word between', () => {
  expect(look('People who use this technologies are aware.')).toEqual([
    'this technologies → these technologies / this technology',
  ])
  expect(look('So with this international processes, we consult.')).toEqual([
    'this international processes → these international processes / this international process',
  ])
})

it('finds "a" before many and "these" before one', () => {
  expect(look('We had a discussions about it.')).toEqual(['a discussions → discussions / a discussion'])
  expect(look('We trust these organization.')).toEqual(['these organization → these organizations'])
})

it('keeps the capital of the first word', () => {
  expect(look('This policies are new.')).toEqual(['This policies → These policies / This policy'])
})

it('leaves a noun that describes the next one', () => {
  expect(look('A communications plan, these technology companies, many policy makers.')).toEqual([])
})

it('leaves verbs and right numbers', () => {
  expect(look('This process shows that this requires a policy, and these policies are new.')).toEqual([])
})

it('is sure of "this" before a plural that is no verb, and of half a "ourselves"', () => {
  const sure = (text: string) => told(sureAgreement(evidenceOf([text])))
  expect(sure('People who use this technologies and this international processes.')).toEqual([
    'this technologies → these technologies / this technology',
    'this international processes → these international processes / this international process',
  ])
  expect(sure('We ourself cannot speak. Theirself neither.')).toEqual([
    'ourself → ourselves',
    'Theirself → Themselves',
  ])
  expect(sure('We had a discussions about these organization.')).toEqual([])
  expect(
    sure('This mentions the norms; this initiative processes it; this proposal questions that.'),
  ).toEqual([])
  expect(sure('This processes the data and we see ourselves.')).toEqual([])
})

import { expect, it } from 'vitest'
import { speakerLookup } from '../../../../server/actions/exports/speaker-lookup.ts'
import type { MemberId, PersonId } from '../../../../shared/base/id.ts'
import type { Attribution } from '../../../../shared/records/speakers/attribution.ts'
import { speakerAt } from '../../../../shared/records/speakers/speaker-at.ts'
import { tell } from '../../../support/tell.ts'
import { testId } from '../../../support/world.ts'

const person = (nth: number, name: string) => ({
  id: testId(nth) as PersonId,
  name,
  aliases: [],
  affiliation: '',
  actor: null,
})
const people = [person(1, 'Ana Ribeiro'), person(2, 'Li Wen'), person(3, 'Ana Costa')]
const { transcript, publishedTexts } = tell`
  ANA RIBEIRO: One two three.
  Four five six.
  >> Seven eight.
  ANA: Nine.
  LI WEN: Ten eleven.
`
const said = (nth: number | null): Attribution => ({
  person: nth === null ? null : (testId(nth) as PersonId),
  by: testId(9) as MemberId,
  atMs: 1,
})
const attributions = new Map([
  ['1:5', said(2)],
  ['2:0', said(3)],
  ['4:4', said(null)],
])

it('says of every place what speakerAt says', () => {
  const lookup = speakerLookup(transcript, attributions, people)
  publishedTexts.forEach((text, segment) => {
    for (let offset = 0; offset <= text.length; offset++) {
      expect(lookup(segment, offset)).toEqual(speakerAt(transcript, attributions, people, segment, offset))
    }
  })
})

// Affiliation by day: before, on and after the last day of a post.
import { expect, it } from 'vitest'
import { personSchema } from '../../../../shared/records/person.ts'
import { affiliationOn, personOn } from '../../../../shared/records/speakers/affiliation-on.ts'

const painter = personSchema.parse({
  name: 'Christopher Painter',
  aliases: ['Chris Painter'],
  affiliation: 'GFCE Foundation (President)',
  actor: 'org:GFCE Foundation',
  formerly: [
    { affiliation: 'Global Commission on the Stability of Cyberspace', actor: null, until: '2019-12-31' },
    { affiliation: 'Department of State', actor: 'USA', until: '2017-07-31' },
  ],
})

it.each([
  ['2011-05-01', 'USA'],
  ['2017-07-31', 'USA'],
  ['2017-08-01', null],
  ['2019-12-31', null],
  ['2020-11-13', 'org:GFCE Foundation'],
  [null, 'org:GFCE Foundation'],
])('on %s they speak for %s', (day, actor) => {
  expect(affiliationOn(painter, day).actor).toBe(actor)
  expect(personOn(painter, day)).toMatchObject({ name: 'Christopher Painter', actor })
})

it('does not ask in which order former posts were written down', () => {
  const turned = { ...painter, formerly: [...(painter.formerly ?? [])].reverse() }
  expect(affiliationOn(turned, '2011-05-01').actor).toBe('USA')
})

it('leaves somebody without former posts as they are', () => {
  const { formerly, ...plain } = painter
  expect(personOn(plain, '2011-05-01')).toBe(plain)
})

it('refuses a last day that is no day', () => {
  const wrong = { ...painter, formerly: [{ affiliation: '', actor: null, until: '2017-13-01' }] }
  expect(personSchema.safeParse(wrong).success).toBe(false)
})

// What a field that finds actors offers.
import { expect, it } from 'vitest'
import { actorOptions } from '../../../client/src/parts/actor-options.ts'

it('offers what is known here while nothing is typed, whatever the field shows', () => {
  const known = ['MEX', 'group:G77'] as const
  for (const typed of [null, '', '  ']) {
    expect(actorOptions(typed, 'FRA', known, []).map(({ id, keywords }) => [id, keywords])).toEqual([
      ['MEX', ['France']],
      ['group:G77', ['France']],
    ])
  }
  expect(actorOptions(null, null, [], [])).toEqual([])
})

it('finds by typed words, and names the other name that was typed', () => {
  const [found] = actorOptions('holland', null, ['MEX'], [])
  expect(found).toMatchObject({
    id: 'NLD',
    label: 'Netherlands',
    detail: 'Holland · NLD',
    keywords: ['holland'],
  })
  expect(actorOptions('kenya', null, [], [])[0]).toMatchObject({ id: 'KEN', detail: 'KEN' })
})

it('finds the project’s own organisations, and offers what one of them stands for in its place', () => {
  const own = [
    { name: 'Cables United', aliases: ['CU'], sameAs: null },
    { name: 'The Dutch desk', aliases: [], sameAs: 'NLD' as const },
  ]
  expect(actorOptions('cables', null, [], own)[0]?.id).toBe('org:Cables United')
  expect(actorOptions('dutch desk', null, [], own)[0]?.id).toBe('NLD')
})

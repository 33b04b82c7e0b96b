import { describe, expect, it } from 'vitest'
import { countries } from '../../../shared/actors/countries.ts'
import { actorOf, findActors } from '../../../shared/actors/find-actor.ts'

const ids = (query: string, limit = 5) => findActors(query, limit).map((found) => found.id)

describe('findActors', () => {
  it('puts an exact code first', () => {
    expect(ids('mex')[0]).toBe('MEX')
    expect(ids('NLD')[0]).toBe('NLD')
    expect(ids('eu')[0]).toBe('group:EU')
    expect(ids('g77')[0]).toBe('group:G77')
    expect(ids('msft')[0]).toBe('org:Microsoft')
  })

  it('offers both when a code is a country’s and a group’s', () => {
    expect(ids('nam', 2)).toEqual(['NAM', 'group:NAM'])
  })

  it('puts the whole name before longer ones', () => {
    expect(ids('niger')[0]).toBe('NER')
    expect(ids('guinea')[0]).toBe('GIN')
    expect(ids('dominica')[0]).toBe('DMA')
  })

  it('puts beginnings of names before beginnings of words before what is inside', () => {
    expect(ids('united', 3)).toEqual(['ARE', 'GBR', 'TZA'])
    const found = ids('an', 40)
    const order = ['AND', 'ATG', 'AFG'].map((id) => found.indexOf(id))
    expect(order.every((at) => at >= 0)).toBe(true)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('puts a two-letter ISO code after the names that begin so', () => {
    expect(ids('ch', 20).slice(0, 3)).toEqual(['TCD', 'CHL', 'CHN'])
    expect(ids('ch', 20)).toContain('CHE')
  })

  it('puts countries before groups before organisations that match equally well', () => {
    expect(ids('asso', 2)).toEqual(['group:ASEAN', 'org:Association for Progressive Communications'])
    expect(ids('a', 3)).toEqual(['AFG', 'ALB', 'DZA'])
  })

  it('finds by the other names people type, and says which', () => {
    const found = (query: string) => findActors(query, 1)[0]
    expect(found('Holland')).toEqual({ id: 'NLD', name: 'Netherlands', code: 'NLD', alias: 'Holland' })
    const typed = [
      'Russia',
      'UK',
      'U.S.',
      'south korea',
      'DPRK',
      'Turkey',
      'Ivory Coast',
      'laos',
      'Holy See',
      'Vietnam',
    ]
    expect(typed.map((query) => found(query)?.id)).toEqual([
      'RUS',
      'GBR',
      'USA',
      'KOR',
      'PRK',
      'TUR',
      'CIV',
      'LAO',
      'VAT',
      'VNM',
    ])
  })

  it('looks past case, accents, punctuation and a leading “the”', () => {
    expect(ids('COTE D’I')[0]).toBe('CIV')
    expect(ids('turkiye')[0]).toBe('TUR')
    expect(ids('the nether')[0]).toBe('NLD')
    expect(ids('guinea bissau')[0]).toBe('GNB')
  })

  it('finds the project’s own organisations beside the known ones, each once', () => {
    const own = ['University of Oxford', 'Microsoft', ' ']
    expect(findActors('oxf', 5, own).map((found) => found.id)).toEqual(['org:University of Oxford'])
    expect(findActors('micros', 5, own).map((found) => found.id)).toEqual(['org:Microsoft'])
    expect(findActors('oxf', 5)).toEqual([])
  })

  it('finds the project’s own organisations by their aliases, and says which', () => {
    const own = [{ name: 'University of Oxford', aliases: ['Oxon', 'GCSCC'] }]
    expect(findActors('oxon', 5, own)).toEqual([
      { id: 'org:University of Oxford', name: 'University of Oxford', code: 'UO', alias: 'Oxon' },
    ])
    expect(findActors('redmond', 1, [{ name: 'Microsoft', aliases: ['Redmond'] }])[0]).toMatchObject({
      id: 'org:Microsoft',
      code: 'MSFT',
      alias: 'Redmond',
    })
  })

  it('offers for a name that stands for another that other one alone', () => {
    const own = [
      { name: 'Micro soft', aliases: ['MS Corp'], sameAs: 'org:Microsoft' },
      { name: 'Facebook', aliases: [], sameAs: 'org:Meta' },
      { name: 'ICT4Peace Foundation', aliases: [], sameAs: 'org:ICT for Peace' },
      { name: 'Dutch delegation', aliases: [], sameAs: 'NLD' },
      { name: 'Lost', aliases: [], sameAs: 'org:Astray' },
      { name: 'Astray', aliases: [], sameAs: 'org:Lost' },
    ]
    const found = (query: string) => findActors(query, 5, own).map(({ id, alias }) => [id, alias])
    expect(found('micro s')).toEqual([['org:Microsoft', 'Micro soft']])
    expect(found('ms corp')).toEqual([['org:Microsoft', 'MS Corp']])
    expect(found('facebook')).toEqual([['org:Meta', 'Facebook']])
    expect(found('ict4peace')).toEqual([['org:ICT for Peace', 'ICT4Peace']])
    expect(found('dutch')).toEqual([['NLD', 'Dutch delegation']])
    expect(found('astray')).toEqual([['org:Astray', null]])
    expect(findActors('micro s', 5).map(({ id }) => id)).toEqual([])
  })

  it('reaches every country by its name, its code and each alias, among the first three', () => {
    for (const country of countries) {
      for (const query of [country.name, country.alpha3, ...country.aliases]) {
        expect(ids(query, 3), query).toContain(country.alpha3)
      }
    }
  })

  it('finds nothing for nothing, and keeps to the limit', () => {
    expect(ids(' – ')).toEqual([])
    expect(ids('zzzz')).toEqual([])
    expect(ids('a', 7)).toHaveLength(7)
  })
})

describe('actorOf', () => {
  it('takes ids as they are', () => {
    expect(['MEX', 'group:NAM', 'org:Some Small NGO'].map(actorOf)).toEqual([
      'MEX',
      'group:NAM',
      'org:Some Small NGO',
    ])
  })

  it('takes codes and full names, aliases included', () => {
    expect(
      ['mx', 'Mexico', ' the netherlands ', 'Holland', 'EU', 'microsoft', 'African Union'].map(actorOf),
    ).toEqual(['MEX', 'MEX', 'NLD', 'NLD', 'group:EU', 'org:Microsoft', 'group:AU'])
  })

  it('takes no part of a name, no misspelling and nothing that means two', () => {
    expect(['', 'Mexi', 'Mexcio', 'Korea?!x', 'au'].map(actorOf)).toEqual([null, null, null, null, null])
  })
})

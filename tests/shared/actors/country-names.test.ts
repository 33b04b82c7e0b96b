import { describe, expect, it } from 'vitest'
import { countries } from '../../../shared/actors/countries.ts'
import { namesInLanguages, unLanguages } from '../../../shared/actors/country-names.ts'
import { actorOf, findActors } from '../../../shared/actors/find-actor.ts'
import { foldName } from '../../../shared/actors/fold-name.ts'

describe('namesInLanguages', () => {
  it('gives each of the 195 countries a name in each of the six languages, none twice', () => {
    for (const { alpha3 } of countries) {
      const names = namesInLanguages(alpha3)
      for (const language of unLanguages) {
        const folded = (names?.[language] ?? []).map(foldName)
        expect(folded.length, `${alpha3} ${language}`).toBeGreaterThan(0)
        expect(folded, `${alpha3} ${language}`).not.toContain('')
        expect(new Set(folded).size, `${alpha3} ${language}`).toBe(folded.length)
      }
    }
  })

  it('puts the usual name first, and knows no other codes', () => {
    const names = namesInLanguages('KOR')
    expect(names?.fr).toEqual(['Corée du Sud', 'République de Corée'])
    expect(names?.zh[0]).toBe('韩国')
    expect(namesInLanguages('XXX')).toBeNull()
    expect(namesInLanguages('kor')).toBeNull()
  })
})

describe('a country typed in any UN language', () => {
  it('is among the first three found, by each of its names', () => {
    for (const { alpha3 } of countries) {
      for (const name of Object.values(namesInLanguages(alpha3) ?? {}).flat()) {
        expect(
          findActors(name, 3).map(({ id }) => id),
          name,
        ).toContain(alpha3)
      }
    }
  })

  it('is that country or, where the name means two, none: never another', () => {
    const unclear = new Set<string>()
    for (const { alpha3 } of countries) {
      for (const name of Object.values(namesInLanguages(alpha3) ?? {}).flat()) {
        const actor = actorOf(name)
        if (actor === null) unclear.add(name)
        else expect(actor, name).toBe(alpha3)
      }
    }
    expect([...unclear].sort()).toEqual(['Congo', 'Dominique', 'Maurice', 'Конго', 'الكونغو', '刚果'])
  })

  it.each([
    ['Holland', 'NLD'],
    ['the Kingdom of the Netherlands', 'NLD'],
    ['Russia', 'RUS'],
    ['Россия', 'RUS'],
    ['Republic of Korea', 'KOR'],
    ['Korea (the Republic of)', 'KOR'],
    ['Corée du Sud', 'KOR'],
    ['République de Corée', 'KOR'],
    ['Korea, Democratic People’s Republic of', 'PRK'],
    ['朝鲜', 'PRK'],
    ['UK', 'GBR'],
    ['Соединённое Королевство', 'GBR'],
    ['法国', 'FRA'],
    ['Türkiye', 'TUR'],
    ['TURKIYE', 'TUR'],
    ['EE.UU.', 'USA'],
    ['الاتحاد الروسي', 'RUS'],
    ['Китай', 'CHN'],
    ['Guinea', 'GIN'],
    ['Guinea Ecuatorial', 'GNQ'],
    ['Democratic Republic of Congo', 'COD'],
    ['République du Congo', 'COG'],
    ['Île Maurice', 'MUS'],
    ['Доминика', 'DMA'],
    ['Доминиканская Республика', 'DOM'],
  ])('resolves %s', (text, alpha3) => {
    expect(actorOf(text)).toBe(alpha3)
  })

  it('offers both countries where one name may mean either', () => {
    const first = (query: string) => findActors(query, 2).map(({ id }) => id)
    expect(first('Congo').sort()).toEqual(['COD', 'COG'])
    expect(first('Конго').sort()).toEqual(['COD', 'COG'])
    expect(first('Korea')).toEqual(['KOR', 'PRK'])
    expect(first('Corée').sort()).toEqual(['KOR', 'PRK'])
    expect(actorOf('Corée')).toBeNull()
    expect(['Republic of China', 'Salvador', 'Maurice', 'Republic of'].map(actorOf)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('shows our English name with the name that matched', () => {
    expect(findActors('Corée du S', 1)[0]).toEqual({
      id: 'KOR',
      name: 'Republic of Korea',
      code: 'KOR',
      alias: 'Corée du Sud',
    })
  })

  it('comes after what we call things when only half a word is typed', () => {
    const ids = findActors('al', 10).map(({ id }) => id)
    expect(ids.indexOf('ALB')).toBeLessThan(ids.indexOf('DEU'))
    expect(ids).toContain('DEU')
  })
})

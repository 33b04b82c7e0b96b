import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readParticipants } from '../../../../shared/formats/glossary/participants.ts'

const rows = (text: string) => readParticipants(text).rows.map(({ name, actor, body }) => [name, actor, body])

describe('a pasted list of participants', () => {
  it.each([
    ['Ana Diaz, Mexico, Ministry of Foreign Affairs', ['Ana Diaz', 'MEX', 'Ministry of Foreign Affairs']],
    ['Mexico\tMs. Ana Diaz\tMinistry of Foreign Affairs', ['Ana Diaz', 'MEX', 'Ministry of Foreign Affairs']],
    ['UNIDIR; Dr Li Wei; China', ['Li Wei', 'CHN', 'UNIDIR']],
    ['3. H.E. Mr. Jean-Pierre d’Arc (France)', ['Jean-Pierre d’Arc', 'FRA', '']],
    ['12) Ana Diaz – Mexico – Access Now', ['Ana Diaz', 'MEX', 'Access Now']],
    ['• Ana DIAZ LOPEZ (Mexico)', ['Ana Diaz Lopez', 'MEX', '']],
    ['DIAZ LOPEZ, Ana, Mexico', ['Ana Diaz Lopez', 'MEX', '']],
    ['Kim Min-ji, Korea, Republic of', ['Kim Min-ji', 'KOR', '']],
    ['Ana Diaz, European Union', ['Ana Diaz', 'group:EU', '']],
    [
      'Ana Diaz, United Nations Institute for Disarmament Research (UNIDIR)',
      ['Ana Diaz', null, 'United Nations Institute for Disarmament Research (UNIDIR)'],
    ],
    ['Li, Wei', ['Wei Li', null, '']],
    ['Dr Li Wei (UNIDIR)', ['Li Wei', null, 'UNIDIR']],
    ['Ana Diaz (Mexico), Access Now', ['Ana Diaz', 'MEX', 'Access Now']],
    ['Ana Diaz (Access Now, Mexico)', ['Ana Diaz', 'MEX', 'Access Now']],
    ['Global Partners Digital, United Kingdom', ['', 'GBR', 'Global Partners Digital']],
    ['מרים לוי, Israel', ['מרים לוי', 'ISR', '']],
  ])('%j names %j', (line, row) => {
    expect(rows(line)).toEqual([row])
  })

  it('follows the heads of its columns', () => {
    const list = readParticipants(
      'No.\tFamily name\tFirst name\tDelegation\n1\tLópez\tAna\tMexico\n2\tBerg\tOla\tNorwegia\n',
    )
    expect(list.rows).toEqual([
      { line: 2, name: 'Ana López', actor: 'MEX', body: '' },
      { line: 3, name: 'Ola Berg', actor: null, body: '' },
    ])
    expect(list.warnings).toEqual([
      { line: 3, message: '“Norwegia” is not a country or group we know: left open.', leftOut: null },
    ])
  })

  it('lets a country on a line of its own stand over the names after it', () => {
    expect(
      rows(
        'MEMBER STATES\n\nMexico\nMs. Ana Diaz\nMr. Luis Gomez\n\nNorway:\nOla Berg\n\nObservers\nLi Wei, UNIDIR\n',
      ),
    ).toEqual([
      ['Ana Diaz', 'MEX', ''],
      ['Luis Gomez', 'MEX', ''],
      ['Ola Berg', 'NOR', ''],
      ['Li Wei', null, 'UNIDIR'],
    ])
  })

  it('tells what it left out, by line', () => {
    const { rows, warnings } = readParticipants(
      'Ana Diaz, First Secretary, Mexico\nana díaz\n0045 7788\nx@example.org\n',
    )
    expect(rows).toHaveLength(1)
    expect(warnings.map(({ line, leftOut }) => [line, leftOut])).toEqual([
      [1, null],
      [2, 'ana díaz'],
      [3, '0045 7788'],
      [4, 'x@example.org'],
    ])
  })

  it('never throws, and every line with letters is a row, a head or a warning', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('Mexico', ',', '\t', ' - ', '(', ')', 'Ms. ', '\n', 'Ana Diaz', '1. ', '; '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { rows, warnings } = readParticipants(pieces.join(''))
        for (const row of rows) expect(row.name !== '' || row.body !== '').toBe(true)
        for (const { line, message } of warnings) {
          expect(line).toBeGreaterThan(0)
          expect(message).toMatch(/\.$/)
        }
      }),
    )
  })
})

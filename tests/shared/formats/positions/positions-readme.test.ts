import { describe, expect, it } from 'vitest'
import { positionColumns } from '../../../../shared/formats/positions/position-columns.ts'
import { writePositionsReadme } from '../../../../shared/formats/positions/positions-readme.ts'
import { taking } from './told-positions.ts'

const readme = writePositionsReadme(taking)

describe('writePositionsReadme', () => {
  it('says what was taken, when and by which filter', () => {
    expect(readme).toContain('Positions of the project “UN cyber dialogues”\r\n')
    expect(readme).toContain('Written on 2026-07-02: 4 positions in 2 records.\r\n')
    expect(readme).toContain('Chosen by: topics=treaty,law.\r\n')
    expect(writePositionsReadme({ ...taking, filter: {} })).toContain('Everything was taken')
  })

  it('names every record with its file and what it says of itself', () => {
    expect(readme).toContain('Published file: ws119.txt, SHA-256 ab12')
    expect(readme).toContain('“It should not be treated as an authoritative record.”')
    expect(readme).toContain('Запись, 记录')
    expect(readme.match(/says of itself/g)).toHaveLength(1)
  })

  it('says what every column means', () => {
    for (const { name, means } of positionColumns) {
      expect(
        readme.split('\r\n').some((line) => line.trim().startsWith(name) && line.endsWith(means)),
        name,
      ).toBe(true)
    }
    expect(readme).toContain('merged_into')
  })

  it('holds when nothing was taken', () => {
    expect(writePositionsReadme({ ...taking, records: [] })).toContain('0 positions in 0 records.\r\n')
  })
})

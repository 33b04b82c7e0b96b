import { describe, expect, it } from 'vitest'
import { readCodebookCsv } from '../../../../shared/formats/codebook/codebook-csv.ts'
import { readStancesCsv } from '../../../../shared/formats/codebook/stances-csv.ts'
import { stanceTable, topicTable } from '../../../../shared/formats/positions/codebook-tables.ts'
import { writeTableCsv } from '../../../../shared/formats/positions/table.ts'
import { tableOf } from '../../../support/table-of.ts'
import { taking } from './told-positions.ts'

const { codebook } = taking.names

describe('topicTable', () => {
  const rows = tableOf(writeTableCsv(topicTable(codebook)))

  it('lists topics in the order of the tree, then those no longer in use, and none twice', () => {
    expect(rows.map(({ topic_id }) => topic_id).slice(-3)).toEqual(expect.arrayContaining(['old-law']))
    expect(rows.findIndex(({ topic_id }) => topic_id === 'law')).toBeLessThan(
      rows.findIndex(({ topic_id }) => topic_id === 'treaty'),
    )
    expect(rows.map(({ topic_id }) => topic_id).sort()).toEqual([
      'about',
      'law',
      'old-law',
      'round',
      'treaty',
    ])
  })

  it('says what a topic means and what stands for it today', () => {
    expect(rows.find(({ topic_id }) => topic_id === 'treaty')).toEqual({
      topic_id: 'treaty',
      topic: 'A treaty',
      topic_path: 'International law / A treaty',
      parent_id: 'law',
      definition: 'New "hard" law,\nor none',
      include: '',
      exclude: '',
      colour: '1',
      line: '',
      key: '',
      retired: 'FALSE',
      merged_into: '',
    })
    expect(rows.find(({ topic_id }) => topic_id === 'old-law')).toMatchObject({
      retired: 'TRUE',
      merged_into: 'law',
    })
  })

  it('names a path that goes round once', () => {
    const paths = rows.filter(({ topic_id }) => topic_id === 'round').map(({ topic_path }) => topic_path)
    expect(paths).toEqual(['About / Round'])
  })
})

describe('stanceTable', () => {
  it('lists stances in the order of the scale', () => {
    expect(tableOf(writeTableCsv(stanceTable(codebook)))).toEqual([
      { stance_id: 'opposes', stance: 'Opposes', sign: '−', keys: '-', stance_value: '-2', retired: 'FALSE' },
      { stance_id: 'unclear', stance: 'Unclear', sign: '?', keys: '', stance_value: '', retired: 'FALSE' },
    ])
  })
})

describe('both tables', () => {
  it('come back as the codebook they were written from', () => {
    const read = readCodebookCsv(writeTableCsv(topicTable(codebook)))
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.value.troubles).toEqual([])
    const treaty = read.value.topics.find(({ id }) => id === 'treaty')
    expect(treaty).toMatchObject({ name: 'A treaty', definition: 'New "hard" law,\nor none', colour: 1 })
    expect(read.value.topics.map(({ id }) => id)[Number(treaty?.parent)]).toBe('law')
    expect(read.value.topics.find(({ id }) => id === 'old-law')).toMatchObject({ retired: true })
    const stances = readStancesCsv(writeTableCsv(stanceTable(codebook)))
    if (!stances.ok) throw new Error(stances.problem.message)
    expect(stances.value.troubles).toEqual([])
    expect(stances.value.stances).toMatchObject([
      { id: 'opposes', name: 'Opposes', sign: '−', keys: ['-'], value: -2 },
      { id: 'unclear', name: 'Unclear', sign: '?', keys: [], value: null },
    ])
  })
})

// Topics and stances as CSV: out and back without loss, and read in the ways people write them.
import { describe, expect, test } from 'vitest'
import type { TopicId } from '../../../../shared/base/id.ts'
import { readCodebookCsv, writeCodebookCsv } from '../../../../shared/formats/codebook/codebook-csv.ts'
import { planImport } from '../../../../shared/formats/codebook/plan/plan-import.ts'
import { readStancesCsv, writeStancesCsv } from '../../../../shared/formats/codebook/stances-csv.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'
import { entriesOf, guidOf, imported, planOf, saidOf, topic } from './told-codebook.ts'

const full = {
  topics: [
    ...starterCodebook.topics,
    topic('odd', {
      name: '=SUM("1") & <b>',
      definition: 'Two\nlines, a "quote"; and more\u2028 here',
      include: '- first\n- second',
      exclude: '@home',
      under: 'norms',
      colour: 12,
      line: 'dotted',
      key: 'x1',
      order: 40,
    }),
    topic('old', { retired: true, order: 41 }),
    topic('gone', { redirect: 'odd' as TopicId, order: 42 }),
  ],
  stances: [
    ...starterCodebook.stances,
    {
      ...starterCodebook.stances[0]!,
      id: 'past' as never,
      name: 'past',
      keys: [],
      retired: true as const,
      order: 9,
    },
  ],
}

describe('codebook-csv', () => {
  test('comes back as it went: nothing would change', () => {
    const plan = planOf(entriesOf(full), writeCodebookCsv(full.topics))
    expect(plan.topics).toHaveLength(full.topics.length)
    expect(plan.topics.filter(({ kind }) => kind !== 'kept')).toEqual([])
    expect(saidOf(plan)).toEqual([])
  })

  test('carries every field into an empty codebook, ids included', () => {
    const plan = planOf({ topics: new Map(), stances: new Map() }, writeCodebookCsv(full.topics))
    const made = new Map(plan.topics.map(({ id, after }) => [id, after]))
    for (const { id, order: _, ...record } of full.topics) expect(made.get(id)).toMatchObject(record)
    expect(plan.topics.map(({ after }) => after.order)).toEqual(full.topics.map((_, i) => i))
  })

  test('writes parents before what stands below them, and no cell that runs as a formula', () => {
    const text = writeCodebookCsv(full.topics)
    const ids = imported(text).topics.map(({ id }) => id)
    expect(ids.indexOf('norms')).toBeLessThan(ids.indexOf('due-diligence'))
    expect(text).toContain(`"'=SUM(""1"") & <b>"`)
    expect(text).toContain("'@home")
  })

  test('is read with columns in any order, parents by name, and heads others use', () => {
    const { topics, troubles } = imported(
      'Description,Parent,Code,Color\r\nLow,norms,Due care,#6353c5\r\n,,Norms,#f00\r\n',
    )
    expect(topics).toEqual([
      { line: 2, id: null, guid: null, name: 'Due care', definition: 'Low', parent: 1, colour: 1 },
      {
        line: 3,
        id: null,
        guid: null,
        name: 'Norms',
        definition: '',
        parent: null,
        colour: 10,
        isNearColour: true,
      },
    ])
    expect(troubles).toEqual([])
  })

  test('is read from cells copied out of a spreadsheet, and from a plain list of names', () => {
    expect(imported('name\tparent\nA\t\nB\tA\n').topics.map(({ name, parent }) => [name, parent])).toEqual([
      ['A', null],
      ['B', 0],
    ])
    expect(imported('Sea cables\n\nSatellites\n').topics.map(({ name, line }) => [name, line])).toEqual([
      ['Sea cables', 1],
      ['Satellites', 3],
    ])
  })

  test('says by line what it cannot use, and keeps the entry', () => {
    const text = 'name,colour,line,key\nA,blue,wavy,too long\n,1,,\nB,13,dashed,AB\n'
    const { topics, troubles } = imported(text)
    expect(topics.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(topics[1]).toMatchObject({ stroke: 'dashed', key: 'ab' })
    expect(troubles.map(({ line }) => line)).toEqual([2, 2, 2, 3, 4])
    expect(troubles[3]).toEqual({
      line: 3,
      message: 'This row has no name and was left out.',
      leftOut: ',1,,',
    })
  })

  test('cuts what is too long between characters and hands the rest back', () => {
    const long = `${'x'.repeat(999)}😀 and the rest`
    const { topics, troubles } = imported(`name,definition\n${'n'.repeat(130)},${long}\n`)
    expect(topics[0]?.name).toHaveLength(120)
    expect(topics[0]?.definition).toBe('x'.repeat(999))
    expect(troubles.map(({ leftOut }) => leftOut)).toEqual(['n'.repeat(130), '😀 and the rest'])
  })

  test('is refused when it is a table of something else, or endless', () => {
    expect(readCodebookCsv('a,b\n1,2\n')).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(readCodebookCsv('x\n'.repeat(5001))).toMatchObject({ ok: false, problem: { code: 'too-many' } })
  })
})

describe('codebook-stances-csv', () => {
  test('comes back as it went, into ours and into an empty one', () => {
    const text = writeStancesCsv(full.stances)
    const plan = planOf(entriesOf(full), text)
    expect(plan.stances.map(({ kind }) => kind)).toEqual(full.stances.map(() => 'kept'))
    const empty = planOf({ topics: new Map(), stances: new Map() }, text)
    expect(empty.stances.map(({ id, after: { order: _, ...rest } }) => ({ id, ...rest }))).toEqual(
      full.stances.map(({ order: _, ...rest }) => rest),
    )
  })

  test('says what is no sign, no key and no value, and keeps the stance', () => {
    const read = readStancesCsv('name,sign,keys,value\nbacks,plus,b back,5\nhedges,±,h,-0.5\n')
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.value.stances).toMatchObject([
      { name: 'backs', keys: ['b'] },
      { name: 'hedges', sign: '±', keys: ['h'], value: -0.5 },
    ])
    expect(read.value.troubles.map(({ line }) => line)).toEqual([2, 2, 2])
  })

  test('never gives two stances one name or one key', () => {
    const read = readStancesCsv('id,name,sign,keys,value\nnew,supports,*,+,1\n')
    if (!read.ok) throw new Error(read.problem.message)
    const plan = planImport(
      entriesOf(full),
      { ...read.value, stances: read.value.stances.map((one) => ({ ...one, name: 'backs' })) },
      guidOf,
    )
    expect(plan.stances).toMatchObject([{ kind: 'added', id: 'new', after: { name: 'backs', keys: [] } }])
    expect(saidOf(plan)).toEqual(['The key + chooses “supports” already: “backs” comes without it.'])
  })
})

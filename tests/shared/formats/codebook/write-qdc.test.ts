import { describe, expect, test } from 'vitest'
import type { TopicId } from '../../../../shared/base/id.ts'
import { writeCodebookQdc } from '../../../../shared/formats/codebook/write-qdc.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'
import { whatBreaksTheSchema } from './qdc-schema.ts'
import { entriesOf, guidOf, imported, noCodebook, planOf, topic } from './told-codebook.ts'

const codebook = {
  topics: [
    ...starterCodebook.topics,
    topic('deep', {
      name: 'A & B <c> "d" \uFFFE 😀',
      definition: 'Line one\nInclude: this is still the definition\n]]>',
      include: 'what\nbelongs',
      exclude: 'what does not',
      under: 'due-diligence',
      colour: 7,
      line: 'double',
      key: 'd',
      order: 50,
    }),
    topic('old', { retired: true, under: 'gone', order: 51 }),
    topic('gone', { redirect: 'threats' as TopicId, order: 52 }),
    topic('ring-a', { under: 'ring-b', order: 53 }),
    topic('ring-b', { under: 'ring-a', order: 54 }),
  ],
  stances: starterCodebook.stances,
}
const written = writeCodebookQdc(codebook, guidOf)

describe('a written codebook', () => {
  test('keeps the schema of the standard', () => {
    expect(whatBreaksTheSchema(written)).toEqual([])
    expect(whatBreaksTheSchema(written.replace(/ isCodable="true"/, ''))).not.toEqual([])
  })

  test('has every topic but the merged, with GUIDs of its own that stay', () => {
    const { topics, stances } = imported(written)
    expect(topics).toHaveLength(codebook.topics.length - 1)
    expect(stances.map(({ name }) => name)).toEqual(codebook.stances.map(({ name }) => name))
    const guids = [...topics, ...stances].map(({ guid }) => guid)
    expect(new Set(guids).size).toBe(guids.length)
    expect(topics[0]?.guid).toBe(
      guidOf('topic', topics.length === 0 ? '' : codebook.topics[0]!.id).toLowerCase(),
    )
    expect(writeCodebookQdc(codebook, guidOf)).toBe(written)
  })

  test('comes back to its own project without a change, but where a topic stood below a merged one or in a ring', () => {
    const plan = planOf(entriesOf(codebook), written)
    const changed = plan.topics.filter(({ kind }) => kind !== 'kept')
    expect(changed.map(({ id }) => id)).toEqual(['old', 'ring-a'])
    expect(changed[0]?.fields).toEqual([
      { field: 'below', from: 'Name of gone', to: 'Existing and potential threats' },
    ])
    expect(changed[1]?.fields).toEqual([{ field: 'below', from: 'Name of ring-b', to: '' }])
    expect(plan.stances.every(({ kind }) => kind === 'kept')).toBe(true)
  })

  test('makes the same codebook anew elsewhere, but for keys, lines and what was merged', () => {
    const plan = planOf(noCodebook, written)
    const byName = new Map(plan.topics.map(({ after }) => [after.name, after]))
    for (const { name, definition, include, exclude, colour, retired } of starterCodebook.topics) {
      expect(byName.get(name)).toMatchObject({ definition, colour, retired })
      expect([byName.get(name)?.include, byName.get(name)?.exclude]).toEqual([include, exclude])
    }
    expect(byName.get('A & B <c> "d" \uFFFD 😀')).toMatchObject({
      definition: 'Line one\nInclude: this is still the definition\n]]>',
      include: 'what\nbelongs',
      exclude: 'what does not',
      colour: 7,
    })
    expect(byName.get('Name of old')?.retired).toBe(true)
    const parents = plan.topics.map(
      ({ after }) => after.parent && plan.topics.find(({ id }) => id === after.parent)?.after.name,
    )
    expect(parents[plan.topics.findIndex(({ after }) => after.name === 'Due diligence')]).toBe(
      'Norms of responsible behaviour',
    )
    expect(plan.stances.map(({ after }) => ({ ...after, order: 0 }))).toEqual(
      codebook.stances.map(({ id: _, ...stance }) => ({ ...stance, order: 0 })),
    )
  })
})

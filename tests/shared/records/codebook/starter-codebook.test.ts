import { describe, expect, it } from 'vitest'
import { stanceIdSchema, topicIdSchema } from '../../../../shared/base/id.ts'
import { stanceSchema, topicSchema } from '../../../../shared/records/codebook/codebook.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'

const { topics, stances } = starterCodebook

describe('the starter codebook', () => {
  it('has 16 topics and 6 stances, each as the schema wants it', () => {
    expect([topics.length, stances.length]).toEqual([16, 6])
    for (const { id, ...topic } of topics) {
      expect(topicIdSchema.safeParse(id).success, id).toBe(true)
      expect(topicSchema.safeParse(topic).error, id).toBeUndefined()
    }
    for (const { id, ...stance } of stances) {
      expect(stanceIdSchema.safeParse(id).success, id).toBe(true)
      expect(stanceSchema.safeParse(stance).error, id).toBeUndefined()
    }
  })

  it('gives every topic its own id and name, and a parent that comes before it', () => {
    expect(new Set(topics.map((topic) => topic.id)).size).toBe(16)
    expect(new Set(topics.map((topic) => topic.name.toLowerCase())).size).toBe(16)
    topics.forEach((topic, order) => {
      expect(topic.order).toBe(order)
      if (topic.parent !== null) {
        const parent = topics.find((other) => other.id === topic.parent)
        expect(parent?.parent, topic.id).toBeNull()
        expect(parent?.order, topic.id).toBeLessThan(order)
      }
    })
  })

  it('says for every topic what belongs in it and what does not', () => {
    for (const { id, definition } of topics)
      expect(definition, id).toMatch(/^\S.+\. Include: .+\. Exclude: .+\.$/)
  })

  it('refers in its hints only to topics it has', () => {
    const names = new Set(topics.map((topic) => topic.name))
    const cited = topics.flatMap((topic) =>
      [...topic.definition.matchAll(/\(([A-Z][^)]+)\)/g)].map((found) => found[1]),
    )
    expect(cited.length).toBeGreaterThan(8)
    expect(cited.filter((name) => name === undefined || !names.has(name))).toEqual([])
  })

  it('uses all twelve pigments before it repeats one', () => {
    expect(new Set(topics.map((topic) => topic.colour)).size).toBe(12)
  })

  it('finds each stance by one key only, digits 1–6 left free as twins by order', () => {
    const keys = stances.flatMap((stance) => stance.keys)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => /^[1-6]$/.test(key))).toEqual([])
    expect(stances.map((stance) => stance.sign).join('')).toBe('!+~0\u2212?')
    expect(stances.map((stance) => stance.order)).toEqual([0, 1, 2, 3, 4, 5])
    expect(stances.find((stance) => stance.sign === '\u2212')?.keys).toContain('-')
  })

  it('counts stances from for to against, unclear not at all', () => {
    expect(stances.map((stance) => stance.value)).toEqual([2, 1, 0.5, 0, -1, null])
  })
})

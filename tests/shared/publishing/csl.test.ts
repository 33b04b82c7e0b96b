import { Cite } from '@citation-js/core'
import { describe, expect, it } from 'vitest'
import { writeCsl } from '../../../shared/publishing/csl.ts'
import { cited, hostile, note } from './told-cited.ts'

// From csl-data.json of citation-style-language/schema 1.0.2: what is not listed is refused there.
const types = ['speech', 'document', 'report', 'figure']
const texts = ['type', 'title', 'event', 'event-title', 'medium', 'publisher', 'version', 'note', 'URL']
const dates = ['issued', 'event-date']

describe('a citation as CSL-JSON', () => {
  it.each([
    cited(),
    cited({ kind: 'record', day: null }),
    note({ names: [{ literal: 'Ana' }] }),
    note({ kind: 'view' }),
  ])('keeps to the fields and types of the schema ($kind)', (told) => {
    const [item] = JSON.parse(writeCsl(told)) as [Record<string, unknown>]
    expect(types).toContain(item.type)
    for (const [name, value] of Object.entries(item)) {
      if (name === 'id') expect(value).toBe('01hz3k7@3')
      else if (name === 'author')
        for (const one of value as Record<string, string>[])
          expect(Object.keys(one).every((key) => ['family', 'given', 'literal'].includes(key))).toBe(true)
      else if (dates.includes(name)) {
        const parts = (value as { 'date-parts': number[][] })['date-parts']
        expect(parts).toHaveLength(1)
        expect(parts[0]?.every((part) => Number.isInteger(part))).toBe(true)
        expect(parts[0]?.length).toBeLessThanOrEqual(3)
      } else {
        expect(texts).toContain(name)
        expect(typeof value).toBe('string')
      }
    }
  })

  it('is read by a citation program with every word', () => {
    const [read] = new Cite(writeCsl(cited({ title: hostile }))).data
    expect(read).toMatchObject({
      type: 'speech',
      title: `Intervention in WS #119, “${hostile}”`,
      author: [{ family: 'Morales Tenorio', given: 'Gerardo Isaac' }],
      issued: { 'date-parts': [[2021, 12, 10]] },
      URL: 'https://rapporteur.example/q/01hz3k7@3',
    })
  })
})

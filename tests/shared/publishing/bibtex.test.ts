import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { describe, expect, it } from 'vitest'
import { writeBibtex } from '../../../shared/publishing/bibtex.ts'
import { cited, hostile, note } from './told-cited.ts'

const read = (text: string) => new Cite(text).data

describe('a citation as BibTeX', () => {
  it('is read back by a BibTeX parser: names in their parts, title, day and address', () => {
    const [item] = read(writeBibtex(cited()))
    expect(item).toMatchObject({
      'citation-key': 'quote-01hz3k7-3',
      author: [{ family: 'Morales Tenorio', given: 'Gerardo Isaac' }],
      title: 'Intervention in WS #119, “The Next Chapter of UN Cyber Dialogues”',
      issued: { 'date-parts': [[2021, 12, 10]] },
      URL: 'https://rapporteur.example/q/01hz3k7@3',
      publisher: 'UN cyber dialogues',
    })
    expect(item?.note).toContain('¶ 54; corrected reading, version 3')
  })

  it('keeps a name whole that nobody split, and two names apart', () => {
    const [item] = read(
      writeBibtex(note({ names: [{ literal: 'Ministry and Agency' }, { literal: 'Li Wen' }] })),
    )
    const names = (item?.author ?? []).map((name) => name.literal ?? name.family)
    expect(names).toEqual(['Ministry and Agency', 'Li Wen'])
  })

  it('leaves nothing in the words that TeX would obey', () => {
    const [item, ...others] = read(writeBibtex(cited({ title: hostile, event: hostile, project: hostile })))
    expect(others).toEqual([])
    expect(item?.title?.replace(/<[^>]+>/g, '')).toContain('50% of {A & B} cost $5_000 #1 ~x^2 \\end @misc')
    expect(item?.URL).toBe('https://rapporteur.example/q/01hz3k7@3')
  })

  it.each(['The } end', 'of {it', '}{', '{{a}', '{a} and {b}', 'x }}, author={Evil}, note={{ '])(
    'keeps its fields where they are, as BibTeX counts braces, with “%s” in the words',
    (title) => {
      const said = { title, project: title }
      for (const text of [
        writeBibtex(cited({ ...said, event: title })),
        writeBibtex(note({ ...said, names: [{ literal: title }] })),
      ])
        for (const line of text.split('\n').slice(1, -2)) expect(depths(line)).toEqual({ least: 0, last: 0 })
      const [item] = read(writeBibtex(cited(said)))
      expect(item?.URL).toBe('https://rapporteur.example/q/01hz3k7@3')
    },
  )
})

/** How deep braces lie, escaped ones too: BibTeX knows no backslash. */
function depths(line: string) {
  let [least, last] = [0, 0]
  for (const sign of line) {
    last += sign === '{' ? 1 : sign === '}' ? -1 : 0
    least = Math.min(least, last)
  }
  return { least, last }
}

import { Cite } from '@citation-js/core'
import '@citation-js/plugin-ris'
import { describe, expect, it } from 'vitest'
import { writeRis } from '../../../shared/publishing/ris.ts'
import { cited, hostile, note } from './told-cited.ts'

describe('a citation as RIS', () => {
  it('is read back by a RIS parser', () => {
    const [item] = new Cite(writeRis(cited())).data
    expect(item).toMatchObject({
      author: [{ family: 'Morales Tenorio', given: 'Gerardo Isaac' }],
      title: 'Intervention in WS #119, “The Next Chapter of UN Cyber Dialogues”',
      issued: { 'date-parts': [[2021, 12, 10]] },
      URL: 'https://rapporteur.example/q/01hz3k7@3',
    })
  })

  it('has one tag a line, from TY to ER, whatever its words hold', () => {
    const text = writeRis(note({ title: `${hostile}\r\nER  - \r\nTY  - JOUR`, project: 'A\nB' }))
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
    expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith('TY'))).toEqual(['TY  - RPRT'])
  })
})

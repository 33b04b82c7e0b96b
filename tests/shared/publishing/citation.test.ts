import { describe, expect, it } from 'vitest'
import { citationText, citedPlace, readCitedName } from '../../../shared/publishing/citation.ts'
import { cited, note } from './told-cited.ts'

describe('a citation as one line', () => {
  it('cites a passage as a speech at a meeting, word for word as the design has it', () => {
    expect(citationText(cited())).toBe(
      'Morales Tenorio, Gerardo Isaac. Intervention in WS #119, “The Next Chapter of UN Cyber Dialogues.” Internet Governance Forum, 10 December 2021. Real-time captioning, ¶ 54; corrected reading, version 3. https://rapporteur.example/q/01hz3k7@3',
    )
  })

  it('names nobody where nobody is known, and the year where no day is', () => {
    expect(citationText(cited({ names: [], day: null, reading: 'published' }))).toBe(
      'Intervention in WS #119, “The Next Chapter of UN Cyber Dialogues.” Internet Governance Forum, 2021. Real-time captioning, ¶ 54; published reading, version 3. https://rapporteur.example/q/01hz3k7@3',
    )
  })

  it('cites a note as work of its project, dated by its version, and keeps a question mark', () => {
    expect(citationText(note({ names: [{ literal: 'Ana van der Berg' }, { literal: 'Li Wen' }] }))).toBe(
      'Ana van der Berg; Li Wen. Who should be in the room? UN cyber dialogues. 14 January 2022. Version 3. https://rapporteur.example/n/01hz3k7@3',
    )
  })

  it('cites a whole record without a place in it', () => {
    expect(citedPlace(cited({ kind: 'record', paragraphs: null }))).toBe(
      'Real-time captioning; corrected reading, version 3',
    )
  })
})

describe('a name', () => {
  it('is split where somebody split it, and only there', () => {
    expect(readCitedName('Morales Tenorio, Gerardo Isaac')).toEqual({
      family: 'Morales Tenorio',
      given: 'Gerardo Isaac',
    })
    expect(readCitedName(' Xi Jinping ')).toEqual({ literal: 'Xi Jinping' })
    expect(readCitedName('Chair,')).toEqual({ literal: 'Chair,' })
  })

  it('keeps a title after it', () => {
    expect(readCitedName('John Smith, Jr.')).toEqual({ literal: 'John Smith, Jr.' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMeeting } from '../../../shared/transcript/meeting.ts'

describe('readMeeting', () => {
  it.each([
    [
      'IGF 2021 – Day 4 – WS #119 The Next Chapter of UN Cyber Dialogues',
      ['IGF 2021, day 4', 2021, 'WS #119', 'The Next Chapter of UN Cyber Dialogues'],
    ],
    [
      'IGF 2020 – Day 10 – WS341 Multistakeholder Voices and the UN Cyber Dialogues',
      ['IGF 2020, day 10', 2020, 'WS #341', 'Multistakeholder Voices and the UN Cyber Dialogues'],
    ],
    [
      'IGF 2023 – Day 2 – WS #297 Digital Inclusion Through a Multilingual Internet – RAW',
      ['IGF 2023, day 2', 2023, 'WS #297', 'Digital Inclusion Through a Multilingual Internet'],
    ],
    [
      'IGF 2022 Day 1 Open Forum #57 Norms at work',
      ['IGF 2022, day 1', 2022, 'Open Forum #57', 'Norms at work'],
    ],
    ['IGF 2020 - Day 1 - IGF 2020 Introduction', ['IGF 2020, day 1', 2020, null, 'IGF 2020 Introduction']],
    ['IGF 2019 – Day 0 – Day 0 Event #12 Schools', ['IGF 2019, day 0', 2019, 'Day 0 Event #12', 'Schools']],
    [
      'FINISHED - 2014 09 05 - Main Session - Taking Stock / Emerging Issues - Main Hall',
      ['5 September 2014', 2014, null, 'Main Session - Taking Stock / Emerging Issues - Main Hall'],
    ],
    [
      '2015 11 12 WS 27 Viable Application: Participation Principles',
      ['12 November 2015', 2015, 'WS #27', 'Viable Application: Participation Principles'],
    ],
    ['27 September 2011, New Delegate Briefing', ['27 September 2011', 2011, null, 'New Delegate Briefing']],
    ['SEPTEMBER 16, 2009', ['16 September 2009', 2009, null, 'SEPTEMBER 16, 2009']],
    ['Raw materials and the state of cyber', [null, null, null, 'Raw materials and the state of cyber']],
    ['IGF\u00a02021\u00a0– Day\u00a04', ['IGF 2021, day 4', 2021, null, 'IGF 2021 – Day 4']],
    ['', [null, null, null, '']],
  ])('reads "%s"', (title, [event, year, session, name]) => {
    expect(readMeeting(title)).toEqual({ event, year, session, name })
  })

  it('gives a name to every title that has one, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const { name } = readMeeting(`IGF 2021 – Day 4 – x${text}`)
        expect(name.startsWith('x')).toBe(true)
        expect(typeof readMeeting(text).name).toBe('string')
      }),
    )
  })
})

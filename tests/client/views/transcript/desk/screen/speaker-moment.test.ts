import { describe, expect, it } from 'vitest'
import { speakerMoment } from '../../../../../../client/src/views/transcript/desk/screen/speaker-moment.ts'
import type { Attribution } from '../../../../../../shared/records/speakers/attribution.ts'
import { speakersOfTurns } from '../../../../../../shared/records/speakers/speaker-at.ts'
import { tell } from '../../../../../support/tell.ts'
import { li, person } from '../told-desk.ts'

const { transcript, publishedTexts: texts } = tell`
  ANA RIBEIRO: Thank you. Pablo, please. Yes, thank you.
  It goes on.
  LI WEI: I agree.
`
const people = [person('Ana Ribeiro', 'BRA'), person('Pablo Castro', 'CHL'), person('Li Wei', 'CHN')]
const [, pablo] = people
const yes = texts[0]?.indexOf('Yes') ?? 0

const momentAt = (segment: number, offset: number, said: Readonly<Record<string, Attribution>> = {}) => {
  const attributions = new Map(Object.entries(said))
  const runs = speakersOfTurns(transcript, attributions, people)
  return speakerMoment(transcript, { texts: [...texts], runs, people }, { attributions }, { segment, offset })
}
const split = { [`0:${yes}`]: { person: pablo?.id ?? null, by: li, atMs: 1 } }

describe('speakerMoment', () => {
  it('names the word under the cursor, but not a paragraph’s first', () => {
    expect(momentAt(0, yes).word).toEqual({ segment: 0, offset: yes, text: 'Yes' })
    expect(momentAt(0, 0).word).toBeNull()
  })

  it('guesses for the word by what is said before it, and for the paragraph by its turn', () => {
    const moment = momentAt(0, yes)
    expect(moment.guessesAt({ segment: 0, offset: yes })[0]?.person).toBe(pablo)
    expect(moment.guessesAt(moment.paragraph).map(({ person: { name } }) => name)).not.toContain('Li Wei')
  })

  it('finds the change of speaker that holds at the cursor, to the end of the turn', () => {
    expect(momentAt(0, 0, split).change).toBeNull()
    for (const [segment, offset] of [
      [0, yes],
      [0, yes + 5],
      [1, 3],
    ] as const)
      expect(momentAt(segment, offset, split).change).toEqual({
        segment: 0,
        offset: yes,
        text: 'Yes',
        name: 'Pablo Castro',
      })
    expect(momentAt(2, 0, split).change).toBeNull()
    expect([momentAt(0, yes, split).said, momentAt(0, 0, split).label]).toEqual([false, 'ANA RIBEIRO'])
  })
})

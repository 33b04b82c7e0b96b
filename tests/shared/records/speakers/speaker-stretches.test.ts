// Whose words spans hold, and that no stretch names anybody for a word of another.
import { describe, expect, test } from 'vitest'
import { type MemberId, type PersonId, ulid } from '../../../../shared/base/id.ts'
import type { Person } from '../../../../shared/records/person.ts'
import type { Attribution } from '../../../../shared/records/speakers/attribution.ts'
import { speakerAt, speakersOfTurns } from '../../../../shared/records/speakers/speaker-at.ts'
import { speakerStretches, stretchSpans } from '../../../../shared/records/speakers/speaker-stretches.ts'
import { publishedAt, type Span } from '../../../../shared/transcript/span.ts'
import { tell } from '../../../support/tell.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const person = (n: number, name: string): Person => ({
  id: id(n) as PersonId,
  name,
  aliases: [],
  affiliation: '',
  actor: null,
})
const ana = person(1, 'Ana Ribeiro')
const ben = person(2, 'Ben Okoro')
const people = [ana, ben]
const saidBy = (who: Person | null): Attribution => ({
  person: who?.id ?? null,
  by: id(9) as MemberId,
  atMs: 1,
})

const { transcript, publishedTexts, spans } = tell`
  ANA RIBEIRO: We <all>support <one>it</one>.
  And we <two>thank you.
  BEN OKORO: So do</two></all> we. And more.
  >> Yes.
  >> And yes.
  ANA RIBEIRO: <last>Good</last>.
`
const at = (startSegment: number, start: number, endSegment: number, end: number): Span => ({
  startSegment,
  start,
  endSegment,
  end,
})

type Applied = ReadonlyMap<number, readonly { start: number; end: number }[]>
const stretches = (
  asked: readonly Span[],
  attributions: ReadonlyMap<string, Attribution> = new Map(),
  applied: Applied = new Map(),
) =>
  speakerStretches(asked, {
    turns: transcript.turns,
    texts: publishedTexts,
    runs: speakersOfTurns(transcript, attributions, people),
    applied,
  })
const told = (asked: readonly Span[], ...more: [ReadonlyMap<string, Attribution>?, Applied?]) => {
  const found = stretches(asked, ...more)
  const parts = stretchSpans(found, asked)
  return found.map(({ speaker }, nth) => [
    speaker.person?.name ?? speaker.label,
    (parts[nth] ?? []).map((part) => publishedAt(part, publishedTexts)).join(' … '),
  ])
}

describe('stretches of speakers', () => {
  test('one speaker is one stretch, whatever paragraphs and passages the words are of', () => {
    expect(told([spans.one!])).toEqual([['Ana Ribeiro', 'it']])
    expect(told([at(0, 0, 1, 3), spans.last!])).toEqual([['Ana Ribeiro', 'We support it.\nAnd … Good']])
  })

  test('a span over two turns is of both, cut where the second begins', () => {
    expect(told([spans.all!])).toEqual([
      ['Ana Ribeiro', 'support it.\nAnd we thank you.\n'],
      ['Ben Okoro', 'So do'],
    ])
  })

  test('several spans are of each who speaks in them, in their order and each time anew', () => {
    expect(told([spans.one!, at(2, 0, 2, 5), spans.last!])).toEqual([
      ['Ana Ribeiro', 'it'],
      ['Ben Okoro', 'So do'],
      ['Ana Ribeiro', 'Good'],
    ])
    expect(told([spans.one!, spans.two!]).map(([name]) => name)).toEqual(['Ana Ribeiro', 'Ben Okoro'])
  })

  test('a span that ends where the next turn begins, or in its first space, is of one', () => {
    expect(told([at(0, 3, 2, 0)]).map(([name]) => name)).toEqual(['Ana Ribeiro'])
    expect(told([at(1, 17, 2, 5)])).toEqual([['Ben Okoro', '\nSo do']])
  })

  test('turns of nobody known are one nobody, told apart from those who are known', () => {
    expect(told([at(3, 0, 4, 3)])).toEqual([[null, 'Yes.\nAnd']])
    expect(told([at(2, 7, 4, 3)]).map(([name]) => name)).toEqual(['Ben Okoro', null])
  })

  test('what a member said of a turn, or of the rest of it from a place, counts as it does on the desk', () => {
    expect(told([spans.all!], new Map([['2:0', saidBy(ana)]])).map(([name]) => name)).toEqual(['Ana Ribeiro'])
    expect(told([at(2, 0, 2, 17)], new Map([['2:7', saidBy(ana)]]))).toEqual([
      ['Ben Okoro', 'So do w'],
      ['Ana Ribeiro', 'e. And mor'],
    ])
    expect(told([at(0, 0, 0, 14)], new Map([['0:3', saidBy(null)]]))).toEqual([
      ['Ana Ribeiro', 'We '],
      ['ANA RIBEIRO', 'support it.'],
    ])
  })

  test('a correction over the place of change stays whole with the words before', () => {
    const attributions = new Map([['2:7', saidBy(ana)]])
    expect(told([at(2, 0, 2, 17)], attributions, new Map([[2, [{ start: 6, end: 9 }]]]))).toEqual([
      ['Ben Okoro', 'So do we.'],
      ['Ana Ribeiro', ' And mor'],
    ])
  })

  test('spaces alone are of whom they stand with', () => {
    expect(told([at(2, 5, 2, 6)])).toEqual([['Ben Okoro', ' ']])
  })

  test('every word of every span is told once, and by whom it is at its own place', () => {
    const attributions = new Map([
      ['1:4', saidBy(ben)],
      ['3:2', saidBy(ana)],
    ])
    for (let from = 0; from < 6; from++) {
      for (let to = from; to < 6; to++) {
        const span = at(from, 1, to, publishedTexts[to]?.length ?? 0)
        const found = stretches([span], attributions)
        const parts = stretchSpans(found, [span])
        expect(
          parts
            .flat()
            .map((part) => publishedAt(part, publishedTexts))
            .join(''),
        ).toBe(publishedAt(span, publishedTexts))
        for (const { segment, start, speaker } of found) {
          expect(speaker).toEqual(speakerAt(transcript, attributions, people, segment, start))
        }
      }
    }
  })
})

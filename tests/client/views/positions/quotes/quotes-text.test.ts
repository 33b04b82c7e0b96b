import { describe, expect, it } from 'vitest'
import { placeWords, sideWords } from '../../../../../client/src/parts/quotes/quote-words.ts'
import { quotesText } from '../../../../../client/src/views/positions/quotes/quotes-text.ts'
import type { MemberId, RecordKey, StanceId, TopicId, TranscriptId } from '../../../../../shared/base/id.ts'
import type { PositionRow } from '../../../../../shared/wire/api-positions.ts'

const span = (startSegment: number, endSegment = startSegment) => ({
  startSegment,
  start: 0,
  endSegment,
  end: 5,
})
const told: PositionRow = {
  transcript: 'T1' as TranscriptId,
  key: 'M/K' as RecordKey,
  coder: 'M' as MemberId,
  actor: 'FRA',
  holder: 'FRA',
  onBehalfOf: null,
  reportedBy: null,
  topics: ['law' as TopicId],
  codedTopics: ['law' as TopicId],
  recodedTopics: null,
  stance: 'supports' as StanceId,
  certainty: 'sure',
  condition: null,
  comment: null,
  spans: [span(4)],
  publishedText: 'we suport it',
  correctedText: 'we support it',
  speaker: 'Mr. Valentin Weber',
  speakerId: null,
  affiliation: null,
  recodedBy: null,
  changed: null,
  address: '/p/igf/t/T1#s5:0-5',
  codedAtMs: 0,
}

describe('placeWords', () => {
  it('counts paragraphs from 1, as addresses do', () => {
    expect(placeWords({ spans: [span(4)] })).toBe('¶ 5')
    expect(placeWords({ spans: [span(4), span(6, 7)] })).toBe('¶ 5–8')
  })
})

describe('sideWords', () => {
  it('says the condition, who told it, and who spoke for whom', () => {
    expect(sideWords(told)).toEqual([])
    expect(
      sideWords({
        ...told,
        holder: 'group:EU',
        onBehalfOf: 'group:EU',
        condition: 'if all agree',
        reportedBy: 'MEX',
      }),
    ).toEqual(['if all agree', 'reported by Mexico', 'France for European Union'])
  })

  it('does not say that somebody reports themselves', () => {
    expect(sideWords({ ...told, reportedBy: 'FRA' })).toEqual([])
  })
})

describe('quotesText', () => {
  it('has the corrected words, who said them, where, and a whole address', () => {
    const records = [{ id: 'T1' as TranscriptId, title: 'WS #119', event: null, day: null }]
    expect(quotesText('France on law', [told], records, () => 'supports', 'https://r.example')).toBe(
      [
        'France on law',
        '',
        '“we support it”',
        'Mr. Valentin Weber · France · supports',
        'WS #119, ¶ 5',
        'https://r.example/p/igf/t/T1#s5:0-5',
        '',
      ].join('\n'),
    )
  })
})

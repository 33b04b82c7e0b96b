// What titles, names and notes may come to: every page is still valid HTML with all of its words, whatever they are.
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../../server/pages/render-page.ts'
import {
  type PublishedContent,
  publishedContentSchema,
} from '../../../shared/publishing/published-content.ts'
import { readHtml } from '../../support/html/read-html.ts'
import {
  alignment,
  map,
  matrix,
  meeting,
  noteContent,
  quoteContent,
  quotes,
  recordContent,
  time,
  toldPage,
  viewContent,
} from './told-page.ts'

/** Said by the parser of what is no valid HTML; a surrogate that stands alone is the words' own fault. */
function faultsOf(html: string): readonly string[] {
  const faults: string[] = []
  parse<DefaultTreeAdapterMap>(html, {
    onParseError: ({ code, startLine }) => faults.push(`${code} ${startLine}`),
  })
  return faults
}

const rightToLeft = '\u202eمرحبا\u202c \u2067שלום\u2069 \u200f'
const titles: readonly (readonly [string, string])[] = [
  ['right to left', `Positions ${rightToLeft} of delegations`],
  ['emoji and joined ones', '👩🏽‍💻🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇲🇽 at work 🫱🏻‍🫲🏿'],
  ['the end of a script', '</script><!-- <script>-->]]></title></style></textarea><plaintext>'],
  ['signs of HTML', `&amp; & &#0; &nbsp &lt;b> "quotes" 'and' <b a=1`],
  ['10,000 characters', 'Long wörds and longer '.repeat(455)],
  ['10,000 without a blank', 'x'.repeat(10_000)],
  ['line breaks and nothing else', '\n \r\n\t '],
  ['nothing', ''],
]

const titled = (title: string): readonly PublishedContent[] => [
  { ...recordContent, record: { ...recordContent.record, title, name: title } },
  { ...quoteContent, record: { ...quoteContent.record, title, name: title, event: null, session: null } },
  { ...noteContent, title, queries: noteContent.queries.map((query) => ({ ...query, title })) },
  ...[matrix, map, quotes, alignment, time, meeting].map((result) => ({
    ...viewContent,
    title,
    result: { ...result, says: title.slice(0, 2000) },
  })),
]

describe('a page', () => {
  it.each(titles)('of a title with %s is valid and says all of it', (_kind, title) => {
    for (const content of titled(title)) {
      for (const page of ['publication', 'embed'] as const) {
        const html = renderPage(toldPage(content, { page }))
        expect(faultsOf(html)).toEqual([])
        const { text } = readHtml(html)
        const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
        if (content.kind !== 'quote') expect(plain(text)).toContain(plain(title))
      }
    }
  })

  it('of a record without a mark says that nothing was corrected, and shows every paragraph', () => {
    for (const positions of [null, []]) {
      const bare: PublishedContent = {
        ...recordContent,
        grounds: [],
        positions,
        turns: [],
        paragraphs: [{ segment: 0, start: 0, end: 8, pieces: [{ text: 'All same' }] }],
      }
      expect(publishedContentSchema.safeParse(bare).error).toBeUndefined()
      const html = renderPage(toldPage(bare))
      expect(faultsOf(html)).toEqual([])
      expect(readHtml(html).text).toContain('All same')
      expect(readHtml(html).all('ins')).toEqual([])
    }
  })

  it('of a quote across paragraphs keeps each of them, and its readings', () => {
    const paragraph = (segment: number, text: string) => ({
      segment,
      start: 0,
      end: text.length,
      pieces: [{ text }],
    })
    const [first] = quoteContent.passages
    const across: PublishedContent = {
      ...quoteContent,
      spans: [{ startSegment: 53, start: 0, endSegment: 55, end: 4 }],
      passages: [[...(first ?? []), paragraph(54, 'And then this one.'), paragraph(55, 'Last')]],
    }
    const html = renderPage(toldPage(across))
    expect(faultsOf(html)).toEqual([])
    const { text } = readHtml(html)
    for (const words of ['multilateral', 'unilateral', 'And then this one.', 'Last', '¶ 54–56'])
      expect(text).toContain(words)
  })

  it('of a note with a thousand quotes has every one, each once', () => {
    const [quote] = noteContent.quotes
    if (!quote) throw new Error('no quote')
    const many = Array.from({ length: 1000 }, (_, at) => at)
    const long: PublishedContent = {
      ...noteContent,
      blocks: many.map((at) => ({ type: 'quote', attrs: { at } })),
      quotes: many.map((at) => ({ ...quote, asCited: `as cited in the place of number ${at}.` })),
      queries: [],
      images: [],
    }
    const html = renderPage(toldPage(long))
    expect(faultsOf(html)).toEqual([])
    const { text } = readHtml(html)
    for (const at of many) expect(text.split(`as cited in the place of number ${at}.`)).toHaveLength(2)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('of a view that nothing fits says so, whatever it shows', () => {
    const none = { positions: 0, records: [], more: 0 }
    const empty = [
      { ...matrix, ...none, topics: [], rows: [] },
      { ...map, ...none, actors: [] },
      { ...quotes, ...none, quotes: [] },
      { ...alignment, ...none, pairs: [] },
      { ...time, ...none, sessions: [], topics: [], courses: [], moves: [] },
      { ...meeting, ...none, topics: [], marks: [], quotes: [] },
    ]
    for (const result of empty) {
      const content = { ...viewContent, result } as PublishedContent
      expect(publishedContentSchema.safeParse(content).error).toBeUndefined()
      const html = renderPage(toldPage(content))
      expect(faultsOf(html)).toEqual([])
      expect(readHtml(html).text).toMatch(/No position (fits this|on this record fits)\./)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { renderPage } from '../../../server/pages/render-page.ts'
import type { QuoteContent } from '../../../shared/publishing/published-content.ts'
import { attributeOf, type ReadPage, readHtml, textOf } from '../../support/html/read-html.ts'
import { disclaimerLine, ground, quoteContent, sha256, toldPage } from './told-page.ts'

const read = (content: QuoteContent, over: Parameters<typeof toldPage>[1] = {}) =>
  readHtml(renderPage(toldPage(content, over)))
const words = (page: ReadPage, name: string) => page.all(name).map(textOf)
const hrefOf = (page: ReadPage, said: string) => {
  const link = page.all('a').find((one) => textOf(one) === said)
  return link === undefined ? null : attributeOf(link, 'href')
}

describe('a cited passage', () => {
  it('shows the corrected words numbered, and the published ones underlined and never struck', () => {
    const page = read(quoteContent)
    const [corrected, published] = page.all('blockquote').map(textOf)
    expect(corrected).toMatch(
      /^Of course, more gaps bridged1 but all .* in the multilateral2 settings and conversations\.$/,
    )
    expect(published).toMatch(
      /^Of course, more gaps breach but all .* in the unilateral settings and conversations\.$/,
    )
    expect(words(page, 'u')).toEqual(['breach', 'unilateral'])
    expect(words(page, 'del')).toEqual(['breach', 'unilateral'])
    expect(page.all('del').every((one) => one.parentNode?.nodeName === 'td')).toBe(true)
  })

  it('gives the grounds of each correction in sentences, and names nobody', () => {
    const rows = words(read(quoteContent), 'tr').slice(1)
    expect(rows).toEqual([
      '1breachbridgedFrom the context: “gaps” are bridged. Accepted by a reviewer.',
      '2unilateralmultilateralChanges the sense. From the context: The speaker calls for multilateral settings in paragraphs 4 and 5; there the captions have “mute lateral” for the same word, and in paragraph 6 “uni lateral”. Accepted by a reviewer and a second person.',
    ])
  })

  it('says how certain a reading is, how many stood for it, and who where the project names them', () => {
    const grounds = [
      ground({ kind: null, detail: '', certainty: 'possible', voices: 4 }),
      ground({ kind: 'speaker', detail: '', people: ['Ana', 'Li'] }),
    ]
    const rows = words(read({ ...quoteContent, grounds }), 'tr').slice(1)
    expect(rows[0]).toContain(
      'Plain mishearing. Possible, not certain. Accepted by a reviewer and three more people.',
    )
    expect(rows[1]).toContain('The speaker said so. Accepted by Ana and Li.')
  })

  it('shows words that were not said as nothing, and keeps their place', () => {
    const pieces = [{ text: 'We ' }, { published: 'uh ', reading: '', ground: 0 }, { text: 'agree' }]
    const content: QuoteContent = {
      ...quoteContent,
      grounds: [ground({ published: 'uh ', reading: '' })],
      passages: [[{ segment: 53, start: 0, end: 11, pieces }]],
    }
    const page = read(content)
    expect(textOf(page.all('blockquote')[0] as never)).toBe('We 1agree')
    expect(words(page, 'td').slice(0, 3)).toEqual(['1', 'uh ', '(nothing)'])
  })

  it('says so when nothing was corrected', () => {
    const pieces = [{ text: 'We agree' }]
    const page = read({
      ...quoteContent,
      grounds: [],
      passages: [[{ segment: 53, start: 0, end: 8, pieces }]],
    })
    expect(page.text).toContain('None of them has been corrected.')
    expect(page.all('table')).toEqual([])
  })

  it('leads to its words in the published record and on the official page', () => {
    const page = read(quoteContent)
    expect(hrefOf(page, 'Read in the record, ¶ 54')).toBe(
      '/r/0123456789ab#s54:~:text=but%20all%20of%20these%20in%20a,reach%20that%20perhaps%20best%20in%20the',
    )
    expect(hrefOf(page, 'Official page of the session')).toBe(
      'https://www.intgovforum.org/en/content/igf-2021-ws-119#:~:text=Of%20course%2C%20more%20gaps%20breach%20but,in%20the%20unilateral%20settings%20and%20conversations.',
    )
  })

  it('leads nowhere where nothing is published', () => {
    const page = read(
      { ...quoteContent, record: { ...quoteContent.record, official: null } },
      { records: new Map() },
    )
    expect(page.text).not.toContain('Read in the record')
    expect(page.text).not.toContain('Official page')
  })

  it('carries the disclaimer, the hash, the terms and the versions', () => {
    const page = read(quoteContent)
    expect(page.text).toContain(disclaimerLine)
    expect(page.text).not.toContain('***')
    expect(page.text.replace(/\s/g, '')).toContain(sha256)
    expect(page.text).toContain(
      'Words of the record: its publisher’s terms. Corrections and this page: CC BY 4.0.',
    )
    expect(words(page, 'li')).toEqual(
      [
        '3 14 January 2022 “unilateral” corrected',
        '2 20 December 2021 “breach” corrected',
        '1 14 December 2021 as published',
      ].map((line) => expect.stringContaining(line)),
    )
  })

  it('cites itself in one paragraph that is its citation and nothing else', () => {
    const [citation] = read(quoteContent).all('p', { class: 'citation' })
    expect(citation && textOf(citation)).toBe(
      'Morales Tenorio, Gerardo Isaac. Intervention in WS #119, “The Next Chapter of UN Cyber Dialogues.” Internet Governance Forum, 10 December 2021. Real-time captioning, ¶ 54; corrected reading, version 3. https://rapporteur.example/q/01hz3k7q9x2m@3',
    )
  })

  it('marks that words are left out between two passages', () => {
    const passage = (segment: number, text: string) => [
      { segment, start: 0, end: text.length, pieces: [{ text }] },
    ]
    const page = read({ ...quoteContent, grounds: [], passages: [passage(3, 'One.'), passage(7, 'Two.')] })
    expect(textOf(page.all('blockquote')[0] as never)).toBe('One.[…] Two.')
  })
})

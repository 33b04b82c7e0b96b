import { describe, expect, it } from 'vitest'
import { renderPage } from '../../../server/pages/render-page.ts'
import type { NoteContent } from '../../../shared/publishing/published-content.ts'
import { attributeOf, readHtml, textOf } from '../../support/html/read-html.ts'
import { alignment, map, meeting, noteContent, quotes, time, toldPage, viewContent } from './told-page.ts'

const read = (...[content, over]: Parameters<typeof toldPage>) =>
  readHtml(renderPage(toldPage(content, over)))

describe('a note', () => {
  it('names its authors only when they were given', () => {
    expect(read(noteContent).all('p', { class: 'byline' })).toEqual([])
    const named = read({ ...noteContent, authors: ['Ana Ribeiro', 'Li Wen'] })
    expect(named.all('p', { class: 'byline' }).map(textOf)).toEqual(['Ana Ribeiro and Li Wen'])
  })

  it('numbers its footnotes and links them both ways', () => {
    const page = read(noteContent)
    const [there] = page.all('a', { id: 'ref-1' })
    expect(there && attributeOf(there, 'href')).toBe('#note-1')
    const [note] = page.all('li', { id: 'note-1' })
    expect(note && textOf(note)).toContain('On the modalities of the previous group.')
    expect(page.all('a', { href: '#ref-1' })).toHaveLength(1)
  })

  it('sets the number of a footnote at the word before it, also where a space was typed between', () => {
    const said = (text: string, marks: readonly object[] = []) => ({ type: 'text', text, marks })
    const note = { type: 'footnote', content: [said('Of 2021.')] }
    const blocks = [
      {
        type: 'paragraph',
        content: [said('The report '), note, said(' and '), said('it ', [{ type: 'bold' }]), note],
      },
    ]
    const [paragraph] = read({ ...noteContent, blocks })
      .all('p')
      .filter((each) => textOf(each).startsWith('The report'))
    expect(paragraph && textOf(paragraph)).toBe('The report1 and it2')
  })

  it('says once what a query without a title of its own shows', () => {
    const [query] = noteContent.queries
    if (!query) throw new Error('the told note has a query')
    const { says } = query.result
    const told = (title: string) =>
      read({ ...noteContent, queries: [{ ...query, title }] })
        .all('figure', { class: 'query' })
        .map(textOf)
        .join(' ')
        .split(says).length - 1
    expect([told('Our matrix'), told(says)]).toEqual([1, 1])
  })

  it('says whether a query was frozen in the note or looked at when it was published', () => {
    const [query] = noteContent.queries
    if (!query) throw new Error('the told note has a query')
    const { isFrozen: _, ...live } = query
    const told = (queries: NoteContent['queries']) => read({ ...noteContent, queries }).text
    expect(told([live])).toContain('as looked at on 14 January 2022')
    expect(told([{ ...live, isFrozen: true }])).toContain('frozen as of 14 January 2022')
    expect(told([{ ...live, isFrozen: true }])).not.toContain('looked at')
  })

  it('shows a quote as cited and as it reads now, and leads to the published record', () => {
    const page = read(noteContent)
    expect(page.all('dt').map(textOf).slice(0, 2)).toEqual(['As cited', 'Now'])
    expect(page.all('a', { href: '/r/0123456789ab#s54' }).map(textOf)).toContain(
      'Internet Governance Forum, WS #119, ¶ 54',
    )
    expect(read(noteContent, { records: new Map() }).all('figcaption').map(textOf)[0]).toContain(
      'WS #119, ¶ 54',
    )
  })

  it('keeps tables, lists, headings and pictures', () => {
    const page = read(noteContent)
    expect(page.all('th').map((cell) => textOf(cell).trim())).toEqual(
      expect.arrayContaining(['State', 'Seats']),
    )
    expect(page.all('div', { class: 'sided fitting' })).toHaveLength(1)
    expect(page.all('h2').map(textOf)).toContain('What delegations said')
    expect(page.all('img', { alt: 'The room', width: '640', height: '360' })).toHaveLength(1)
  })
})

describe('a table somebody wrote', () => {
  const cell = (colspan: number) => ({
    type: 'tableCell',
    attrs: { colspan },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'words' }] }],
  })
  it.each([
    [[1, 1, 1], 'fitting'],
    [[1, 2, 1], 'columns-4'],
    [Array.from({ length: 30 }, () => 1), 'columns-9'],
  ])('of columns %j says that it goes on where the page is narrower', (spans, shape) => {
    const table = { type: 'table', content: [{ type: 'tableRow', content: spans.map(cell) }] }
    const page = read({ ...noteContent, blocks: [table] })
    const [box] = page.all('div', { class: `sided ${shape}` })
    expect(box && textOf(box)).toMatch(/^\s*The table goes on at the side\./)
    expect(page.all('div', { class: 'scroller', role: 'region', 'aria-label': 'Table' })).toHaveLength(1)
  })
})

describe('the headings of a note', () => {
  it.each([2, 3, 4])('of level %i follow the title, which is the first', (level) => {
    const heading = { type: 'heading', attrs: { level }, content: [{ type: 'text', text: 'In detail' }] }
    const page = read({ ...noteContent, blocks: [heading] })
    expect(page.all(`h${level}`).map(textOf)).toContain('In detail')
  })
})

describe('a view', () => {
  it('as a matrix says each cell in words, the three kinds of empty among them', () => {
    const page = read(viewContent)
    expect(
      page
        .all('td')
        .map(textOf)
        .filter((words) => words !== ''),
    ).toEqual([
      '+2supports, 2 quotes',
      '·spoke, but not on this',
      'did not speak',
      '+4supports, 4 quotes',
      '~1with conditions, 1 quote',
      '!3proposes, 3 quotes',
      '−1opposes, 1 quote',
      'did not speak',
      'did not speak',
    ])
    expect(page.text).toContain('Reported by others')
    expect(page.text).toContain('as looked at on 14 January 2022')
  })

  it.each([
    [3, 'lying'],
    [8, 'wide'],
    [15, 'upright'],
    [17, 'upright broad'],
  ])('as a matrix of %i topics says that it goes on where the page is narrower', (count, shape) => {
    const { result } = viewContent
    if (result.show !== 'matrix') throw new Error('the told view is a matrix')
    const topics = Array.from({ length: count }, (_, nth) => ({
      id: `t${nth}`,
      label: `T ${nth}`,
      pigment: 1,
    }))
    const rows = result.rows.map((row) => ({ ...row, cells: topics.map(() => 'other' as const) }))
    const page = read({ ...viewContent, result: { ...result, topics, rows } })
    expect(
      page
        .all('div', { class: `sided ${shape}` })
        .map(textOf)
        .join(),
    ).toMatch(/^\s*The table goes on at the side\./)
    expect(page.all('div', { class: 'scroller', role: 'region', tabindex: '0' })).toHaveLength(1)
    expect(page.all('th', { scope: 'col' })).toHaveLength(count)
  })

  it('as a map lists everybody by stance, with or without a tile', () => {
    const page = read({ ...viewContent, result: map })
    expect(page.all('dd').map(textOf)).toEqual([
      'Mexico 66 quotesMicrosoft 22 quotes',
      'France 11 quote',
      'Russian Federation, as others report 22 quotes',
      'Chile',
    ])
    expect(page.all('g', { 'data-stance': 'opposes', class: 'held told' })).toHaveLength(1)
  })

  it('as quotes shows both readings and where they are', () => {
    const page = read({ ...viewContent, result: quotes })
    expect(page.text).toContain('perhaps best in the multilateral settings')
    expect(page.text).toContain('Published: “perhaps best in the unilateral settings”')
    expect(page.all('a', { href: '/r/0123456789ab#s54' })).toHaveLength(1)
  })

  it('as alignment is a table of pairs', () => {
    const page = read({ ...viewContent, result: alignment })
    expect(page.all('tbody').map(textOf).join('')).toContain('Mexico and France0.670.00+0.673')
  })

  it('as change over time tells moves with both readings, and every course in words', () => {
    const page = read({ ...viewContent, result: time })
    expect(page.text).toContain('1 move over 2 sessions')
    expect(page.text).toContain('moved 2 up the scale, from −1 to 1')
    expect(page.text).toContain('Published: “best in the unilateral settings”')
    expect(page.all('a', { href: '/r/0123456789ab#s54' })).toHaveLength(1)
    expect(page.all('td').map(textOf)).toEqual([
      '',
      '−1opposes, 1 quote',
      '+3 ↗supports, 3 quotes, moved up the scale',
      '·spoke, but not on this',
      '+2supports, 2 quotes',
      '−1opposes, 1 quote',
      'nothing reported',
    ])
  })

  it('as one meeting draws who spoke when, says the same in tables, and leads to the record', () => {
    const page = read({ ...viewContent, result: meeting })
    expect(page.all('svg', { class: 'meeting' })).toHaveLength(1)
    expect(page.all('title').map(textOf)).toContain(
      '¶ 54, Canada, reported by others: opposes, International law',
    )
    expect(page.all('a', { href: '/r/0123456789ab#s54' }).length).toBeGreaterThan(0)
    const rows = page.all('tr').map(textOf)
    expect(rows).toContain('Mexico MEXGerardo Isaac Morales Tenorio21,00083.3%10')
    expect(rows).toContain('Gerardo Isaac Morales Tenorio, Mexico¶ 42001,0002')
    expect(page.text).toContain('Published: “best in the unilateral settings”')
  })

  it('as one meeting without a public record or any position leads nowhere and says so', () => {
    const bare = {
      ...meeting,
      positions: 0,
      marks: [],
      quotes: [],
      record: { title: 'A record', address: '' },
    }
    const page = read({ ...viewContent, result: bare as typeof meeting })
    expect(page.text).toContain('No position on this record fits.')
    expect(page.all('svg', { class: 'meeting' })).toHaveLength(1)
    expect(page.all('a').filter((link) => attributeOf(link, 'href')?.startsWith('/r/'))).toEqual([])
  })

  it('says so when nothing fits', () => {
    const empty = { ...alignment, positions: 0, pairs: [] } as typeof alignment
    expect(read({ ...viewContent, result: empty }).text).toContain('No position fits this.')
  })
})

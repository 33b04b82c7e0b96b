import { describe, expect, it } from 'vitest'
import { renderPage } from '../../../server/pages/render-page.ts'
import type { RecordContent } from '../../../shared/publishing/published-content.ts'
import { attributeOf, type Element, readHtml, textOf } from '../../support/html/read-html.ts'
import { disclaimerLine, recordContent, toldPage } from './told-page.ts'

const read = (content: RecordContent) => readHtml(renderPage(toldPage(content)))
const classOf = (element: Element) => attributeOf(element, 'class')

/** The words of a paragraph in one reading, without numbers and signs. */
function wordsIn(element: Element, reading: 'corrected' | 'published'): string {
  return element.childNodes
    .map((child) => {
      if (!('tagName' in child)) return textOf(child)
      if (child.tagName === 'sup' || classOf(child) === 'pilcrow') return ''
      if (child.tagName === (reading === 'corrected' ? 'u' : 'ins')) return ''
      return wordsIn(child, reading)
    })
    .join('')
}

describe('a record', () => {
  it('has each paragraph once, with its number and its place, in both readings', () => {
    const page = read(recordContent)
    const paragraphs = [1, 2, 3, 4].map((number) => page.all('p', { id: `s${number}` })[0] as Element)
    expect(paragraphs.map((one) => wordsIn(one, 'corrected'))).toEqual([
      'Good morning to all of you',
      'Who is first?',
      'We support the letter, all of it',
      'Thank you. ',
    ])
    expect(wordsIn(paragraphs[2] as Element, 'published')).toBe('We suport the letter, all of it')
    expect(page.all('a', { class: 'pilcrow' }).map((link) => attributeOf(link, 'href'))).toEqual([
      '#s1',
      '#s2',
      '#s3',
      '#s4',
    ])
  })

  it('says who speaks, who was named by the project and where nobody is known', () => {
    const speakers = read(recordContent).all('p', { class: 'who' }).map(textOf)
    expect(speakers).toEqual([
      'MARILIA MACIEL',
      'Morales Tenorio, Gerardo Isaac Ministry of Foreign Affairs of Mexico named by the project',
      'Speaker not known',
    ])
  })

  it('cuts a paragraph where another begins to speak in it', () => {
    const page = read(recordContent)
    const turns = page.all('section', { class: 'turn' })
    expect(turns.map((turn) => textOf(turn)).at(-1)).toContain('So do we, too.')
    expect(textOf(turns[1] as Element)).not.toContain('So do we')
  })

  it('has one row of grounds for each correction, and a link from the place to it', () => {
    const page = read(recordContent)
    expect(page.all('tr', { id: 'ground-1' }).map(textOf)).toEqual([
      '1suportsupportHeard in the recording: 14:32. Accepted by a reviewer.',
    ])
    expect(page.all('a', { href: '#ground-1' })).toHaveLength(1)
  })

  it('lets the reading be chosen without script, the corrected one first', () => {
    const radios = read(recordContent).all('input', { type: 'radio', name: 'reading' })
    expect(radios.map((one) => attributeOf(one, 'value'))).toEqual(['corrected', 'changes', 'published'])
    expect(radios.map((one) => attributeOf(one, 'checked') !== null)).toEqual([true, false, false])
  })

  it('offers no choice where there is one reading', () => {
    const paragraphs = recordContent.paragraphs.map((one) => ({
      ...one,
      pieces: [{ text: 'x'.repeat(one.end) }],
    }))
    expect(read({ ...recordContent, grounds: [], paragraphs }).all('input')).toEqual([])
  })

  it('marks the words of each position, signs their end and tells it in words once', () => {
    const page = read(recordContent)
    const third = page.all('p', { id: 's3' })[0] as Element
    const marked = page
      .all('mark')
      .map((mark) => [attributeOf(mark, 'data-stance'), wordsIn(mark, 'published')])
    expect(marked).toEqual([
      ['supports', 'We '],
      ['supports', 'suport'],
      ['supports', ' '],
      ['supports', 'the letter'],
      ['opposes', ', all of it'],
      ['opposes', 'Thank you.'],
    ])
    expect(textOf(third)).toContain('the letter+\u00a01')
    expect(page.all('li', { id: 'p1' }).map(textOf)).toEqual([
      '1 + Mexico supports: Stakeholder participation, Modalities',
    ])
    expect(page.all('li', { id: 'p2' }).map(textOf)).toEqual([
      '2 − Canada opposes: Modalities, if others do, as Mexico reports',
    ])
  })

  it('says nothing of positions where it was published without them', () => {
    const page = read({ ...recordContent, positions: null })
    expect(page.all('mark')).toEqual([])
    expect(page.text).not.toContain('Stakeholder participation')
    expect(page.text).not.toMatch(/\d positions?/)
  })

  it('has its title, its disclaimer and its list of turns before the first word', () => {
    const html = renderPage(toldPage(recordContent))
    const first = html.indexOf('id="s1"')
    for (const words of [disclaimerLine, 'Speakers in order, 3 turns', recordContent.record.title]) {
      expect(html.indexOf(words)).toBeGreaterThan(0)
      expect(html.indexOf(words)).toBeLessThan(first)
    }
  })
})

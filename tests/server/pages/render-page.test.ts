import { describe, expect, it } from 'vitest'
import { renderPage } from '../../../server/pages/render-page.ts'
import { attributeOf, readHtml, textOf } from '../../support/html/read-html.ts'
import { noteContent, origin, quoteContent, recordContent, toldPage, viewContent } from './told-page.ts'

const every = { quote: quoteContent, record: recordContent, note: noteContent, view: viewContent }
const read = (...[content, over]: Parameters<typeof toldPage>) =>
  readHtml(renderPage(toldPage(content, over)))
const metaOf = (page: ReturnType<typeof readHtml>, name: string) =>
  page.all('meta', { name }).map((tag) => attributeOf(tag, 'content'))
const alternates = (page: ReturnType<typeof readHtml>) =>
  page.all('link', { rel: 'alternate' }).map((link) => [attributeOf(link, 'type'), attributeOf(link, 'href')])

describe.each(Object.entries(every))('the page of a %s', (kind, content) => {
  it('runs nothing, and asks for nothing but its style, its icon and its own pictures', () => {
    const page = read(content)
    expect(page.all('script')).toEqual([])
    expect(
      page.all('*').flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^style$/.test(name))),
    ).toEqual([])
    const asked = page
      .all('link')
      .filter((link) => ['stylesheet', 'icon'].includes(attributeOf(link, 'rel') ?? ''))
      .map((link) => attributeOf(link, 'href'))
    expect(asked).toEqual(['/mark.svg', '/public.css'])
    for (const picture of page.all('img'))
      expect(attributeOf(picture, 'src')).toBe('/n/01hz3k7q9x2m@3/images/img1')
  })

  it('has one first heading, and no id twice', () => {
    const page = read(content)
    expect(page.all('h1')).toHaveLength(1)
    const ids = page.all('*').flatMap((element) => attributeOf(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of page.all('a')) {
      const href = attributeOf(link, 'href') ?? ''
      if (href.startsWith('#')) expect(ids).toContain(href.slice(1))
    }
  })

  it('names its address, its citations, its frame and its feed in the head', () => {
    const page = read(content)
    const letter = kind.charAt(0)
    expect(attributeOf(page.all('link', { rel: 'canonical' })[0] as never, 'href')).toBe(
      `${origin}/${letter}/01hz3k7q9x2m`,
    )
    const at = `/${letter}/01hz3k7q9x2m@3`
    expect(alternates(page)).toEqual([
      ['application/x-bibtex', `${at}.bib`],
      ['application/x-research-info-systems', `${at}.ris`],
      ['application/vnd.citationstyles.csl+json', `${at}.json`],
      ['application/json+oembed', `${origin}/oembed?url=${encodeURIComponent(origin + at)}&format=json`],
      ['application/atom+xml', '/pub/un-cyber/atom.xml'],
    ])
    expect(metaOf(page, 'citation_public_url')).toEqual([`${origin}${at}`])
    expect(page.all('meta', { property: 'og:title' })).toHaveLength(1)
  })

  it('is left out of search engines when it is not listed, and when there is a later version', () => {
    expect(metaOf(read(content), 'robots')).toEqual([])
    expect(metaOf(read(content, { isListed: false }), 'robots')).toEqual(['noindex'])
    expect(metaOf(read(content, { later: 4 }), 'robots')).toEqual(['noindex'])
    expect(metaOf(read(content, { page: 'embed' }), 'robots')).toEqual(['noindex'])
  })

  it('says which version it is, that it is the latest, or that there is a later one', () => {
    expect(read(content).text).toContain('Version 3 of 14 January 2022, the latest')
    const old = read(content, { later: 4 })
    expect(old.text).toContain('Version 3 of 14 January 2022; there is a later one, version 4')
    const [link] = old.all('a', { class: 'later' })
    expect(link && attributeOf(link, 'href')).toBe(`/${kind.charAt(0)}/01hz3k7q9x2m`)
  })

  it('is the same, byte for byte, each time', () => {
    expect(renderPage(toldPage(content))).toBe(renderPage(toldPage(content)))
  })

  it('as a frame leads to the page in a new window, and cites nothing itself', () => {
    const frame = read(content, { page: 'embed' })
    const out = frame.all('a', { target: '_blank' })
    expect(out.map((link) => attributeOf(link, 'href'))).toEqual([`/${kind.charAt(0)}/01hz3k7q9x2m@3`])
    expect(metaOf(frame, 'citation_title')).toEqual([])
    expect(frame.all('h1')).toHaveLength(1)
  })
})

describe('the tags of a cited passage', () => {
  it('are read by the names of Highwire and Dublin Core, in their order', () => {
    const page = read(quoteContent)
    const tags = page
      .all('meta')
      .map((tag) => [attributeOf(tag, 'name') ?? '', attributeOf(tag, 'content')])
      .filter(([name]) => /^(?:citation_|DC\.)/.test(name ?? ''))
    expect(tags.slice(0, 6)).toEqual([
      ['citation_title', 'Intervention in WS #119, “The Next Chapter of UN Cyber Dialogues”'],
      ['citation_author', 'Morales Tenorio, Gerardo Isaac'],
      ['citation_publication_date', '2021/12/10'],
      ['citation_online_date', '2022/01/14'],
      ['citation_conference_title', 'Internet Governance Forum'],
      ['citation_public_url', `${origin}/q/01hz3k7q9x2m@3`],
    ])
    expect(metaOf(page, 'DC.creator')).toEqual(['Morales Tenorio, Gerardo Isaac'])
    expect(metaOf(page, 'DC.identifier')).toEqual([`${origin}/q/01hz3k7q9x2m@3`])
  })
})

describe('where there is no page', () => {
  it.each(['gone', 'missing', 'too-many'] as const)('says so in words and nothing else (%s)', (page) => {
    const read = readHtml(renderPage({ page, origin }))
    expect(read.all('h1').map(textOf)[0]).toMatch(/\w/)
    expect(read.all('a')).toEqual([])
    expect(metaOf(read, 'robots')).toEqual(['noindex'])
  })

  it('says of a page taken back that it was', () => {
    expect(readHtml(renderPage({ page: 'gone', origin })).text).toContain('This page was taken back')
  })
})

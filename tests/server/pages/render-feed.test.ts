import { parseXmlDocument } from 'slimdom'
import { describe, expect, it } from 'vitest'
import type { IndexEntry, IndexPage } from '../../../server/pages/page-input.ts'
import { renderFeed } from '../../../server/pages/render-feed.ts'
import { renderPage } from '../../../server/pages/render-page.ts'
import { attributeOf, readHtml } from '../../support/html/read-html.ts'

const entry = (over: Partial<IndexEntry> = {}): IndexEntry => ({
  id: '01hz3k7q9x2m',
  kind: 'quote',
  title: 'Mexico & <others>, ¶ 54',
  address: '/q/01hz3k7q9x2m',
  version: 2,
  firstPublishedAtMs: Date.UTC(2021, 11, 14),
  publishedAtMs: Date.UTC(2022, 0, 14),
  summary: '“breach” corrected',
  licence: 'cc-by-4.0',
  ...over,
})
const index = (entries: readonly IndexEntry[]): IndexPage => ({
  page: 'index',
  origin: 'https://rapporteur.example',
  project: { name: 'UN cyber & dialogues', index: '/pub/un-cyber' },
  feed: '/pub/un-cyber/atom.xml',
  entries,
})
const atom = 'http://www.w3.org/2005/Atom'

describe('the feed of a project', () => {
  it('is Atom with all that RFC 4287 asks of a feed and of each entry', () => {
    const later = entry({
      id: '01hz3k7q9x2n',
      address: '/n/01hz3k7q9x2n',
      kind: 'note',
      publishedAtMs: Date.UTC(2022, 1, 1),
    })
    const feed = parseXmlDocument(renderFeed(index([later, entry()]))).documentElement
    if (feed === null) throw new Error('the feed has no element')
    const one = (parent: typeof feed, name: string) =>
      parent.children.filter((child) => child.localName === name && child.namespaceURI === atom)
    const text = (parent: typeof feed, name: string) =>
      one(parent, name).map(({ textContent }) => textContent)
    expect(feed.localName).toBe('feed')
    expect(text(feed, 'title')).toEqual(['UN cyber & dialogues'])
    expect(text(feed, 'id')).toEqual(['https://rapporteur.example/pub/un-cyber'])
    expect(text(feed, 'updated')).toEqual(['2022-02-01T00:00:00.000Z'])
    expect(one(feed, 'author')).toHaveLength(1)
    expect(one(feed, 'link').map((link) => link.getAttribute('rel'))).toEqual(['self', 'alternate'])
    const entries = one(feed, 'entry')
    expect(entries.map((each) => text(each, 'id')[0])).toEqual([
      'https://rapporteur.example/n/01hz3k7q9x2n',
      'https://rapporteur.example/q/01hz3k7q9x2m',
    ])
    for (const each of entries) {
      for (const name of ['title', 'id', 'updated', 'published', 'summary', 'link'])
        expect(one(each, name), name).toHaveLength(1)
    }
    expect(text(entries[1] as typeof feed, 'title')).toEqual(['Mexico & <others>, ¶ 54'])
  })
})

describe('the index of a project', () => {
  it('lists its pages by what they are, and names its feed', () => {
    const page = readHtml(renderPage(index([entry(), entry({ id: 'b', kind: 'record', address: '/r/b' })])))
    const links = page.all('a').map((link) => attributeOf(link, 'href'))
    expect(links).toEqual(['/pub/un-cyber/atom.xml', '/q/01hz3k7q9x2m', '/r/b'])
    expect(page.text).toContain('Version 2 of 14 January 2022: “breach” corrected')
    expect(page.all('link', { type: 'application/atom+xml' })).toHaveLength(1)
  })
})

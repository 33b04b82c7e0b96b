import { describe, expect, it } from 'vitest'
import type { PublicationPage } from '../../../server/pages/page-input.ts'
import { renderFeed } from '../../../server/pages/render-feed.ts'
import { renderPage } from '../../../server/pages/render-page.ts'
import { attributeOf, type Element, readHtml } from '../../support/html/read-html.ts'
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

const attack = `"'><script>alert(1)</script><img src=x onerror=alert(2)></title></style>--><svg onload=alert(3)>javascript:alert(4)&lt;b&gt;\u0000\ud800`

/** Words of the program's own, which choose what is drawn: an attack in their place is not a page that can be stored. */
const chosen = new Set([
  'kind',
  'page',
  'show',
  'heading',
  'came',
  'type',
  'licence',
  'origin',
  'address',
  'imageBase',
  'index',
  'url',
  'official',
  'sha256',
  'id',
])

/** Everything a person could have written, replaced. */
function attacked(value: unknown, key = ''): unknown {
  if (value === 'silent' || value === 'other' || value === 'untold') return value
  if (typeof value === 'string') return chosen.has(key) ? value : attack
  if (Array.isArray(value)) return value.map((one) => attacked(one, key))
  if (value instanceof Map) return value
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, attacked(one, name)]))
  return value
}

/** Dates stay dates: they are asked for as such when a page is stored. */
const attackedPage = (page: PublicationPage): PublicationPage => {
  const whole = attacked(page) as PublicationPage
  const keepDay = (content: unknown): unknown =>
    typeof content === 'object' && content !== null && 'record' in content
      ? { ...content, record: { ...(content.record as object), day: '2021-12-10' } }
      : content
  const content = keepDay(whole.content) as PublicationPage['content']
  return {
    ...whole,
    content:
      content.kind === 'note'
        ? {
            ...content,
            quotes: content.quotes.map((quote) => ({
              ...quote,
              content: keepDay(quote.content) as typeof quote.content,
            })),
          }
        : content,
    cited: { ...whole.cited, publishedOn: '2022-01-14', day: '2021-12-10' },
  }
}

const views = [matrix, map, quotes, alignment, time, meeting].map((result) => ({ ...viewContent, result }))
const contents = [quoteContent, recordContent, noteContent, ...views]
const contentsWithKinds = contents.map((content, at) => [`${content.kind} ${at}`, content] as const)

const unsafe = ({ tagName, attrs }: Element) =>
  ['script', 'iframe', 'object', 'embed', 'form', 'base', 'style'].includes(tagName) ||
  attrs.some(
    ({ name, value }) =>
      /^on/.test(name) ||
      name === 'style' ||
      (/^(?:href|src|action)$/.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
  )

describe('a page of hostile words', () => {
  it.each(contentsWithKinds)('runs nothing and shows them as words (%s)', (_kind, content) => {
    for (const page of ['publication', 'embed'] as const) {
      const calm = readHtml(renderPage(toldPage(content, { page })))
      const html = renderPage(attackedPage(toldPage(content, { page })))
      const read = readHtml(html)
      expect(
        read
          .all('*')
          .filter(unsafe)
          .map(({ tagName }) => tagName),
      ).toEqual([])
      const namesOf = ({ all }: typeof read) => [...new Set(all('*').map(({ tagName }) => tagName))].sort()
      expect(namesOf(read).filter((name) => !namesOf(calm).includes(name))).toEqual([])
      expect(read.text).toContain('<script>alert(1)</script>')
    }
  })

  it('lets no address of a note lead anywhere but to pages and letters', () => {
    const hrefs = [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example',
      '/p/project/notes',
      '/api/images/x',
      'https://',
      'https://example.org/"><script>',
      'mailto:a@example.org',
      'https://example.org/a?b=c#d',
      '/r/0123456789ab#s4',
    ]
    const blocks = hrefs.map((href) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] }],
    }))
    const page = readHtml(renderPage(toldPage({ ...noteContent, blocks, quotes: [], queries: [] })))
    const links = page.all('a').filter((link) => attributeOf(link, 'rel') === 'nofollow noopener')
    expect(links.map((link) => attributeOf(link, 'href'))).toEqual([
      'https://example.org/"><script>',
      'mailto:a@example.org',
      'https://example.org/a?b=c#d',
      '/r/0123456789ab#s4',
    ])
  })

  it('draws a forged note as the words in it', () => {
    const deep = (levels: number): object =>
      levels === 0 ? { type: 'text', text: 'deep' } : { type: 'blockquote', content: [deep(levels - 1)] }
    const blocks = [
      { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
      { type: 'heading', attrs: { level: '1><script>' }, content: [{ type: 'text', text: 'head' }] },
      { type: 'orderedList', attrs: { start: 1e99 }, content: 7 },
      {
        type: 'tableCell',
        attrs: { colspan: -1, rowspan: 'x', align: 'left" onclick="x' },
        content: [null, 'x', 3],
      },
      { type: 'image', attrs: { image: '../../api/secret', alt: 'x' } },
      { type: 'image', attrs: { image: 'other', alt: 'not public' } },
      { type: 'quote', attrs: { at: 99 } },
      { type: 'query', attrs: { at: '__proto__' } },
      { type: 'text', text: { toString: 'x' }, marks: 'bold' },
      { type: 7, attrs: 'x' },
      deep(500),
    ]
    const page = readHtml(
      renderPage(toldPage({ ...noteContent, blocks: blocks as never, quotes: [], queries: [] })),
    )
    expect(page.all('*').filter(unsafe)).toEqual([])
    expect(page.all('img')).toEqual([])
    expect(page.text).toContain('alert(1)')
    expect(page.text).toContain('head')
  })
})

describe('a feed of hostile words', () => {
  it('holds them as words', () => {
    const entry = {
      id: '01hz3k7q9x2m',
      kind: 'quote',
      title: attack,
      address: '/q/01hz3k7q9x2m',
      version: 1,
      firstPublishedAtMs: 0,
      publishedAtMs: 0,
      summary: attack,
      licence: 'cc0-1.0',
    } as const
    const project = { name: attack, index: '/pub/x' }
    const feed = renderFeed({
      page: 'index',
      origin: 'https://x.example',
      project,
      feed: '/pub/x/atom.xml',
      entries: [entry],
    })
    expect(feed).not.toContain('<script')
    expect(feed).not.toContain('\u0000')
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeHtml, writeCorrigendumHtml } from '../../../../shared/formats/corrigendum/corrigendum-html.ts'
import { tell } from '../../../support/tell.ts'
import { corrigendumOf, decided, li, madeAtMs, sha256, tom } from '../../../support/told-corrigendum.ts'

const told = tell`ANA (Brazil): We <one>suport</one> and <two>you know</two> more.`
const disclaimed = {
  ...told.transcript,
  title: 'Talks & <Dialogues>',
  front: [{ line: 1, text: 'It should not be treated as an authoritative record.' }],
}

/** Element names as they open and close, so that stray markup would show. */
const tagsIn = (html: string) => (html.match(/<\/?[a-z!][^\s>]*/gi) ?? []).map((tag) => tag.slice(1))

const textIn = (html: string) =>
  html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
    )

it('shows each accepted correction in its context with grounds, proposer, decider and day', () => {
  const of = corrigendumOf(
    told,
    [
      decided(told, told.spans.one!, 'support', {
        grounds: { kind: 'context', detail: '' },
        agreed: [li, tom],
      }),
      decided(told, told.spans.two!, ''),
    ],
    { transcript: disclaimed },
  )
  const html = writeCorrigendumHtml(of, madeAtMs)
  expect(html).toContain('We <del>suport</del> and you know more.')
  expect(html).toContain('<ins dir="auto">support</ins>')
  expect(html).toContain('<i>struck</i>')
  const text = textIn(html)
  expect(text).toContain('From the context.')
  expect(text).toContain('Proposed by Ana, accepted by Li and Tom on 3 January 2026.')
  expect(text).toContain('Talks & <Dialogues>')
  expect(text).toContain('“It should not be treated as an authoritative record.”')
  expect(text).toContain(sha256)
  expect(text).toContain('Made on 1 February 2026')
})

it('says first of a correction that changes the sense that it does', () => {
  const numbered = tell`ANA: <one>18</one> norms.`
  const of = corrigendumOf(numbered, [decided(numbered, numbered.spans.one!, '80')])
  expect(writeCorrigendumHtml(of, madeAtMs)).toContain('<b>Changes the sense.</b></p><p>Proposed by Ana')
  const plain = corrigendumOf(told, [decided(told, told.spans.one!, 'support')])
  expect(writeCorrigendumHtml(plain, madeAtMs)).not.toContain('Changes the sense')
})

it('needs nothing from elsewhere and runs nothing', () => {
  const html = writeCorrigendumHtml(
    corrigendumOf(told, [decided(told, told.spans.one!, 'support')]),
    madeAtMs,
  )
  expect(html).not.toMatch(/<script|<link|<img|\bsrc=|url\(|@import/i)
  expect(html).toContain("default-src 'none'")
})

it('has the same elements whatever the words are', () => {
  const markup = fc.constantFrom('<script>', '"', "'", '&amp;', '</td>', '<!--', '\0', '\u0007', 'x', ' ')
  const words = fc.array(markup, { minLength: 1 }).map((parts) => `w${parts.join('')}`)
  const page = (reading: string, detail: string) =>
    writeCorrigendumHtml(
      corrigendumOf(told, [decided(told, told.spans.one!, reading, { grounds: { kind: 'source', detail } })]),
      madeAtMs,
    )
  const expected = tagsIn(page('w', 'w'))
  fc.assert(
    fc.property(words, words, (reading, detail) => {
      const html = page(reading, detail)
      expect(tagsIn(html)).toEqual(expected)
      expect(textIn(html)).toContain(reading.replaceAll('\0', '\uFFFD').replaceAll('\u0007', '\uFFFD'))
    }),
  )
})

it('escapes text for elements and attributes alike', () => {
  expect(escapeHtml(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;')
})

it('says plainly that nothing was accepted', () => {
  const html = writeCorrigendumHtml(corrigendumOf(told, []), madeAtMs)
  expect(html).toContain('No correction of this record has been accepted.')
  expect(html).not.toContain('<table')
})

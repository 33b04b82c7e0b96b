// Public addresses, read and told apart from all others.
import { expect, test } from 'vitest'
import { addressOf, readPublicAddress } from '../../../../server/http/public/page-address.ts'

const id = '0123456789ab'
const quote = { kind: 'quote', id, version: null }

test.each([
  [`/q/${id}`, { what: 'page', name: quote }],
  [`/r/${id}@3`, { what: 'page', name: { kind: 'record', id, version: 3 } }],
  [`/n/${id}%403`, { what: 'page', name: { kind: 'note', id, version: 3 } }],
  [`/v/${id}@3/embed`, { what: 'embed', name: { kind: 'view', id, version: 3 } }],
  [`/q/${id}.ris`, { what: 'citation', name: quote, format: 'ris' }],
  [`/n/${id}/images/01HF`, { what: 'image', name: { ...quote, kind: 'note' }, image: '01HF' }],
  ['/pub/un-cyber', { what: 'index', slug: 'un-cyber' }],
  ['/pub/un-cyber/atom.xml', { what: 'feed', slug: 'un-cyber' }],
  ['/oembed', { what: 'oembed' }],
  ['/q', { what: 'none' }],
  [`/q/${id}@0`, { what: 'none' }],
  [`/q/${id}.bib/embed`, { what: 'none' }],
  [`/q/${id}/`, { what: 'none' }],
  ['/q/%', { what: 'none' }],
  ['/pub/a/b', { what: 'none' }],
  ['/oembed/x', null],
  ['/public', null],
  ['/quotes', null],
  ['/p/un-cyber', null],
  ['/', null],
])('%s', (path, address) => {
  expect(readPublicAddress(path)).toEqual(address)
})

test('a page’s address leads back to what was asked of it', () => {
  for (const path of [`/q/${id}`, `/r/${id}@3`, `/v/${id}@3/embed`, `/q/${id}.ris`, `/n/${id}/images/01HF`]) {
    const address = readPublicAddress(path)
    expect(address && 'name' in address && addressOf(address)).toBe(path)
  }
})

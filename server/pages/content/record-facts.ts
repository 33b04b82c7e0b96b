// What a page says of the record its words are from: what was printed above it, where it is, and the hash of its file.
import type { PublishedRecord } from '../../../shared/publishing/published-content.ts'
import { type Html, html } from '../html.ts'

export type RecordLink = { readonly href: string; readonly words: string }

/** `links` lead into the record; the official page is added where it is known, with `fragment` after its address. */
export function recordSection(
  { front, official, sha256 }: PublishedRecord,
  links: readonly RecordLink[],
  fragment: string,
): Html {
  const all = [
    ...links,
    ...(official === null
      ? []
      : [{ href: withFragment(official, fragment), words: 'Official page of the session' }]),
  ]
  return html`<section>
<h2>The record</h2>
${disclaimer(front)}
${
  all.length === 0
    ? null
    : html`<p class="links">${all.map(({ href, words }) => html`<a href="${href}" rel="noopener">${words}</a> `)}</p>
`
}<p class="hash">SHA-256 of the published file: <span>${sha256.slice(0, 32)}</span> <span>${sha256.slice(32)}</span></p>
</section>`
}

/** An address that has a place already keeps it: a text directive may follow one. */
const withFragment = (address: string, fragment: string): string => {
  if (fragment === '') return address
  const [before = '', place = ''] = address.split(/#(.*)/s)
  const kept = place.split(':~:')[0] ?? ''
  return `${before}#${kept}${fragment.slice(1)}`
}

/** Lines as they were printed; those that are only bars and stars say nothing. */
export function disclaimer(front: readonly string[]): Html | null {
  const lines = front.map((line) => line.trim()).filter((line) => /[\p{L}\p{N}]/u.test(line))
  if (lines.length === 0) return null
  return html`<blockquote class="disclaimer">${lines.map((line) => html`<p>${line}</p>`)}</blockquote>`
}

// The feed of a project's listed pages, as Atom (RFC 4287): an entry is a page, and changes with each version.
import { type Html, html } from './html.ts'
import type { IndexPage } from './page-input.ts'

const day = (atMs: number) => new Date(atMs).toISOString()

export function renderFeed({ origin, project, feed, entries }: IndexPage): string {
  const updated = Math.max(...entries.map(({ publishedAtMs }) => publishedAtMs))
  const items: readonly Html[] = entries.map(
    (one) => html`<entry><title>${one.title}</title><id>${origin}${one.address}</id>
<link rel="alternate" type="text/html" href="${origin}${one.address}"/>
<published>${day(one.firstPublishedAtMs)}</published><updated>${day(one.publishedAtMs)}</updated>
<summary>${one.summary}</summary></entry>
`,
  )
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${project.name}</title><id>${origin}${project.index}</id>
<link rel="self" type="application/atom+xml" href="${origin}${feed}"/><link rel="alternate" type="text/html" href="${origin}${project.index}"/>
<author><name>${project.name}</name></author><updated>${day(updated)}</updated>
${items}</feed>
`.text
}

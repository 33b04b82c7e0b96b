// Where there is no page: it was taken back, there never was one, or too much was asked. Says nothing of what it was.
import { html } from './html.ts'
import { leftOutOfSearch, wholeDocument } from './page-head.ts'
import type { AbsentPage } from './page-input.ts'

const words = {
  gone: {
    title: 'This page was taken back',
    said: 'Those who published it have taken it back. Its address is kept and will never show anything else. Ask whoever gave you the link.',
  },
  missing: {
    title: 'There is nothing at this address',
    said: 'Look whether the whole address was copied: the letters and digits after the last stroke belong to it.',
  },
  'too-many': {
    title: 'Too many requests',
    said: 'More pages were asked for from your address in a minute than this server gives. Wait a minute, then load this page again.',
  },
} as const

export function absentDocument({ page }: AbsentPage): string {
  const { title, said } = words[page]
  const body = html`<main id="main" class="public absent">
<header class="public-head"><div class="scotch"></div><h1 class="public-title">${title}</h1></header>
<p>${said}</p>
</main>`
  return wholeDocument(title, 'public-page', [leftOutOfSearch], body)
}

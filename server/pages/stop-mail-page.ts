// What the link in a daily mail opens: a button that ends these mails. Opening it changes nothing, since mail programs
// open links by themselves. It says nothing of whose mails they are.
import { type Html, html } from './html.ts'
import { leftOutOfSearch, wholeDocument } from './page-head.ts'

/** `ask` before the button was pressed; `unknown`: the link is not this server's, or too old. */
export type StopMailState = 'ask' | 'done' | 'unknown'

const titles: Readonly<Record<StopMailState, string>> = {
  ask: 'Stop the daily mail?',
  done: 'The daily mail is stopped',
  unknown: 'This link stops no mail',
}

const said: Readonly<Record<StopMailState, Html>> = {
  ask: html`<p>Rapporteur will no longer mail you what waits for you, in any of your projects. It waits in each project’s inbox all the same.</p>
<form method="post"><button type="submit">Stop the daily mail</button></form>`,
  done: html`<p>No more of them will be sent to you. To get them again, choose so at the end of a project’s inbox.</p>
<p><a href="/">Open Rapporteur</a></p>`,
  unknown: html`<p>Look whether the whole address was copied. An old link may stop nothing any more: sign in, and choose at the end of a project’s inbox.</p>
<p><a href="/">Open Rapporteur</a></p>`,
}

export function stopMailDocument(state: StopMailState): string {
  const body = html`<main id="main" class="public absent">
<header class="public-head"><div class="scotch"></div><h1 class="public-title">${titles[state]}</h1></header>
${said[state]}
</main>`
  return wholeDocument(titles[state], 'public-page', [leftOutOfSearch], body)
}

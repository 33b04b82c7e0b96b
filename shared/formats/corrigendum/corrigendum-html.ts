// `corrigendum-html`: the accepted corrections of a record as one page to print and send. It needs nothing but itself:
// no script, no network, system fonts; black on white, A4.
import {
  type CorrigendumLine,
  type CorrigendumOf,
  corrigendumLines,
  disclaimerOf,
  speakerWords,
} from './corrigendum.ts'
import { corrigendumStyles } from './corrigendum-styles.ts'
import { counted, dayWords, groundsWords, listed, withoutControls } from './plain-words.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for element content and quoted attributes. */
export const escapeHtml = (text: string): string =>
  withoutControls(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** `madeAtMs` is when it is written. */
export function writeCorrigendumHtml(of: CorrigendumOf, madeAtMs: number): string {
  const lines = corrigendumLines(of)
  const title = escapeHtml(of.transcript.title || of.fileName)
  const disclaimer = disclaimerOf(of.transcript)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Corrigendum: ${title}</title>
<style>${corrigendumStyles}</style>
</head>
<body>
<main>
<header>
<p class="label">Corrigendum</p>
<h1>${title}</h1>
<div class="rule"></div>
<p class="kind"><span>${counted(lines.length, 'accepted correction')} to the captions as published</span><span>Made on ${dayWords(madeAtMs)}</span></p>
</header>
${lines.length === 0 ? '<p class="none">No correction of this record has been accepted.</p>' : tableOf(lines)}
<section>
<h2>The record</h2>
${disclaimer === '' ? '' : `<p class="disclaimer">“${escapeHtml(disclaimer)}”</p>\n`}<p>Published file: ${escapeHtml(of.fileName)}</p>
<p>SHA-256 of the published file: <span class="hash">${escapeHtml(of.sha256)}</span></p>
</section>
<footer><p>Only corrections that a person accepted are listed, each with that person’s name. Paragraphs count from the first of the speech; days are in UTC.</p><p>Made with Rapporteur</p></footer>
</main>
</body>
</html>
`
}

const tableOf = (lines: readonly CorrigendumLine[]): string => `<table>
<thead><tr><th scope="col">Paragraph</th><th scope="col">As published</th><th scope="col">As corrected</th><th scope="col">Grounds</th></tr></thead>
<tbody>
${lines.map(rowOf).join('\n')}
</tbody>
</table>`

const rowOf = (line: CorrigendumLine): string => {
  const said = escapeHtml(groundsWords(line.grounds, line.certainty) ?? '')
  const grounds = [line.changesSense ? '<b>Changes the sense.</b>' : '', said].filter((words) => words !== '')
  const corrected =
    line.corrected === '' ? '<i>struck</i>' : `<ins dir="auto">${escapeHtml(line.corrected)}</ins>`
  return `<tr>
<th scope="row"><a href="${escapeHtml(line.link)}">¶ ${line.paragraph}</a><span>${escapeHtml(speakerWords(line))}</span></th>
<td dir="auto">${escapeHtml(line.before)}<del>${escapeHtml(line.published)}</del>${escapeHtml(line.after)}</td>
<td>${corrected}</td>
<td>${grounds.length === 0 ? '' : `<p class="grounds">${grounds.join(' ')}</p>`}<p>Proposed by ${escapeHtml(line.proposer)}, accepted by ${escapeHtml(listed(line.acceptedBy))} on ${dayWords(line.acceptedAtMs)}.</p></td>
</tr>`
}

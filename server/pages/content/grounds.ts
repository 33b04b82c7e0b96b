// What was corrected and on what grounds, as a table of sentences. Members are named only where their project chose to.
import type { PublishedGround } from '../../../shared/publishing/published-content.ts'
import type { GroundKind } from '../../../shared/records/corrections/correction.ts'
import { type Html, html } from '../html.ts'
import { inWords } from '../page-words.ts'

const kinds: Readonly<Record<GroundKind, string>> = {
  heard: 'Heard in the recording',
  source: 'From a source',
  speaker: 'The speaker said so',
  context: 'From the context',
}
const certainties = { probable: 'Probable, not certain.', possible: 'Possible, not certain.' } as const
const list = new Intl.ListFormat('en')

/** "Heard in the recording: 14:32." */
function groundSentence({ kind, detail }: PublishedGround): string {
  const said = detail.trim()
  const words = [kind === null ? '' : kinds[kind], said].filter((part) => part !== '').join(': ')
  if (words === '') return 'Plain mishearing.'
  return /[.!?…][”’")]?$/.test(words) ? words : `${words}.`
}

/** "Accepted by a reviewer and a second person." */
function acceptedSentence({ voices, people }: PublishedGround): string {
  if (people !== null && people.length > 0) return `Accepted by ${list.format(people)}.`
  if (voices <= 1) return 'Accepted by a reviewer.'
  if (voices === 2) return 'Accepted by a reviewer and a second person.'
  return `Accepted by a reviewer and ${inWords(voices - 1)} more people.`
}

export const groundWords = (ground: PublishedGround): Html => {
  const { certainty, changesSense } = ground
  const sentences = [
    groundSentence(ground),
    ...(certainty === null ? [] : [certainties[certainty]]),
    acceptedSentence(ground),
  ]
  return html`${changesSense ? html`<b>Changes the sense.</b> ` : null}${sentences.join(' ')}`
}

const nothing = html`<i>(nothing)</i>`

/** Numbered as in the text; null for no grounds. `anchor` begins the rows' ids, "ground-" for #ground-1; without, none. */
export function groundsTable(
  grounds: readonly PublishedGround[],
  title: string,
  anchor: string | null,
): Html | null {
  if (grounds.length === 0) return null
  const idOf = (at: number) => (anchor === null ? null : html` id="${anchor}${at + 1}"`)
  return html`<table class="grounds" aria-label="${title}">
<thead><tr><th scope="col"><span class="visually-hidden">Number</span></th><th scope="col">Published</th><th scope="col">Corrected</th><th scope="col">Grounds</th></tr></thead>
<tbody>
${grounds.map((ground, at) => {
  const { published, reading } = ground
  return html`<tr${idOf(at)}><td>${at + 1}</td><td><del>${published}</del></td><td>${reading.trim() === '' ? nothing : html`<ins>${reading}</ins>`}</td><td>${groundWords(ground)}</td></tr>
`
})}</tbody>
</table>`
}

// A citation as a BibTeX entry. Accents stay as they are (every BibTeX of today reads UTF-8); what TeX would obey is escaped.
import { type Cited, type CitedName, citedPlace, citedTitle } from './citation.ts'

const obeyed: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
/** BibTeX counts braces before TeX sees that they are escaped: one without its fellow would end the entry, or never. */
const lone: Readonly<Record<string, string>> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' }

const escaped = (text: string): string => {
  const alone = loneBraces(text)
  return text
    .replace(/[\\{}$&#%_~^]/g, (sign, at: number) => (alone.has(at) ? lone : obeyed)[sign] ?? sign)
    .replace(/\s+/g, ' ')
}

/** Where braces stand that no other closes or opens. */
function loneBraces(text: string): ReadonlySet<number> {
  const alone = new Set<number>()
  const open: number[] = []
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index)
    else if (open.pop() === undefined) alone.add(index)
  }
  for (const index of open) alone.add(index)
  return alone
}

const nameOf = (name: CitedName): string =>
  'literal' in name ? `{${escaped(name.literal)}}` : `{${escaped(name.family)}}, {${escaped(name.given)}}`

/** Braces around the whole title keep its capitals. The address is not escaped: `url` is read as it stands. */
export function writeBibtex(cited: Cited): string {
  const isOfMeeting = cited.kind === 'quote' || cited.kind === 'record'
  const date =
    (isOfMeeting ? (cited.day ?? (cited.year === null ? null : `${cited.year}`)) : null) ?? cited.publishedOn
  const [year = '', month = '', day = ''] = date.split('-')
  const fields: readonly (readonly [string, string])[] = [
    ['author', cited.names.map(nameOf).join(' and ')],
    ['title', `{${escaped(citedTitle(cited))}}`],
    ['howpublished', isOfMeeting && cited.event !== null ? escaped(cited.event) : ''],
    ['year', year],
    ['month', month === '' ? '' : `${Number(month)}`],
    ['day', day === '' ? '' : `${Number(day)}`],
    ['publisher', escaped(cited.project)],
    ['note', escaped(citedPlace(cited))],
    ['url', cited.url.replace(/[{}\\\s]/g, encodeURIComponent)],
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`)
  return `@misc{${cited.kind}-${cited.id}-${cited.version},\n${lines.join(',\n')}\n}\n`
}

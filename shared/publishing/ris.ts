// A citation as RIS: one tag a line, CRLF, closed by ER. A speech at a meeting is a `SLIDE` (presentation), as Zotero has it.
import { type Cited, citedNameWords, citedPlace, citedTitle } from './citation.ts'

const types = { quote: 'SLIDE', record: 'GEN', note: 'RPRT', view: 'FIGURE' } as const

export function writeRis(cited: Cited): string {
  const isOfMeeting = cited.kind === 'quote' || cited.kind === 'record'
  const held = isOfMeeting ? (cited.day ?? (cited.year === null ? null : `${cited.year}`)) : null
  const [year = '', month = '', day = ''] = (held ?? cited.publishedOn).split('-')
  const lines: readonly (readonly [string, string])[] = [
    ['TY', types[cited.kind]],
    ...cited.names.map((name) => ['AU', citedNameWords(name)] as const),
    ['TI', citedTitle(cited)],
    ['T2', isOfMeeting ? (cited.event ?? '') : ''],
    ['PY', year],
    ['DA', `${year}/${month}/${day}/`],
    ['PB', cited.project],
    ['M3', isOfMeeting ? 'Real-time captioning' : ''],
    ['N1', citedPlace(cited)],
    ['UR', cited.url],
    ['ID', `${cited.id}@${cited.version}`],
  ]
  const told = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${oneLine(value)}`)
  return `${[...told, 'ER  - '].join('\r\n')}\r\n`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

// `corrigendum-md`: the accepted corrections of a record as a Markdown table (GitHub's tables, CommonMark otherwise).
// Every word that is not ours is escaped: captions and readings may hold pipes, brackets, asterisks and markup.
import {
  type CorrigendumLine,
  type CorrigendumOf,
  corrigendumLines,
  disclaimerOf,
  speakerWords,
} from './corrigendum.ts'
import { counted, dayWords, groundsWords, isoDay, listed, withoutControls } from './plain-words.ts'

/** Text that Markdown shows letter by letter, on one line: what would be markup gets a backslash, line breaks a space. */
export const escapeMarkdown = (text: string): string =>
  withoutControls(text)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>|#~&$@]/g, '\\$&')

const heads = [
  '¶',
  'Speaker',
  'As published',
  'As corrected',
  'In its context',
  'Grounds',
  'Proposed by',
  'Accepted by',
  'Day',
]

/** `madeAtMs` is when it is written. */
export function writeCorrigendumMd(of: CorrigendumOf, madeAtMs: number): string {
  const lines = corrigendumLines(of)
  const title = escapeMarkdown(of.transcript.title || of.fileName)
  const disclaimer = disclaimerOf(of.transcript)
  const parts = [
    `# Corrigendum: ${title}`,
    lines.length === 0
      ? 'No correction of this record has been accepted.'
      : `${counted(lines.length, 'correction')} to the captions as published, each accepted by the person named. Paragraphs count from the first of the speech.`,
    ...(lines.length === 0 ? [] : [tableOf(lines)]),
    ...(disclaimer === '' ? [] : [`The record says of itself: “${escapeMarkdown(disclaimer)}”`]),
    `Published file: ${escapeMarkdown(of.fileName)}, SHA-256 \`${of.sha256}\`. Made on ${dayWords(madeAtMs)} with Rapporteur.`,
  ]
  return `${parts.join('\n\n')}\n`
}

const tableOf = (lines: readonly CorrigendumLine[]): string =>
  [heads, heads.map(() => '---'), ...lines.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const cellsOf = (line: CorrigendumLine): readonly string[] => [
  // A link's target in angle brackets may hold anything but line breaks and angle brackets.
  `[${line.paragraph}](<${line.link.replace(/[<>\r\n|\\]/g, encodeURIComponent)}>)`,
  escapeMarkdown(speakerWords(line)),
  escapeMarkdown(line.published),
  line.corrected === '' ? '*(struck)*' : escapeMarkdown(line.corrected),
  escapeMarkdown(`${line.before}[${line.published}]${line.after}`),
  groundsCell(line),
  escapeMarkdown(line.proposer),
  escapeMarkdown(listed(line.acceptedBy)),
  isoDay(line.acceptedAtMs),
]

function groundsCell({ grounds, certainty, changesSense }: CorrigendumLine): string {
  const said = groundsWords(grounds, certainty)
  const words = said === null ? [] : [escapeMarkdown(said)]
  return (changesSense ? ['**Changes the sense.**', ...words] : words).join(' ') || '–'
}

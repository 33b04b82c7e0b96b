// `rapporteur parse`: reads a file and says what was found. Touches no data folder and stores nothing.
import { readTranscript } from '../../../shared/formats/all-formats.ts'
import { type Transcript, wordCount } from '../../../shared/transcript/transcript.ts'
import { sha256Of } from '../../actions/transcripts/preview-transcript.ts'
import { type Command, readFlags, sayProblem, wrongUse } from '../command.ts'
import { readSource } from './read-source.ts'

const usage = `rapporteur parse FILE [--json]

Reads a record of a meeting and says what was found: segments, turns, speakers, and what looks odd. Stores nothing.
FILE may be - for standard input. A file that holds no transcript, or is over 20 MB, ends with exit code 1.

--json   the whole reading: {format, sha256, title, front: [{line, text}], segments: [{index, line, column, text}],
         turns: [{index, label, firstSegment, lastSegment}], warnings: [{line, message}]}. Lines count from 1, indexes
         and columns from 0; a label is null where none was printed; columns are UTF-16 units.
`

export const parse: Command = {
  name: 'parse',
  summary: 'Read a file and say what was found; stores nothing',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, { options: { json: { type: 'boolean' } }, allowPositionals: true })
    if (!flags.ok) return wrongUse(parse, terminal, flags.problem.message)
    const [file, ...others] = flags.value.positionals
    if (file === undefined || others.length > 0) return wrongUse(parse, terminal, 'parse reads one file.')
    const bytes = await readSource(file, terminal)
    if (!bytes.ok) return sayProblem(terminal, bytes.problem)
    const reading = readTranscript(bytes.value)
    if (!reading.ok) return sayProblem(terminal, reading.problem)
    const write = flags.value.values.json ? jsonOf : summaryOf
    terminal.out(write(reading.value, sha256Of(bytes.value)))
    return 0
  },
}

function jsonOf({ format, title, front, segments, turns, warnings }: Transcript, sha256: string): string {
  return `${JSON.stringify({ format, sha256, title, front, segments, turns, warnings })}\n`
}

function summaryOf(transcript: Transcript, sha256: string): string {
  const { format, title, segments, turns, warnings } = transcript
  const labels = new Set(turns.flatMap(({ label }) => (label === null ? [] : [label])))
  const unlabelled = turns.filter(({ label }) => label === null).length
  const lines = [
    title === '' ? '(no title)' : title,
    `${format}: ${count(segments.length, 'segment')} in ${count(turns.length, 'turn')}` +
      `${unlabelled > 0 ? ` (${unlabelled} without a speaker)` : ''}, ${count(wordCount(transcript), 'word')}`,
    `SHA-256 ${sha256}`,
    ...(labels.size > 0 ? [`Speakers: ${[...labels].join(', ')}`] : []),
    ...(warnings.length > 0 ? [`${count(warnings.length, 'warning')}:`] : []),
    ...warnings.map(({ line, message }) => `  line ${line}: ${message}`),
  ]
  return `${lines.join('\n')}\n`
}

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`

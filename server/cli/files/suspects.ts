// `rapporteur suspects`: reads a file and says which places were probably misheard. Touches no data folder, stores nothing.
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { readTranscript } from '../../../shared/formats/all-formats.ts'
import { buildGlossary, noParts } from '../../../shared/records/glossary/build-glossary.ts'
import type { GlossaryEntry } from '../../../shared/records/glossary/term.ts'
import { findSuspects } from '../../../shared/suspects/find-suspects.ts'
import { readGlossaryFile } from '../../../shared/suspects/glossary-file.ts'
import { makeLexicon } from '../../../shared/suspects/lexicon.ts'
import type { Suspect } from '../../../shared/suspects/suspect.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import { type Command, readFlags, sayProblem, type Terminal, wrongUse } from '../command.ts'
import { readSource } from './read-source.ts'

const usage = `rapporteur suspects FILE [--glossary G.json] [--no-pack] [--experimental] [--json]

Reads a record of a meeting and says which places were probably misheard, with suggestions. Stores nothing.
FILE may be - for standard input. Speaker labels, title and front matter are always used as a glossary.

--glossary G.json   words that are said in these meetings: [{"term", "kind"?, "expansion"?, "aliases"?}], at most 20,000;
                    kinds are person, body, process, instrument, event, term. Used instead of the UN cyber pack.
--no-pack           leaves the UN cyber pack out when there is no glossary
--experimental      looks for more, and is wrong more often; marked "experimental": true
--json              {suspects: [{segment, start, end, text, suggestions, kind, detector, score, reason, form}]};
                    segments count from 0, offsets in the segment's text are UTF-16 units, the best suggestion is first
`

export const suspects: Command = {
  name: 'suspects',
  summary: 'Say which places were probably misheard; stores nothing',
  usage,
  run: async (args, terminal) => {
    const flags = readFlags(args, {
      options: {
        json: { type: 'boolean' },
        glossary: { type: 'string' },
        'no-pack': { type: 'boolean' },
        experimental: { type: 'boolean' },
      },
      allowPositionals: true,
    })
    if (!flags.ok) return wrongUse(suspects, terminal, flags.problem.message)
    const [file, ...others] = flags.value.positionals
    if (file === undefined || others.length > 0)
      return wrongUse(suspects, terminal, 'suspects reads one file.')
    const { json, glossary: path, 'no-pack': noPack, experimental } = flags.value.values
    if (file === '-' && path === '-')
      return wrongUse(suspects, terminal, 'The record and the glossary cannot both be standard input.')

    const bytes = await readSource(file, terminal)
    if (!bytes.ok) return sayProblem(terminal, bytes.problem)
    const reading = readTranscript(bytes.value)
    if (!reading.ok) return sayProblem(terminal, reading.problem)
    const given = path === undefined ? ok(null) : await readGlossary(path, terminal)
    if (!given.ok) return sayProblem(terminal, given.problem)

    const { segments, turns, title, front } = reading.value
    const built = buildGlossary({
      ...noParts,
      labels: turns.map(({ label }) => label),
      title,
      front: front.map(({ text }) => text),
      packs: given.value === null && noPack !== true ? ['un-cyber'] : [],
    })
    const found = findSuspects(
      {
        publishedTexts: segments.map(({ text }) => text),
        turns,
        glossary: [...(given.value ?? []), ...built],
        accepted: [],
        experimental: experimental === true,
      },
      makeLexicon(),
    )
    terminal.out(json ? `${JSON.stringify({ suspects: found })}\n` : listOf(found, reading.value))
    return 0
  },
}

async function readGlossary(
  path: string,
  terminal: Terminal,
): Promise<Result<readonly GlossaryEntry[] | null>> {
  const bytes = await readSource(path, terminal)
  if (!bytes.ok) return failed(bytes.problem)
  return readGlossaryFile(new TextDecoder().decode(bytes.value))
}

const context = 32

/** One line for each: paragraph (from 1), the words among their neighbours, what may have been said, why. */
function listOf(found: readonly Suspect[], { segments }: Transcript): string {
  const lines = found.map(({ segment, start, end, suggestions, reason, experimental }) => {
    const text = segments[segment]?.text ?? ''
    const before = text.slice(Math.max(0, start - context), start)
    const after = text.slice(end, end + context)
    const offer = suggestions.length === 0 ? '' : ` → ${suggestions.join(' | ')}`
    return `¶ ${segment + 1}  ${before}[${text.slice(start, end)}]${after}${offer}\n      ${reason}${experimental ? ' (experimental)' : ''}`
  })
  const count = `${found.length.toLocaleString('en')} ${found.length === 1 ? 'suspect' : 'suspects'}`
  return `${[...lines, count].join('\n')}\n`
}

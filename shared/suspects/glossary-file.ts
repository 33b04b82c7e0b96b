// A glossary in a file of JSON: `[{term, kind?, expansion?, aliases?}]`, as experts and other programs write it. Read
// whole or refused whole, with one sentence that says which entry is wrong.
import { z } from 'zod'
import { problem } from '../base/problem.ts'
import { failed, ok, type Result } from '../base/result.ts'
import {
  type GlossaryEntry,
  maxTermLength,
  mostAliases,
  type TermKind,
  termKinds,
} from '../records/glossary/term.ts'

/** More than a project keeps: a file is for one look. */
export const mostFileEntries = 20_000

const words = (most: number) => z.string().trim().max(most)
const entrySchema = z.object({
  term: words(maxTermLength),
  kind: z.string().optional(),
  expansion: words(300).nullish(),
  aliases: z.array(words(maxTermLength)).max(mostAliases).nullish(),
})

const isKind = (kind: string | undefined): kind is TermKind => termKinds.some((known) => known === kind)
const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** Unknown kinds are taken as terms. Problem `invalid`: no JSON, no list, too long, an entry without words. */
export function readGlossaryFile(text: string): Result<readonly GlossaryEntry[]> {
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refused('The glossary is not JSON.')
  }
  if (!Array.isArray(content)) return refused('The glossary must be a list: [{"term": "GGE"}, …].')
  if (content.length > mostFileEntries)
    return refused(
      `The glossary has ${content.length.toLocaleString('en')} entries; at most ${mostFileEntries.toLocaleString('en')} can be read.`,
    )
  const entries: GlossaryEntry[] = []
  for (const [index, each] of content.entries()) {
    const entry = entrySchema.safeParse(each)
    if (!entry.success) {
      const field = entry.error.issues[0]?.path.join('.') ?? ''
      return refused(
        `Entry ${index + 1} of the glossary is not an entry${field === '' ? '' : `: look at its “${field}”`}.`,
      )
    }
    const { term, kind, expansion, aliases } = entry.data
    if (!hasWord(term)) return refused(`Entry ${index + 1} of the glossary has no term.`)
    entries.push({
      term,
      kind: isKind(kind) ? kind : 'term',
      expansion: expansion ?? '',
      aliases: (aliases ?? []).filter(hasWord),
      source: 'file',
    })
  }
  return ok(entries)
}

const refused = (message: string) => failed(problem('invalid', message))

// What reading a glossary gives, whatever the format: the entries that can be kept, and every line that cannot, as it
// stood, with the reason. Nothing is dropped without a word.
import { foldName } from '../../actors/fold-name.ts'
import { type Problem, problem } from '../../base/problem.ts'
import {
  mostTerms,
  type TermKind,
  type TermRecord,
  termKinds,
  termSchema,
} from '../../records/glossary/term.ts'

export type GlossaryTrouble = {
  /** 1-based, in the text that was read. */
  readonly line: number
  /** One sentence. */
  readonly message: string
  /** What was left out, as it stood, to be put right and read again; null when the entry was kept all the same. */
  readonly leftOut: string | null
}

export type GlossaryTable = {
  readonly terms: readonly TermRecord[]
  readonly troubles: readonly GlossaryTrouble[]
}

/** An entry as a file has it, before anything is checked. */
export type GlossaryLine = {
  readonly line: number
  /** As it stood. */
  readonly source: string
  readonly term: string
  readonly kind: string
  readonly expansion: string
  readonly aliases: readonly string[]
  readonly retired: boolean
}

/** Nobody splits a book into a glossary by hand: over the limit nothing is taken, and the sentence says how many there are. */
export const tooManyTerms = (count: number): Problem | null =>
  count <= mostTerms
    ? null
    : problem(
        'too-many',
        `This has ${count.toLocaleString('en')} entries, and a glossary holds at most ${mostTerms.toLocaleString('en')}. Nothing was taken: cut it down to what is said in these meetings.`,
      )

const mangled = /Ã[\u0080-\u00bf]|â€|Â[\u00a0-\u00bf]/u

/** Checks the lines one by one, in their order. Of a term that comes twice the first is kept. */
export function checkedTerms(lines: Iterable<GlossaryLine>, from: TermRecord['from']): GlossaryTable {
  const terms: TermRecord[] = []
  const troubles: GlossaryTrouble[] = []
  const firstLine = new Map<string, number>()
  for (const given of lines) {
    const { line, source } = given
    const leave = (message: string) => troubles.push({ line, message, leftOut: source })
    const note = (message: string) => troubles.push({ line, message, leftOut: null })
    const term = given.term.trim()
    if (term === '') {
      leave('There is no term.')
      continue
    }
    if (/\uFFFD/u.test(`${term}${given.expansion}${given.aliases.join('')}`)) {
      leave(
        `“${term}” has letters that were lost in the wrong encoding: save the file as UTF-8 and try again.`,
      )
      continue
    }
    const record = termSchema.safeParse({
      term,
      kind: kindIn(given.kind) ?? 'term',
      expansion: given.expansion.trim(),
      aliases: aliasesOf(given.aliases, term),
      from,
      ...(given.retired ? { retired: true } : {}),
    })
    if (!record.success) {
      leave(`“${shortened(term)}” ${reasonOf(record.error.issues[0])}.`)
      continue
    }
    const folded = foldName(term)
    const before = firstLine.get(folded)
    if (before !== undefined) {
      leave(`“${term}” is on line ${before} already.`)
      continue
    }
    firstLine.set(folded, line)
    terms.push(record.data)
    if (kindIn(given.kind) === null && given.kind.trim() !== '') {
      note(
        `“${given.kind.trim()}” is not a kind of entry (${termKinds.join(', ')}): “${term}” is taken as a term.`,
      )
    }
    if (mangled.test(term))
      note(`“${term}” looks as if it was saved in another encoding. It is taken as it stands.`)
  }
  return { terms, troubles }
}

const kindIn = (text: string): TermKind | null =>
  termKinds.find((kind) => kind === text.trim().toLowerCase()) ?? null

/** Trimmed, each once; the term itself is none. */
export const aliasesOf = (aliases: readonly string[], term: string): string[] =>
  [...new Set(aliases.map((alias) => alias.trim()))].filter((alias) => alias !== '' && alias !== term)

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/** What follows the term in a sentence: “… cannot be kept: at most 200 characters”. */
function reasonOf(issue: Issue | undefined): string {
  const [field] = issue?.path ?? []
  const what = field === 'term' || field === undefined ? '' : ` in its ${String(field)}`
  return `cannot be kept: ${issue?.message.replace(/^Too big.*/, 'too many other spellings') ?? 'not valid'}${what}`
}

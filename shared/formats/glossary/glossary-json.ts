// A glossary as JSON: `[{term, kind?, expansion?, aliases?, retired?}]`, as `rapporteur suspects --glossary` takes it. Each
// entry is read by itself, so that one broken entry costs no other, and is named by its line.
import { problem } from '../../base/problem.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import type { TermRecord } from '../../records/glossary/term.ts'
import type { WrittenTerm } from './glossary-csv.ts'
import {
  checkedTerms,
  type GlossaryLine,
  type GlossaryTable,
  type GlossaryTrouble,
  tooManyTerms,
} from './glossary-table.ts'

/** Fails when the text is no list, or longer than a glossary may be. */
export function readGlossaryJson(text: string, from: TermRecord['from'] = 'file'): Result<GlossaryTable> {
  const parts = partsOfList(text)
  if (parts === null) {
    return failed(
      problem(
        'invalid',
        'This is not a glossary in JSON: it must be a list, [{"term": "OEWG", "expansion": "…"}].',
      ),
    )
  }
  const many = tooManyTerms(parts.length)
  if (many) return failed(many)
  const lines: GlossaryLine[] = []
  const troubles: GlossaryTrouble[] = []
  for (const { line, source } of parts) {
    const read = entryIn(source)
    if (typeof read === 'string') troubles.push({ line, message: read, leftOut: source })
    else lines.push({ ...read, line, source })
  }
  const checked = checkedTerms(lines, from)
  return ok({ ...checked, troubles: [...troubles, ...checked.troubles].sort((a, b) => a.line - b.line) })
}

/** The entry a piece of JSON holds, or the sentence why it holds none. A bare string is a term. */
function entryIn(source: string): Omit<GlossaryLine, 'line' | 'source'> | string {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return 'This entry is not valid JSON: look for a missing comma, quotation mark or brace.'
  }
  if (typeof value === 'string') return { term: value, kind: '', expansion: '', aliases: [], retired: false }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'An entry must be an object with a term.'
  }
  const { term, kind = '', expansion = '', aliases = [], retired = false } = value as Record<string, unknown>
  if (typeof term !== 'string') return 'There is no term.'
  if (typeof kind !== 'string' || typeof expansion !== 'string')
    return `Kind and expansion of “${term}” must be text.`
  const list = typeof aliases === 'string' ? [aliases] : aliases
  if (!Array.isArray(list) || !list.every((alias) => typeof alias === 'string')) {
    return `The aliases of “${term}” must be a list of texts.`
  }
  return { term, kind, expansion, aliases: list, retired: retired === true }
}

type Part = { readonly line: number; readonly source: string }

/** The elements of the outermost list as text, with their lines, and what stands after it as one more; null when there is no list. */
function partsOfList(text: string): Part[] | null {
  const open = text.search(/[^\s\uFEFF]/)
  if (text[open] !== '[') return null
  const parts: Part[] = []
  let depth = 0
  let from = open + 1
  let line = text.slice(0, open).split('\n').length
  let startLine = line
  const end = (at: number) => {
    const source = text.slice(from, at).trim()
    if (source !== '') parts.push({ line: startLine, source })
    from = at + 1
    startLine = 0
  }
  for (let at = open; at < text.length; at++) {
    const sign = text[at]
    if (startLine === 0 && sign !== undefined && /[^\s,]/.test(sign)) startLine = line
    if (sign === '\n') line += 1
    else if (sign === '"') {
      at += 1
      while (at < text.length && text[at] !== '"' && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1
      if (text[at] === '\n') at -= 1
    } else if (sign === '[' || sign === '{') {
      depth += 1
      if (depth === 1) startLine = 0
    } else if (sign === ']' || sign === '}') {
      depth -= 1
      if (depth === 0) {
        end(at)
        const rest = text.slice(at + 1).trim()
        if (rest !== '') parts.push({ line, source: rest })
        return parts
      }
    } else if (sign === ',' && depth === 1) end(at)
  }
  end(text.length)
  return parts
}

/** In the order given, one entry a line; what is empty is left out. */
export function writeGlossaryJson(terms: readonly Readonly<WrittenTerm>[]): string {
  const lines = terms.map(({ term, kind, expansion, aliases, retired }) =>
    JSON.stringify({
      term,
      kind,
      ...(expansion === '' ? {} : { expansion }),
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(retired ? { retired } : {}),
    }),
  )
  return lines.length === 0 ? '[]\n' : `[\n  ${lines.join(',\n  ')}\n]\n`
}

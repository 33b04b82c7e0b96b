// Finds every import of a TypeScript file: static, type-only, re-exporting, dynamic, `import('…')` types,
// `require`, and `new URL('…', import.meta.url)` by which workers are named. It reads words, not syntax:
// comments, strings, templates and regular expressions are stepped over, so their contents never count.

export interface ImportFound {
  /** Null when the address is computed and nobody can tell what is imported. */
  readonly specifier: string | null
  /** 1-based. */
  readonly line: number
  /** `export * from`: a barrel in one line. */
  readonly exportsAll: boolean
}

export interface Token {
  readonly kind: 'word' | 'text' | 'mark'
  readonly value: string
  readonly line: number
}

/** The imports of `source` in the order they stand there. */
export function readImports(source: string): readonly ImportFound[] {
  const tokens = readTokens(source)
  const found: ImportFound[] = []
  tokens.forEach((token, index) => {
    if (token.kind !== 'word' || isMember(tokens, index)) return
    const next = tokens[index + 1]
    if (token.value === 'import' && next?.value === '(') found.push(called(tokens, index))
    else if (token.value === 'import' && next?.kind === 'text') found.push(plain(next, false))
    else if ((token.value === 'import' || token.value === 'export') && beginsStatement(tokens, index)) {
      const source = sourceOf(tokens, index)
      if (source) found.push(plain(source, token.value === 'export' && next?.value === '*'))
    } else if (token.value === 'require' && next?.value === '(') found.push(called(tokens, index))
    else if (token.value === 'URL' && isOfThisModule(tokens, index)) found.push(called(tokens, index))
  })
  return found
}

function plain(token: Token, exportsAll: boolean): ImportFound {
  return { specifier: token.value, line: token.line, exportsAll }
}

function called(tokens: readonly Token[], index: number): ImportFound {
  const argument = tokens[index + 2]
  const specifier = argument?.kind === 'text' ? argument.value : null
  return { specifier, line: tokens[index]?.line ?? 1, exportsAll: false }
}

/** `foo.import`, `{ require: … }` and `import.meta` are no imports. */
function isMember(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.value
  const after = tokens[index + 1]?.value
  return (before === '.' && tokens[index - 2]?.value !== '.') || after === '.' || after === ':'
}

/** False for the word "import" in the middle of a line of JSX text. */
function beginsStatement(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return !before || before.line !== tokens[index]?.line || before.value === ';' || before.value === '}'
}

function isOfThisModule(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.value !== 'new' || tokens[index + 1]?.value !== '(') return false
  const rest = tokens.slice(index + 3, index + 9).map((token) => token.value)
  return rest.slice(0, 6).join('') === ',import.meta.url'
}

/** The text after `from`, when `import …` or `export …` at `index` has one before the statement is over. */
function sourceOf(tokens: readonly Token[], index: number): Token | null {
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (!token) return null
    if (token.value === 'from' && next?.kind === 'text') return next
    const partOfClause = token.kind === 'word' || ['{', '}', ',', '*'].includes(token.value)
    if (token.kind !== 'text' && !partOfClause) return null
    if (declarations.has(token.value) && at <= index + 2) return null
  }
  return null
}

const declarations = new Set(['const', 'let', 'var', 'function', 'class', 'interface', 'async', 'abstract'])

/** Words, quoted texts and single marks; spaces, comments and regular expressions are left out. */
export function readTokens(source: string): readonly Token[] {
  const tokens: Token[] = []
  const depths: number[] = []
  let depth = 0
  let line = 1
  let at = 0
  const add = (kind: Token['kind'], value: string) => tokens.push({ kind, value, line })
  const skipTo = (end: number) => {
    for (; at < end; at++) if (source[at] === '\n') line++
  }
  while (at < source.length) {
    const char = source.charAt(at)
    const pair = source.slice(at, at + 2)
    if (pair === '//') skipTo(orEnd(source.indexOf('\n', at), source))
    else if (pair === '/*') skipTo(orEnd(source.indexOf('*/', at + 2) + 2 || -1, source))
    else if (char === "'" || char === '"') {
      const end = endOfText(source, at)
      if (end === null) skipTo(at + 1)
      else {
        add('text', source.slice(at + 1, end - 1))
        skipTo(end)
      }
    } else if (char === '`' || (char === '}' && depths.at(-1) === depth)) {
      if (char === '}') {
        depths.pop()
        depth--
      }
      const { end, opens } = endOfTemplate(source, at + 1)
      if (char === '`' && !opens) add('text', source.slice(at + 1, end - 1))
      else add('mark', '`')
      skipTo(end)
      if (opens) depths.push(++depth)
    } else if (char === '/' && mayBeginPattern(tokens.at(-1))) skipTo(endOfPattern(source, at))
    else if (/[\w$]/.test(char)) {
      const word = /^[\w$]+/.exec(source.slice(at, at + 200))?.[0] ?? char
      add('word', word)
      skipTo(at + word.length)
    } else {
      if (char === '{') depth++
      if (char === '}') depth--
      if (!/\s/.test(char)) add('mark', char)
      skipTo(at + 1)
    }
  }
  return tokens
}

function orEnd(index: number, source: string): number {
  return index < 0 ? source.length : index
}

/** Just after the closing quote; null when the line ends first (an apostrophe in JSX text). */
function endOfText(source: string, start: number): number | null {
  for (let at = start + 1; at < source.length && source[at] !== '\n'; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === source[start]) return at + 1
  }
  return null
}

/** Just after the closing backquote or after `${`, whichever comes first. */
function endOfTemplate(source: string, start: number): { readonly end: number; readonly opens: boolean } {
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '`') return { end: at + 1, opens: false }
    else if (source[at] === '$' && source[at + 1] === '{') return { end: at + 2, opens: true }
  }
  return { end: source.length, opens: false }
}

function mayBeginPattern(before: Token | undefined): boolean {
  if (!before) return true
  if (before.kind === 'word') return ['return', 'typeof', 'case', 'in', 'of', 'await'].includes(before.value)
  return before.kind === 'mark' && '(,=:[!&|?{};>+'.includes(before.value)
}

function endOfPattern(source: string, start: number): number {
  let inClass = false
  for (let at = start + 1; at < source.length && source[at] !== '\n'; at++) {
    const char = source[at]
    if (char === '\\') at++
    else if (char === '[') inClass = true
    else if (char === ']') inClass = false
    else if (char === '/' && !inClass) return at + 1
  }
  return start + 1
}

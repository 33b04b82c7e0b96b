// Holds the tree against arrow-table.ts: every import, type-only and dynamic ones too, and the few rules of
// shape. It reads text and needs no compiler, so it also judges a tree that does not compile.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, join, posix } from 'node:path'
import { homes, house, limits, type Part, sharedPackages } from './arrow-table.ts'
import { type ImportFound, readImports, readTokens } from './read-imports.ts'

export interface Violation {
  /** From the root, with forward slashes. */
  readonly file: string
  /** 1-based; 1 when the whole file or folder is meant. */
  readonly line: number
  readonly reason: string
}

interface SourceFile {
  readonly path: string
  readonly text: string
  readonly part: Part | null
  readonly imports: readonly ImportFound[]
}

type Report = (line: number, reason: string) => void

/** All violations under `root`, in the order of the files. */
export function findViolations(root: string): readonly Violation[] {
  const violations: Violation[] = []
  const packages = readPackages(root)
  const files = readSourceFiles(root)
  for (const file of files) {
    const report: Report = (line, reason) => violations.push({ file: file.path, line, reason })
    checkShape(file, report)
    for (const each of file.imports) {
      if (each.exportsAll) report(each.line, 'no barrels: export the thing from the file it is in')
      if (each.specifier === null) checkComputed(file, each, report)
      else if (each.specifier.startsWith('.')) checkArrow(file, each.specifier, each.line, report)
      else checkPackage(file, each.specifier, each.line, packages, report)
    }
  }
  return [...violations, ...findCrowds(files), ...findCycles(files)]
}

/** One line for people and editors: `file:line: reason`. */
export function showViolation({ file, line, reason }: Violation): string {
  return `${file}:${line}: ${reason}`
}

/** The paths of all TypeScript sources under the house's folders, sorted. */
export function listSources(root: string): readonly string[] {
  return ['shared', 'server', 'client', 'tests']
    .flatMap((top) =>
      (existsSync(join(root, top)) ? readdirSync(join(root, top), { recursive: true }) : []).map(
        (path) => `${top}/${String(path).replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.endsWith('.config.ts'))
    .sort()
}

function readSourceFiles(root: string): readonly SourceFile[] {
  return listSources(root).map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, text, part: partOf(path), imports: readImports(text) }
  })
}

function readPackages(root: string): {
  readonly run: readonly string[]
  readonly develop: readonly string[]
} {
  const read: { dependencies?: object; devDependencies?: object } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  return { run: Object.keys(read.dependencies ?? {}), develop: Object.keys(read.devDependencies ?? {}) }
}

/** The most exact line of the table for a path; null when there is none. */
function partOf(path: string): Part | null {
  const fitting = house.filter(({ place }) => isWithin(path, place))
  return fitting.sort((a, b) => b.place.length - a.place.length)[0] ?? null
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}

function isTest(path: string): boolean {
  return isWithin(path, 'tests')
}

function checkShape(file: SourceFile, report: Report): void {
  const name = basename(file.path).replace(/\.tsx?$/, '')
  if (!file.part) report(1, 'this folder has no line in tests/house/arrow-table.ts')
  if (name === 'index') report(1, 'no barrels: name the file for the one thing inside')
  if (/^(utils?|helpers?|common|types|constants|misc|managers?)$/.test(name)) {
    report(1, `"${name}" says nothing: name the file for the one thing inside`)
  }
  const lines = file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0)
  if (lines > limits.lines) report(limits.lines + 1, `${lines} lines, and ${limits.lines} is the most`)
  if (isWithin(file.path, 'shared')) checkPure(file, report)
}

/** Invariant of shared/: times and random bytes come as arguments. DOM and Node are kept out by its tsconfig. */
function checkPure(file: SourceFile, report: Report): void {
  const tokens = readTokens(file.text)
  tokens.forEach(({ value, kind, line }, index) => {
    if (kind !== 'word') return
    const [one, two, three] = tokens.slice(index + 1, index + 4).map((token) => token.value)
    if (value === 'Date' && one === '.' && two === 'now')
      report(line, 'shared has no clock: take the time as an argument')
    if (value === 'new' && one === 'Date' && (two !== '(' || three === ')')) {
      report(line, 'shared has no clock: take the time as an argument')
    }
    if (value === 'Math' && one === '.' && two === 'random') {
      report(line, 'shared has no randomness: take the random bytes as an argument')
    }
  })
}

function checkComputed(file: SourceFile, { line }: ImportFound, report: Report): void {
  if (!isTest(file.path)) report(line, 'an import whose address is computed cannot be checked')
}

function checkArrow(file: SourceFile, specifier: string, line: number, report: Report): void {
  const from = file.part
  if (isTest(file.path) || !from) return
  const target = resolve(file.path, specifier)
  const to = partOf(target)
  if (isTest(target)) report(line, `nothing imports tests (${target})`)
  else if (to === null) report(line, `${target} belongs to no part of the house`)
  else if (to.place !== from.place) {
    if (!from.mayImport.includes(to.place)) report(line, `${from.place} may not import ${to.place}`)
  } else if (from.childrenApart && childOf(from, target) !== childOf(from, file.path)) {
    report(
      line,
      `${from.place}/${childOf(from, file.path)} may not import its neighbour ${childOf(from, target)}`,
    )
  }
}

function childOf(part: Part, path: string): string {
  return path.slice(part.place.length + 1).split('/')[0] ?? ''
}

function checkPackage(
  file: SourceFile,
  specifier: string,
  line: number,
  packages: ReturnType<typeof readPackages>,
  report: Report,
): void {
  if (isBuiltin(specifier)) {
    if (!isTest(file.path) && !isWithin(file.path, 'server'))
      report(line, `${specifier}: only the server knows Node`)
    return
  }
  const name = packageOf(specifier)
  const known = isTest(file.path) ? [...packages.run, ...packages.develop] : packages.run
  if (!known.includes(name)) report(line, `${name} is not among the dependencies in package.json`)
  if (isTest(file.path)) return
  const home = homes.find((each) => each.packages.some((prefix) => isOf(name, prefix)))
  if (home && !home.places.some((place) => isHome(file, place))) {
    report(line, `${name} is at home in ${home.places.join(', ')} only`)
  } else if (isWithin(file.path, 'shared') && !sharedPackages.some((prefix) => isOf(name, prefix))) {
    report(line, `shared takes no packages but ${sharedPackages.join(', ')}; ${name} is none of them`)
  }
}

/** `server/stores` is not a home in `server/stores/sqlite`, which has a line of its own; `views/notes` is one. */
function isHome(file: SourceFile, place: string): boolean {
  const ownLine = house.some((part) => part.place === place)
  return ownLine ? file.part?.place === place : isWithin(file.path, place)
}

function isOf(name: string, prefix: string): boolean {
  return (
    name === prefix ||
    name.startsWith(`${prefix}/`) ||
    (name.startsWith(`${prefix}-`) && prefix === 'prosemirror')
  )
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
}

function findCrowds(files: readonly SourceFile[]): readonly Violation[] {
  const crowds = new Map<string, number>()
  for (const { path } of files) {
    if (!isTest(path)) crowds.set(posix.dirname(path), (crowds.get(posix.dirname(path)) ?? 0) + 1)
  }
  return [...crowds]
    .filter(([, count]) => count > limits.files)
    .map(([file, count]) => ({
      file,
      line: 1,
      reason: `${count} files in a folder, and ${limits.files} is the most`,
    }))
}

/** Each cycle once, reported at the import that closes it. */
function findCycles(files: readonly SourceFile[]): readonly Violation[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const way: string[] = []
  const violations: Violation[] = []
  const visit = (file: SourceFile): void => {
    way.push(file.path)
    for (const { specifier, line } of file.imports) {
      const target = specifier?.startsWith('.') ? byPath.get(resolve(file.path, specifier)) : undefined
      if (!target || done.has(target.path)) continue
      const begin = way.indexOf(target.path)
      if (begin < 0) visit(target)
      else {
        const round = [...way.slice(begin), target.path].join(' → ')
        violations.push({ file: file.path, line, reason: `a cycle: ${round}` })
      }
    }
    way.pop()
    done.add(file.path)
  }
  for (const file of files) if (!done.has(file.path)) visit(file)
  return violations
}

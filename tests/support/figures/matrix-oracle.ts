// The matrix as it must be drawn, worked out from the rows of the project position by position: its lines, its columns, what
// is in each cell, what adds up. Made to be compared with `drawnMatrix`; it shares nothing with shared/analysis or the view.
import { actorName } from '../../../shared/actors/actor.ts'
import { type OracleAsked, type OraclePosition, oraclePositions } from './position-oracle.ts'
import { speechesOf } from './speech-oracle.ts'
import type { StoredProject } from './stored-project.ts'

/** A cell is "+ 3", a sign and a number, or one of the two kinds of empty; `all` is the number at the end of the line. */
export type MatrixLine = { readonly name: string; readonly cells: readonly string[]; readonly all: string }
export type Matrix = {
  readonly columns: readonly string[]
  /** The head of an open group has no cells, and neither has one of a closed group where nothing adds up. */
  readonly lines: readonly MatrixLine[]
  /** null where nothing adds up, because a position counts in several lines. */
  readonly totals: MatrixLine | null
}
export type ExpectedMatrix = {
  readonly matrix: Matrix
  /** The keys of the positions that a number opens, sorted; the totals are the line after the last, `all` the last column. */
  readonly behind: (line: number, column: number) => readonly string[]
}
export type Grouping = {
  /** From top to bottom; the one of those told of by others is last. */
  readonly labels: readonly string[]
  /** The label of an actor that speaks for itself. */
  readonly of: (actor: string) => string
}

export const silent = 'did not speak'
export const elsewhere = 'spoke, but not on this'
export const toldLabel = 'Reported by others'

/** What the organisations of the sample are, as its people introduce themselves. */
const kinds: Readonly<Record<string, string>> = {
  'org:UN Secretariat': 'UN bodies',
  'org:UNIDIR': 'UN bodies',
  'org:UNODA': 'UN bodies',
  'org:Microsoft': 'Companies',
  'org:Access Now': 'Civil society',
  'org:Digital Peace Now Society': 'Civil society',
  'org:Global Commission on the Stability of Cyberspace': 'Civil society',
  'org:APrIGF': 'Technical community',
}
const kindOf = (actor: string): string =>
  actor.startsWith('group:') ? 'Groups of states' : (kinds[actor] ?? 'Other organisations')
const organisationLabels = [
  'Groups of states',
  'UN bodies',
  'Companies',
  'Civil society',
  'Technical community',
  'Other organisations',
  toldLabel,
]
const isState = (actor: string): boolean => /^[A-Z]{3}$/.test(actor)

export const byKind: Grouping = {
  labels: ['States', ...organisationLabels],
  of: (actor) => (isState(actor) ? 'States' : kindOf(actor)),
}
/** The regional groups of the states that speak in the sample. */
const regions: Readonly<Record<string, string>> = { MEX: 'GRULAC', CHL: 'GRULAC', FRA: 'WEOG', NLD: 'WEOG' }
export const byRegion: Grouping = {
  labels: ['GRULAC', 'WEOG', ...organisationLabels],
  of: (actor) => (isState(actor) ? (regions[actor] ?? 'no region') : kindOf(actor)),
}

type Fields = Record<string, unknown>
const rowsOf = ({ project }: StoredProject, root: string): (readonly [string, Fields])[] =>
  project.filter((row) => row.root === root).map(({ key, value }) => [key, value as Fields])

/** Parents before their children, each by its order. */
function topicsInOrder(world: StoredProject): (readonly [string, Fields])[] {
  const standing = rowsOf(world, 'topics')
    .filter(([, { redirect }]) => redirect === null)
    .sort(([, a], [, b]) => Number(a.order) - Number(b.order))
  const below = (parent: string | null): (readonly [string, Fields])[] =>
    standing.filter(([, topic]) => topic.parent === parent).flatMap((each) => [each, ...below(each[0])])
  return below(null)
}

/** The sign of the stance nearest the mean, of two as near the more frequent, then the weaker; ± for some for, some against. */
function signOf(world: StoredProject, positions: readonly OraclePosition[]): string {
  const stances = new Map(rowsOf(world, 'stances'))
  const often = (stance: string) => positions.filter((each) => each.stance === stance).length
  const worth = (stance: string) => stances.get(stance)?.value as number | null
  const values = positions.flatMap(({ stance }) => worth(stance) ?? [])
  if (values.some((value) => value > 0) && values.some((value) => value < 0)) return '±'
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const off = (stance: string) => Math.abs((worth(stance) ?? 0) - mean)
  const there = [...new Set(positions.map(({ stance }) => stance))]
    .filter((stance) => values.length === 0 || worth(stance) !== null)
    .sort(
      (a, b) =>
        (values.length === 0 ? 0 : off(a) - off(b)) ||
        often(b) - often(a) ||
        Math.abs(worth(a) ?? 0) - Math.abs(worth(b) ?? 0),
    )
  return String(stances.get(there[0] ?? '')?.sign)
}

/** Actors that have a turn, or a position in their own words, in the chosen records; each with the days of those records. */
function whoSpoke(world: StoredProject, { records, from, to }: OracleAsked): Map<string, (string | null)[]> {
  const days = new Map<string, (string | null)[]>()
  for (const record of world.records) {
    if (records && !records.includes(record.id)) continue
    if ((from !== undefined && (record.day ?? '') < from) || (to !== undefined && (record.day ?? 'z') > to))
      continue
    const own = oraclePositions(world, { records: [record.id] }).filter(({ told }) => !told)
    const actors = [
      ...speechesOf(world.project, record).flatMap(({ actor }) => actor ?? []),
      ...own.flatMap(({ holders }) => holders),
    ]
    for (const actor of new Set(actors)) days.set(actor, [...(days.get(actor) ?? []), record.day])
  }
  return days
}

/** `closed`: the labels of the groups that are. Kinds are not asked for here, and no organisation has two names. */
export function expectedMatrix(
  world: StoredProject,
  asked: OracleAsked = {},
  grouping: Grouping = byKind,
  closed: readonly string[] = [],
): ExpectedMatrix {
  const positions = oraclePositions(world, asked)
  const spoke = whoSpoke(world, asked)
  const addsUp = asked.members !== true
  const isAskedFor = (actor: string, days: readonly (string | null)[]) =>
    (asked.actors ?? [actor]).includes(actor) &&
    (!asked.groups ||
      asked.groups.some(
        (group) =>
          actor === `group:${group}` || days.some((day) => world.membersOf(group, day).includes(actor)),
      ))

  const topics = topicsInOrder(world).filter(
    ([id, { retired }]) =>
      (!asked.topics || asked.topics.includes(id)) &&
      (retired === false || positions.some((each) => each.topics.includes(id))),
  )
  const rows = new Set(positions.flatMap(({ holders, told }) => holders.map((holder) => `${told} ${holder}`)))
  if (asked.said !== 'reported')
    for (const [actor, days] of spoke) if (isAskedFor(actor, days)) rows.add(`false ${actor}`)
  for (const actor of asked.actors ?? [])
    if (!rows.has(`false ${actor}`) && !rows.has(`true ${actor}`))
      rows.add(`${asked.said === 'reported'} ${actor}`)

  const counted: (readonly OraclePosition[])[] = []
  const lineOf = (name: string, these: readonly OraclePosition[], hasSpoken: boolean): MatrixLine => {
    counted.push(these)
    const cells = topics.map(([id]) => {
      const here = these.filter((each) => each.topics.includes(id))
      if (here.length === 0) return hasSpoken ? elsewhere : silent
      return `${signOf(world, here)} ${here.length}`
    })
    return { name, cells, all: these.length === 0 ? 'none' : String(these.length) }
  }
  const headOf = (name: string): MatrixLine => {
    counted.push([])
    return { name, cells: [], all: '' }
  }
  const lines: MatrixLine[] = []
  for (const label of grouping.labels) {
    const members = [...rows]
      .map((row) => ({ told: row.startsWith('true '), actor: row.slice(row.indexOf(' ') + 1) }))
      .filter(({ told, actor }) => (told ? toldLabel : grouping.of(actor)) === label)
      .sort((a, b) => actorName(a.actor).localeCompare(actorName(b.actor), 'en'))
    const held = (by: (typeof members)[number]) =>
      positions.filter(({ told, holders }) => told === by.told && holders.includes(by.actor))
    if (members.length === 0) continue
    if (closed.includes(label)) {
      const name = `${label} ${members.length}`
      const hasSpoken = members.some(({ actor }) => spoke.has(actor))
      lines.push(addsUp ? lineOf(name, members.flatMap(held), hasSpoken) : headOf(name))
      continue
    }
    lines.push(headOf(label))
    for (const member of members) {
      const name = `${actorName(member.actor)}${member.told ? ', reported by others' : ''}`
      lines.push(lineOf(name, held(member), spoke.has(member.actor)))
    }
  }
  const sums = topics.map(([id]) => String(positions.filter((each) => each.topics.includes(id)).length))
  return {
    matrix: {
      columns: topics.map(([, { name }]) => String(name)),
      lines,
      totals: addsUp ? { name: 'All actors', cells: sums, all: String(positions.length) } : null,
    },
    behind: (line, column) => {
      const [topic] = topics[column] ?? []
      return [...(counted[line] ?? positions)]
        .filter((each) => topic === undefined || each.topics.includes(topic))
        .map(({ key }) => key)
        .sort()
    },
  }
}

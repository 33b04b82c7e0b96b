// Counts positions from raw rows in the plainest way, apart from the program: loops over JSON values, nothing from
// shared/analysis. What the views of positions are checked against; slow, and meant to be read.
import type { Tally } from '../../../shared/wire/api-positions.ts'

export type OracleRow = { readonly root: string; readonly key: string; readonly value: unknown }
export type OracleRecord = {
  readonly id: string
  readonly day: string | null
  readonly rows: readonly OracleRow[]
}
/** What is left out is not asked for. */
export type OracleAsked = {
  readonly records?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly actors?: readonly string[]
  readonly kinds?: readonly string[]
  readonly groups?: readonly string[]
  readonly topics?: readonly string[]
  readonly stances?: readonly string[]
  readonly coders?: readonly string[]
  readonly certainty?: string
  readonly said?: string
  readonly members?: boolean
}
export type OracleWorld = {
  /** The rows of the project's room. */
  readonly project: readonly OracleRow[]
  readonly records: readonly OracleRecord[]
  /** The members of a group (its code) on a day. */
  readonly membersOf: (group: string, day: string | null) => readonly string[]
}

/** A position that fits, for everyone it counts for. */
export type OraclePosition = {
  readonly record: string
  readonly key: string
  readonly holders: readonly string[]
  readonly told: boolean
  /** Today's, the chosen ones alone. */
  readonly topics: readonly string[]
  readonly stance: string
}

type AnyPosition = {
  actor: string
  onBehalfOf?: string
  reportedBy?: string
  topics: string[]
  stance: string
  certainty: string
  withdrawn?: boolean
}

function valueAt(rows: readonly OracleRow[], root: string, key: string): Record<string, unknown> | null {
  for (const row of rows)
    if (row.root === root && row.key === key) return row.value as Record<string, unknown>
  return null
}

function follow(project: readonly OracleRow[], root: string, field: string, from: string): string {
  const been = [from]
  for (;;) {
    const at = been[been.length - 1] as string
    const next = valueAt(project, root, at)?.[field]
    if (typeof next !== 'string') return at
    if (root === 'topics' && valueAt(project, root, next) === null) return at
    if (been.includes(next)) return from
    been.push(next)
  }
}

function kindOf(project: readonly OracleRow[], actor: string): string {
  if (actor.startsWith('group:')) return 'group'
  if (!actor.startsWith('org:')) return 'state'
  const entry = valueAt(project, 'organisations', actor)
  return entry === null ? 'organisation' : String(entry.kind)
}

export function oraclePositions(world: OracleWorld, asked: OracleAsked): OraclePosition[] {
  const { project, membersOf } = world
  const sameActor = (actor: string) => follow(project, 'organisations', 'sameAs', actor)
  const sameTopic = (topic: string) => follow(project, 'topics', 'redirect', topic)
  const has = (list: readonly string[] | undefined, item: string) =>
    list === undefined || list.length === 0 || list.includes(item)
  const surest = ['sure', 'rather-sure', 'unsure']
  const found: OraclePosition[] = []
  for (const record of world.records) {
    const { day } = record
    if (!has(asked.records, record.id)) continue
    if (asked.from !== undefined && (day === null || day < asked.from)) continue
    if (asked.to !== undefined && (day === null || day > asked.to)) continue
    for (const row of record.rows) {
      if (row.root !== 'positions') continue
      const position = row.value as AnyPosition
      if (position.withdrawn) continue
      if (valueAt(record.rows, 'moderation', `positions:${row.key}`)?.hidden === true) continue
      const recoding = valueAt(record.rows, 'recodings', row.key)
      let topics = position.topics
      if (recoding !== null && JSON.stringify(recoding.was) === JSON.stringify(topics)) {
        topics = recoding.topics as string[]
      }
      topics = [...new Set(topics.map(sameTopic))].filter((topic) => has(asked.topics?.map(sameTopic), topic))
      const holder = sameActor(position.onBehalfOf ?? position.actor)
      const told = position.reportedBy !== undefined && sameActor(position.reportedBy) !== holder
      const countsFor = [holder]
      if (asked.members && holder.startsWith('group:')) {
        for (const member of membersOf(holder.slice(6), day)) countsFor.push(sameActor(member))
      }
      const holders = [...new Set(countsFor)].filter((actor) => {
        let isInGroups = asked.groups === undefined || asked.groups.length === 0
        for (const group of asked.groups ?? []) {
          if (actor === `group:${group}` || membersOf(group, day).map(sameActor).includes(actor))
            isInGroups = true
        }
        return (
          isInGroups && has(asked.actors?.map(sameActor), actor) && has(asked.kinds, kindOf(project, actor))
        )
      })
      if (topics.length === 0 || holders.length === 0) continue
      if (!has(asked.stances, position.stance) || !has(asked.coders, row.key.slice(0, 26))) continue
      if (
        asked.certainty !== undefined &&
        surest.indexOf(position.certainty) > surest.indexOf(asked.certainty)
      )
        continue
      if (asked.said !== undefined && (asked.said === 'reported') !== told) continue
      found.push({ record: record.id, key: row.key, holders, told, topics, stance: position.stance })
    }
  }
  return found
}

/** Counts by name: rows `MEX own`, `CAN told`; cells `MEX own | norms | supports`, or `… | <record>` when counted apart. */
export type OracleTally = {
  readonly positions: number
  readonly rows: Readonly<Record<string, number>>
  readonly cells: Readonly<Record<string, number>>
}

export function oracleTally(world: OracleWorld, asked: OracleAsked, byRecord = false): OracleTally {
  const rows: Record<string, number> = {}
  const cells: Record<string, number> = {}
  const positions = oraclePositions(world, asked)
  for (const { holders, told, topics, stance, record } of positions) {
    for (const holder of holders) {
      const row = `${holder} ${told ? 'told' : 'own'}`
      rows[row] = (rows[row] ?? 0) + 1
      for (const topic of topics) {
        const cell = `${row} | ${topic} | ${stance}${byRecord ? ` | ${record}` : ''}`
        cells[cell] = (cells[cell] ?? 0) + 1
      }
    }
  }
  return { positions: positions.length, rows, cells }
}

/** The server's reply as the oracle tells it; rows without a position are left out, as the oracle knows none. */
export function asOracleTells(tally: Tally, byRecord = false): OracleTally {
  const nameOf = ({ actor, reported }: Tally['rows'][number]) => `${actor} ${reported ? 'told' : 'own'}`
  const rows: Record<string, number> = {}
  for (const row of tally.rows) if (row.positions > 0) rows[nameOf(row)] = row.positions
  const cells: Record<string, number> = {}
  for (const [row = 0, topic = 0, ...rest] of tally.cells) {
    const record = byRecord ? tally.records[rest.shift() ?? 0]?.id : undefined
    const of = tally.rows[row]
    if (!of) throw new Error(`a cell is in row ${row}, and there is none`)
    rest.forEach((count, stance) => {
      const end = record === undefined ? '' : ` | ${record}`
      if (count > 0) cells[`${nameOf(of)} | ${tally.topics[topic]} | ${tally.stances[stance]}${end}`] = count
    })
  }
  return { positions: tally.positions, rows, cells }
}

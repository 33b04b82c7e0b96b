// The stances of a file against ours: by id or GUID, else by name. Names and keys stay one stance's each.
import { type StanceId, stanceIdSchema } from '../../../base/id.ts'
import { freeSlug } from '../../../base/slug.ts'
import type { StanceRecord } from '../../../records/codebook/codebook.ts'
import { foldedName } from '../../../records/codebook/codebook-faults.ts'
import type { GuidOf } from '../code-guid.ts'
import type { ImportedStance, Warn } from '../imported-codebook.ts'
import { stanceChanges } from './entry-changes.ts'
import type { PlannedStance } from './planned-entry.ts'

type Stances = ReadonlyMap<StanceId, StanceRecord>

export function planStances(
  ours: Stances,
  theirs: readonly ImportedStance[],
  { guidOf, warn }: { readonly guidOf: GuidOf; readonly warn: Warn },
): PlannedStance[] {
  const byGuid = new Map([...ours.keys()].map((id) => [guidOf('stance', id).toLowerCase(), id]))
  const byName = new Map([...ours].map(([id, { name }]) => [foldedName(name), id]))
  const known = ({ id, guid, name }: ImportedStance): StanceId | undefined =>
    ours.has(id as StanceId) ? (id as StanceId) : (byGuid.get(guid ?? '') ?? byName.get(foldedName(name)))
  const taken = new Set<string>(ours.keys())
  const met = new Set<StanceId>()
  const after = new Map(ours)
  let order = Math.max(-1, ...[...ours.values()].map((stance) => stance.order))
  const planned: PlannedStance[] = []
  for (const stance of theirs) {
    const match = known(stance)
    if (match !== undefined && met.has(match)) {
      warn(stance.line, `“${stance.name}” is in the file before: this one was left out.`, stance.name)
      continue
    }
    const id = match ?? freshId(stance, taken)
    taken.add(id)
    met.add(id)
    const before = ours.get(id) ?? null
    const made = withFields(before ?? { name: '', sign: '?', keys: [], order: ++order, value: null }, stance)
    const apart = ownNameAndKeys(id, made, before, after, (message) => warn(stance.line, message))
    after.set(id, apart)
    const fields = stanceChanges(before, apart)
    const kind = before === null ? 'added' : fields.length > 0 ? 'changed' : 'kept'
    planned.push({
      id,
      kind,
      before,
      after: kind === 'kept' && before ? before : apart,
      fields,
      line: stance.line,
      isActor: false,
    })
  }
  return planned
}

function freshId({ id, name }: ImportedStance, taken: ReadonlySet<string>): StanceId {
  const given = stanceIdSchema.safeParse(id)
  if (given.success && !taken.has(given.data)) return given.data
  return freeSlug(name, (slug) => taken.has(slug), 'stance') as StanceId
}

function withFields({ retired, ...record }: StanceRecord, from: ImportedStance): StanceRecord {
  const isRetired = from.retired ?? retired
  const isSameKeys = from.keys?.join(' ') === record.keys.join(' ')
  return {
    ...record,
    name: record.name.trim() === from.name ? record.name : from.name,
    sign: from.sign === undefined || from.sign === record.sign.trim() ? record.sign : from.sign,
    keys: from.keys === undefined || isSameKeys ? record.keys : [...from.keys],
    value: from.value === undefined ? record.value : from.value,
    ...(isRetired && { retired: true as const }),
  }
}

function ownNameAndKeys(
  id: StanceId,
  stance: StanceRecord,
  before: StanceRecord | null,
  all: Stances,
  warn: (message: string) => void,
): StanceRecord {
  if (stance.retired) return stance
  const others = [...all].filter(([other, { retired }]) => other !== id && !retired).map(([, other]) => other)
  const isTaken = (name: string) => others.some((other) => foldedName(other.name) === foldedName(name))
  const ownerOf = (key: string) => others.find(({ keys }) => keys.map(foldedName).includes(foldedName(key)))
  let name = stance.name
  if (isTaken(name)) {
    for (let n = 2; isTaken(name); n++)
      name = before && n === 2 ? before.name : `${stance.name.slice(0, 56)} ${n}`
    warn(`There is a stance “${stance.name}” already: this one would be “${name}”.`)
  }
  const keys = stance.keys.filter((key) => {
    const owner = ownerOf(key)
    if (owner) warn(`The key ${key} chooses “${owner.name}” already: “${name}” comes without it.`)
    return owner === undefined
  })
  return { ...stance, name, keys }
}

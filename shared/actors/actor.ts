// An actor holds positions: a country, a group of countries or an organisation. Records hold its id, a short string:
// `MEX` (ISO alpha-3), `group:EU`, `org:Microsoft`. An id of unknown code is kept and shown as it stands, never dropped.
import { type ActorId, actorIdSchema } from './actor-id.ts'
import { countryOf } from './countries.ts'
import { groupOf } from './groups.ts'
import { organisationCode } from './organisations.ts'

export type Actor =
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: 'group'; readonly code: string }
  | { readonly kind: 'organisation'; readonly name: string }

/** The actor behind an id; null when the form is wrong or the country or group is not in our tables. */
export function parseActor(id: ActorId): Actor | null {
  if (id.startsWith('org:')) {
    return actorIdSchema.safeParse(id).success
      ? { kind: 'organisation', name: id.slice('org:'.length) }
      : null
  }
  if (id.startsWith('group:')) {
    const group = groupOf(id.slice('group:'.length))
    return group && { kind: 'group', code: group.code }
  }
  const country = id.length === 3 ? countryOf(id) : null
  return country && { kind: 'country', code: country.alpha3 }
}

export function actorId(actor: Actor): ActorId {
  if (actor.kind === 'organisation') return `org:${actor.name}`
  return actor.kind === 'group' ? `group:${actor.code}` : actor.code
}

/** The id of an organisation by its name as typed, trimmed; null when that is empty, over 120 characters or of several lines. */
export function organisationId(name: string): ActorId | null {
  const id = actorIdSchema.safeParse(`org:${name.trim()}`)
  return id.success ? id.data : null
}

/** The name to show, in English; an unknown code shows as itself. */
export function actorName(id: ActorId): string {
  const actor = parseActor(id)
  if (actor === null) return id.replace(/^(?:group|org):/, '')
  if (actor.kind === 'organisation') return actor.name
  return (actor.kind === 'group' ? groupOf(actor.code)?.name : countryOf(actor.code)?.name) ?? actor.code
}

/** The short code to draw: `MEX`, `EU`, `MSFT`; at most six letters for organisations. Always shown with the name at hand. */
export function actorCode(id: ActorId): string {
  const actor = parseActor(id)
  if (actor === null) return id.replace(/^(?:group|org):/, '')
  if (actor.kind === 'organisation') return organisationCode(actor.name)
  return actor.kind === 'group' ? (groupOf(actor.code)?.shortCode ?? actor.code) : actor.code
}

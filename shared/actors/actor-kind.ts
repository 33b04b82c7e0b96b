// The kinds of actor an analysis tells apart. A state and a group are known by their id; what an organisation is, the
// project says in its list of organisations, else our table of known ones, else it is 'organisation'.
import { z } from 'zod'

export const organisationKinds = [
  'un-body',
  'intergovernmental',
  'company',
  'civil-society',
  'academia',
  'technical',
  'organisation',
] as const
export const actorKinds = ['state', 'group', ...organisationKinds] as const

export type OrganisationKind = (typeof organisationKinds)[number]
export type ActorKind = (typeof actorKinds)[number]

export const organisationKindSchema = z.enum(organisationKinds)

/** One of them, and several, as a sentence has them. */
export const actorKindWords: Readonly<Record<ActorKind, readonly [one: string, several: string]>> = {
  state: ['state', 'states'],
  group: ['group of states', 'groups of states'],
  'un-body': ['UN body', 'UN bodies'],
  intergovernmental: ['intergovernmental organisation', 'intergovernmental organisations'],
  company: ['company', 'companies'],
  'civil-society': ['civil society', 'civil society'],
  academia: ['academia', 'academia'],
  technical: ['technical community', 'technical community'],
  organisation: ['other organisation', 'other organisations'],
}

import { describe, expect, it } from 'vitest'
import {
  actorKindOf,
  followSameAs,
  type ProjectOrganisation,
} from '../../../shared/actors/actor-of-project.ts'

const organisations = (
  entries: Record<string, readonly [ProjectOrganisation['kind'], string | null]>,
): ReadonlyMap<string, ProjectOrganisation> =>
  new Map(Object.entries(entries).map(([id, [kind, sameAs]]) => [id, { kind, sameAs }]))

describe('followSameAs', () => {
  it('follows other names to the last, whether or not that has an entry', () => {
    const names = organisations({
      'org:MS': ['company', 'org:Micro soft'],
      'org:Micro soft': ['company', 'org:Microsoft'],
      'org:Holland’s delegation': ['organisation', 'NLD'],
    })
    expect(followSameAs('org:MS', names)).toBe('org:Microsoft')
    expect(followSameAs('org:Holland’s delegation', names)).toBe('NLD')
    expect(followSameAs('FRA', names)).toBe('FRA')
    expect(followSameAs('org:Somebody', names)).toBe('org:Somebody')
  })

  it('leaves those in a circle, and those before it, what they are', () => {
    const names = organisations({
      'org:A': ['company', 'org:B'],
      'org:B': ['company', 'org:A'],
      'org:C': ['company', 'org:A'],
      'org:D': ['company', 'org:D'],
    })
    for (const id of ['org:A', 'org:B', 'org:C', 'org:D']) expect(followSameAs(id, names)).toBe(id)
  })

  it('stops before a code nobody knows', () => {
    const names = organisations({
      'org:A': ['company', 'org:B'],
      'org:B': ['company', 'XXX'],
      'org:C': ['company', 'group:NOSUCH'],
    })
    expect(followSameAs('org:A', names)).toBe('org:B')
    expect(followSameAs('org:C', names)).toBe('org:C')
  })
})

describe('actorKindOf', () => {
  const names = organisations({
    'org:Access Now': ['academia', null],
    'org:MS': ['civil-society', 'org:Microsoft'],
    'org:Dutch': ['company', 'NLD'],
  })

  it('knows states and groups by their id, unknown codes too', () => {
    expect(['MEX', 'XXX', 'group:EU', 'group:NOSUCH'].map((id) => actorKindOf(id, names))).toEqual([
      'state',
      'state',
      'group',
      'group',
    ])
  })

  it('believes the project before the table of known organisations', () => {
    expect(actorKindOf('org:Access Now', names)).toBe('academia')
    expect(actorKindOf('org:Access Now', new Map())).toBe('civil-society')
    expect(actorKindOf('org:UNIDIR', names)).toBe('un-body')
    expect(actorKindOf('org:Somebody', names)).toBe('organisation')
  })

  it('is the kind of the actor the name stands for', () => {
    expect(actorKindOf('org:MS', names)).toBe('company')
    expect(actorKindOf('org:Dutch', names)).toBe('state')
  })
})

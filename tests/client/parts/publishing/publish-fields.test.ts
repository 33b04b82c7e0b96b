import { describe, expect, it } from 'vitest'
import { chosenOf, typedChoices } from '../../../../client/src/parts/publishing/publish-fields.tsx'
import { publicationKinds } from '../../../../shared/publishing/publication.ts'

const all = {
  nameMembers: true,
  nameAuthors: true,
  withPositions: true,
  official: ' https://intgovforum.org/ws-119 ',
  title: ' Norms ',
}

describe('what is chosen', () => {
  it('names nobody and shows no positions until somebody asks for it', () => {
    for (const kind of publicationKinds)
      expect(chosenOf(kind, typedChoices({}))).toEqual({ choices: {}, fault: null })
  })
  it('holds only what a page of its kind has', () => {
    const official = 'https://intgovforum.org/ws-119'
    expect(chosenOf('quote', all).choices).toEqual({ nameMembers: true, official })
    expect(chosenOf('record', all).choices).toEqual({ nameMembers: true, withPositions: true, official })
    expect(chosenOf('note', all).choices).toEqual({ nameMembers: true, nameAuthors: true })
    expect(chosenOf('view', all).choices).toEqual({ title: 'Norms' })
  })
  it('leaves out an official page that is no address of the web, and says so', () => {
    for (const official of ['intgovforum', 'javascript:alert(1)', 'https://']) {
      const { choices, fault } = chosenOf('quote', { ...typedChoices({}), official })
      expect(choices).toEqual({})
      expect(fault).toMatch(/begins with http/)
    }
  })
  it('begins with what was published before', () => {
    const before = { nameMembers: true, official: 'https://intgovforum.org/ws-119' }
    expect(chosenOf('quote', typedChoices(before)).choices).toEqual(before)
  })
})

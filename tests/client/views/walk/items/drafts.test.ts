import { describe, expect, it } from 'vitest'
import { draftReading, noDraft } from '../../../../../client/src/views/walk/items/drafts.ts'

describe('draftReading', () => {
  it('is the best suggestion until another is chosen or something is typed', () => {
    const suggestions = ['recent', 'present']
    expect(draftReading(noDraft, suggestions)).toBe('recent')
    expect(draftReading({ ...noDraft, chosen: 1 }, suggestions)).toBe('present')
    expect(draftReading({ ...noDraft, chosen: 'own', typed: 'heard' }, suggestions)).toBe('heard')
  })

  it('is none where nothing is suggested and nothing typed', () => {
    expect(draftReading(noDraft, [])).toBeNull()
    expect(draftReading({ ...noDraft, chosen: 'own' }, ['recent'])).toBeNull()
  })
})

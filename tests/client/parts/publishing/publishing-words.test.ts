import { describe, expect, it } from 'vitest'
import {
  embedOf,
  hintsWords,
  versionOutlook,
} from '../../../../client/src/parts/publishing/publishing-words.ts'
import type { MemberId, NoteId } from '../../../../shared/base/id.ts'
import { makesVersion } from '../../../../shared/publishing/makes-version.ts'
import type { PublicationSummary } from '../../../../shared/wire/sharing/api-publishing.ts'
import { testId } from '../../../support/world.ts'

const page: PublicationSummary = {
  id: '4tz0c2m8kd1w',
  kind: 'note',
  subject: { kind: 'note', note: testId(1) as NoteId },
  choices: {},
  title: 'Who asked for it',
  licence: 'cc-by-4.0',
  isListed: false,
  version: 2,
  publishedAtMs: 2,
  publishedBy: testId(9) as MemberId,
  createdAtMs: 1,
  unpublishedAtMs: null,
  today: 'same',
  whyNot: null,
  address: '/n/4tz0c2m8kd1w',
  url: 'https://desk.example.org/n/4tz0c2m8kd1w',
}

describe('publishing makes', () => {
  it('a first version of what has no page', () => {
    expect(versionOutlook({ existing: null, differs: null })).toMatch(/first version/)
    expect(makesVersion({ existing: null, differs: null })).toBe(true)
  })
  it('no version of what did not change', () => {
    const same = { existing: page, differs: null }
    expect(versionOutlook(same)).toBe('Nothing changed since version 2.')
    expect(makesVersion(same)).toBe(false)
  })
  it('the next version of what differs, and says what is other', () => {
    const other = { existing: page, differs: 'text, quotes' }
    expect(versionOutlook(other)).toBe('This will be version 3. It differs from version 2: text, quotes.')
    expect(makesVersion(other)).toBe(true)
  })
  it('the next version of what was taken back, though nothing changed', () => {
    const taken = { existing: { ...page, unpublishedAtMs: 3 }, differs: null }
    expect(versionOutlook(taken)).toMatch(/was taken back.*will be version 3\.$/)
    expect(makesVersion(taken)).toBe(true)
  })
})

it('the code to embed a page keeps to the version it was copied at', () => {
  expect(embedOf(page)).toContain('src="https://desk.example.org/n/4tz0c2m8kd1w@2/embed"')
})

it('what is left of a template is told by its words, of much the number', () => {
  expect(hintsWords([])).toBeNull()
  expect(hintsWords(['[Dates.]'])).toBe('This note still holds 1 hint of its template: “Dates.”')
  expect(hintsWords(['[A.]', '[B.]', '[C.]', '[D.]', '[E.]'])).toBe(
    'This note still holds 5 hints of its template: “A.”, “B.”, “C.”, and 2 more',
  )
})

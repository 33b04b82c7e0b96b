import { expect, test } from 'vitest'
import { guidsOf, readGuid } from '../../../../shared/formats/codebook/code-guid.ts'
import { guidOf } from './told-codebook.ts'

test('GUIDs differ by project, kind and id, and are of version 8', () => {
  const other = guidsOf('01HZZZZZZZZZZZZZZZZZZZZZZY')
  const all = ['norms', 'norm', 'threats'].flatMap((id) => [
    guidOf('topic', id),
    guidOf('stance', id),
    other('topic', id),
  ])
  expect(new Set(all).size).toBe(all.length)
  for (const guid of all)
    expect(guid).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/)
  expect(readGuid(`{${all[0]!.toLowerCase()}}`)).toBe(all[0]!.toLowerCase())
})

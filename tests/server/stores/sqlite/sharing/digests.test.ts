// Choices of a daily mail, and when one was last made.
import { expect, test } from 'vitest'
import { openDatabase } from '../../../../../server/stores/sqlite/database.ts'
import { createDirectory } from '../../../../../server/stores/sqlite/directory.ts'
import type { MemberId, ProjectId } from '../../../../../shared/base/id.ts'
import { testId } from '../../../../support/world.ts'

const project = testId(1) as ProjectId
const ana = testId(11) as MemberId
const li = testId(12) as MemberId

test('a digest is wanted until its member says never, of one project at a time', async () => {
  const database = openDatabase(':memory:')
  const { projects, digests } = createDirectory(database)
  await projects.add({ id: project, slug: 'one', name: 'One', createdAtMs: 1 })
  expect(await digests.isWanted(project, ana)).toBe(true)
  await digests.choose(project, ana, 'never')
  expect(await digests.isWanted(project, ana)).toBe(false)
  expect(await digests.isWanted(project, li)).toBe(true)
  await digests.choose(project, ana, 'daily')
  expect(await digests.isWanted(project, ana)).toBe(true)
  database.close()
})

test('when a digest was made is kept, and taken back', async () => {
  const database = openDatabase(':memory:')
  const { digests } = createDirectory(database)
  expect(await digests.madeAtMs(ana)).toBeNull()
  await digests.setMade(ana, 5)
  await digests.setMade(ana, 7)
  expect([await digests.madeAtMs(ana), await digests.madeAtMs(li)]).toEqual([7, null])
  await digests.setMade(ana, null)
  expect(await digests.madeAtMs(ana)).toBeNull()
  database.close()
})

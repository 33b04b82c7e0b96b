// What the library counts is what the work has left: gaps still open, turns nobody has named.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordKey } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'

const published = 'We (?) all agree, (inaudible) and (?) too.'
const speech = `Record\n***\n>> ANA: ${published}\n\n>> Thank you.\n\n>> LI: So do we.\n`
const params = { project: firstSlug }

let server: TestServer
let owner: Person
let transcript: string
beforeAll(async () => {
  server = await startServer()
  owner = await server.owner()
  transcript = await server.record(speech, 'record.txt')
})
afterAll(() => server.close())

const counts = async () => {
  const { transcripts } = await owner.does('listTranscripts', { params })
  const { turns, unlabelledTurns, gaps } = transcripts.find(({ id }) => id === transcript) ?? {}
  return { turns, unlabelledTurns, gaps }
}
const write = (root: 'gaps' | 'corrections', id: number, value: unknown) =>
  server.app.world.rooms.write(roomName('transcript', transcript), owner.account.id, (edit) =>
    ok(edit.put(root, recordKey(owner.account.id, testId(id)), value)),
  )
const gapAt = (mark: string, from = 0) => {
  const start = published.indexOf(mark, from)
  return { segment: 0, start, end: start + mark.length }
}

test('a gap is counted until somebody proposes what was said, or says it is lost', async () => {
  expect((await counts()).gaps).toBe(3)
  const first = gapAt('(?)')
  await write('corrections', 1, { ...first, published: '(?)', reading: 'do', atMs: 1 })
  expect((await counts()).gaps).toBe(2)
  const lost = { ...gapAt('(inaudible)'), mark: '(inaudible)', atMs: 1 }
  await write('gaps', 2, lost)
  expect((await counts()).gaps).toBe(1)
  await write('gaps', 2, { ...lost, withdrawn: true })
  expect((await counts()).gaps).toBe(2)
})

test('a turn is to name until a member says who speaks, or its label means one person', async () => {
  expect(await counts()).toMatchObject({ turns: 3, unlabelledTurns: 3 })
  const person = { name: 'Ana', aliases: [], affiliation: '', actor: null }
  await owner.does('changePeople', { params, body: { put: [{ id: testId(7), person }], remove: [] } })
  expect((await counts()).unlabelledTurns).toBe(2)
  const places = [
    { segment: 1, offset: 0, to: { person: null } },
    { segment: 2, offset: 3, to: { person: testId(7) } },
  ]
  await owner.does('attributeMany', { params: { transcript }, body: { places } })
  expect((await counts()).unlabelledTurns).toBe(1)
})

// One meeting in time, and what one person said in it: both are the same stretches of speech.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonId } from '../../../../shared/base/id.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { addSpeaker, type Coded, codedRecord } from './coded-record.ts'

let server: TestServer
let ana: Person
let mexico: PersonId
let other: PersonId
let record: Coded
const lines = ['>> ANA: We do – and so does Ben. Yes we do.', 'More of it.', '>> BEN: No, no.', '>> (Pause)']
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  mexico = await addSpeaker(server, 'Ana', 'MEX')
  other = await addSpeaker(server, 'Nobody Known', 'org:Acme')
  record = await codedRecord(server, '2021-12-10', lines)
  const by = ana.account.id
  const at = 'We do – and so does Ben. '.length
  await record.put('attributions', `0:${at}`, { person: other, by, atMs: 1 })
  await record.code(ana, 'MEX')
  await record.code(ana, 'USA', { at: at, onBehalfOf: 'group:NATO', reportedBy: 'org:Acme' })
  const decision = { verdict: 'accepted', proposer: by, by, atMs: 1 }
  await record.put('decisions', `${by}/01HZZZZZZZZZZZZZZZZZZZZZZZ`, {
    ...decision,
    segment: 0,
    start: 3,
    end: 5,
    published: 'do',
    reading: 'did',
  })
})
afterAll(() => server.close())

test('a turn two people share is two stretches, and the words of all add up', async () => {
  const {
    stretches,
    words,
    record: named,
  } = await ana.does('readMeeting', {
    params: { transcript: record.transcript },
  })
  expect(named).toMatchObject({ id: record.transcript, day: '2021-12-10' })
  expect(
    stretches.map(({ turn, segment, offset, wordsBefore, words }) => [
      turn,
      segment,
      offset,
      wordsBefore,
      words,
    ]),
  ).toEqual([
    [0, 0, 0, 0, 6],
    [0, 0, 25, 6, 6],
    [1, 2, 0, 12, 2],
    [2, 3, 0, 14, 1],
  ])
  expect(words).toBe(15)
  expect(stretches.map(({ person, actor, label }) => [person?.name, actor, label])).toEqual([
    ['Ana', 'MEX', 'ANA'],
    ['Nobody Known', 'org:Acme', 'ANA'],
    [undefined, null, 'BEN'],
    [undefined, null, null],
  ])
})

test('positions stand where their words begin; the filter chooses among them, not among records', async () => {
  const ask = async (query: Record<string, string>) =>
    (await ana.does('readMeeting', { params: { transcript: record.transcript }, query })).positions
  const both = await ask({ records: 'elsewhere' })
  expect(both.map(({ holder, reported, wordsBefore }) => [holder, reported, wordsBefore])).toEqual([
    ['MEX', false, 0],
    ['group:NATO', true, 6],
  ])
  expect((await ask({ actors: 'CAN', members: 'yes' })).map(({ holder }) => holder)).toEqual(['group:NATO'])
  expect(await ask({ to: '2020-01-01' })).toEqual([])
})

test('a person’s page has their stretches in the corrected reading and the positions in them', async () => {
  const read = (person: PersonId) => ana.does('readPerson', { params: { project: firstSlug, person } })
  expect(await read(mexico)).toMatchObject({
    records: [{ transcript: record.transcript, turns: 1, words: 6, wordsOfAll: 15 }],
    turns: [{ segment: 0, offset: 0, words: 6, basis: 'label', opening: 'We did – and so does Ben.' }],
    positions: [{ holder: 'MEX' }],
  })
  expect(await read(other)).toMatchObject({
    turns: [{ segment: 0, offset: 25, words: 6, basis: 'attribution', opening: 'Yes we do.' }],
    positions: [{ holder: 'group:NATO', speaker: 'Nobody Known', speakerId: other }],
  })
  const unknown = await ana.call('readPerson', {
    params: { project: firstSlug, person: '01HZZZZZZZZZZZZZZZZZZZZZZZ' },
  })
  expect(unknown).toMatchObject({ status: 404 })
})

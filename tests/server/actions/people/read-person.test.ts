// A person's page, told from the 2021 sample: turns by label and by what a member said, and positions in their words.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'

const params = { project: firstSlug }
let server: TestServer
let owner: Person
let ids: ReadonlyMap<string, string>
beforeAll(async () => {
  server = await startServer({ sample: true })
  owner = await server.owner()
  const [project] = await server.app.world.projects.all()
  const rows = await server.app.world.rows.ofRoom(`project:${project?.id}` as never, 'people')
  ids = new Map(rows.map(({ key, value }) => [(value as { name: string }).name, key]))
})
afterAll(() => server.close())

const read = (name: string) =>
  owner.call('readPerson', { params: { ...params, person: ids.get(name) ?? 'no such name' } })
const page = async (name: string) => {
  const reply = await read(name)
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value
}

describe('readPerson', () => {
  test('counts turns and words in every record, the two sittings apart', async () => {
    const { records, turns, positions } = await page('Kaja Ciglic')
    expect(records.map(({ day }) => day)).toEqual(['2020-11-13', '2021-12-10'])
    for (const { transcript, words, wordsOfAll, turns: count } of records) {
      const theirs = turns.filter((turn) => turn.transcript === transcript)
      expect(theirs.length).toBe(count)
      expect(theirs.reduce((sum, turn) => sum + turn.words, 0)).toBe(words)
      expect(words).toBeLessThan(wordsOfAll)
    }
    expect(turns.every(({ basis }) => basis === 'label')).toBe(true)
    expect(turns[0]?.opening).toMatch(/^I had to unmute myself\./)
    expect(positions).toEqual([])
  })

  test('what a member said of a turn without a name is theirs, from its place on', async () => {
    const before = await page('Nathalie Jaarsma')
    const transcript = before.records.find(({ day }) => day === '2021-12-10')?.transcript ?? ''
    await owner.does('attribute', {
      params: { transcript, segment: 35, offset: 6 },
      body: { person: ids.get('Nathalie Jaarsma') ?? '' },
    })
    const after = await page('Nathalie Jaarsma')
    const said = after.turns.find(({ basis }) => basis === 'attribution')
    expect(said).toMatchObject({ transcript, segment: 35, offset: 6 })
    expect(said?.opening).toMatch(/^Indeed\./)
    const words = (of: typeof after) => of.records.reduce((sum, record) => sum + record.words, 0)
    expect(words(after) - words(before)).toBe(said?.words)
  })

  test('who is not in the list has no page', async () => {
    expect(await read('Nobody')).toMatchObject({ ok: false })
    expect(
      await owner.call('readPerson', { params: { ...params, person: '01ARZ3NDEKTSV4RRFFQ69G5FAV' } }),
    ).toMatchObject({ status: 404, problem: { message: 'This person is not in the project’s list.' } })
  })
})

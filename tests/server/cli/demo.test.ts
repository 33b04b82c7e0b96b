// The worked example is honest: every place it names is in the records, and all of it can be written by the rules.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../../../server/app.ts'
import { placeOfWords } from '../../../server/cli/demo/example.ts'
import type { DemoPerson } from '../../../server/cli/demo/write-example.ts'
import { fill } from '../../../server/cli/demo.ts'
import { openApp } from '../../../server/cli/open-app.ts'
import { parseActor } from '../../../shared/actors/actor.ts'
import { starterCodebook } from '../../../shared/records/codebook/starter-codebook.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import { roomName } from '../../../shared/room/room-name.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const dataDir = mkdtempSync(join(tmpdir(), 'rapporteur-'))
let app: App
let people: readonly DemoPerson[]

beforeAll(async () => {
  const opened = await openApp({ dataDir, logger: quiet, origins: [], proxies: 0, clientDir: null })
  if (!opened.ok) throw new Error(opened.problem.message)
  app = opened.value
  const filled = await fill(app)
  if (!filled.ok) throw new Error(filled.problem.message)
  people = filled.value
})
afterAll(async () => {
  await app.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const rowsOf = async (root: string) => {
  const [project] = await app.world.projects.all()
  if (!project) throw new Error('no project')
  const rows = []
  for (const { id } of await app.world.transcripts.ofProject(project.id)) {
    rows.push(...(await app.world.rows.ofRoom(roomName('transcript', id), root)))
  }
  return rows
}

it('makes three people with passwords of their own, each with a role of their own', async () => {
  const [project] = await app.world.projects.all()
  const members = await app.world.members.ofProject(project!.id)
  expect(members.map(({ role }) => role).sort()).toEqual(['annotator', 'owner', 'reviewer'])
  expect(new Set(people.map(({ password }) => password)).size).toBe(3)
})

it('codes about sixty positions in both records, by all three, on topics and stances that are in the codebook', async () => {
  const positions = await rowsOf('positions')
  expect(positions.length).toBeGreaterThanOrEqual(55)
  expect(new Set(positions.map(({ room }) => room)).size).toBe(2)
  expect(new Set(positions.map(({ author }) => author)).size).toBe(3)
  const topics = new Set<string>(starterCodebook.topics.map(({ id }) => id))
  const stances = new Set<string>(starterCodebook.stances.map(({ id }) => id))
  for (const { value } of positions) {
    const { actor, reportedBy, topics: on, stance } = value as Position
    expect(parseActor(actor), actor).not.toBeNull()
    if (reportedBy) expect(reportedBy).not.toBe(actor)
    for (const topic of on) expect(topics.has(topic), topic).toBe(true)
    expect(stances.has(stance), stance).toBe(true)
  }
})

it('accepts every correction by somebody else than its proposer', async () => {
  const decisions = await rowsOf('decisions')
  expect(decisions.length).toBe((await rowsOf('corrections')).length)
  for (const { value } of decisions) {
    const { verdict, by, proposer } = value as { verdict: string; by: string; proposer: string }
    expect(verdict).toBe('accepted')
    expect(by).not.toBe(proposer)
  }
})

it('lists a quote and a record in public, each in two versions, and names none of the three', async () => {
  const [project] = await app.world.projects.all()
  const pages = await app.world.publications.ofProject(project!.id)
  expect(pages.map(({ kind, version, isListed }) => [kind, version, isListed]).sort()).toEqual([
    ['quote', 2, true],
    ['record', 2, true],
  ])
  for (const { id, version } of pages) {
    const content = JSON.stringify((await app.world.publications.version(id, version))?.content)
    expect(content).toContain('multilateral')
    for (const { name } of people) expect(content).not.toContain(name)
  }
})

it('says which words are not there, or there twice', () => {
  const text = 'we need more, and more again'
  expect(placeOfWords('need more', text, 0)).toMatchObject({ ok: true, value: { start: 3, end: 12 } })
  expect(placeOfWords('we … again', text, 0)).toMatchObject({ ok: true, value: { start: 0, end: 28 } })
  expect(placeOfWords('more', text, 3)).toMatchObject({
    ok: false,
    problem: { message: '“more” is not in ¶ 4 once.' },
  })
  expect(placeOfWords('less', text, 3)).toMatchObject({ ok: false })
})

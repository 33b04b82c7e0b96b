import { describe, expect, it } from 'vitest'
import {
  addPeopleOfLabels,
  addPersonForRow,
  assignRow,
  attribute,
  clearRow,
  type SpeakerContext,
} from '../../../client/src/acts/speaker-acts.ts'
import { type PersonId, ulid } from '../../../shared/base/id.ts'
import type { Role } from '../../../shared/people/roles.ts'
import type { PersonRecord } from '../../../shared/records/person.ts'
import { type SpeakerRow, speakerRows } from '../../../shared/records/speakers/speaker-rows.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Desk, heldBy, problemOf, seen, serveDesks } from './served-desk.ts'

/** A desk, and the people and rows of its record as the server has them now. */
async function atTheRows(role: Role) {
  const { desks, server } = await serveDesks({ Ana: role })
  const desk: Desk = desks.Ana
  const { transcript } = await desk.person.does('readTranscript', { params: { transcript: desk.transcript } })
  const [project] = await server.app.world.projects.all()
  if (!project) throw new Error('no project')
  let known: ReadonlyMap<PersonId, PersonRecord> = new Map()
  const fresh = async () => {
    const rows = await server.app.world.rows.ofRoom(roomName('project', project.id), 'people')
    known = new Map(rows.map(({ key, value }) => [key as PersonId, value as PersonRecord]))
    return known
  }
  let nth = 0
  const context: SpeakerContext = {
    ...desk,
    people: () => known,
    newPersonId: () => ulid(1e12 + nth++, new Uint8Array(10)) as PersonId,
  }
  const rows = async () => {
    const people = [...(await fresh())].map(([id, person]) => ({ ...person, id }))
    const view = await desk.person.does('listTranscripts', { params: { project: desk.project } })
    expect(view.transcripts).toHaveLength(1)
    const said = await server.app.world.rows.ofRoom(roomName('transcript', desk.transcript), 'attributions')
    await seen(desk, (records) => records.attributions.size === said.length)
    return speakerRows(transcript, desk.room.records().attributions, people)
  }
  const row = async (label: string): Promise<SpeakerRow> => {
    const found = (await rows()).find((each) => each.label === label)
    if (!found) throw new Error(`no row ${label}`)
    return found
  }
  const people = async () => [...(await fresh()).values()].map(({ name }) => name).sort()
  return { context, desk, server, rows, row, people, undo: desk.undo }
}

const nathalie = { name: 'Nathalie Jaarsma', aliases: [], affiliation: '', actor: 'NLD' }

describe('saying who speaks', () => {
  it('holds from its place, and undo goes back to what was said before', async () => {
    const { desks, server } = await serveDesks({ Ana: 'annotator' })
    const { Ana } = desks
    const owner = await server.owner()
    const person = { name: 'Marie Dupont', aliases: [], affiliation: 'Foreign ministry', actor: 'FRA' }
    const { id } = await owner.does('addPerson', { params: { project: Ana.project }, body: person })
    heldBy(await attribute(Ana, 3, 0, id))
    await seen(Ana, (records) => records.attributions.get('3:0')?.person === id)
    heldBy(await attribute(Ana, 3, 0, null))
    await seen(Ana, (records) => records.attributions.get('3:0')?.person === null)
    await Ana.undo.undo()
    await seen(Ana, (records) => records.attributions.get('3:0')?.person === id)
    await Ana.undo.undo()
    await seen(Ana, (records) => !records.attributions.has('3:0'))
  })
})

describe('who a label means', () => {
  it('is an alias of a person where one may edit people, with an undo and a redo', async () => {
    const { context, row, desk, server, undo } = await atTheRows('reviewer')
    const { id } = await (await server.owner()).does('addPerson', {
      params: { project: desk.project },
      body: nathalie,
    })
    const asks = await row('Natalie')
    expect([asks.state, asks.guesses[0]?.person.id]).toEqual(['asks', id])
    expect(heldBy(await assignRow(context, asks, { ...nathalie, id }))).toEqual({
      how: 'alias',
      name: 'Nathalie Jaarsma',
    })
    expect(await row('Natalie')).toMatchObject({ state: 'label', person: { id, aliases: ['Natalie'] } })
    heldBy(await undo.undo())
    expect((await row('Natalie')).state).toBe('asks')
    heldBy(await undo.redo())
    expect((await row('Natalie')).state).toBe('label')
    expect(desk.room.records().attributions.size).toBe(0)
  })

  it('is said of all its turns in this record by those who may not, as one act', async () => {
    const { context, row, rows, desk, server, undo } = await atTheRows('annotator')
    const { id } = await (await server.owner()).does('addPerson', {
      params: { project: desk.project },
      body: nathalie,
    })
    await rows()
    const kaja = await row('KAJA CIGLIC')
    expect(heldBy(await assignRow(context, kaja, { ...nathalie, id }))).toEqual({
      how: 'places',
      name: 'Nathalie Jaarsma',
    })
    expect(await row('KAJA CIGLIC')).toMatchObject({ state: 'said', by: desk.me.id, person: { id } })
    expect(desk.room.records().attributions.size).toBe(kaja.places.length)
    heldBy(await undo.undo())
    expect(await row('KAJA CIGLIC')).toMatchObject({ state: 'nobody', by: null })
    expect(problemOf(await addPeopleOfLabels(context, ['YIK']))[0]).toBe('forbidden')
    expect(problemOf(await addPersonForRow(context, kaja, null))[0]).toBe('forbidden')
  })

  it('moves from one person to another when the first had it as an alias', async () => {
    const { context, row, server, desk, rows } = await atTheRows('reviewer')
    const owner = await server.owner()
    const params = { project: desk.project }
    await owner.does('addPerson', { params, body: { ...nathalie, aliases: ['NATALIE'] } })
    const other = { ...nathalie, name: 'Natalie Smith', actor: null }
    const { id } = await owner.does('addPerson', { params, body: other })
    await rows()
    const before = await row('Natalie')
    expect([before.state, before.person?.name]).toEqual(['label', 'Nathalie Jaarsma'])
    heldBy(await assignRow(context, before, { ...other, id }))
    expect(await row('Natalie')).toMatchObject({ state: 'label', person: { id } })
  })

  it('is nobody known where one says so, until it is taken back', async () => {
    const { context, row } = await atTheRows('annotator')
    heldBy(await assignRow(context, await row('YIK'), null))
    const said = await row('YIK')
    expect([said.state, said.person]).toEqual(['said', null])
    heldBy(await clearRow(context, said))
    expect((await row('YIK')).state).toBe('nobody')
  })
})

describe('new people', () => {
  it('are made of several labels as one act, which one undo takes back', async () => {
    const { context, people, row, undo, rows } = await atTheRows('reviewer')
    await rows()
    heldBy(await addPeopleOfLabels(context, ['KAJA CIGLIC', 'YIK']))
    expect(await people()).toEqual(['Kaja Ciglic', 'Yik'])
    expect((await row('KAJA CIGLIC')).state).toBe('label')
    heldBy(await undo.undo())
    expect(await people()).toEqual([])
    heldBy(await undo.redo())
    expect(await people()).toEqual(['Kaja Ciglic', 'Yik'])
  })

  it('get the label as an alias, or are said to speak in a turn without one', async () => {
    const { context, row, rows, people, undo } = await atTheRows('reviewer')
    heldBy(await addPersonForRow(context, await row('YIK'), 'Yik Chan Chin'))
    expect(await row('YIK')).toMatchObject({
      state: 'label',
      person: { name: 'Yik Chan Chin', aliases: ['YIK'] },
    })
    const unnamed = (await rows()).find(({ kind }) => kind === 'unnamed')
    if (!unnamed) throw new Error('no unnamed turn')
    heldBy(await addPersonForRow(context, unnamed, 'John Doe'))
    expect((await rows()).find(({ id }) => id === unnamed.id)).toMatchObject({
      state: 'said',
      person: { name: 'John Doe', aliases: [] },
    })
    heldBy(await undo.undo())
    expect(await people()).toEqual(['Yik Chan Chin'])
    expect(problemOf(await addPersonForRow(context, unnamed, ' '))[0]).toBe('invalid')
  })
})

// Where members must agree, their voices come by sockets like any other work, and the room itself accepts.
import { expect, test } from 'vitest'
import { propose, support } from '../../../client/src/acts/correction-acts.ts'
import { firstSlug } from '../../support/server.ts'
import { heldBy, seen, serveDesks } from './served-desk.ts'

test('the last voice that is needed accepts the reading on every screen, whoever may decide', async () => {
  const { server, desks, place } = await serveDesks({ Ana: 'annotator', Ben: 'annotator', Cleo: 'annotator' })
  const { Ana, Ben, Cleo } = desks
  const owner = await server.owner()
  await owner.does('changeSettings', {
    params: { project: firstSlug },
    body: { acceptance: { rule: 'agree', members: 3 }, packs: [] },
  })
  const { key } = heldBy(await propose(Ana, place('multi‑stakeholder'), 'multistakeholder'))
  for (const desk of [Ben, Cleo]) {
    await seen(desk, ({ corrections }) => corrections.has(key))
    expect(desk.room.records().decisions.has(key)).toBe(false)
    heldBy(support(desk, key))
    heldBy(await desk.room.whenStored())
    await seen(Ana, (records) => records.support.has(`${key}/${desk.me.id}`))
  }
  for (const desk of [Ana, Ben, Cleo]) await seen(desk, ({ decisions }) => decisions.has(key))
  expect(Ana.room.records().decisions.get(key)).toMatchObject({
    verdict: 'accepted',
    reading: 'multistakeholder',
    proposer: Ana.me.id,
    by: Cleo.me.id,
    agreed: [Ana.me.id, Ben.me.id, Cleo.me.id],
  })
})

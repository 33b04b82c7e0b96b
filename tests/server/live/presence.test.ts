// Who is in a room and where: name and colour are the server's word, and nobody speaks for another.
import { expect, test } from 'vitest'
import { presenceFrame } from '../../../server/live/frames.ts'
import { maxPresenceBytes } from '../../../shared/room/presence.ts'
import { world } from '../../support/world.ts'

test('a colleague is shown by the name and colour of their account, whatever they say of themselves', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' })
  const [ana, li] = [w.open('ana'), w.open('li')]
  await w.settle()
  ana.show({ segment: 4, user: { name: 'Li', id: li.member.id } })
  await w.settle()
  const { id, name, colour } = ana.member
  expect(li.others.get(ana.document.clientID)).toEqual({ segment: 4, user: { id, name, colour } })
  const later = w.open('li')
  await w.settle()
  expect(later.others.size).toBe(1)
})

test('nobody can show themselves under a colleague’s clientID, or a second one of their own', async () => {
  const w = await world({ ana: 'annotator', eve: 'annotator' })
  const [ana, eve] = [w.open('ana'), w.open('eve')]
  await w.settle()
  ana.show({ segment: 1 })
  await w.settle()
  eve.show({ segment: 9 }, ana.document.clientID, 2 ** 31)
  for (let ghost = 1; ghost < 50; ghost++) eve.show({ segment: ghost }, ghost)
  await w.settle()
  expect(ana.others.size).toBe(1)
  expect([...eve.others.values()]).toMatchObject([{ segment: 1 }])
})

test('who leaves is gone for the others, without a ghost, and is shown again on return', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' })
  const [ana, li] = [w.open('ana'), w.open('li')]
  await w.settle()
  ana.show({ segment: 1 })
  await w.settle()
  expect(li.others.size).toBe(1)
  ana.disconnect()
  await w.settle()
  expect(li.others.size).toBe(0)
  ana.connect()
  ana.show({ segment: 2 })
  await w.settle()
  expect([...li.others.values()]).toMatchObject([{ segment: 2 }])
})

test('a newer socket of the same member with the same clientID takes over, and the older closes with 1012', async () => {
  const w = await world({ ana: 'annotator' })
  const older = w.open('ana')
  await w.settle()
  older.show({ segment: 1 }, 77)
  await w.settle()
  const newer = w.open('ana')
  newer.show({ segment: 2 }, 77)
  await w.settle()
  expect(older.closedWith).toBe(1012)
  expect(newer.isOnline).toBe(true)
})

test('a message that says too much leaves no ghost behind with what else it says', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' })
  const [ana, li] = [w.open('ana'), w.open('li')]
  await w.settle()
  const [tooLong, short] = [{ cursor: 'x'.repeat(maxPresenceBytes) }, { segment: 1 }]
  ana.toServer.push(
    presenceFrame([
      { client: 77, clock: 1, state: tooLong },
      { client: 78, clock: 1, state: short },
    ]),
  )
  await w.settle()
  expect(ana.closedWith).toBe(4413)
  expect(li.others.size).toBe(0)
})

test('a thousand presences in one message are one for the others', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' })
  const [ana, li] = [w.open('ana'), w.open('li')]
  await w.settle()
  const said = Array.from({ length: 1000 }, (_, segment) => ({ client: 77, clock: 1, state: { segment } }))
  ana.connection?.receive(presenceFrame(said))
  expect(li.toClient).toHaveLength(1)
  await w.settle()
  expect([...li.others.values()]).toMatchObject([{ segment: 999 }])
})

test('more words than a presence may have end that connection only', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' })
  const [ana, li] = [w.open('ana'), w.open('li')]
  await w.settle()
  ana.show({ segment: 1, cursor: 'x'.repeat(maxPresenceBytes) })
  await w.settle()
  expect(ana.closedWith).toBe(4413)
  expect(li.isOnline).toBe(true)
})

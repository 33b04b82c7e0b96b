// The gate of a running server knows how long a record's text is, and what its clock says.
import { expect, test } from 'vitest'
import { recordKey, ulid } from '../../../../shared/base/id.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { type ForgedRun, forgeUpdate } from '../../../support/forged-update.ts'
import { openRawSocket } from '../../../support/raw-socket.ts'
import { startServer } from '../../../support/server.ts'
import { testId, testPassage } from '../../../support/world.ts'

test('[I6] a passage outside the text of an imported record, and a message of another year, are refused', async () => {
  const server = await startServer({})
  const ana = await server.person('Ana', 'annotator')
  const record = await server.record('The record\n***\n>> ANA: We suport it.\n\n>> LI: So do we.\n')
  const room = roomName('transcript', record)
  const passage = recordKey(ana.account.id, testId(1))
  const entry = (client: number, parent: string, key: string, value: unknown): ForgedRun => ({
    client,
    clock: 0,
    structs: [{ content: { kind: 'any', values: [value] }, parent, key }],
  })
  const sent = async (...runs: readonly ForgedRun[]) => {
    const socket = await openRawSocket(server.address, room, ana.cookie())
    const closing = await socket.sendAndBeClosed(forgeUpdate(runs))
    return [closing.code, closing.refusal?.message]
  }
  const span = { startSegment: 1, start: 0, endSegment: 1, end: 500 }
  expect(await sent(entry(11, 'passages', passage, { ...testPassage, span }))).toEqual([
    4422,
    'The passage lies outside the published text.',
  ])
  const inAYear = recordKey(ana.account.id, ulid(Date.now() + 400 * 24 * 3_600_000, new Uint8Array(10)))
  const message = { about: `passages:${passage}`, text: 'words', atMs: 1 }
  const [code, why] = await sent(
    entry(12, 'passages', passage, testPassage),
    entry(13, 'messages', inAYear, message),
  )
  expect(code).toBe(4422)
  expect(why).toContain('The clock of your device is ahead by')
  await server.close()
})

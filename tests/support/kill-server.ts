// A server of nothing but rooms, as its own process, to be killed: real sockets, a real file, rooms that unload at once.
// Arguments: the database file, then the rooms to make. Opens the file when a line comes in; prints its port when it listens.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRooms } from '../../server/live/rooms.ts'
import { attachSockets } from '../../server/live/socket.ts'
import { openDatabase } from '../../server/stores/sqlite/database.ts'
import { sqliteRoomLog } from '../../server/stores/sqlite/room-log.ts'
import { ok } from '../../shared/base/result.ts'
import { memberSchema } from '../../shared/people/member.ts'
import { readRoomName } from '../../shared/room/room-name.ts'

const [file = '', ...names] = process.argv.slice(2)
await once(process.stdin, 'data')
const logger = {
  warn: (facts: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(facts)}\n`),
}
const rooms = createRooms({
  log: sqliteRoomLog(openDatabase(file)),
  clock: Date.now,
  projectOf: async () => 'a-project',
  logger,
  updatesPerSnapshot: 20,
  later: (_ms, run) => {
    const timer = setTimeout(run, 1)
    return () => clearTimeout(timer)
  },
})
for (const text of names) {
  const room = readRoomName(text)
  if (room) await rooms.create(room.name, null)
}
const server = createServer()
attachSockets(server, rooms, {
  authorise: async (request) => ok(memberSchema.parse(JSON.parse(String(request.headers['x-member'])))),
  allowedOrigin: () => true,
  logger,
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))

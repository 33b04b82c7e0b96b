// A reviewer before a codebook on a real server, with coded positions of somebody else's; the codebook is as the server
// has it after the last request, as the live room would bring it.
import { onTestFinished } from 'vitest'
import type { CodebookContext } from '../../../../client/src/acts/codebook/codebook-acts.ts'
import type { CodebookNow } from '../../../../client/src/acts/codebook/codebook-change.ts'
import type { call } from '../../../../client/src/api/call.ts'
import { createUndoStack } from '../../../../client/src/live/undo.ts'
import type { StanceId, TopicId } from '../../../../shared/base/id.ts'
import type { StanceRecord, TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import { topicTree } from '../../../../shared/records/codebook/topic-tree.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { codebookRoots, codingTable } from '../../../server/actions/codebook/coding-table.ts'
import { firstSlug, type Person, startServer } from '../../../support/server.ts'

export async function atTheCodebook() {
  const server = await startServer()
  onTestFinished(() => server.close())
  const table = await codingTable(server)
  const room = roomName('project', table.project)
  let now: CodebookNow = { topics: new Map(), stances: new Map() }
  const refresh = async () => {
    const entries = async (root: string) =>
      (await server.app.world.rows.ofRoom(room, root)).map(({ key, value }) => [key, value] as const)
    now = {
      topics: new Map((await entries('topics')) as [TopicId, TopicRecord][]),
      stances: new Map((await entries('stances')) as [StanceId, StanceRecord][]),
    }
  }
  await refresh()
  const seat = async (name: string, role: 'reviewer' | 'annotator') => {
    const person = await server.person(name, role)
    const undo = createUndoStack()
    const asked: string[] = []
    const ask = (async (route: 'changeCodebook', given: Parameters<Person['call']>[1]) => {
      asked.push(route)
      const reply = await person.call(route, given as never)
      await refresh()
      return reply
    }) as unknown as typeof call
    const context: CodebookContext = { ask, undo, project: firstSlug, codebook: () => now }
    return { person, undo, asked, context }
  }
  return {
    server,
    table,
    seat,
    now: () => now,
    refresh,
    topic: (id: string): TopicRecord => {
      const topic = now.topics.get(id as TopicId)
      if (!topic) throw new Error(`no topic ${id}`)
      return topic
    },
    stance: (id: string): StanceRecord => {
      const stance = now.stances.get(id as StanceId)
      if (!stance) throw new Error(`no stance ${id}`)
      return stance
    },
    /** The tree in one line, depth in dots. */
    tree: () => topicTree(now.topics).map(({ topic: { id }, depth }) => `${'.'.repeat(depth)}${id}`),
    rows: () => table.rows(null, codebookRoots),
  }
}

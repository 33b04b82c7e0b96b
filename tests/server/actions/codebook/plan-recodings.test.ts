// Other topics for somebody's position: what is written, what is refused, and whose it is after an undo.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RecordKey, TopicId, TranscriptId } from '../../../../shared/base/id.ts'
import type { CodebookChange } from '../../../../shared/wire/api-codebook.ts'
import { type Person, startServer, type TestServer } from '../../../support/server.ts'
import { added, type CodingTable, changeOf, codingTable, params, recoded } from './coding-table.ts'

let server: TestServer
let table: CodingTable
let ana: Person
let rea: Person
let li: Person
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  rea = await server.person('Rea', 'reviewer')
  li = await server.person('Li', 'reviewer')
  table = await codingTable(server)
})
afterAll(() => server.close())

const send = (change: Partial<CodebookChange>, by: Person = rea) =>
  by.call('changeCodebook', { params, body: changeOf(change) })
const done = async (change: Partial<CodebookChange>, by: Person = rea) =>
  expect(await send(change, by)).toMatchObject({ ok: true })

describe('a recoding', () => {
  let transcript: TranscriptId
  let position: RecordKey
  beforeAll(async () => {
    transcript = await table.record(6)
    position = await table.code(ana, transcript, 0, ['norms'])
  })
  const standing = () => table.valueAt(transcript, 'recodings', position)
  const one = (before: readonly string[] | null, after: readonly string[] | null) => ({
    recodings: [recoded(transcript, position, ['norms'], before, after)],
  })

  test('back to exactly the coder’s topics leaves nothing behind, and its undo brings the other back', async () => {
    await done(one(null, ['threats']))
    expect(await standing()).toMatchObject({ topics: ['threats'] })
    await done(one(['threats'], ['norms']))
    expect(await standing()).toBeUndefined()
    await done(one(['norms'], ['threats']))
    expect(await standing()).toMatchObject({ topics: ['threats'] })
    await done(one(['threats'], null))
    expect(await standing()).toBeUndefined()
  })

  test('undone gives the one before back to who made it', async () => {
    await done(one(null, ['threats']))
    const before = await standing()
    await done(one(['threats'], ['human-rights']), li)
    expect(await standing()).toMatchObject({ by: li.account.id })
    await done(one(['human-rights'], ['threats']), li)
    expect(await standing()).toEqual(before)
    await done(one(['threats'], null), li)
    await done(one(null, ['threats']), li)
    expect(await standing()).toEqual(before)
    await done(one(['threats'], null))
  })

  test('to what it is already stays whose it is', async () => {
    await done(one(null, ['threats']), li)
    const before = await standing()
    await done(one(['threats'], ['threats']))
    expect(await standing()).toEqual(before)
    await done(one(['threats'], null))
    await done(one(null, ['norms']))
    expect(await standing()).toBeUndefined()
  })

  test('is refused when somebody recoded it, when its coder chose others, and when it is gone', async () => {
    await done(one(null, ['threats']), li)
    expect(await send(one(null, ['human-rights']))).toMatchObject({
      status: 409,
      problem: {
        message: expect.stringMatching(/^The position at ¶ 1 of “.+” was recoded by somebody else meanwhile/),
      },
    })
    const moved = await table.code(ana, transcript, 1, ['norms'])
    const change = recoded(transcript, moved, ['norms'], null, ['threats'])
    await table.put(ana, transcript, 'positions', moved, {
      ...((await table.valueAt(transcript, 'positions', moved)) as object),
      topics: ['human-rights'],
    })
    expect(await send({ recodings: [change] })).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining('¶ 2') },
    })
    await table.put(ana, transcript, 'positions', moved, undefined)
    expect(await send({ recodings: [change] })).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining('is gone') },
    })
    await done(one(['threats'], null), li)
  })

  test('knows only topics of the codebook after the act, and records of the project', async () => {
    expect(await send(one(null, ['nowhere']))).toMatchObject({ status: 404 })
    await done({ topics: [added('brand-new')], ...one(null, ['brand-new']) })
    expect(
      await send({ recodings: [recoded(rea.account.id as never, position, ['norms'], null, ['threats'])] }),
    ).toMatchObject({
      status: 404,
    })
    await done({
      topics: [{ id: 'brand-new' as TopicId, before: await table.topic('brand-new'), after: null }],
      ...one(['brand-new'], null),
    })
    expect(await standing()).toBeUndefined()
  })

  test('of a lapsed one starts from what the coder has now', async () => {
    const mine = await table.code(rea, transcript, 2, ['norms'])
    await done({ recodings: [recoded(transcript, mine, ['norms'], null, ['threats'])] })
    await table.put(rea, transcript, 'positions', mine, {
      ...((await table.valueAt(transcript, 'positions', mine)) as object),
      topics: ['human-rights'],
    })
    await done({ recodings: [recoded(transcript, mine, ['human-rights'], null, ['cybercrime'])] })
    expect(await table.valueAt(transcript, 'recodings', mine)).toMatchObject({
      topics: ['cybercrime'],
      was: ['human-rights'],
    })
  })
})

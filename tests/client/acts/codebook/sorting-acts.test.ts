// Merging and splitting against a real server: what positions are read as, and that one undo gives every coding back.
import { expect, it } from 'vitest'
import { idsForSplit, mergeTopic, splitTopic } from '../../../../client/src/acts/codebook/sorting-acts.ts'
import type { TopicId } from '../../../../shared/base/id.ts'
import { codingRoots, recoded } from '../../../server/actions/codebook/coding-table.ts'
import { heldBy, problemOf } from '../served-desk.ts'
import { atTheCodebook } from './served-codebook.ts'

const id = (text: string) => text as TopicId

async function coded() {
  const served = await atTheCodebook()
  const rea = await served.seat('Rea', 'reviewer')
  const ana = await served.seat('Ana', 'annotator')
  const ben = await served.seat('Ben', 'annotator')
  const record = await served.table.record(4)
  const positions = [
    await served.table.code(ana.person, record, 0, ['norms']),
    await served.table.code(ben.person, record, 1, ['norms', 'threats']),
    await served.table.code(ana.person, record, 2, ['threats']),
  ] as const
  const everything = async () => [await served.rows(), await served.table.rows(record, codingRoots)]
  const recodings = () => served.table.rows(record, ['recodings'])
  return { ...served, rea, record, positions, everything, recodings }
}

it('merges by a redirect; only what goes elsewhere is recoded, and undo restores every coding', async () => {
  const { rea, record, positions, everything, recodings, topic, tree } = await coded()
  const before = await everything()
  heldBy(
    await mergeTopic(rea.context, {
      from: id('norms'),
      into: id('international-law'),
      redirects: true,
      recodings: [recoded(record, positions[1], ['norms', 'threats'], null, ['human-rights', 'threats'])],
    }),
  )
  expect(topic('norms').redirect).toBe('international-law')
  expect(topic('due-diligence').parent).toBe('international-law')
  expect(tree()).not.toContain('norms')
  expect(await recodings()).toHaveLength(1)
  const merged = await everything()
  expect(rea.asked).toEqual(['changeCodebook'])
  expect(await rea.undo.undo()).toMatchObject({
    ok: true,
    value: 'merging “Norms of responsible behaviour” into “International law”',
  })
  expect(await everything()).toEqual(before)
  heldBy(await rea.undo.redo())
  expect((await everything())[0]).toEqual(merged[0])
  expect(await recodings()).toHaveLength(1)
})

it('keeps the topic when some quotes keep it', async () => {
  const { rea, record, positions, recodings, topic, everything } = await coded()
  const before = await everything()
  heldBy(
    await mergeTopic(rea.context, {
      from: id('norms'),
      into: id('international-law'),
      redirects: false,
      recodings: [recoded(record, positions[0], ['norms'], null, ['international-law'])],
    }),
  )
  expect(topic('norms').redirect).toBeNull()
  expect(await recodings()).toHaveLength(1)
  heldBy(await rea.undo.undo())
  expect(await everything()).toEqual(before)
})

it('writes nothing when a coder has chosen other topics meanwhile', async () => {
  const { rea, record, positions, everything } = await coded()
  const before = await everything()
  const merged = await mergeTopic(rea.context, {
    from: id('norms'),
    into: id('international-law'),
    redirects: true,
    recodings: [recoded(record, positions[1], ['norms'], null, ['human-rights'])],
  })
  expect(problemOf(merged)[0]).toBe('conflict')
  expect(await everything()).toEqual(before)
  expect(rea.undo.state().undo).toBeNull()
})

it('splits a topic into new ones beside it, and takes them out again with every coding as it was', async () => {
  const { rea, record, positions, everything, topic, tree, now } = await coded()
  const before = await everything()
  const ids = idsForSplit(now().topics, ['Threats', 'Norms of responsible behaviour', 'Norms'])
  expect(ids).toEqual(['threats-2', 'norms-of-responsible-behaviour', 'norms-2'])
  const [first, second] = idsForSplit(now().topics, ['Norms for states', 'Norms for firms'])
  if (!first || !second) throw new Error('no ids')
  heldBy(
    await splitTopic(rea.context, {
      from: id('norms'),
      parts: [
        { id: first, name: 'Norms for states', definition: '' },
        { id: second, name: 'Norms for firms', definition: '' },
      ],
      recodings: [
        recoded(record, positions[0], ['norms'], null, [first]),
        recoded(record, positions[1], ['norms', 'threats'], null, [second, 'threats']),
      ],
      retires: true,
    }),
  )
  expect(topic('norms').retired).toBe(true)
  expect(topic(first).colour).not.toBe(topic(second).colour)
  expect(tree().indexOf(second)).toBe(tree().indexOf(first) + 1)
  heldBy(await rea.undo.undo())
  expect(await everything()).toEqual(before)
})

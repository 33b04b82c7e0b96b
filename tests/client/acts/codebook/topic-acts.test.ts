// What a reviewer does to topics, against a real server, and that every act is taken back whole by one undo.
import { expect, it } from 'vitest'
import { bringBack } from '../../../../client/src/acts/codebook/codebook-acts.ts'
import {
  addBack,
  addTopic,
  adoptTopic,
  changeTopic,
  leastUsedColour,
  moveTopic,
  restoreTopic,
  retireTopic,
} from '../../../../client/src/acts/codebook/topic-acts.ts'
import type { TopicId } from '../../../../shared/base/id.ts'
import { heldBy, problemOf } from '../served-desk.ts'
import { atTheCodebook } from './served-codebook.ts'

const id = (text: string) => text as TopicId
const draft = { name: 'Sea cables', definition: 'Cables at sea', parent: id('norms'), colour: 3 }

it('adds a topic beside another one in one act, which undo takes out and redo puts back', async () => {
  const { seat, rows, tree } = await atTheCodebook()
  const { context, undo, asked } = await seat('Rea', 'reviewer')
  const before = await rows()
  expect(heldBy(await addTopic(context, draft, id('due-diligence')))).toBe('sea-cables')
  expect(tree().slice(tree().indexOf('norms'))).toEqual(
    expect.arrayContaining(['.due-diligence', '.sea-cables', '.public-core']),
  )
  expect(tree().indexOf('.sea-cables')).toBe(tree().indexOf('.due-diligence') + 1)
  expect(asked).toEqual(['changeCodebook'])
  const added = await rows()
  expect(await undo.undo()).toEqual({ ok: true, value: 'topic “Sea cables”' })
  expect(await rows()).toEqual(before)
  heldBy(await undo.redo())
  expect(await rows()).toEqual(added)
})

it('names a second topic of the name otherwise, and refuses the same name in use', async () => {
  const { seat } = await atTheCodebook()
  const { context, undo } = await seat('Rea', 'reviewer')
  heldBy(await addTopic(context, draft))
  heldBy(await retireTopic(context, id('sea-cables')))
  expect(heldBy(await addTopic(context, draft))).toBe('sea-cables-2')
  expect(problemOf(await addTopic(context, draft))).toEqual([
    'conflict',
    'There is a topic “Sea cables” already.',
  ])
  expect(undo.state().undo).toBe('topic “Sea cables”')
})

it('changes a topic and moves it below another one, and gives both back', async () => {
  const { seat, topic, tree, rows } = await atTheCodebook()
  const { context, undo } = await seat('Rea', 'reviewer')
  const before = await rows()
  const seen = topic('threats')
  const wanted = { ...seen, name: 'Dangers', key: 'da', parent: id('norms') }
  heldBy(await changeTopic(context, id('threats'), seen, wanted))
  expect(topic('threats')).toMatchObject({ name: 'Dangers', key: 'da', parent: 'norms' })
  expect(tree().indexOf('.threats')).toBe(tree().indexOf('.critical-infrastructure') + 1)
  heldBy(await undo.undo())
  expect(await rows()).toEqual(before)
})

it('refuses a name that somebody else changed meanwhile, and lets other fields through beside theirs', async () => {
  const { seat, topic } = await atTheCodebook()
  const { context: rea, undo } = await seat('Rea', 'reviewer')
  const { context: li } = await seat('Li', 'reviewer')
  const seen = topic('norms')
  heldBy(await changeTopic(li, id('norms'), seen, { ...seen, name: 'Rules' }))
  expect(problemOf(await changeTopic(rea, id('norms'), seen, { ...seen, name: 'Norms of states' }))).toEqual([
    'conflict',
    '“Norms of responsible behaviour” was changed by somebody else meanwhile: look at it and try again.',
  ])
  expect(undo.state().undo).toBeNull()
  heldBy(await changeTopic(rea, id('norms'), seen, { ...seen, colour: 7 }))
  expect(topic('norms')).toMatchObject({ name: 'Rules', colour: 7 })
  heldBy(await changeTopic(li, id('norms'), topic('norms'), { ...topic('norms'), definition: 'New words' }))
  heldBy(await undo.undo())
  expect(topic('norms')).toMatchObject({ name: 'Rules', colour: seen.colour, definition: 'New words' })
})

it('does not take back what somebody else has changed since', async () => {
  const { seat, topic } = await atTheCodebook()
  const { context: rea, undo } = await seat('Rea', 'reviewer')
  const { context: li } = await seat('Li', 'reviewer')
  heldBy(await changeTopic(rea, id('norms'), topic('norms'), { ...topic('norms'), name: 'Rules' }))
  heldBy(await changeTopic(li, id('norms'), topic('norms'), { ...topic('norms'), name: 'Rules of the road' }))
  expect(problemOf(await undo.undo())[0]).toBe('conflict')
  expect(topic('norms').name).toBe('Rules of the road')
})

it('moves topics with all below them, as one step each', async () => {
  const { seat, tree, rows } = await atTheCodebook()
  const { context, undo } = await seat('Rea', 'reviewer')
  const before = await rows()
  const at = tree().indexOf('norms')
  heldBy(await moveTopic(context, id('norms'), 'down'))
  expect(tree().slice(at, at + 3)).toEqual(['international-law', '.binding-instrument', 'norms'])
  heldBy(await moveTopic(context, id('due-diligence'), 'out'))
  expect(tree()).toContain('due-diligence')
  heldBy(await undo.undo())
  heldBy(await undo.undo())
  expect(await rows()).toEqual(before)
  expect(problemOf(await moveTopic(context, id('stakeholder-participation'), 'up'))[1]).toBe(
    'It cannot go further that way.',
  )
})

it('retires and brings back', async () => {
  const { seat, topic, rows } = await atTheCodebook()
  const { context, undo } = await seat('Rea', 'reviewer')
  const before = await rows()
  heldBy(await retireTopic(context, id('norms')))
  expect(topic('norms').retired).toBe(true)
  heldBy(await restoreTopic(context, id('norms')))
  expect(await rows()).toEqual(before)
  heldBy(await undo.undo())
  expect(topic('norms').retired).toBe(true)
  heldBy(await undo.undo())
  expect(await rows()).toEqual(before)
})

it('adopts what an annotator suggested; the undo gives it back to them', async () => {
  const { seat, topic, refresh } = await atTheCodebook()
  const { context, undo } = await seat('Rea', 'reviewer')
  const ana = await seat('Ana', 'annotator')
  await ana.person.does('suggestTopic', {
    params: { project: context.project },
    body: { name: 'Elections', definition: '', parent: null },
  })
  await refresh()
  heldBy(await adoptTopic(context, id('elections')))
  expect(topic('elections').suggestedBy).toBeNull()
  heldBy(await undo.undo())
  expect(topic('elections').suggestedBy).toBe(ana.person.account.id)
})

it('puts an older version back, and a topic that only positions have', async () => {
  const { seat, topic, table } = await atTheCodebook()
  const { context, undo } = await seat('Rea', 'reviewer')
  const ana = await seat('Ana', 'annotator')
  const first = topic('norms')
  heldBy(await changeTopic(context, id('norms'), first, { ...first, name: 'Rules' }))
  heldBy(await bringBack(context, { root: 'topics', id: id('norms'), value: first }))
  expect(topic('norms').name).toBe(first.name)
  heldBy(await undo.undo())
  expect(topic('norms').name).toBe('Rules')

  await table.code(ana.person, await table.record(2), 0, ['lost-topic'])
  expect(heldBy(await addBack(context, id('lost-topic')))).toBe('Lost topic')
  heldBy(await addTopic(context, { ...draft, name: 'For a moment' }))
  heldBy(await undo.undo())
  expect(heldBy(await addBack(context, id('for-a-moment')))).toBe('For a moment')
  expect(topic('for-a-moment')).toMatchObject({ definition: 'Cables at sea', parent: 'norms' })
})

it('is a reviewer’s to do, and says so', async () => {
  const { seat } = await atTheCodebook()
  const ana = await seat('Ana', 'annotator')
  expect(problemOf(await retireTopic(ana.context, id('norms')))[0]).toBe('forbidden')
  expect(problemOf(await retireTopic(ana.context, id('nowhere')))).toEqual([
    'not-found',
    'This topic is no longer in the codebook.',
  ])
})

it('gives new topics a colour that few have', async () => {
  const { now } = await atTheCodebook()
  expect(leastUsedColour(now().topics)).toBe(1)
  expect(leastUsedColour(new Map())).toBe(1)
})

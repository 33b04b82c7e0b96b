// What a reviewer does to stances, against a real server.
import { expect, it } from 'vitest'
import {
  addStance,
  changeStance,
  moveStance,
  restoreStance,
  retireStance,
} from '../../../../client/src/acts/codebook/stance-acts.ts'
import type { StanceId } from '../../../../shared/base/id.ts'
import { stancesInOrder } from '../../../../shared/records/codebook/topic-tree.ts'
import { heldBy, problemOf } from '../served-desk.ts'
import { atTheCodebook } from './served-codebook.ts'

const id = (text: string) => text as StanceId

it('adds one at the end of the scale, moves it past retired ones, and takes all of it back', async () => {
  const { seat, now, rows } = await atTheCodebook()
  const { context, undo } = await seat('Rea', 'reviewer')
  const before = await rows()
  const scale = () =>
    stancesInOrder(now().stances).map((stance) => (stance.retired ? `(${stance.id})` : stance.id))
  expect(heldBy(await addStance(context, { name: 'Asks', sign: '¿', keys: ['q'], value: null }))).toBe('asks')
  heldBy(await retireStance(context, id('unclear')))
  heldBy(await moveStance(context, id('asks'), 'up'))
  expect(scale()).toEqual(['proposes', 'supports', 'conditional', 'neutral', 'asks', '(unclear)', 'opposes'])
  expect(problemOf(await moveStance(context, id('opposes'), 'down'))[1]).toBe(
    'It cannot go further that way.',
  )
  heldBy(await restoreStance(context, id('unclear')))
  for (let step = 0; step < 4; step += 1) heldBy(await undo.undo())
  expect(await rows()).toEqual(before)
})

it('changes name, sign and keys; a key of another stance is refused at its field', async () => {
  const { seat, stance, rows } = await atTheCodebook()
  const { context, undo } = await seat('Rea', 'reviewer')
  const before = await rows()
  const seen = stance('supports')
  heldBy(await changeStance(context, id('supports'), seen, { ...seen, name: 'backs', keys: ['b'] }))
  expect(stance('supports')).toMatchObject({ name: 'backs', keys: ['b'] })
  const taken = await changeStance(context, id('supports'), stance('supports'), {
    ...stance('supports'),
    keys: ['!'],
  })
  expect(taken).toMatchObject({ ok: false, problem: { code: 'conflict', field: 'keys' } })
  heldBy(await undo.undo())
  expect(await rows()).toEqual(before)
})

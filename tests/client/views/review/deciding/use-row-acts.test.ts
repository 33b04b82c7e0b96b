import { describe, expect, it } from 'vitest'
import { propose } from '../../../../../client/src/acts/correction-acts.ts'
import { rowActs } from '../../../../../client/src/views/review/deciding/use-row-acts.ts'
import { readingRows, rivalsOf } from '../../../../../client/src/views/review/rows/reading-rows.ts'
import type { RecordKey } from '../../../../../shared/base/id.ts'
import { correctionState } from '../../../../../shared/records/corrections/correction-state.ts'
import { moderationKey } from '../../../../../shared/records/moderation.ts'
import { type Desk, heldBy, seen, serveDesks } from '../../../acts/served-desk.ts'

/** The rows as the server lists them for somebody, and the acts on them as their screen has them. */
async function screenOf(desk: Desk) {
  const params = { project: desk.project }
  const { proposals } = heldBy(await desk.ask('listProposals', { params }))
  const rows = readingRows(proposals)
  const rivals = rivalsOf(rows)
  const said: string[] = []
  const acts = rowActs(
    () => ({
      ask: desk.ask,
      undo: desk.undo,
      me: desk.me.id,
      inRoom: async (_transcript, act) => act(desk),
      replacedBy: (row) =>
        (rivals.get(row.id) ?? []).filter(({ state }) => state === 'accepted').map(({ id }) => id),
      tell: (words) => said.push(words),
      close: () => {},
      acted: async () => {},
    }),
    () => {},
  )
  const row = (reading: string) => {
    const found = rows.find(({ says }) => says.reading === reading)
    if (!found) throw new Error(`no row reads ${reading}`)
    return found
  }
  return { acts, row, said, rows }
}

const state = (desk: Desk, key: RecordKey) => correctionState(desk.room.records(), key)

describe('acts on a row', () => {
  it('rejecting closes every proposal of the reading, with one reason and one undo', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Tom: 'annotator', Li: 'reviewer' })
    const { Ana, Tom, Li } = desks
    const { key: first } = heldBy(await propose(Ana, place('golden ear'), 'golden-era'))
    await seen(Tom, (records) => records.corrections.size === 1)
    const { key: second } = heldBy(await propose(Tom, place('golden ear'), 'golden\u2011era'))
    await seen(Li, (records) => records.corrections.size === 2)
    const { acts, rows } = await screenOf(Li)
    expect(rows).toHaveLength(1)
    expect(await acts.reject(rows[0]!, ' ')).toBe('Please say why this correction is rejected.')
    expect(await acts.reject(rows[0]!, 'Not heard.')).toBeNull()
    await seen(Ana, () => [first, second].every((key) => state(Ana, key) === 'rejected'))
    heldBy(await Li.undo.undo())
    await seen(Ana, () => [first, second].every((key) => state(Ana, key) === 'proposed'))
  })

  it('accepting over an accepted reading replaces it, and restoring it opens it beside the other', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Tom: 'annotator', Li: 'reviewer' })
    const { Ana, Tom, Li } = desks
    const { key: first } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    await seen(Tom, (records) => records.corrections.size === 1)
    const { key: second } = heldBy(await propose(Tom, place('mute lateral'), 'bilateral'))
    await seen(Li, (records) => records.corrections.size === 2)
    const before = await screenOf(Li)
    await before.acts.accept(before.row('multilateral'))
    expect(before.said.at(-1)).toMatch(/^Accepted in ¶ \d+\.$/)
    const after = await screenOf(Li)
    await after.acts.accept(after.row('bilateral'))
    expect(after.said.at(-1)).toMatch(/^Replaced by “bilateral” in ¶ \d+\.$/)
    await seen(Ana, () => state(Ana, first) === 'replaced' && state(Ana, second) === 'accepted')
    const last = await screenOf(Li)
    await last.acts.restore(last.row('multilateral'))
    await seen(Ana, () => state(Ana, first) === 'proposed')
    expect(state(Li, second)).toBe('accepted')
  })

  it('what is one’s own is withdrawn and proposed again; what is hidden is shown again', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    await seen(Li, (records) => records.corrections.size === 1)
    const others = await screenOf(Li)
    await others.acts.withdraw(others.row('multilateral'))
    expect(others.said).toEqual(['It is not your own: only its author may withdraw it.'])
    const open = await screenOf(Ana)
    await open.acts.withdraw(open.row('multilateral'))
    await seen(Li, () => state(Li, key) === 'withdrawn')
    const withdrawn = await screenOf(Ana)
    await withdrawn.acts.restore(withdrawn.row('multilateral'))
    await seen(Li, () => state(Li, key) === 'proposed')
    const body = { root: 'corrections', key, hidden: true, reason: 'Off the point.' } as const
    heldBy(await Li.ask('moderate', { params: { transcript: Li.transcript }, body }))
    await seen(Ana, () => state(Ana, key) === 'hidden')
    const hidden = await screenOf(Li)
    await hidden.acts.restore(hidden.row('multilateral'))
    await seen(Ana, () => state(Ana, key) === 'proposed')
    expect(Ana.room.records().moderation.get(moderationKey('corrections', key))?.hidden).toBe(false)
    heldBy(await Li.undo.undo())
    await seen(Ana, () => state(Ana, key) === 'hidden')
  })

  it('agreeing goes to another’s proposal; one’s own reading says so', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Tom: 'annotator' })
    const { Ana, Tom } = desks
    heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    await seen(Tom, (records) => records.corrections.size === 1)
    const own = await screenOf(Ana)
    await own.acts.agree(own.row('multilateral'))
    expect(own.said).toEqual(['It is your own reading: somebody else may agree with it.'])
    const another = await screenOf(Tom)
    await another.acts.agree(another.row('multilateral'))
    await seen(Ana, (records) => records.support.size === 1)
    expect(await another.acts.disagree(another.row('multilateral'), 'He says bilateral.')).toBeNull()
    await seen(Ana, (records) => [...records.support.values()][0]?.against === true)
    await another.acts.takeVoiceBack(another.row('multilateral'))
    await seen(Ana, (records) => [...records.support.values()][0]?.withdrawn === true)
  })
})

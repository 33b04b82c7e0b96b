// Trap 4 as the screen sees it: the server's disk refuses. "Saved" is not said, what was written is kept on this device,
// and it is stored, once, as soon as the disk takes it.
import { expect, it } from 'vitest'
import { shownState } from '../../../client/src/live/link-state.ts'
import type { Database } from '../../../server/stores/sqlite/database.ts'
import { keyOf, testCorrection } from '../../support/world.ts'
import { saved, serve, transcript, until } from './served-rooms.ts'

const refusals: Readonly<
  Record<string, { readonly spoil: (on: Database) => void; readonly mend: (on: Database) => void }>
> = {
  'a full disk': {
    spoil: (on) => on.pragma(`max_page_count = ${Number(on.pragma('page_count', { simple: true }))}`),
    mend: (on) => on.pragma('max_page_count = 1000000'),
  },
  'a file that may only be read': {
    spoil: (on) => on.pragma('query_only = 1'),
    mend: (on) => on.pragma('query_only = 0'),
  },
}

it.each(Object.entries(refusals))(
  '[I3] trap 4: with %s the screen never says Saved, and everything is there once after it',
  async (_, { spoil, mend }) => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const ana = await saved(served.browser('ana').open(transcript))
    const said: string[] = []
    spoil(served.database())
    const stop = ana.subscribe(() => said.push(shownState(ana.state())?.kind ?? 'nothing'))
    for (let n = 1; n <= 40; n++) {
      expect(ana.put('corrections', keyOf(served.members.ana, n), testCorrection('r'.repeat(400))).ok).toBe(
        true,
      )
    }
    await until(ana, (room) => room.state().kind === 'offline')
    expect(ana.state()).toMatchObject({ kind: 'offline', changes: 40, keeps: true })
    expect(said).not.toContain('saved')
    stop()
    mend(served.database())
    await saved(ana)
    const li = await saved(served.browser('li').open(transcript))
    expect(li.records().corrections.size).toBe(40)
  },
)

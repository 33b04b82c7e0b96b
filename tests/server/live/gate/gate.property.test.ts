// Honest people and attackers at random, seeded: 60 runs of 300 operations, every fifth in a note, every sixth in a
// project, every seventh in its talk. A failing seed becomes a named test. `npm run gate-rules` shows that this fails without any one of the gate's rules.
import { afterAll, expect, test } from 'vitest'
import { type GateFigures, runGate } from '../../../support/gate-run.ts'

const operations = 300
const runsPerTest = 15
const total: GateFigures = { operations: 0, stored: 0, attacks: 0, refused: 0, reloads: 0 }

async function play(seed: number): Promise<void> {
  const kind = seed % 5 === 0 ? 'note' : seed % 6 === 0 ? 'project' : seed % 7 === 0 ? 'talk' : 'transcript'
  const figures = await runGate({ seed, operations, kind, isHeavy: seed % 20 === 1 })
  expect(figures.refused).toBe(figures.attacks)
  for (const name of Object.keys(total) as (keyof GateFigures)[]) total[name] += figures[name]
}

for (const first of [1, 16, 31, 46]) {
  const last = first + runsPerTest - 1
  test(`[I3] [I4] [I5] [I6] [I8] seeds ${first}–${last}: nobody honest is refused, no attack passes, all replicas, rows and the log agree`, async () => {
    for (let seed = first; seed <= last; seed++) await play(seed)
  }, 120_000)
}

afterAll(() => console.log('gate:', JSON.stringify(total)))

// Honest people and attackers at random, seeded: 60 runs of 300 operations. A failing seed becomes a named test below.
import { expect, test } from 'vitest'
import { type GateFigures, runGate } from '../../../support/gate-run.ts'

const runs = 60
const operations = 300

test(`[I3] [I4] [I5] [I6] [I8] ${runs} runs of ${operations} operations: nobody honest is refused, no attack passes, all agree`, async () => {
  const total: GateFigures = { operations: 0, stored: 0, attacks: 0, refused: 0, reloads: 0 }
  for (let seed = 1; seed <= runs; seed++) {
    const kind = seed % 5 === 0 ? 'note' : 'transcript'
    const figures = await runGate({ seed, operations, kind, isHeavy: seed % 20 === 1 })
    for (const name of Object.keys(total) as (keyof GateFigures)[]) total[name] += figures[name]
  }
  console.log('gate:', JSON.stringify(total))
  expect(total.refused).toBe(total.attacks)
  expect(total.attacks).toBeGreaterThan(runs * 10)
})

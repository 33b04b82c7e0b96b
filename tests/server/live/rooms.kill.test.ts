// Trap 3 and invariant 3 under kill -9: 25 trials. `npm run trials -- 500` runs more.
import { expect, test } from 'vitest'
import { killTrials } from '../../support/kill-trials.ts'

test('[I3] [I4] after kill -9 nothing that was shown as saved and nothing another had seen is lost, deletions included', async () => {
  const figures = await killTrials(25, 1, () => undefined)
  console.log('kill -9:', JSON.stringify(figures))
  expect(figures.losses).toEqual([])
  expect(figures.trials).toBe(25)
  expect(figures.saved).toBeGreaterThan(500)
  expect(figures.snapshots).toBeGreaterThan(0)
}, 120_000)

// How the tests run: `shared` (pure code), `unit` (all else without a browser, house rules included) and `journeys` (real
// browsers against the built client). No file keeps anything for the next, so that what they load is loaded once
// (`isolate: false`). Nothing is tried again here; of journeys that failed, scripts/test.mjs tells.
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first: begun last, one would be waited for alone. Only the order is meant. */
const longest = [
  'journeys/walk.test.ts',
  'journeys/demo.test.ts',
  'journeys/screens.test.ts',
  'journeys/offline.test.ts',
  'journeys/positions.test.ts',
  'journeys/review.test.ts',
  'journeys/maps.test.ts',
  'journeys/publishing.test.ts',
  'journeys/walk-many.test.ts',
  'journeys/correcting.test.ts',
  'journeys/next-person.test.ts',
  'journeys/restart.test.ts',
  'server/live/gate/gate.property.test.ts',
  'server/live/rooms.kill.test.ts',
  'server/accounts/accounts.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(name))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

/** A third at a time saves a tenth on two processors, and then a browser is at times slower than any person. */
const atOnce = 2

export default defineConfig({
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0'] },
  test: {
    passWithNoTests: true,
    maxWorkers: atOnce,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/shared/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{server,client,house,support}/**/*.test.{ts,tsx}'],
          environment: 'node',
          pool: 'forks',
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          setupFiles: ['tests/support/seen-when-failed.ts'],
          environment: 'node',
          pool: 'forks',
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // As long as a page may take for what is waited for (`patienceMs`): by itself a poll gives up after a second.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})

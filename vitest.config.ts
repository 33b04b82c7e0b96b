// How the tests run: `shared` (pure code), `unit` (all else without a browser, house rules included) and `journeys` (real
// browsers against the built client, two files at a time). No file keeps anything for the next, so that what they load is
// loaded once (`isolate: false`). No retries: a test that fails sometimes, fails.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0'] },
  test: {
    passWithNoTests: true,
    maxWorkers: 2,
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

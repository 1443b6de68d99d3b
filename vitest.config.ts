import { defineConfig } from 'vitest/config'
import { testsWithStore } from './test/bank/tests-with-store.ts'

const EACH = {
  // Limits that only a test that hangs meets, also on a machine whose processors are busy with something else.
  testTimeout: 400_000,
  hookTimeout: 400_000,
  expect: { poll: { timeout: 60_000 } },
  maxWorkers: '100%',
}

const QUIET = ['test/house/quiet.ts']

/** With a PostgreSQL of their own. */
const DATABASE = ['test/{store,bank/database}/**/*.test.ts', 'test/**/*.database.test.ts']

/** They start programs, build packages, look at the whole tree: all but a minute of the unit tests' time. */
const SLOW = [
  'test/bank/api/examples.test.ts',
  'test/cli/{launch,run-running}.test.ts',
  'test/clients/{junit,nginx,pytest,selenium-java}.test.ts',
  'test/clients/mcp/stdio.test.ts',
  'test/electron/package.test.ts',
  'test/examples/load.test.ts',
  'test/house/{count-reporter,rooms}.test.ts',
  'test/host/{crash,kill,picture-fuzz}.test.ts',
  'test/package/**/*.test.ts',
  'test/scenario/record/programs.test.ts',
  'test/support/catalogue/remedies.test.ts',
  'test/token-core/pskc/programs.test.ts',
]

export default defineConfig({
  test: {
    reporters: ['default', './test/house/count-reporter.ts'],
    projects: [
      {
        // `npm run test:fast`; a room of it by `npm run test:room -- test/bank/sites/anser/batch`.
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/clients/playwright/**', ...DATABASE, ...SLOW],
          setupFiles: QUIET,
          ...EACH,
        },
      },
      {
        test: { name: 'slow', include: SLOW, setupFiles: QUIET, ...EACH },
      },
      {
        // The tests that need a PostgreSQL: its server starts only for them.
        test: {
          name: 'database',
          include: DATABASE,
          globalSetup: ['test/bank/global-postgres.ts'],
          ...EACH,
        },
      },
      {
        // The bank's own tests once more, on PostgreSQL: what unit runs on SQLite, where a store is opened.
        test: {
          name: 'bank-postgres',
          include: [...testsWithStore(['api', 'certificates', 'core', 'factors', 'model', 'orders', 'sites', 'web'])],
          exclude: [...DATABASE, ...SLOW],
          globalSetup: ['test/bank/global-postgres.ts'],
          setupFiles: ['test/bank/test-store.ts'],
          env: { BANK_TEST_DATABASE: 'PostgreSQL' },
          ...EACH,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/clients/playwright/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          ...EACH,
          // The files of a worker share one browser (harness.ts).
          isolate: false,
        },
      },
    ],
  },
})

import { defineConfig } from 'vitest/config'

/** Limits that only a test that hangs meets, also on a machine whose processors are busy with something else. */
const PATIENCE = { testTimeout: 400_000, hookTimeout: 400_000, expect: { poll: { timeout: 60_000 } } }

export default defineConfig({
  test: {
    reporters: ['default', './test/house/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/bank/database/**', 'test/store/**', 'test/**/*.database.test.ts'],
          setupFiles: ['test/house/quiet.ts'],
          ...PATIENCE,
        },
      },
      {
        // The tests that need a PostgreSQL: its server starts only for them.
        test: {
          name: 'database',
          include: ['test/bank/database/**/*.test.ts', 'test/store/**/*.test.ts', 'test/**/*.database.test.ts'],
          globalSetup: ['test/bank/global-postgres.ts'],
          ...PATIENCE,
        },
      },
      {
        // The bank's own tests once more, on PostgreSQL: what unit runs on SQLite.
        test: {
          name: 'bank-postgres',
          include: ['test/bank/{api,core,factors,orders,sites,web}/**/*.test.ts'],
          exclude: ['test/**/*.database.test.ts'],
          globalSetup: ['test/bank/global-postgres.ts'],
          setupFiles: ['test/bank/test-store.ts'],
          env: { BANK_TEST_DATABASE: 'PostgreSQL' },
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          ...PATIENCE,
          // The files of a worker share one browser (harness.ts).
          isolate: false,
          maxWorkers: 2,
        },
      },
    ],
  },
})

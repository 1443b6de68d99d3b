import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['default', './test/house/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/bank/store/**', 'test/**/*.database.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // The tests that need a PostgreSQL: its server starts only for them.
        test: {
          name: 'database',
          include: ['test/bank/store/**/*.test.ts', 'test/**/*.database.test.ts'],
          globalSetup: ['test/bank/global-postgres.ts'],
          testTimeout: 60_000,
        },
      },
      {
        // The bank's own tests once more, on PostgreSQL: what unit runs on SQLite.
        test: {
          name: 'bank-postgres',
          include: ['test/bank/{api,domain,pages}/**/*.test.ts'],
          globalSetup: ['test/bank/global-postgres.ts'],
          setupFiles: ['test/bank/test-store.ts'],
          env: { BANK_TEST_DATABASE: 'PostgreSQL' },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})

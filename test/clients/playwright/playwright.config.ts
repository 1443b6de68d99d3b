import { defineConfig } from '@playwright/test'

/** What somebody else's project would have; the browser is the one that is installed. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 400_000,
  expect: { timeout: 60_000 },
  workers: Number(process.env.WORKERS ?? 1),
  repeatEach: Number(process.env.ROUNDS ?? 1),
  fullyParallel: true,
  reporter: [['json', { outputFile: process.env.REPORT ?? 'report.json' }]],
  outputDir: process.env.OUTPUT ?? 'test-results',
  use: {
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
})

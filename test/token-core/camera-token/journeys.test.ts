import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeChecks } from '../../../scenario/checks.ts'
import { journeyFile } from '../../../scenario/journey-format.ts'
import { runJourney } from '../../../scenario/run-journey.ts'

const folder = new URL('../../data/journeys/', import.meta.url)

test.each(readdirSync(folder))('%s', async (name) => {
  const checks = makeChecks()
  await runJourney(journeyFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))), checks)
  expect(checks.failures).toEqual([])
  expect(checks.passed).toBeGreaterThan(0)
})

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { memoryWorld } from '../../../cli/run/memory-world.ts'
import { loadScenarios } from '../../../scenario/load.ts'
import { reasonsOf } from '../../../scenario/run/result.ts'
import { runScenario } from '../../../scenario/run/run-scenario.ts'
import { OTP_REMEDIES } from './otp-remedies.ts'
import { REMEDIES } from './remedies.ts'

/** A remedy of the catalogue is what ends the case: it is played behind the case, under each rule set that has another one. */

const FOLDER = resolve(import.meta.dirname, '../../../support/catalogue/scenarios')

const world = memoryWorld({ readCodes: async () => [] })
afterAll(() => world.close())

/** The scenario of the case with the remedy behind it, in the rows of one rule set. */
async function remedied(file: string, ruleSet: string | undefined, steps: string) {
  const path = resolve(FOLDER, file)
  const source = await readFile(path, 'utf8')
  const scenarios = await loadScenarios(path, async (name) =>
    name === path ? `${source}${steps}` : readFile(name, 'utf8'),
  )
  return scenarios.filter(({ variables }) => ruleSet === undefined || variables.ruleSet === ruleSet)
}

describe.each(
  [...REMEDIES, ...OTP_REMEDIES].map(({ file, ruleSet, ...one }) => ({
    ...one,
    file: file ?? `${one.id}.yaml`,
    ruleSet,
  })),
)('$file under $ruleSet', ({ file, ruleSet, steps }) => {
  it('is over when the remedy is done', async () => {
    const scenarios = await remedied(file, ruleSet, steps)
    expect(scenarios).toHaveLength(1)
    for (const scenario of scenarios) {
      const readPicture = () => Promise.reject(new Error('no picture'))
      const result = await runScenario(scenario, world, { readPicture })
      const at = result.steps.find(({ status }) => status === 'failed')
      expect(reasonsOf(result), `${at?.title} line ${at?.line}`).toEqual([])
    }
  })
})

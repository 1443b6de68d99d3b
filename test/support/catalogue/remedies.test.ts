import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Banks, closeBanks, startBank, startBanks } from '../../../bank/index.ts'
import { memoryWorld } from '../../../cli/run/memory-world.ts'
import { type Host, startHost } from '../../../host/index.ts'
import { loadScenarios } from '../../../scenario/load.ts'
import { reasonsOf } from '../../../scenario/run/result.ts'
import { runScenario } from '../../../scenario/run/run-scenario.ts'
import { httpWorld } from '../../../scenario/world/http-world.ts'
import { OTP_REMEDIES } from './otp-remedies.ts'
import { REMEDIES } from './remedies.ts'

/** A remedy of the catalogue is what ends the case: it is played behind the case, under each rule set that has another one. */

const FOLDER = resolve(import.meta.dirname, '../../../support/catalogue/scenarios')

const memory = memoryWorld({ readCodes: async () => [] })

/** As they run for a person: where a customer of one-time passwords is, it is played at the banks themselves, too. */
let banks: Banks
let host: Host
beforeAll(async () => {
  banks = await startBanks((site) => startBank({ site, port: 0 }))
  host = await startHost({ dataDir: null, port: 0, banks })
})
afterAll(() => Promise.all([memory.close(), host.close(), closeBanks(banks)]))
const WORLDS = {
  'in memory': () => memory,
  'in running servers': () => httpWorld({ host, bank: banks.anser, otpBanks: banks }),
} as const

/** The scenario of the case with the remedy behind it, in the rows of one rule set. */
async function remedied(file: string, ruleSet: string | undefined, steps: string) {
  const path = resolve(FOLDER, file)
  const source = await readFile(path, 'utf8')
  const scenarios = await loadScenarios(path, async (name) =>
    name === path ? `${source}${steps}` : readFile(name, 'utf8'),
  )
  return scenarios.filter(({ variables }) => ruleSet === undefined || variables.ruleSet === ruleSet)
}

const played = [
  ...REMEDIES.map((one) => ({ ...one, where: 'in memory' as const })),
  ...OTP_REMEDIES.flatMap((one) => [
    { ...one, where: 'in memory' as const },
    { ...one, where: 'in running servers' as const },
  ]),
].map(({ file, ruleSet, ...one }) => ({ ...one, file: file ?? `${one.id}.yaml`, ruleSet }))

describe.each(played)('$file under $ruleSet $where', ({ file, ruleSet, steps, where }) => {
  it('is over when the remedy is done', async () => {
    const scenarios = await remedied(file, ruleSet, steps)
    expect(scenarios).toHaveLength(1)
    for (const scenario of scenarios) {
      const readPicture = () => Promise.reject(new Error('no picture'))
      const result = await runScenario(scenario, WORLDS[where](), { readPicture })
      const at = result.steps.find(({ status }) => status === 'failed')
      expect(reasonsOf(result), `${at?.title} line ${at?.line}`).toEqual([])
    }
  })
})

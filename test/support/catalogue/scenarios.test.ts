import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { memoryWorld } from '../../../cli/run/memory-world.ts'
import { pictureReader } from '../../../host/index.ts'
import { reasonsOf } from '../../../scenario/run/result.ts'
import { runScenario } from '../../../scenario/run/run-scenario.ts'
import type { Scenario } from '../../../scenario/scenario.ts'
import { SUPPORT_CASES } from '../../../support/catalogue/cases.ts'
import { loadCase, readCasePicture } from '../../../support/catalogue/scenario-files.ts'

const FOLDER = resolve(import.meta.dirname, '../../../support/catalogue/scenarios')

const PLAYED = SUPPORT_CASES.flatMap(({ scenario, variants, ...one }) =>
  scenario === null ? [] : [{ ...one, scenario, variants }],
)

const world = memoryWorld({
  async readCodes(picture) {
    const reading = await pictureReader()(picture)
    return reading.ok ? reading.value.texts : []
  },
})
afterAll(() => world.close())

const ruleSetOf = ({ variables, staging }: Scenario) => variables.ruleSet ?? staging.rules?.ruleSet ?? 'any'

describe.each(PLAYED)('$id', ({ scenario, variants, remedies }) => {
  it('ends in the state that it claims, on the token and at the bank, under each rule set that differs', async () => {
    const scenarios = (await Promise.all([scenario, ...variants].map(loadCase))).flat()
    for (const one of scenarios) {
      const result = await runScenario(one, world, { readPicture: readCasePicture })
      expect(reasonsOf(result), `${one.file} ${one.name}`).toEqual([])
      expect(result.status).toBe('passed')
    }
  })

  it('says at its end how token and bank stand', async () => {
    for (const one of (await Promise.all([scenario, ...variants].map(loadCase))).flat()) {
      const { expect: end = {} } = one.steps.at(-1)?.step ?? {}
      expect(Object.keys(end.bank ?? end.customer ?? {}), one.file).not.toEqual([])
      expect(
        [end.screen, end.power, end.shows, end.refusal].some((shown) => shown !== undefined),
        one.file,
      ).toBe(true)
    }
  })

  it('is played under each rule set with a remedy of its own', async () => {
    const ruleSets = new Set((await loadCase(scenario)).map(ruleSetOf))
    expect([...ruleSets].sort()).toEqual([...remedies].sort())
  })
})

test('every scenario belongs to a case', () => {
  const named = PLAYED.flatMap(({ scenario, variants }) => [scenario, ...variants])
  const there = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))
  expect(there.sort()).toEqual(named.sort())
})

test('what is not played, whole or in part, is what the list says', () => {
  const of = (part: 'all' | 'part') => SUPPORT_CASES.filter(({ notPlayed }) => notPlayed === part).map(({ id }) => id)
  expect(of('part')).toEqual(['O17', 'O19'])
  expect(of('all')).toEqual(['O13', 'O18'])
})

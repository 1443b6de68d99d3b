import { describe, expect, test } from 'vitest'
import { openBankStore, type StoreOptions } from '../../../bank/core/open-bank-store.ts'
import { DATABASES } from '../databases.ts'
import { deathOf, liveAndDie, ROUND_MS, ROUNDS } from './deaths.ts'
import { standOf, visitsWrong } from './model-consistency.ts'
import { programOf } from './program.ts'
import { CUSTOMERS } from './seiwa-customers.ts'

const busyModel = programOf('busy-model')
/** Each life begins later than any before it was: its codes are new. */
const startOf = (round: number) => 1_775_433_612_000 + round * 24 * 60 * 60_000

/** What was answered and is not there; nothing contradicts itself. */
async function lost(options: StoreOptions, answered: readonly string[]): Promise<readonly string[]> {
  const store = await openBankStore(options)
  try {
    return await store.transaction(async (tables) => {
      const lines: string[] = []
      const sent = new Set<string>()
      for (const customer of CUSTOMERS) {
        const { contradictions, amounts } = await standOf(tables, customer)
        expect(contradictions).toEqual([])
        lines.push(...amounts.map((amount) => `transferred ${customer.loginId} ${amount}`))
        for (const amount of amounts) sent.add(`${customer.id} ${amount}`)
      }
      expect(await visitsWrong(tables, sent)).toEqual([])
      return answered.filter((line) => !lines.includes(line))
    })
  } finally {
    await store.close()
  }
}

describe.each(DATABASES)('kill -9 of a bank that is a value and a pure function, on $name', ({ missing, fresh }) => {
  test.skipIf(missing)(
    `in the middle of writes, ${ROUNDS} times: nothing half, nothing lost`,
    { timeout: ROUNDS * ROUND_MS },
    async () => {
      const options = await fresh()
      const answered: string[] = []
      for (let round = 0; round < ROUNDS; round++) {
        answered.push(...(await liveAndDie(busyModel, options, deathOf(round), String(startOf(round)))))
        expect(await lost(options, answered), `round ${round}`).toEqual([])
      }
      // It did live in between.
      expect(answered.length).toBeGreaterThan(ROUNDS)
    },
  )
})

import { describe, expect, test } from 'vitest'
import { openBankStore, type StoreOptions } from '../../../bank/core/open-bank-store.ts'
import { DATABASES } from '../databases.ts'
import { contradictionsIn } from './consistency.ts'
import { deathOf, liveAndDie, ROUND_MS, ROUNDS } from './deaths.ts'
import { programOf } from './program.ts'

const busyBank = programOf('busy-bank')

/** What was answered and is not there. */
async function lost(options: StoreOptions, answered: readonly string[]): Promise<readonly string[]> {
  const store = await openBankStore(options)
  try {
    expect(await contradictionsIn(store)).toEqual([])
    const there = await store.transaction(async ({ registrations, orders }) => [
      ...(await registrations.find({ completedAt: { from: 0 } })).map(({ tokenCode }) => `registered ${tokenCode}`),
      ...(await orders.find({ acceptedAt: { from: 0 } })).map(({ id }) => `accepted ${id}`),
    ])
    return answered.filter((line) => !there.includes(line))
  } finally {
    await store.close()
  }
}

describe.each(DATABASES)('kill -9 on $name', ({ missing, fresh }) => {
  test.skipIf(missing)(
    `in the middle of writes, ${ROUNDS} times: nothing half, nothing lost`,
    { timeout: ROUNDS * ROUND_MS },
    async () => {
      const options = await fresh()
      const answered: string[] = []
      for (let round = 0; round < ROUNDS; round++) {
        answered.push(...(await liveAndDie(busyBank, options, deathOf(round))))
        expect(await lost(options, answered), `round ${round}`).toEqual([])
      }
      // It did live in between.
      expect(answered.length).toBeGreaterThan(ROUNDS)
    },
  )
})

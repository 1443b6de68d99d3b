import { describe, expect, test } from 'vitest'
import type { Bank } from '../../../bank/core/bank.ts'
import { keepProfile } from '../../../bank/core/company-profiles.ts'
import { issueRequest } from '../../../bank/orders/sign-order.ts'
import { addPracticeData } from '../../../bank/sites/anser/practice/practice-data.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { orderTransfer, registerToken, type Signable, withOrders } from '../customer.ts'
import { DATABASES } from '../databases.ts'
import { type HandToken, makeHandToken } from '../token-by-hand.ts'
import { contradictionsIn } from './consistency.ts'
import { opened } from './opened.ts'
import { programOf } from './program.ts'
import { startRacer } from './racer.ts'

const ROUNDS = 12
const program = programOf('racing-bank')

/** The same order on a second page: another image, and digits that are right too. */
async function onSecondPage(bank: Bank, token: HandToken, signable: Signable): Promise<Signable> {
  const request = await issueRequest(withOrders(bank), signable.loginId, signable.orderId)
  if (!request) throw new Error('no second image was issued')
  return { ...signable, request, code: token.readRequest(request.text).code }
}

describe.each(DATABASES)('two processes on one $name', ({ missing, fresh }) => {
  test.skipIf(missing)(
    'race for one code, or for one order with two codes: one wins, the order is done once',
    async () => {
      const options = await fresh()
      const store = await opened(options)
      await addPracticeData(store, Date.now())
      const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
      const bank = { store, now: Date.now, random, rules: DEFAULT_RULES }
      const token = makeHandToken('12-3456789-0')
      await registerToken(bank, 'hanako01', token)
      const racers = await Promise.all([startRacer<Signable>(program, options), startRacer<Signable>(program, options)])

      for (let round = 0; round < ROUNDS; round++) {
        const first = await orderTransfer(bank, 'hanako01', token, 'kitano-1', 100)
        const second = round % 2 === 0 ? first : await onSecondPage(bank, token, first)
        const ends = await Promise.all([racers[0]?.(first), racers[1]?.(second)])
        expect(ends.sort(), `round ${round}`).toEqual(['accepted', 'accepted-before'])
      }
      expect(await contradictionsIn(store)).toEqual([])
      const { balance } = (await store.transaction(({ accounts }) => accounts.get('kitano-1'))) ?? {}
      expect(balance).toBe(50_000_000 - ROUNDS * 100)
    },
  )

  test.skipIf(missing)(
    'race for what is left of a limit: of two orders that together exceed it one is refused',
    async () => {
      const options = await fresh()
      const store = await opened(options)
      await addPracticeData(store, Date.now())
      const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
      const bank = { store, now: Date.now, random, rules: DEFAULT_RULES }
      const token = makeHandToken('12-3456789-0')
      await registerToken(bank, 'hanako01', token)
      const racers = await Promise.all([startRacer<Signable>(program, options), startRacer<Signable>(program, options)])

      for (let round = 1; round <= ROUNDS; round++) {
        // 100 are left in each round.
        const dayLimits = { transfer: round * 100 }
        await store.transaction((tables) =>
          keepProfile(tables, 'kitano', { taxAddress: '', checksAccounts: false, dayLimits }),
        )
        const first = await orderTransfer(bank, 'hanako01', token, 'kitano-1', 100)
        const second = await orderTransfer(bank, 'hanako01', token, 'kitano-2', 100)
        const ends = await Promise.all([racers[0]?.(first), racers[1]?.(second)])
        expect(ends.sort(), `round ${round}`).toEqual(['accepted', 'limit-company'])
      }
      expect(await contradictionsIn(store)).toEqual([])
    },
  )
})

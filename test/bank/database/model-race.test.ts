import { describe, expect, test } from 'vitest'
import { makeEngine } from '../../../bank/model/make-engine.ts'
import { seiwa } from '../../../bank/sites/seiwa/seiwa.ts'
import { DATABASES } from '../databases.ts'
import { standOf } from './model-consistency.ts'
import { opened } from './opened.ts'
import { programOf } from './program.ts'
import { startRacer } from './racer.ts'
import { addCustomer, CUSTOMERS, codeAt, PASSWORDS, STEP } from './seiwa-customers.ts'

const ROUNDS = 12
const START = 1_775_433_612_000
const program = programOf('racing-model')

interface Asked {
  readonly now: number
  readonly browser: string
  readonly page: string
  readonly fields: object
  readonly button: string
}

describe.each(DATABASES)(
  'two processes of a bank that is a value and a pure function, on one $name',
  ({ missing, fresh }) => {
    test.skipIf(missing)('begin at once: the bank is filled once, with the same digests for all', async () => {
      const options = await fresh()
      const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
      const stores = await Promise.all([1, 2, 3, 4].map(() => opened(options)))
      const engines = await Promise.all(stores.map((store) => makeEngine(seiwa, { store, now: () => START, random })))
      const accounts = await Promise.all(engines.map(async (one) => (await one.readKinds(['account'])).world.accounts))
      expect(Object.keys(accounts[0] ?? {}).length).toBeGreaterThan(1)
      for (const one of accounts) expect(one).toEqual(accounts[0])
    })

    test.skipIf(missing)('race for one code of two browsers, or of one: one wins, one transfer is done', async () => {
      const options = await fresh()
      const store = await opened(options)
      const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
      const clock = { now: START }
      const engine = await makeEngine(seiwa, { store, now: () => clock.now, random })
      const [customer] = CUSTOMERS
      if (!customer) throw new TypeError('no customer')
      await addCustomer(engine, customer)
      const send = (browser: string, page: string, fields: object, button: string | null = null) =>
        engine.submit(browser, seiwa.parseRequest({ page, fields, button }))
      const browsers: string[] = []
      for (const _ of [1, 2]) {
        const { id } = await engine.openLasting()
        clock.now += STEP
        await send(id, 'SIM-S01', { loginId: customer.loginId, password: PASSWORDS.password })
        await send(id, 'SIM-S05', { otp: codeAt(customer.key, clock.now) })
        browsers.push(id)
      }
      const racers = await Promise.all([startRacer<Asked>(program, options), startRacer<Asked>(program, options)])

      for (let round = 0; round < ROUNDS; round++) {
        clock.now += STEP
        for (const browser of browsers) {
          await send(browser, 'SIM-S30', { to: 'ﾔﾏﾀﾞ', amount: round + 1, day: 'today' }, 'next')
        }
        const isOne = round % 2 === 1
        const fields = { confirm: PASSWORDS.confirm, otp: codeAt(customer.key, clock.now) }
        const ends = await Promise.all(
          racers.map((racer, i) => {
            const browser = browsers[isOne ? 0 : i] ?? ''
            return racer({ now: clock.now, browser, page: 'SIM-S31', fields, button: 'execute' })
          }),
        )
        // The order of one browser is sent, and none waits any more.
        expect(ends.sort(), `round ${round}`).toEqual(isOne ? ['BPT001', 'SIM-S32'] : ['SIM-S31 otp-used', 'SIM-S32'])
      }
      const { contradictions, amounts } = await store.transaction((tables) => standOf(tables, customer))
      expect(contradictions).toEqual([])
      expect(amounts).toEqual(Array.from({ length: ROUNDS }, (_, round) => round + 1))
    })
  },
)

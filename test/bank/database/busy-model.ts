import { openBankStore, type StoreOptions } from '../../../bank/core/open-bank-store.ts'
import { makeEngine } from '../../../bank/model/make-engine.ts'
import { seiwa } from '../../../bank/sites/seiwa/seiwa.ts'
import { dyingStore } from './dying-store.ts'
import { addCustomer, CUSTOMERS, type Customer, codeAt, PASSWORDS, STEP } from './seiwa-customers.ts'

/**
 * A bank that is a value and a pure function, in a process of its own: customers log in and transfer until it is killed, each with a wrong code
 * now and then. It prints a line for each transfer that was answered: `transferred <login ID> <amount>`.
 * Arguments: the store as JSON, the number of the write before which it kills itself, or 0, and when it begins, ms since 1970.
 */

const [json = '{}', lastWrite = '0', start = '0'] = process.argv.slice(2)
const store = dyingStore(await openBankStore(JSON.parse(json) as StoreOptions), Number(lastWrite))
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

async function live(customer: Customer): Promise<never> {
  // A clock for each: his codes are right when he sends them.
  const clock = { now: Number(start) }
  const engine = await makeEngine(seiwa, { store, now: () => clock.now, random })
  await addCustomer(engine, customer)
  const { id } = await engine.openLasting()
  const send = async (page: string, fields: object, button: string | null = null) =>
    (await engine.submit(id, seiwa.parseRequest({ page, fields, button })))?.page
  const otp = () => codeAt(customer.key, clock.now)
  await send('SIM-S01', { loginId: customer.loginId, password: PASSWORDS.password })
  await send('SIM-S05', { otp: otp() })
  for (;;) {
    clock.now += STEP
    const amount = Math.floor(clock.now / STEP)
    await send('SIM-S30', { to: 'ﾔﾏﾀﾞ', amount, day: 'today' }, 'next')
    if (amount % 3 === 0) await send('SIM-S31', { confirm: PASSWORDS.confirm, otp: '000000' }, 'execute')
    const page = await send('SIM-S31', { confirm: PASSWORDS.confirm, otp: otp() }, 'execute')
    if (page !== 'SIM-S32') throw new Error(`a transfer led to ${page}`)
    process.stdout.write(`transferred ${customer.loginId} ${amount}\n`)
  }
}

await Promise.all(CUSTOMERS.map(live))

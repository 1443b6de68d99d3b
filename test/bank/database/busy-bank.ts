import type { Bank } from '../../../bank/core/bank.ts'
import { openBankStore, type StoreOptions } from '../../../bank/core/open-bank-store.ts'
import { addPracticeData, PRACTICE_ACCOUNTS, PRACTICE_USERS } from '../../../bank/sites/anser/practice/practice-data.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { PRACTICE_SERIALS } from '../../../token-core/index.ts'
import { orderTransfer, registerToken, sign } from '../customer.ts'
import { makeHandToken } from '../token-by-hand.ts'
import { dyingStore } from './dying-store.ts'

/**
 * A bank in a process of its own that registers tokens and signs transfers until it is killed, for a test to kill. It prints a line for
 * each thing that was answered: `registered <token code>`, `accepted <order id>`.
 * Arguments: the store as JSON, and the number of the write before which it kills itself, or 0.
 */

const [json = '{}', lastWrite = '0'] = process.argv.slice(2)
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

const store = await openBankStore(JSON.parse(json) as StoreOptions)
await addPracticeData(store, Date.now())
const bank: Bank = { store: dyingStore(store, Number(lastWrite)), now: Date.now, random, rules: DEFAULT_RULES }
const say = (line: string) => process.stdout.write(`${line}\n`)

async function live(loginId: string, serial: string, accountId: string): Promise<never> {
  for (;;) {
    const token = makeHandToken(serial)
    await registerToken(bank, loginId, token)
    say(`registered ${token.tokenCode()}`)
    for (let amount = 1; amount <= 3; amount++) {
      const signable = await orderTransfer(bank, loginId, token, accountId, amount)
      const { kind } = await sign(bank, signable)
      if (kind !== 'accepted') throw new Error(`a transfer was ${kind}`)
      say(`accepted ${signable.orderId}`)
    }
  }
}

await Promise.all(
  PRACTICE_USERS.slice(0, 3).map(({ loginId }, i) =>
    live(loginId, PRACTICE_SERIALS[i] ?? '', PRACTICE_ACCOUNTS[i % PRACTICE_ACCOUNTS.length]?.id ?? ''),
  ),
)

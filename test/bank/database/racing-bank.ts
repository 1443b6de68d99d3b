import { createInterface } from 'node:readline'
import { openBankStore, type StoreOptions } from '../../../bank/core/open-bank-store.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { type Signable, sign } from '../customer.ts'

/**
 * A bank in a process of its own that types digits for a customer: for each line, which says what to sign as JSON, it prints how that ended.
 * Argument: the store as JSON.
 */

const store = await openBankStore(JSON.parse(process.argv[2] ?? '{}') as StoreOptions)
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const bank = { store, now: Date.now, random, rules: DEFAULT_RULES }
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const answer = await sign(bank, JSON.parse(line) as Signable)
  console.log(answer.kind === 'refused' ? answer.problem.code : answer.kind)
}
await store.close()

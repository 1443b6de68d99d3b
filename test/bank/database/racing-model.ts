import { createInterface } from 'node:readline'
import { openBankStore, type StoreOptions } from '../../../bank/core/open-bank-store.ts'
import { makeEngine } from '../../../bank/model/make-engine.ts'
import { seiwa } from '../../../bank/sites/seiwa/seiwa.ts'

/**
 * A bank in a process of its own that answers requests of browsers: for each line, `{ now, browser, page, fields, button }` as JSON, it prints the page
 * and the problems that were told. Argument: the store as JSON.
 */

const store = await openBankStore(JSON.parse(process.argv[2] ?? '{}') as StoreOptions)
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const clock = { now: 0 }
const engine = await makeEngine(seiwa, { store, now: () => clock.now, random })
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const { now, browser, ...request } = JSON.parse(line)
  clock.now = now
  const answer = await engine.submit(browser, seiwa.parseRequest(request))
  console.log([answer?.page, ...(answer?.problems ?? []).map(({ code }) => code)].join(' '))
}
await store.close()

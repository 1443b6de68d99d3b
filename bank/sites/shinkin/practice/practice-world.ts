import { bytesToHex, DEMO_FACTORY_KEY, deriveOtpKey, PRACTICE_OTP_SERIALS } from '../../../../token-core/codes.ts'
import { contractOf, given } from '../customer/given.ts'
import type { Circumstances } from '../model/circumstances.ts'
import type { Contract } from '../model/contract.ts'
import type { Holder, Stocked } from '../model/stock.ts'
import type { World } from '../model/world.ts'
import { PRACTICE_CUSTOMERS } from './customers.ts'

/** What an empty bank is filled with: customers, and in stock the tokens that the simulator makes without being told a serial. */

/** As their models make codes; those of eight digits are no bank's here. */
const STOCK = {
  fob: { kind: 'fob', step: 30 },
  card: { kind: 'fob', step: 30 },
  always: { kind: 'fob', step: 60 },
  'sk-app': { kind: 'app', step: 30 },
} as const
const CODES = { digits: 6, hash: 'sha1' } as const
const KEY_BYTES = 20

const customers = PRACTICE_CUSTOMERS.map((customer) => given.parse(customer.given))

const holders = new Map<string, Holder>(
  customers.flatMap(({ number, form, users }) =>
    users.flatMap(({ id, serial }): [string, Holder][] =>
      serial === null ? [] : [[serial, { number, user: form === 'each' ? id : null }]],
    ),
  ),
)

const stocked = (serial: string, model: keyof typeof STOCK): Stocked => ({
  schema: 1,
  serial,
  ...STOCK[model],
  ...CODES,
  key: bytesToHex(deriveOtpKey(DEMO_FACTORY_KEY, serial, KEY_BYTES)),
  drift: 0,
  last: null,
  holder: holders.get(serial) ?? null,
})

export function practiceWorld(around: Circumstances): World {
  const contracts = customers.map((customer): [string, Contract] => [customer.number, contractOf(customer, around)])
  const stock = (Object.keys(STOCK) as (keyof typeof STOCK)[]).flatMap((model) =>
    PRACTICE_OTP_SERIALS[model].map((serial): [string, Stocked] => [serial, stocked(serial, model)]),
  )
  return { contracts: Object.fromEntries(contracts), stock: Object.fromEntries(stock), corrections: {} }
}

import { describe, expect, test } from 'vitest'
import { type Fees, feesOf, payeeFee, payerFee, STANDARD_FEES, setFees } from '../../../bank/core/fees.ts'
import { openTestStore } from '../test-store.ts'

const RANGES = [
  { from: 1, to: 29_999, sameBranch: 0, ownBank: 110, otherBank: 440 },
  { from: 30_000, to: null, sameBranch: 110, ownBank: 330, otherBank: 660 },
]
const fees = (change: Partial<Fees> = {}): Fees => ({
  method: 'fixed',
  least: 1_000,
  standard: false,
  ranges: RANGES,
  ...change,
})

describe('what a payment costs', () => {
  test.each([
    [1, 'sameBranch', 0],
    [29_999, 'otherBank', 440],
    [30_000, 'otherBank', 660],
    [9_999_999_999, 'ownBank', 330],
  ] as const)('%d yen, %s: the payer pays %d', (amount, distance, expected) => {
    expect(payerFee(fees(), amount, distance)).toBe(expected)
  })

  test.each([
    ['fixed', 999, 0],
    ['fixed', 1_000, 440],
    ['fixed', 29_999, 440],
    ['fixed', 30_000, 660],
    ['from', 30_659, 440],
    ['from', 30_660, 660],
    ['below', 30_439, 440],
    ['below', 30_440, 660],
  ] as const)('%s: of %d yen the payee loses %d', (method, amount, expected) => {
    expect(payeeFee(fees({ method }), amount, 'otherBank')).toBe(expected)
  })

  test('no fee is taken where nothing would be left', () => {
    expect(payeeFee(fees({ least: 0 }), 440, 'otherBank')).toBe(0)
    expect(payeeFee(fees({ least: 0 }), 441, 'otherBank')).toBe(440)
  })
})

describe('what holds for a company', () => {
  test('the standard fees, its own, and the standard again when it says so', async () => {
    const store = await openTestStore()
    const read = () => store.transaction((tables) => feesOf(tables, 'kitano', 'payee-bulk'))
    const write = (wanted: Fees) => store.transaction((tables) => setFees(tables, 'kitano', 'payee-bulk', wanted))
    expect(await read()).toEqual(STANDARD_FEES)
    await write(fees())
    expect(await read()).toEqual(fees())
    await write(fees({ standard: true, least: 5_000 }))
    expect(await read()).toEqual({ ...STANDARD_FEES, least: 5_000 })
    expect(await store.transaction((tables) => feesOf(tables, 'kitano', 'payee-transfer'))).toEqual(STANDARD_FEES)
  })
})

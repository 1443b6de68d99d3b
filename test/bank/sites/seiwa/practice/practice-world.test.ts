import { describe, expect, test } from 'vitest'
import { idOf } from '../../../../../bank/sites/seiwa/model/account.ts'
import { submit } from '../../../../../bank/sites/seiwa/model/submit.ts'
import { NOBODY } from '../../../../../bank/sites/seiwa/model/visit.ts'
import { accountBy, parseWorld } from '../../../../../bank/sites/seiwa/model/world.ts'
import { practiceCustomers } from '../../../../../bank/sites/seiwa/practice/customers.ts'
import { practiceWorld } from '../../../../../bank/sites/seiwa/practice/practice-world.ts'
import { bytesToHex, DEMO_FACTORY_KEY, deriveOtpKey } from '../../../../../token-core/codes.ts'
import { circumstances, START } from '../model/customer.ts'

const around = circumstances()
const world = practiceWorld(around)

/** What becomes of a login with the password that stands on the page of all banks. */
const AFTER_LOGIN = {
  card: null,
  unfinished: ['SIM-S10', []],
  'without-token': ['BPT001', []],
  issued: ['BPT001', []],
  'in-use': ['SIM-S05', []],
  'released-today': ['BPT001', []],
  'released-before': ['BPT001', []],
  'last-try': ['BPT001', []],
  stopped: ['SIM-S01', ['stopped']],
} as const

describe('the practice data', () => {
  test('is the same each time, and a world', () => {
    expect(practiceWorld(circumstances())).toEqual(world)
    expect(parseWorld(JSON.parse(JSON.stringify(world)))).toEqual(world)
    expect(Object.keys(AFTER_LOGIN)).toEqual(practiceCustomers(START).map(({ state }) => state))
  })

  test.each(practiceCustomers(START))('a customer $state logs in as far as that', ({ state, given }) => {
    const expected = AFTER_LOGIN[state]
    const { loginId, password } = given
    if (expected === null || loginId === null) {
      expect([expected, loginId]).toEqual([null, null])
      return
    }
    const request = { page: 'SIM-S01', button: null, fields: { loginId, password } } as const
    const { page, problems } = submit(world, NOBODY, request, around)
    expect([page, problems.map(({ code }) => code)]).toEqual(expected)
  })

  test('the customer with a card takes his login ID', () => {
    const customer = practiceCustomers(START).find(({ state }) => state === 'card')
    const { branch = '', subject = '', account = '', password = '', confirm = '' } = customer?.given ?? {}
    const request = { page: 'SIM-S02', button: null, fields: { branch, subject, account, password, confirm } } as const
    expect(submit(world, NOBODY, request, around)).toMatchObject({ page: 'SIM-S03', problems: [] })
  })

  test('the practice token of the app fits who has one in use, and the next one issued has the next number', () => {
    const customer = practiceCustomers(START).find(({ state }) => state === 'in-use')
    expect(customer && accountBy(world, idOf(customer.given))?.otp).toMatchObject({
      userId: '999800000001',
      key: bytesToHex(deriveOtpKey(DEMO_FACTORY_KEY, 'SIMN00000001', 20)),
    })
    expect(world.lastUser).toBe(2)
  })
})

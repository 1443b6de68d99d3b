import { expect, test } from 'vitest'
import { openBankStore } from '../../../bank/core/open-bank-store.ts'
import type { Tables } from '../../../bank/core/store.ts'
import { setStanding } from '../../../bank/factors/camera-token/standing.ts'
import { addPracticeData } from '../../../bank/sites/anser/practice/practice-data.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { orderTransfer, registerToken, sign } from '../customer.ts'
import { makeHandToken } from '../token-by-hand.ts'
import { contradictionsIn } from './consistency.ts'

/** A bank with one registration that is complete, one order that is signed, and one that is not. */
async function smallBank() {
  const store = await openBankStore()
  await addPracticeData(store, 0)
  let drawn = 0
  const random = (length: number) => new Uint8Array(length).fill(++drawn)
  const bank = { store, now: () => 1_000, random, rules: DEFAULT_RULES }
  const token = makeHandToken('12-3456789-0')
  await registerToken(bank, 'hanako01', token)
  const signed = await orderTransfer(bank, 'hanako01', token, 'kitano-1', 100)
  await sign(bank, signed)
  const open = await orderTransfer(bank, 'hanako01', token, 'kitano-1', 200)
  return { store, tokenCode: token.tokenCode(), signed, open }
}

type SmallBank = Awaited<ReturnType<typeof smallBank>>

test('a bank that did everything whole contradicts itself nowhere', async () => {
  const { store } = await smallBank()
  expect(await contradictionsIn(store)).toEqual([])
})

const HALVES: readonly [what: string, make: (tables: Tables, bank: SmallBank) => Promise<unknown>, expected: RegExp][] =
  [
    ['money without an order', (tables) => tables.accounts.update('kitano-1', { balance: 1 }), /kitano-1 holds 1/],
    [
      'an order without a signature',
      (tables, { open }) => tables.orders.update(open.orderId, { acceptedAt: 5 }),
      /signed 0/,
    ],
    [
      'a signature without an order',
      (tables, { signed }) => tables.orders.update(signed.orderId, { acceptedAt: null }),
      /of null was signed 1 times/,
    ],
    [
      'a used code without its time',
      (tables, { open }) => tables.requests.update(open.request.request.id, { usedCode: '1' }),
      /half/,
    ],
    [
      'one code used twice',
      (tables, { open, signed }) =>
        tables.requests.update(open.request.request.id, { usedAt: 5, usedCode: signed.code }),
      /accepted twice/,
    ],
    [
      'a token that signed and does not know',
      (tables, { tokenCode }) => tables.tokens.update(tokenCode, { signedAt: null }),
      /has signed/,
    ],
    ['a token without a registration', (tables) => tables.registrations.removeAll({}), /comes from no registration/],
    ['a registration without a token', (tables) => tables.tokens.removeAll({}), /which is not there/],
    [
      'a registration that is half identified',
      (tables) =>
        tables.registrations.find({}).then(([row]) => tables.registrations.update(row?.id ?? '', { iv: null })),
      /identified by half/,
    ],
    [
      'a sequence number that is given away and not there',
      (tables, { tokenCode }) => tables.licences.update(tokenCode.split('-')[0] ?? '', { lastSequenceNumber: 2 }),
      /says 2/,
    ],
    [
      'a user without his registration',
      (tables) => setStanding(tables, 'taro0001', { registrationState: 'in-service' }),
      /taro0001/,
    ],
    [
      'a user behind his registration',
      (tables) => setStanding(tables, 'hanako01', { registrationState: 'provisional' }),
      /hanako01/,
    ],
    [
      'a history that does not tell of a transfer',
      (tables) => tables.history.removeAll({ action: 'transfer' }),
      /^transfer: /,
    ],
    ['nor of a token', (tables) => tables.history.removeAll({ action: 'token-identified' }), /^token-identified: /],
    [
      'nor of a registration',
      (tables) => tables.history.removeAll({ action: 'token-registered' }),
      /^token-registered: /,
    ],
    [
      'a history that tells twice',
      (tables) =>
        tables.history.find({ action: 'transfer' }).then(([row]) => row && tables.history.insert({ ...row, id: 'x' })),
      /^transfer: /,
    ],
  ]

test.each(HALVES)('finds %s', async (_, make, expected) => {
  const bank = await smallBank()
  await bank.store.transaction((tables) => make(tables, bank))
  expect((await contradictionsIn(bank.store)).join('\n')).toMatch(new RegExp(expected, 'm'))
})

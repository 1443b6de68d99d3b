import { describe, expect, test } from 'vitest'
import type { Bank } from '../../../bank/core/bank.ts'
import { helpDeskFor } from '../../../bank/core/history.ts'
import type { Tables } from '../../../bank/core/store.ts'
import type { Asker, Factor } from '../../../bank/factors/factor.ts'
import { loginPassword } from '../../../bank/factors/password/login-password.ts'
import { anser } from '../../../bank/sites/anser/anser.ts'
import { addPracticeData } from '../../../bank/sites/anser/practice/practice-data.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { registerToken } from '../customer.ts'
import { openTestStore } from '../test-store.ts'
import { makeHandToken } from '../token-by-hand.ts'

/** What holds for every factor that a bank hands in, whoever asks: here nobody's order. */

const USER = 'hanako01'
const { token, password } = anser.proofs

async function makeBank() {
  const store = await openTestStore()
  await addPracticeData(store, 0)
  let drawn = 0
  const random = (length: number) => new Uint8Array(length).fill(++drawn % 256).fill(drawn >> 8, 0, 1)
  const bank: Bank = { store, now: () => 1_000_000, random, rules: DEFAULT_RULES }
  const hand = makeHandToken('12-3456789-0')
  await registerToken(bank, USER, hand)
  return { bank, hand }
}

/** Asks for a proof, and counts what was done. */
function makeAsker() {
  const done: string[] = []
  const asker: Asker = {
    about: 'nothing known',
    message: async () => ({ title: '確認', fields: [['用件', '試し']] }),
    state: async () => (done.length > 0 ? 'accepted' : 'open'),
    async accept() {
      done.push('done')
      return null
    },
  }
  return { asker, done }
}

const lockOf = (bank: Bank, factor: Pick<Factor<unknown>, 'lockOf'>) =>
  bank.store.transaction(async (tables) => {
    const user = await tables.users.get(USER)
    return user ? factor.lockOf(bank, tables, user) : 'nobody'
  })

const release = (bank: Bank, factor: Pick<Factor<unknown>, 'release'>) =>
  bank.store.transaction((tables: Tables) => factor.release(bank, tables, helpDeskFor('kitano'), USER))

describe.each([
  { name: token.name, factor: token, limit: DEFAULT_RULES.wrongCodeLimit, lock: 'stopped', wrong: '00000000' },
  { name: password.name, factor: password, limit: DEFAULT_RULES.wrongPasswordLimit, lock: 'paused', wrong: 'wrong' },
  { name: loginPassword.name, factor: loginPassword, limit: 5, lock: 'paused', wrong: 'wrong' },
])('the factor $name', ({ factor, limit, lock, wrong }) => {
  test('counts wrong answers, locks after the last, accepts nothing, and is released', async () => {
    const { bank } = await makeBank()
    const { asker, done } = makeAsker()
    const shown = await factor.ask(bank, USER, asker)
    const typed = { answer: wrong, ...(shown && { shown: shown.request.id }) }
    expect(await lockOf(bank, factor)).toBeNull()
    expect(await release(bank, factor)).toBe(false)
    for (let i = 0; i < limit; i++) expect((await factor.check(bank, USER, asker, typed)).kind).toBe('refused')
    expect(await lockOf(bank, factor)).toBe(lock)
    expect(done).toEqual([])
    expect(await release(bank, factor)).toBe(true)
    expect(await lockOf(bank, factor)).toBeNull()
  })
})

test('the token accepts the digits of what was asked, once', async () => {
  const { bank, hand } = await makeBank()
  const { asker, done } = makeAsker()
  const shown = await token.ask(bank, USER, asker)
  if (!shown) throw new Error('nothing was shown')
  const typed = { shown: shown.request.id, answer: hand.readRequest(shown.text).code }
  expect(await token.check(bank, USER, asker, typed)).toEqual({ kind: 'accepted' })
  expect(await token.check(bank, USER, asker, typed)).toEqual({ kind: 'accepted-before' })
  expect(done).toEqual(['done'])
  expect(await token.check(bank, USER, makeAsker().asker, typed)).toMatchObject({ problem: { code: 'code-used' } })
})

test('digits of what somebody else asked are none of these', async () => {
  const { bank, hand } = await makeBank()
  const shown = await token.ask(bank, USER, makeAsker().asker)
  if (!shown) throw new Error('nothing was shown')
  const typed = { shown: shown.request.id, answer: hand.readRequest(shown.text).code }
  const other = { ...makeAsker().asker, about: 'something else' }
  expect(await token.check(bank, USER, other, typed)).toMatchObject({
    problem: { code: 'image-gone', cause: 'request-of-another-order' },
  })
})

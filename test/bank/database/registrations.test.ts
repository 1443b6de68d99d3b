import { describe, expect, test } from 'vitest'
import type { Bank } from '../../../bank/core/bank.ts'
import type { StoreOptions } from '../../../bank/core/open-bank-store.ts'
import type { Store } from '../../../bank/core/store.ts'
import { completeRegistration, findProvenRegistration } from '../../../bank/factors/camera-token/activation.ts'
import { identifyToken, openRegistration } from '../../../bank/factors/camera-token/registration.ts'
import { readStanding } from '../../../bank/factors/camera-token/standing.ts'
import { takeTokenAway } from '../../../bank/factors/camera-token/token-management.ts'
import { addPracticeData } from '../../../bank/sites/anser/practice/practice-data.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { DATABASES } from '../databases.ts'
import { makeHandToken } from '../token-by-hand.ts'
import { contradictionsIn } from './consistency.ts'
import { opened } from './opened.ts'

const LOGIN_ID = 'hanako01'
const ROUNDS = 4
const NOT_REVOKED = { revokedAt: null, revokedTokenCode: null }

const bankOn = (store: Store): Bank => ({
  store,
  now: () => 1_000_000,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  rules: DEFAULT_RULES,
})

/** The same bank twice, as two processes have it, and a registration whose first image was read. */
async function begun(options: StoreOptions) {
  const store = await opened(options)
  await addPracticeData(store, 0)
  const banks = [bankOn(store), bankOn(await opened(options))] as const
  const token = makeHandToken('12-3456789-0')
  const open = await openRegistration(banks[0], LOGIN_ID)
  const typed = { serial: token.serial, deviceCode: token.readFirst(open.text) }
  return { store, banks, token, identify: (bank: Bank) => identifyToken(bank, open, typed) }
}

const both = <Result>(banks: readonly [Bank, Bank], work: (bank: Bank) => Promise<Result>) =>
  Promise.all([...banks, ...banks].map(work))

describe.each(DATABASES)('two stores on one $name, as two processes have them', ({ missing, fresh }) => {
  test.skipIf(missing)('identify and complete one registration at once: one token, told once', async () => {
    const { store, banks, token, identify } = await begun(await fresh())
    const identified = await both(banks, identify)
    expect(identified.map(({ ok }) => ok)).toEqual([true, true, true, true])
    const proven = await findProvenRegistration(banks[0], LOGIN_ID)
    if (!proven) throw new Error('nothing was identified')
    const code = token.readSecond(proven.text)
    const completed = await both(banks, (bank) => completeRegistration(bank, proven, code))
    expect(completed.map(({ ok }) => ok)).toEqual([true, true, true, true])
    await store.transaction(async (tables) => {
      expect(await tables.tokens.count({})).toBe(1)
      expect(await tables.cameraTokenStandings.find({})).toEqual([
        { loginId: LOGIN_ID, registrationState: 'in-service', tokenCode: token.tokenCode(), ...NOT_REVOKED },
      ])
      expect(await tables.history.count({ action: 'token-registered' })).toBe(1)
    })
    expect(await contradictionsIn(store)).toEqual([])
  })

  test.skipIf(missing)('one completes what the other takes back: nobody has it in the end', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { store, banks, token, identify } = await begun(await fresh())
      await identify(banks[0])
      const proven = await findProvenRegistration(banks[0], LOGIN_ID)
      if (!proven) throw new Error('nothing was identified')
      const code = token.readSecond(proven.text)
      const complete = () => completeRegistration(banks[0], proven, code)
      const takeBack = () => banks[1].store.transaction((tables) => takeTokenAway(tables, LOGIN_ID))
      await Promise.all(round % 2 === 0 ? [complete(), takeBack()] : [takeBack(), complete()])
      await store.transaction(async (tables) => {
        expect(await readStanding(tables, LOGIN_ID)).toMatchObject({ registrationState: 'none', tokenCode: null })
      })
    }
  })
})

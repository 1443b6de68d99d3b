import { describe, expect, test } from 'vitest'
import { submit } from '../../../../bank/sites/shinkin/model/submit.ts'
import { NOBODY } from '../../../../bank/sites/shinkin/model/visit.ts'
import { parseWorld } from '../../../../bank/sites/shinkin/model/world.ts'
import { PRACTICE_CUSTOMERS } from '../../../../bank/sites/shinkin/practice/customers.ts'
import { practiceWorld } from '../../../../bank/sites/shinkin/practice/practice-world.ts'
import { PRACTICE_CARD_NUMBERS, PRACTICE_OTP_SERIALS } from '../../../../token-core/codes.ts'
import { makeToken } from '../../../../token-core/index.ts'
import { circumstances, START } from './model/customer.ts'

const around = circumstances()
const world = practiceWorld(around)
const stateOf = (state: string) => {
  const number = PRACTICE_CUSTOMERS.find((one) => one.state === state)?.given.number ?? ''
  return { number, contract: world.contracts[number] }
}

describe('the practice data of Shinkin', () => {
  test('is a world of the bank, the same each time', () => {
    expect(parseWorld(JSON.parse(JSON.stringify(world)))).toEqual(world)
    expect(practiceWorld(circumstances())).toEqual(practiceWorld(circumstances()))
  })

  test('has customers in every state, with the numbers of the simulator’s cards', () => {
    expect(Object.values(world.contracts).map(({ state }) => state)).toEqual([
      'unopened',
      'open',
      'open',
      'open',
      'stopped',
      'stopped',
      'unopened',
      'open',
      'open',
    ])
    expect(Object.keys(world.contracts).slice(1)).toEqual(PRACTICE_CARD_NUMBERS.slice(0, 8))
    expect(
      stateOf('user-stopped').contract?.users.map(({ stopped, accident }) => [stopped, accident !== null]),
    ).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ])
  })

  test('has the tokens that the simulator makes, with their keys; the first ones are free', () => {
    for (const [profile, serials] of Object.entries(PRACTICE_OTP_SERIALS)) {
      if (profile === 'fob-8') {
        expect(serials.some((serial) => world.stock[serial])).toBe(false)
        continue
      }
      const [serial = ''] = serials
      const held = world.stock[serial]
      expect(held).toMatchObject({ holder: null, kind: profile === 'sk-app' ? 'app' : 'fob', digits: 6 })
      if (profile === 'sk-app') continue
      const fob = makeToken({ kind: 'key-fob', serial, profile: profile as 'fob', at: START })
      expect(held?.key).toBe(fob.key)
      expect(held?.step).toBe(profile === 'always' ? 60 : 30)
    }
  })

  test('gives one token to one user, or to all of a contract', () => {
    const held = Object.values(world.stock).filter(({ holder }) => holder !== null)
    const given = PRACTICE_CUSTOMERS.flatMap(({ given }) => given.users.flatMap(({ serial }) => serial ?? []))
    expect(held.map(({ serial }) => serial).sort()).toEqual([...new Set(given)].sort())
    expect(held.find(({ holder }) => holder?.number === stateOf('shared').number)?.holder?.user).toBeNull()
  })

  test('lets its people in with what stands on the pages', () => {
    for (const { state, given } of PRACTICE_CUSTOMERS) {
      const visit = { ...NOBODY, purpose: state === 'new' || state === 'released' ? 'open' : 'login' } as typeof NOBODY
      const code = state === 'new' || state === 'released' ? given.application : (given.admin?.code ?? '')
      const fields = { number: given.number, code }
      const { problems } = submit(world, visit, { page: 'SIM-K02', button: null, fields }, around)
      expect(
        problems.map((problem) => problem.code),
        state,
      ).toEqual(given.stopped ? ['admin-stopped'] : [])
    }
    const fields = { number: stateOf('open').number, user: 'shinkintaro', code: 'taro01' }
    expect(submit(world, NOBODY, { page: 'SIM-K20', button: null, fields }, around).page).toBe('SIM-K22')
  })
})

import { describe, expect, test } from 'vitest'
import { holderFor, tokenHeldBy } from '../../../../../bank/sites/shinkin/model/world.ts'
import {
  bankOf,
  COMPANY,
  codeOf,
  type Fields,
  logInAdmin,
  logInUser,
  NUMBER,
  START,
  STOCK,
  toldBy,
  WRONG,
} from './customer.ts'

type Company = typeof COMPANY

const atWork = (given: Company = COMPANY) => {
  const bank = bankOf(given, STOCK)
  logInAdmin(bank)
  return bank
}
type Bank = ReturnType<typeof atWork>

const register = (bank: Bank, fields: Fields = {}) =>
  bank.submit('a', 'SIM-K12', {
    user: 'S0002',
    serial: 'LAPR41750015',
    otp: codeOf('LAPR41750015', 0),
    confirm: 'syacho02',
    ...fields,
  })
const serials = (bank: Bank) =>
  bank.contract().users.map(({ id }) => tokenHeldBy(bank.world(), holderFor(bank.contract(), id))?.serial ?? null)

describe('利用形態', () => {
  test('another form cancels all registrations, at 次へ; the same one nothing', () => {
    const bank = atWork()
    register(bank)
    const same = bank.submit('a', 'SIM-K11', { form: 'each' })
    expect([same.page, serials(bank)]).toEqual(['SIM-K12', ['ICER68902484', 'LAPR41750015']])
    const other = bank.submit('a', 'SIM-K11', { form: 'one' })
    expect([other.page, other.mails, serials(bank), bank.contract().form]).toEqual(['SIM-K12', [], [null, null], 'one'])
    expect(Object.values(bank.world().stock).map(({ holder }) => holder)).toEqual([null, null, null])
  })

  test('tokens of others stay, and what was used of a token stays used', () => {
    const bank = atWork()
    register(bank)
    const { stock } = bank.world()
    const held = { ...stock.MGVA72292627, holder: { number: '99999999999', user: null } } as (typeof stock)[string]
    bank.put({ ...bank.world(), stock: { ...stock, MGVA72292627: held } })
    bank.submit('a', 'SIM-K11', { form: 'one' })
    expect(bank.world().stock.MGVA72292627).toBe(held)
    expect(toldBy(register(bank))).toEqual(['otp:otp-used'])
  })

  test.each(['', 'all', 'EACH'])('a form has to be chosen, and it is none: %j', (form) => {
    expect(toldBy(atWork().submit('a', 'SIM-K11', { form }))).toEqual(['form:missing'])
  })
})

describe('the registration of a token', () => {
  test('says no word of completion: no problem, no notice, no mail; the serial stands in the table', () => {
    const bank = atWork()
    const outcome = register(bank)
    expect(outcome).toMatchObject({ page: 'SIM-K12', problems: [], notice: null, mails: [] })
    expect(serials(bank)).toEqual(['ICER68902484', 'LAPR41750015'])
  })

  test.each([
    ['nobody chosen', { user: '' }, ['user:missing']],
    ['somebody else’s', { user: 'S9999' }, ['user:missing']],
    ['no serial', { serial: '' }, ['serial:missing']],
    ['a serial of another form', { serial: 'LAPR4175001' }, ['serial:characters']],
    ['a serial as people type it', { serial: 'ｌａｐｒ 4175-0015' }, []],
    ['no code', { otp: '' }, ['otp:missing']],
    ['eight digits', { otp: '12345678' }, ['otp:length']],
    ['letters', { otp: 'abcdef' }, ['otp:characters']],
    [
      'all of it',
      { user: '', serial: '', otp: '', confirm: '' },
      ['serial:missing', 'otp:missing', 'confirm:missing', 'user:missing'],
    ],
  ] satisfies [string, Fields, string[]][])('its form comes first: %s', (_, fields, told) => {
    const bank = atWork()
    const confirm = told.length > 0 && !('confirm' in fields) ? { confirm: 'wrong' } : {}
    expect(toldBy(register(bank, { ...fields, ...confirm }))).toEqual(told)
    expect(bank.contract().admin.wrong.confirm).toBe(0)
  })

  test('then ④, then the serial, then whose it is, then the code', () => {
    const bank = atWork()
    const told = (fields: Fields) => toldBy(register(bank, fields))
    expect(told({ confirm: 'x', serial: 'AAAA00000000' })).toEqual(['confirm:confirm-wrong'])
    expect(told({ serial: 'AAAA00000000', otp: WRONG })).toEqual(['serial:serial-unknown'])
    expect(bank.contract().admin.wrong.confirm).toBe(0)
    expect(told({ serial: 'ICER68902484', otp: WRONG })).toEqual(['serial:serial-taken'])
    expect(told({ otp: WRONG })).toEqual(['otp:otp-wrong'])
    for (let i = 0; i < 8; i++) told({ otp: WRONG })
    expect(bank.contract()).toMatchObject({ state: 'open', users: [{}, { stopped: false, wrong: { otp: 0 } }] })
  })

  test.each([-10, 10])('%i steps are in the window of a first code, one more is not', (steps) => {
    const bank = atWork()
    const far = steps + Math.sign(steps)
    expect(toldBy(register(bank, { otp: codeOf('LAPR41750015', 0, far) }))).toEqual(['otp:otp-wrong'])
    expect(bank.notes.at(-1)).toMatchObject({
      what: 'otp-wrong',
      steps: far,
      typed: codeOf('LAPR41750015', 0, far),
      number: NUMBER,
      user: 'S0002',
    })
    expect(toldBy(register(bank, { otp: codeOf('LAPR41750015', 0, steps) }))).toEqual([])
    expect(bank.world().stock.LAPR41750015).toMatchObject({ drift: steps, last: Math.floor(START / 30_000) + steps })
  })

  test('the same token again for the same user is fine, with a newer code', () => {
    const bank = atWork()
    register(bank)
    expect(toldBy(register(bank))).toEqual(['otp:otp-used'])
    expect(toldBy(register(bank, { otp: codeOf('LAPR41750015', 0, 1) }))).toEqual([])
    expect(serials(bank)).toEqual(['ICER68902484', 'LAPR41750015'])
  })

  test('another token frees the older one', () => {
    const bank = atWork()
    register(bank, { user: 'S0001' })
    expect(serials(bank)).toEqual(['LAPR41750015', null])
    expect(bank.world().stock.ICER68902484?.holder).toBeNull()
    expect(toldBy(register(bank, { serial: 'ICER68902484', otp: codeOf('ICER68902484', 0) }))).toEqual([])
    expect(serials(bank)).toEqual(['LAPR41750015', 'ICER68902484'])
  })

  test('uses the code up', () => {
    const bank = atWork()
    register(bank)
    logInUser(bank, 'u', 'S0002', 'hana01')
    bank.submit('u', 'SIM-K23', { to: 'x', amount: 1 })
    expect(toldBy(bank.submit('u', 'SIM-K24', { otp: codeOf('LAPR41750015', 0) }))).toEqual(['otp:otp-used'])
  })

  test('one for all: nobody is chosen, and it serves whoever is registered later', () => {
    const bank = atWork({ ...COMPANY, form: 'one' })
    expect(serials(bank)).toEqual(['ICER68902484', 'ICER68902484'])
    expect(toldBy(register(bank, { user: '' }))).toEqual([])
    expect(serials(bank)).toEqual(['LAPR41750015', 'LAPR41750015'])
    const user = { id: 'S0003', kana: 'ｶﾅ', userCode: 'kari', userConfirm: 'kari', limit: 1, confirm: 'syacho02' }
    bank.submit('a', 'SIM-K08', user)
    expect(serials(bank)).toEqual(Array(3).fill('LAPR41750015'))
    bank.submit('a', 'SIM-K09', { user: 'S0001', confirm: 'syacho02' }, 'remove')
    expect(serials(bank)).toEqual(Array(2).fill('LAPR41750015'))
  })
})

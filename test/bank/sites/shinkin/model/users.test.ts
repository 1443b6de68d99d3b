import { describe, expect, test } from 'vitest'
import { bankOf, COMPANY, type Fields, logInAdmin, logInUser, NUMBER, START, STOCK, toldBy } from './customer.ts'

const NEW_USER = {
  id: 'S0003',
  kana: 'ｼﾝｷﾝ ﾀﾛｳ',
  userCode: 'kari01',
  userConfirm: 'kari02',
  email: '',
  limit: 1_000_000,
  confirm: 'syacho02',
} as const

const atWork = (rules: object = {}, given = COMPANY) => {
  const bank = bankOf(given, STOCK, rules)
  logInAdmin(bank)
  return bank
}
const register = (bank: ReturnType<typeof atWork>, fields: Fields = {}) =>
  bank.submit('a', 'SIM-K08', { ...NEW_USER, ...fields })
const panel = (bank: ReturnType<typeof atWork>, button: string, fields: Fields = {}) =>
  bank.submit('a', 'SIM-K09', { user: 'S0001', confirm: 'syacho02', ...fields }, button)

describe('the admin’s pages', () => {
  test('lead on', () => {
    const bank = atWork()
    expect(bank.submit('a', 'SIM-K06', {}, 'users').page).toBe('SIM-K07')
    expect(bank.submit('a', 'SIM-K07', {}, 'new-user').page).toBe('SIM-K08')
    expect(bank.submit('a', 'SIM-K07', {}, 'form').page).toBe('SIM-K11')
    expect(bank.submit('a', 'SIM-K07', { user: 'S0002' }, 'edit-user').page).toBe('SIM-K09')
    // The panel is that of the user who was chosen, and 変更 asks no ④.
    expect(bank.submit('a', 'SIM-K09', {}, 'change').page).toBe('SIM-K10')
    bank.submit('a', 'SIM-K10', { kanji: '信金 花子', confirm: 'syacho02' })
    expect(bank.contract().users.map(({ kanji }) => kanji)).toEqual(['', '信金 花子'])
  })

  test('want a user to be chosen', () => {
    const bank = atWork()
    expect(toldBy(bank.submit('a', 'SIM-K07', {}, 'edit-user'))).toEqual(['user:missing'])
    expect(toldBy(panel(bank, 'release', { user: 'nobody', confirm: 'wrong' }))).toEqual(['user:missing'])
    expect(toldBy(bank.submit('a', 'SIM-K10', { confirm: 'wrong' }))).toEqual(['user:missing'])
    expect(bank.contract().admin.wrong.confirm).toBe(0)
  })

  test.each(['SIM-K06', 'SIM-K07', 'SIM-K08', 'SIM-K09', 'SIM-K10', 'SIM-K11', 'SIM-K12'])(
    '%s is nobody’s who is not logged in as admin',
    (page) => {
      const bank = bankOf(COMPANY, STOCK)
      const before = bank.world()
      for (const browser of ['nobody', 'u']) {
        if (browser === 'u') logInUser(bank, browser)
        const sent = { ...NEW_USER, user: 'S0001', form: 'one', confirm: 'x' }
        expect(bank.submit(browser, page, sent, 'remove')).toMatchObject({ page: 'SIM-K01', problems: [], mails: [] })
      }
      expect(bank.contract().users.map(({ id }) => id)).toEqual(before.contracts[NUMBER]?.users.map(({ id }) => id))
      expect(bank.contract().admin.wrong.confirm).toBe(0)
    },
  )

  test('a button that a page does not have does nothing, and is no way in', () => {
    const bank = atWork()
    expect(bank.submit('a', 'SIM-K07', {}, 'execute')).toMatchObject({ page: 'SIM-K07', problems: [] })
    expect(bank.submit('a', 'SIM-K09', { user: 'S0001' })).toMatchObject({ page: 'SIM-K09', problems: [] })
    expect(bank.submit('b', 'SIM-K07', {}, 'execute').page).toBe('SIM-K01')
    expect(bank.submit('a', 'SIM-K07', {}, 'constructor').page).toBe('SIM-K07')
  })
})

describe('利用者情報登録', () => {
  test('registers a user with codes that the admin gave him, and tells the admin by mail', () => {
    const bank = atWork()
    const outcome = register(bank, { email: 'ｔａｒｏ@example.jp' })
    expect(outcome).toMatchObject({
      page: 'SIM-K07',
      problems: [],
      mails: [{ to: 'admin@example.jp', subject: 'user-registered', user: 'S0003' }],
    })
    expect(bank.contract().users[2]).toMatchObject({
      id: 'S0003',
      opened: false,
      stopped: false,
      accident: null,
      email: 'taro@example.jp',
      limit: 1_000_000,
    })
  })

  test.each([
    ['four letters alone, and twelve digits', { userCode: 'kari', userConfirm: '123456789012' }, []],
    ['three characters', { userCode: 'kar' }, ['userCode:length']],
    ['thirteen', { userConfirm: '1234567890123' }, ['userConfirm:length']],
    ['full-width digits', { userCode: '１２３４' }, ['userCode:characters']],
    ['an ID of one letter', { id: 'a' }, []],
    ['of thirty', { id: 'a'.repeat(30) }, []],
    ['of thirty-one', { id: 'a'.repeat(31) }, ['id:length']],
    ['with a hyphen', { id: 'S-0003' }, ['id:characters']],
    ['none', { id: '' }, ['id:missing']],
    ['the contract’s number', { id: NUMBER }, ['id:id-taken']],
    ['one in use', { id: 'S0001' }, ['id:id-taken']],
    ['one in use in another case', { id: 's0001' }, []],
    ['a word that objects know', { id: 'constructor' }, []],
    ['no kana', { kana: ' ' }, ['kana:missing']],
    ['full-width kana', { kana: 'シンキン' }, ['kana:characters']],
    ['48 kana', { kana: 'ｱ'.repeat(48) }, []],
    ['49 kana', { kana: 'ｱ'.repeat(49) }, ['kana:length']],
    ['48 kanji, some of two units', { kanji: '𠮷'.repeat(48) }, []],
    ['a line break in kanji', { kanji: '信\n金' }, ['kanji:characters']],
    ['a limit as people write it', { limit: '１，０００，０００円' }, []],
    ['no limit', { limit: '' }, ['limit:missing']],
    ['a negative limit', { limit: '-1' }, ['limit:characters']],
    ['a limit too large', { limit: '10000000000' }, ['limit:range']],
    ['rights by name', { rights: 'transfer payments' }, []],
    ['no box ticked', { rights: 'none' }, []],
    ['a right that there is not', { rights: 'transfer gold' }, ['rights:characters']],
    [
      'many mistakes, together',
      { id: 'S0001', kana: '', userCode: '', confirm: '' },
      ['kana:missing', 'userCode:missing', 'confirm:missing', 'id:id-taken'],
    ],
  ] satisfies [string, Fields, string[]][])('its form: %s', (_, fields, told) => {
    const bank = atWork()
    expect(toldBy(register(bank, fields))).toEqual(told)
    expect(bank.contract().users).toHaveLength(told.length === 0 ? 3 : 2)
  })

  test('equal codes by the rule', () => {
    expect(toldBy(register(atWork(), { userConfirm: 'kari01' }))).toEqual([])
    expect(toldBy(register(atWork({ sameCodes: false }), { userConfirm: 'kari01' }))).toEqual([
      'userConfirm:same-codes',
    ])
    expect(toldBy(register(atWork({ sameCodes: false }), { userCode: '', userConfirm: '' }))).toEqual([
      'userCode:missing',
      'userConfirm:missing',
    ])
  })

  test('the ID comes before ④, 99 users too', () => {
    const users = Array.from({ length: 98 }, (_, i) => ({ id: `U${i}`, code: 'a', confirm: 'b', opened: true }))
    const bank = atWork({}, { ...COMPANY, users })
    expect(toldBy(register(bank, { id: 'U1', confirm: 'x' }))).toEqual(['id:id-taken'])
    expect(toldBy(register(bank))).toEqual([])
    expect(toldBy(register(bank, { id: 'S0100', confirm: 'x' }))).toEqual(['id:full'])
    expect(bank.contract().admin.wrong.confirm).toBe(0)
    panel(bank, 'remove', { user: 'U1' })
    expect(toldBy(register(bank, { id: 'S0100' }))).toEqual([])
  })
})

describe('登録抹消', () => {
  // 2026-04-06 is a Monday; the journeys begin on it, 09:00:12 in Japan.
  const MONDAY = Date.UTC(2026, 3, 12, 15) - START

  test('takes the user and his session away, and frees his token', () => {
    const bank = atWork()
    logInUser(bank)
    expect(panel(bank, 'remove')).toMatchObject({
      page: 'SIM-K07',
      mails: [{ subject: 'user-removed', user: 'S0001' }],
    })
    expect(bank.contract().users.map(({ id }) => id)).toEqual(['S0002'])
    expect(bank.world().stock.ICER68902484?.holder).toBeNull()
    const outcome = bank.submit('u', 'SIM-K22', {}, 'transfer')
    expect([outcome.page, toldBy(outcome)]).toEqual(['SIM-K20', ['user-wrong']])
  })

  test('the ID may be given again from Monday 00:00 in Japan, and whoever has it then is another', () => {
    const bank = atWork()
    logInUser(bank)
    panel(bank, 'remove')
    bank.at(MONDAY - 1)
    expect(toldBy(register(bank, { id: 'S0001' }))).toEqual(['id:id-taken'])
    expect(toldBy(register(bank, { id: 's0001' }))).toEqual([])
    bank.at(MONDAY)
    expect(toldBy(register(bank, { id: 'S0001' }))).toEqual([])
    expect(bank.contract().deleted).toEqual([])
    expect(bank.submit('u', 'SIM-K22', {}, 'transfer').page).toBe('SIM-K20')
  })

  test('on the last ms before a Monday it is for one ms, on a Monday for a week', () => {
    const bank = atWork()
    bank.at(MONDAY - 1)
    panel(bank, 'remove')
    bank.at(MONDAY)
    panel(bank, 'remove', { user: 'S0002' })
    expect(bank.contract().deleted).toEqual([{ id: 'S0002', until: START + MONDAY + 7 * 86_400_000 }])
    expect(toldBy(register(bank, { id: 'S0001' }))).toEqual([])
  })
})

describe('事故登録', () => {
  test('keeps the user out, ends his sessions, and is lifted by the admin', () => {
    const bank = atWork()
    logInUser(bank)
    logInUser(bank, 'v')
    expect(panel(bank, 'accident', { reason: 'トークン紛失' })).toMatchObject({
      page: 'SIM-K07',
      mails: [{ subject: 'accident' }],
    })
    expect(bank.contract().users[0]?.accident).toEqual({ reason: 'トークン紛失' })
    expect(toldBy(logInUser(bank, 'w'))).toEqual(['user-wrong'])
    expect(toldBy(logInUser(bank, 'w', 'S0001', 'wrong'))).toEqual(['user-wrong'])
    expect(bank.contract().users[0]?.wrong.code).toBe(0)
    expect(toldBy(bank.submit('u', 'SIM-K22', {}, 'transfer'))).toEqual(['user-wrong'])
    expect(panel(bank, 'accident-over').mails.map(({ subject }) => subject)).toEqual(['accident-over'])
    expect(toldBy(bank.submit('v', 'SIM-K22', {}, 'transfer'))).toEqual(['user-wrong'])
    expect(logInUser(bank, 'w').page).toBe('SIM-K22')
  })

  test('its reason has 20 characters', () => {
    expect(toldBy(panel(atWork(), 'accident', { reason: 'あ'.repeat(20) }))).toEqual([])
    expect(toldBy(panel(atWork(), 'accident', { reason: 'あ'.repeat(21) }))).toEqual(['reason:length'])
  })
})

test.each(['accident-over', 'release', 'unblock'])(
  '%s where there is nothing to lift changes nothing but ④’s count',
  (button) => {
    const bank = atWork()
    panel(bank, button, { confirm: 'x' })
    const before = bank.contract().users
    expect(panel(bank, button)).toMatchObject({ page: 'SIM-K07', problems: [], mails: [] })
    expect(bank.contract().users).toEqual(before)
    expect(bank.contract().admin.wrong.confirm).toBe(0)
  },
)

describe('利用者情報変更', () => {
  const change = (bank: ReturnType<typeof atWork>, fields: Fields) =>
    bank.submit('a', 'SIM-K10', { user: 'S0001', confirm: 'syacho02', ...fields })

  test('new codes hold at once, without a 開通確認; the count of a changed one is 0, a stop stays', () => {
    const bank = atWork({ spread: 'user' })
    for (let i = 0; i < 7; i++) logInUser(bank, 'u', 'S0001', 'x')
    const outcome = change(bank, { userCode: '9999', userCodeAgain: '9999' })
    expect(outcome).toMatchObject({
      page: 'SIM-K07',
      problems: [],
      mails: [{ to: 'admin@example.jp', subject: 'user-changed' }],
    })
    expect(bank.contract().users[0]).toMatchObject({ stopped: true, opened: true, wrong: { code: 0 } })
    expect(toldBy(logInUser(bank, 'u', 'S0001', '9999'))).toEqual(['user-stopped'])
    panel(bank, 'release')
    expect(logInUser(bank, 'u', 'S0001', '9999').page).toBe('SIM-K22')
  })

  test('what is empty or not there stays; a name that is emptied is missing', () => {
    const bank = atWork()
    const before = bank.contract().users[0]
    change(bank, { userCode: '', userCodeAgain: '' })
    expect(bank.contract().users[0]).toEqual(before)
    expect(toldBy(change(bank, { kana: '' }))).toEqual(['kana:missing'])
    change(bank, { kana: 'ﾊﾅｺ', rights: 'transfer', limit: 5 })
    expect(bank.contract().users[0]).toMatchObject({ kana: 'ﾊﾅｺ', rights: ['transfer'], limit: 5 })
    change(bank, { rights: 'none' })
    expect(bank.contract().users[0]?.rights).toEqual([])
    change(bank, { rights: 'none files transfer' })
    expect(bank.contract().users[0]?.rights).toEqual(['transfer', 'files'])
  })

  test('both inputs of a code have to be the same, and the code as an admin’s', () => {
    const bank = atWork()
    expect(toldBy(change(bank, { userCode: '9999' }))).toEqual(['userCodeAgain:missing'])
    expect(toldBy(change(bank, { userCode: '9999', userCodeAgain: '9998' }))).toEqual(['userCodeAgain:differs'])
    expect(toldBy(change(bank, { userCodeAgain: '9998' }))).toEqual(['userCodeAgain:differs'])
    expect(toldBy(change(bank, { userConfirm: '999', userConfirmAgain: '999', confirm: 'x' }))).toEqual([
      'userConfirm:length',
    ])
  })

  test('equal codes are refused by the rule, also with the one that stays', () => {
    const told = (fields: Fields, sameCodes = false) => toldBy(change(atWork({ sameCodes }), fields))
    const twice = (name: string, code: string) => ({ [name]: code, [`${name}Again`]: code })
    expect(told({ ...twice('userCode', '9999'), ...twice('userConfirm', '9999') })).toEqual(['userConfirm:same-codes'])
    expect(told(twice('userCode', 'taro02'))).toEqual(['userCode:same-codes'])
    expect(told(twice('userConfirm', 'taro01'))).toEqual(['userConfirm:same-codes'])
    expect(told({ ...twice('userCode', 'taro02'), ...twice('userConfirm', 'taro01') })).toEqual([])
    expect(told(twice('userCode', 'taro02'), true)).toEqual([])
  })
})

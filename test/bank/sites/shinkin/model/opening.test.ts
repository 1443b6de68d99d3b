import { describe, expect, test } from 'vitest'
import { bankOf, COMPANY, type Fields, K03, logInAdmin, NEW, NUMBER, open, START, times, toldBy } from './customer.ts'

const begin = (bank: ReturnType<typeof bankOf>, browser = 'a', code = '1234') =>
  bank.submit(browser, 'SIM-K02', { purpose: 'open', number: NUMBER, code })

describe('ビジネスWeb 管理者ログイン, K01', () => {
  test('says what K02 is for', () => {
    const bank = bankOf(NEW)
    expect(bank.submit('a', 'SIM-K01', {}, 'open').page).toBe('SIM-K02')
    expect(bank.submit('a', 'SIM-K02', { number: NUMBER, code: '1234' }).page).toBe('SIM-K03')
    bank.submit('b', 'SIM-K01', {}, 'log-in-by-id')
    expect(toldBy(bank.submit('b', 'SIM-K02', { number: NUMBER, code: '1234' }))).toEqual(['not-open'])
  })

  test('begins the way of whoever comes to K02 without it', () => {
    const outcome = bankOf(NEW).submit('a', 'SIM-K02', { number: NUMBER, code: '1234' })
    expect(outcome).toMatchObject({ page: 'SIM-K01', problems: [] })
  })
})

describe('checks of K02, in their order', () => {
  test('the form, of both fields together; nothing is counted', () => {
    const bank = bankOf(NEW)
    const told = (fields: Fields) => toldBy(bank.submit('a', 'SIM-K02', { purpose: 'open', ...fields }))
    expect(told({})).toEqual(['number:missing', 'code:missing'])
    expect(told({ number: '1234567890', code: '' })).toEqual(['number:length', 'code:missing'])
    expect(told({ number: '1234567890x', code: '1' })).toEqual(['number:characters'])
    expect(bank.contract().admin.wrong.application).toBe(0)
    expect(told({ number: '１２３４５-６７８９０-１', code: '１２３４' })).toEqual([])
  })

  test('an unknown number counts nothing', () => {
    const bank = bankOf(NEW)
    const sent = () => bank.submit('a', 'SIM-K02', { purpose: 'open', number: '99999999999', code: '1234' })
    expect(toldBy(times(8, sent))).toEqual(['admin-wrong'])
    expect(bank.contract().admin.wrong.application).toBe(0)
  })

  test('a stop comes before everything else', () => {
    const bank = bankOf(NEW)
    times(7, () => begin(bank, 'a', '9999'))
    expect(toldBy(begin(bank))).toEqual(['admin-stopped'])
    expect(toldBy(bank.submit('a', 'SIM-K02', { purpose: 'login', number: NUMBER, code: 'x' }))).toEqual([
      'admin-stopped',
    ])
  })

  test('already open comes before ①, not yet open before ③', () => {
    expect(toldBy(begin(bankOf(COMPANY), 'a', '9999'))).toEqual(['already-open'])
    const bank = bankOf(NEW)
    const login = bank.submit('a', 'SIM-K02', { purpose: 'login', number: NUMBER, code: 'wrong1' })
    expect(toldBy(login)).toEqual(['not-open'])
    expect(bank.contract().admin.wrong.code).toBe(0)
  })

  test('interrupted comes before ①', () => {
    const bank = bankOf(NEW)
    begin(bank)
    expect(toldBy(begin(bank, 'b', '9999'))).toEqual(['interrupted'])
    expect(bank.contract().admin.wrong.application).toBe(0)
  })
})

describe('checks of K03', () => {
  const sent = (rules: object, fields: Fields) => {
    const bank = bankOf(NEW, [], rules)
    begin(bank)
    const outcome = bank.submit('a', 'SIM-K03', { ...K03, ...fields })
    return { told: toldBy(outcome), page: outcome.page, counted: bank.contract().admin.wrong.application }
  }

  test.each([
    [
      'everything empty',
      { application: '', newCode: '', newCodeAgain: '', newConfirm: '', newConfirmAgain: '', email: '' },
      ['application:missing', 'newCode:missing', 'newConfirm:missing', 'email:missing'],
    ],
    ['too short', { newCode: 'abc12', newCodeAgain: 'abc12' }, ['newCode:length']],
    ['too long', { newCode: 'abcdefghijkl1', newCodeAgain: 'abcdefghijkl1' }, ['newCode:length']],
    ['letters only', { newCode: 'syachoo', newCodeAgain: 'syachoo' }, ['newCode:mixed']],
    ['digits only', { newConfirm: '123456', newConfirmAgain: '123456' }, ['newConfirm:mixed']],
    ['full width', { newCode: 'ｓｙａｃｈｏ１', newCodeAgain: 'ｓｙａｃｈｏ１' }, ['newCode:characters']],
    ['a sign', { newCode: 'syacho@1', newCodeAgain: 'syacho@1' }, ['newCode:characters']],
    ['a blank', { newCode: ' syacho1', newCodeAgain: ' syacho1' }, ['newCode:characters']],
    ['another case the second time', { newCodeAgain: 'Syacho01' }, ['newCodeAgain:differs']],
    ['nothing the second time', { newConfirmAgain: '' }, ['newConfirmAgain:missing']],
    ['no address', { email: 'admin' }, ['email:characters']],
    ['an address too long', { email: `${'a'.repeat(60)}@b.jp` }, ['email:length']],
    [
      'several at once',
      { newCode: 'a1', newCodeAgain: 'a2', email: '' },
      ['newCode:length', 'newCodeAgain:differs', 'email:missing'],
    ],
  ] satisfies [string, Fields, string[]][])('the form comes first, together: %s', (_, fields, told) => {
    expect(sent({}, { ...fields, ...('application' in fields ? {} : { application: '9999' }) })).toEqual({
      told,
      page: 'SIM-K03',
      counted: 0,
    })
  })

  test('then ① again, counted', () => {
    expect(sent({}, { application: '9999' })).toEqual({
      told: ['application:application-wrong'],
      page: 'SIM-K03',
      counted: 1,
    })
  })

  test('six and twelve characters are good, and equal codes by the rule', () => {
    const equal = { newCode: 'abcde1', newCodeAgain: 'abcde1', newConfirm: 'abcde1', newConfirmAgain: 'abcde1' }
    expect(sent({}, equal)).toEqual({ told: [], page: 'SIM-K04', counted: 0 })
    expect(sent({ sameCodes: false }, equal)).toMatchObject({ told: ['newConfirm:same-codes'], page: 'SIM-K03' })
    expect(sent({ sameCodes: false }, {})).toMatchObject({ told: [], page: 'SIM-K04' })
    expect(sent({}, { newCode: 'abcdefghijk1', newCodeAgain: 'abcdefghijk1' })).toMatchObject({ told: [] })
  })

  test('signs by the rule: each of them, and no other; both kinds are needed all the same', () => {
    const of = (newCode: string) => sent({ symbols: true }, { newCode, newCodeAgain: newCode }).told
    for (const sign of '`().-/{}:,#<>*%@+;=?_') expect(of(`abcd1${sign}`)).toEqual([])
    for (const sign of '!"$&\'[\\]^|~ ') expect(of(`abcd1${sign}`)).toEqual(['newCode:characters'])
    expect(of('abcde-')).toEqual(['newCode:mixed'])
  })
})

describe('the way of a 開通確認', () => {
  test('stores nothing before its end, and then everything', () => {
    const bank = bankOf(NEW)
    begin(bank)
    expect(bank.submit('a', 'SIM-K03', K03).page).toBe('SIM-K04')
    expect(bank.contract()).toMatchObject({ state: 'unopened', admin: { code: null, confirm: null, email: null } })
    const end = bank.submit('a', 'SIM-K04', { cells: { card: 'right' } })
    expect(end).toMatchObject({ page: 'SIM-K05', mails: [{ to: 'admin@example.jp', subject: 'admin-opened' }] })
    expect(bank.contract()).toMatchObject({ state: 'open', admin: { email: 'admin@example.jp', opening: null } })
    expect(bank.submit('a', 'SIM-K05').page).toBe('SIM-K01')
    expect(logInAdmin(bank).page).toBe('SIM-K06')
  })

  test('no page of it comes before its turn, and nothing is counted', () => {
    const bank = bankOf(NEW)
    expect(bank.submit('a', 'SIM-K03', { ...K03, application: '9999' })).toMatchObject({
      page: 'SIM-K01',
      problems: [],
    })
    begin(bank)
    const card = bank.submit('a', 'SIM-K04', { cells: { card: 'wrong' } })
    expect(card).toMatchObject({ page: 'SIM-K01', problems: [] })
    expect(bank.contract().admin.wrong).toEqual({ application: 0, cells: 0, code: 0, confirm: 0 })
    expect(bank.submit('a', 'SIM-K03', K03).page).toBe('SIM-K04')
  })

  test('what was chosen is kept nowhere as it was typed', () => {
    const bank = bankOf(NEW)
    begin(bank)
    bank.submit('a', 'SIM-K03', K03)
    expect(JSON.stringify(bank.visit('a'))).not.toContain('syacho')
    bank.submit('a', 'SIM-K04', { cells: { card: 'right' } })
    const kept = JSON.stringify([bank.world(), bank.notes, bank.visit('a')])
    for (const code of ['syacho01', 'syacho02', '"1234"']) expect(kept).not.toContain(code)
  })
})

describe('an interrupted one', () => {
  const FIFTEEN = 900_000

  test('keeps others from beginning for 15 minutes since it was last heard of, and being refused prolongs nothing', () => {
    const bank = bankOf(NEW)
    begin(bank)
    bank.close('a')
    bank.at(FIFTEEN - 1)
    expect(toldBy(begin(bank, 'b'))).toEqual(['interrupted'])
    expect(toldBy(begin(bank, 'a'))).toEqual(['interrupted'])
    bank.at(FIFTEEN)
    expect(begin(bank, 'b').page).toBe('SIM-K03')
  })

  test('was heard of at each page that was accepted or refused, also by its form', () => {
    const bank = bankOf(NEW)
    begin(bank)
    bank.at(100_000)
    expect(bank.submit('a', 'SIM-K03', {}).page).toBe('SIM-K03')
    expect(bank.contract().admin.opening?.heardAt).toBe(START + 100_000)
    bank.at(200_000)
    bank.submit('a', 'SIM-K03', { ...K03, application: '9999' })
    bank.at(300_000)
    bank.submit('a', 'SIM-K03', K03)
    bank.at(400_000)
    bank.submit('a', 'SIM-K04', { cells: { card: 'wrong' } })
    bank.at(400_000 + FIFTEEN - 1)
    expect(toldBy(begin(bank, 'b'))).toEqual(['interrupted'])
    bank.at(400_000 + FIFTEEN)
    expect(begin(bank, 'b').page).toBe('SIM-K03')
  })

  test('goes on while nobody began anew, and is over when somebody did', () => {
    const bank = bankOf(NEW)
    begin(bank)
    bank.at(2 * FIFTEEN)
    expect(bank.submit('a', 'SIM-K03', K03).page).toBe('SIM-K04')
    bank.at(4 * FIFTEEN)
    begin(bank, 'b')
    const late = bank.submit('a', 'SIM-K04', { cells: { card: 'right' } })
    expect([late.page, toldBy(late)]).toEqual(['SIM-K01', ['interrupted']])
    expect(bank.visit('a')).toMatchObject({ who: 'nobody' })
    expect(toldBy(bank.submit('a', 'SIM-K04', { cells: { card: 'right' } }))).toEqual(['interrupted'])
    bank.submit('b', 'SIM-K03', K03)
    expect(bank.submit('b', 'SIM-K04', { cells: { card: 'right' } }).page).toBe('SIM-K05')
  })

  test('whoever comes back when another has opened it is told so', () => {
    const bank = bankOf(NEW)
    begin(bank)
    bank.at(FIFTEEN)
    open(bank, 'b')
    const late = bank.submit('a', 'SIM-K03', K03)
    expect([late.page, toldBy(late)]).toEqual(['SIM-K01', ['already-open']])
  })

  test('is forgotten by the staff’s release', () => {
    const bank = bankOf(NEW)
    begin(bank)
    times(7, () => bank.submit('a', 'SIM-K03', { ...K03, application: '9999' }))
    bank.staff({ action: 'release' })
    expect(begin(bank, 'b').page).toBe('SIM-K03')
  })
})

describe('the card', () => {
  test('asks two different cells, keeps them after a wrong answer, and asks others after a right one', () => {
    const bank = bankOf(COMPANY)
    bank.submit('a', 'SIM-K02', { purpose: 'login', number: NUMBER, code: 'syacho01' })
    const { asked } = bank.contract().card
    expect(new Set(asked).size).toBe(2)
    expect(toldBy(bank.submit('a', 'SIM-K04', { cells: { card: 'wrong' } }))).toEqual(['cells:cells-wrong'])
    bank.submit('b', 'SIM-K02', { purpose: 'login', number: NUMBER, code: 'syacho01' })
    expect(bank.contract().card.asked).toBe(asked)
    expect(bank.submit('b', 'SIM-K04', { cells: { card: 'right' } }).page).toBe('SIM-K06')
    expect(bank.contract().card.asked).not.toBe(asked)
  })

  test('its form is not counted; クリア does nothing', () => {
    const bank = bankOf(COMPANY)
    bank.submit('a', 'SIM-K02', { purpose: 'login', number: NUMBER, code: 'syacho01' })
    const told = (cells: string) => toldBy(bank.submit('a', 'SIM-K04', { cells }))
    expect(['', 'ab', '123', '12345'].map(told)).toEqual([
      ['cells:missing'],
      ['cells:characters'],
      ['cells:length'],
      ['cells:length'],
    ])
    expect(bank.submit('a', 'SIM-K04', { cells: { card: 'wrong' } }, 'clear')).toMatchObject({
      page: 'SIM-K04',
      problems: [],
    })
    expect(bank.contract().admin.wrong.cells).toBe(0)
  })

  test.each([2, 3, 4])('%i cells by the rule, in the order drawn', (cells) => {
    const bank = bankOf(COMPANY, [], { cells })
    bank.submit('a', 'SIM-K02', { purpose: 'login', number: NUMBER, code: 'syacho01' })
    expect(new Set(bank.contract().card.asked).size).toBe(cells)
    expect(bank.submit('a', 'SIM-K04', { cells: { card: 'right' } }).page).toBe('SIM-K06')
  })

  test('a rule that was changed asks another number at the next login', () => {
    const bank = bankOf(COMPANY)
    bank.around.rules = { ...bank.around.rules, cells: 4 }
    bank.submit('a', 'SIM-K02', { purpose: 'login', number: NUMBER, code: 'syacho01' })
    expect(bank.contract().card.asked).toHaveLength(4)
  })

  test('a new one makes the old one void at once', () => {
    const bank = bankOf(COMPANY)
    bank.submit('a', 'SIM-K02', { purpose: 'login', number: NUMBER, code: 'syacho01' })
    bank.staff({ action: 'card' })
    expect(toldBy(bank.submit('a', 'SIM-K04', { cells: { card: 1 } }))).toEqual(['cells:cells-wrong'])
    expect(bank.submit('a', 'SIM-K04', { cells: { card: 2 } }).page).toBe('SIM-K06')
    expect(bank.contract().state).toBe('open')
  })
})

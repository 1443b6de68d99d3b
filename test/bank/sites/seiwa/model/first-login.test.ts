import { describe, expect, test } from 'vitest'
import { secretOf } from '../../../../../bank/sites/seiwa/model/circumstances.ts'
import { bankOf, type Fields, LOGIN, NEW, registered, toldBy } from './customer.ts'

const UNFINISHED = { ...registered(), open: false, email: null }

const ANSWERS: Fields = { answer1: '五月五日', answer2: 'さくら', answer3: 'ジャズ', sure: 'on' }
const PASSWORDS: Fields = {
  ...{ password: 'login123', newPassword: 'newlog1', newPasswordAgain: 'newlog1' },
  ...{ confirm: 'check123', newConfirm: 'newchk1', newConfirmAgain: 'newchk1' },
}
const DETAILS: Fields = { email: 'h@example.jp', emailAgain: 'h@example.jp', dm: 'no', phone: '090-1234-5678' }

const WAY: readonly (readonly [string, Fields])[] = [
  ['SIM-S01', LOGIN],
  ['SIM-S10', ANSWERS],
  ['BLI002', PASSWORDS],
  ['SIM-S11', DETAILS],
  ['SIM-S12', { confirm: 'newchk1' }],
]

/** A browser that is on its way, as far as a page. */
function upTo(page: string, rules: object = {}) {
  const bank = bankOf(UNFINISHED, rules)
  for (const [sent, fields] of WAY.slice(
    0,
    WAY.findIndex(([one]) => one === page),
  ))
    bank.submit('a', sent, fields)
  return bank
}

describe('the first login', () => {
  test('goes through its pages, and is kept at the end of them only', () => {
    const bank = bankOf(UNFINISHED)
    const pages = WAY.map(([page, fields]) => {
      if (page === 'SIM-S12') expect(bank.account()).toMatchObject({ registration: 'unfinished', details: null })
      return bank.submit('a', page, fields).page
    })
    expect(pages).toEqual(['SIM-S10', 'BLI002', 'SIM-S11', 'SIM-S12', 'BLI041'])
    const { id, ...account } = bank.account()
    expect(account).toMatchObject({
      registration: 'done',
      details: { email: 'h@example.jp', dm: false, phone: '090-1234-5678' },
      password: secretOf(bank.around, id, 'password', 'newlog1'),
      confirm: secretOf(bank.around, id, 'confirm', 'newchk1'),
    })
    expect(bank.submit('a', 'BLI041').page).toBe('BPT001')
    expect(toldBy(bank.submit('b', 'SIM-S01', LOGIN))).toEqual(['login-wrong'])
    expect(bank.submit('b', 'SIM-S01', { ...LOGIN, password: 'newlog1' }).page).toBe('BPT001')
  })

  test.each<[string, string[], Fields]>([
    ['SIM-S10', ['answer1:missing'], { ...ANSWERS, answer1: '' }],
    ['SIM-S10', ['answer1:length'], { ...ANSWERS, answer1: 'あいうえおかきくけこさ' }],
    ['SIM-S10', ['answer2:characters'], { ...ANSWERS, answer2: 'sakura' }],
    ['SIM-S10', ['answer3:characters'], { ...ANSWERS, answer3: 'ｼﾞｬｽﾞ' }],
    ['SIM-S10', ['sure:missing'], { ...ANSWERS, sure: false }],
    ['SIM-S10', ['answer1:missing', 'answer2:missing', 'answer3:missing', 'sure:missing'], {}],
    ['BLI002', ['newPassword:length'], { ...PASSWORDS, newPassword: 'abc12', newPasswordAgain: 'abc12' }],
    ['BLI002', ['newPassword:length'], { ...PASSWORDS, newPassword: 'a'.repeat(13), newPasswordAgain: 'a'.repeat(13) }],
    ['BLI002', ['newConfirm:characters'], { ...PASSWORDS, newConfirm: 'new-chk', newConfirmAgain: 'new-chk' }],
    ['BLI002', ['newPasswordAgain:differs'], { ...PASSWORDS, newPasswordAgain: 'newlog2' }],
    ['BLI002', ['password:missing', 'confirm:missing'], { ...PASSWORDS, password: '', confirm: '' }],
    ['BLI002', ['same-as-old'], { ...PASSWORDS, newPassword: 'login123', newPasswordAgain: 'login123' }],
    ['BLI002', ['same-as-old'], { ...PASSWORDS, newConfirm: 'check123', newConfirmAgain: 'check123' }],
    ['SIM-S11', ['email:characters'], { ...DETAILS, email: 'h', emailAgain: 'h' }],
    ['SIM-S11', ['emailAgain:differs'], { ...DETAILS, emailAgain: 'g@example.jp' }],
    ['SIM-S11', ['dm:missing'], { ...DETAILS, dm: '' }],
    ['SIM-S11', ['phone:length'], { ...DETAILS, phone: '090-1234-567890' }],
    ['SIM-S12', ['confirm:missing'], {}],
  ])('%s: %s, and nothing is counted', (page, told, fields) => {
    const bank = upTo(page)
    const before = bank.world()
    const outcome = bank.submit('a', page, fields)
    expect([outcome.page, ...toldBy(outcome)]).toEqual([page, ...told])
    expect(bank.world()).toEqual(before)
  })

  test('a box is ticked by whatever is sent for it, DM are chosen by word or truth', () => {
    for (const sure of ['on', '1', true]) {
      expect(upTo('SIM-S10').submit('a', 'SIM-S10', { ...ANSWERS, sure }).page).toBe('BLI002')
    }
    for (const [dm, chosen] of [
      ['希望する', true],
      ['希望しない', false],
      [true, true],
      [false, false],
    ] as const) {
      const bank = upTo('SIM-S11')
      bank.submit('a', 'SIM-S11', { ...DETAILS, dm })
      bank.submit('a', 'SIM-S12', { confirm: 'newchk1' })
      expect(bank.account().details?.dm).toBe(chosen)
    }
  })

  test('six and twelve characters are enough, of one kind alone, and a telephone number is not needed', () => {
    const bank = upTo('BLI002')
    const fields = {
      ...{ ...PASSWORDS, newPassword: 'abcdef', newPasswordAgain: 'abcdef' },
      ...{ newConfirm: '1'.repeat(12), newConfirmAgain: '1'.repeat(12) },
    }
    expect(bank.submit('a', 'BLI002', fields).page).toBe('SIM-S11')
    expect(bank.submit('a', 'SIM-S11', { ...DETAILS, phone: '' }).page).toBe('SIM-S12')
  })

  test('of the two old passwords the first wrong one is told and counted, after the form and what is the same', () => {
    const bank = upTo('BLI002')
    const both = { ...PASSWORDS, password: 'x', confirm: 'y' }
    expect(toldBy(bank.submit('a', 'BLI002', { ...both, newPassword: 'abc' }))).toEqual([
      ...['newPassword:length', 'newPasswordAgain:differs'],
    ])
    expect(toldBy(bank.submit('a', 'BLI002', { ...both, password: 'newlog1' }))).toEqual(['same-as-old'])
    expect(bank.account().errors).toMatchObject({ password: 0, confirm: 0 })
    expect(toldBy(bank.submit('a', 'BLI002', both))).toEqual(['login-wrong'])
    expect(bank.account().errors).toMatchObject({ password: 1, confirm: 0 })
    expect(toldBy(bank.submit('a', 'BLI002', { ...both, password: 'login123' }))).toEqual(['confirm-wrong'])
    expect(bank.account().errors).toMatchObject({ password: 0, confirm: 1 })
  })

  test('at the end both 確認用パスワード are right, the one that stands and the one just chosen', () => {
    for (const confirm of ['newchk1', 'check123']) {
      expect(upTo('SIM-S12').submit('a', 'SIM-S12', { confirm }).page).toBe('BLI041')
    }
    const bank = upTo('SIM-S12')
    expect(toldBy(bank.submit('a', 'SIM-S12', { confirm: 'login123' }))).toEqual(['confirm-wrong'])
    expect(bank.account().errors.confirm).toBe(1)
  })

  test('one may go back, and what was entered there holds', () => {
    const bank = upTo('SIM-S12')
    expect(bank.submit('a', 'SIM-S12', {}, 'back').page).toBe('SIM-S11')
    bank.submit('a', 'SIM-S11', { ...DETAILS, dm: 'yes' })
    bank.submit('a', 'SIM-S12', { confirm: 'newchk1' })
    expect(bank.account().details?.dm).toBe(true)
  })

  test('no page comes before those that it needs', () => {
    for (const [i, [page, fields]] of WAY.entries()) {
      if (i === 0) continue
      for (const [later] of WAY.slice(i + 1)) {
        expect(upTo(page).submit('a', later, fields)).toMatchObject({ page: 'SIM-S01', problems: [] })
      }
    }
    expect(bankOf(UNFINISHED).submit('a', 'SIM-S10', ANSWERS).page).toBe('SIM-S01')
  })
})

describe('a first login that was broken off', () => {
  test.each(['SIM-S10', 'BLI002', 'SIM-S11', 'SIM-S12'])('on %s begins again at S10, with nothing kept', (page) => {
    const bank = upTo(page)
    expect(bank.submit('a', page, {}, 'stop').page).toBe('SIM-S09')
    expect(bank.visit('a')).toMatchObject({ who: 'nobody', ended: 'first-login' })
    expect(bank.submit('a', 'SIM-S01', LOGIN)).toMatchObject({ page: 'SIM-S10', problems: [] })
    expect(bank.visit('a')).toMatchObject({ answers: null, passwords: null, details: null })
    expect(bank.submit('a', 'BLI002', PASSWORDS).page).toBe('SIM-S01')
  })

  test('of two who began the later one goes on', () => {
    const bank = upTo('SIM-S12')
    bank.submit('b', 'SIM-S01', LOGIN)
    expect(bank.submit('a', 'SIM-S12', { confirm: 'newchk1' })).toMatchObject({ page: 'SIM-S01', problems: [] })
    expect(bank.submit('b', 'SIM-S10', ANSWERS).page).toBe('BLI002')
  })

  test.each(['BLI002', 'SIM-S12'])('stopped by errors on %s and released, it goes on where it was', (page) => {
    const bank = upTo(page)
    const [, ...next] = WAY.slice(WAY.findIndex(([one]) => one === page))
    const fields = page === 'BLI002' ? PASSWORDS : { confirm: 'newchk1' }
    for (let i = 0; i < 5; i++) bank.submit('a', page, { ...fields, confirm: 'x' })
    expect(toldBy(bank.submit('a', page, fields))).toEqual(['stopped'])
    bank.staff({ action: 'release' })
    for (const [sent, typed] of [[page, fields] as const, ...next]) bank.submit('a', sent, typed)
    expect(bank.account()).toMatchObject({ registration: 'done', details: { email: 'h@example.jp' } })
  })

  test('is refused under the rule, until the branch releases it', () => {
    const rules = { interrupted: 'blocked' }
    const bank = bankOf(NEW, rules)
    const card = { branch: '001', subject: '普通', account: '1234567', password: 'login123', confirm: 'check123' }
    bank.submit('a', 'SIM-S02', card)
    bank.submit('a', 'SIM-S03', { loginId: 'hanako01', loginIdAgain: 'hanako01' })
    // It is unfinished from the login ID on: whoever comes from elsewhere is refused.
    expect(toldBy(bank.submit('b', 'SIM-S01', LOGIN))).toEqual(['blocked'])
    // A wrong password is told before.
    expect(toldBy(bank.submit('b', 'SIM-S01', { ...LOGIN, password: 'x' }))).toEqual(['login-wrong'])
    bank.submit('a', 'SIM-S04')
    expect(bank.submit('a', 'SIM-S01', LOGIN).page).toBe('SIM-S10')
    expect(toldBy(bank.submit('a', 'SIM-S01', LOGIN))).toEqual(['blocked'])
    expect(bank.staff({ action: 'release' }).problems).toEqual([])
    expect(bank.submit('b', 'SIM-S01', LOGIN).page).toBe('SIM-S10')
    expect(toldBy(bank.submit('c', 'SIM-S01', LOGIN))).toEqual(['blocked'])
    for (const [page, fields] of WAY.slice(1)) bank.submit('b', page, fields)
    expect(bank.submit('c', 'SIM-S01', { ...LOGIN, password: 'newlog1' }).page).toBe('BPT001')
  })
})

import { describe, expect, test } from 'vitest'
import { PAGES } from '../../../../../bank/sites/seiwa/model/pages/pages.ts'
import { practiceCustomers } from '../../../../../bank/sites/seiwa/practice/customers.ts'
import { hexToBytes, totp } from '../../../../../token-core/codes.ts'
import { ANSWERS, CARD, DETAILS, logIn, openSeiwa, PASSWORDS, type SeiwaBank, type SeiwaBrowser } from '../web-bank.ts'

const LANGUAGES = ['ja', 'en'] as const

const ISSUE = {
  ...{ phoneMail: 't@mail.example', phoneMailAgain: 't@mail.example' },
  ...{ startPassword: '2580', startPasswordAgain: '2580' },
}
const ORDER = { to: '本店 1234567', amount: '12,500', day: 'later' }

/** On the way to each page that takes something: the button pressed on the page before, with what was typed there. */
const FIRST_LOGIN = [
  ['log-in', { loginId: 'sumire01', password: 'sumire2026' }],
  ['register', ANSWERS],
  ['change', { ...PASSWORDS, password: 'sumire2026', confirm: 'sumire9999' }],
  ['to-check', DETAILS],
] as const
const WAYS: Readonly<Record<string, readonly (readonly [string, Readonly<Record<string, string>>])[]>> = {
  'SIM-S01': [],
  'SIM-S02': [['first-use', {}]],
  'SIM-S03': [
    ['first-use', {}],
    ['next', CARD],
  ],
  'SIM-S05': [['log-in', { loginId: 'kaede01', password: 'kaede2026' }]],
  'SIM-S10': FIRST_LOGIN.slice(0, 1),
  BLI002: FIRST_LOGIN.slice(0, 2),
  'SIM-S11': FIRST_LOGIN.slice(0, 3),
  'SIM-S12': FIRST_LOGIN,
  'SIM-S20': [
    ['log-in', { loginId: 'sakura01', password: 'sakura2026' }],
    ['one-time-password', {}],
    ['issue', {}],
  ],
  'SIM-S21': [
    ['log-in', { loginId: 'sakura01', password: 'sakura2026' }],
    ['one-time-password', {}],
    ['issue', {}],
    ['next', ISSUE],
  ],
  'SIM-S23': [
    ['log-in', { loginId: 'momiji01', password: 'momiji2026' }],
    ['one-time-password', {}],
    ['start-use', {}],
  ],
  'SIM-S30': [
    ['log-in', { loginId: 'sakura01', password: 'sakura2026' }],
    ['transfer', {}],
  ],
  'SIM-S31': [
    ['log-in', { loginId: 'sakura01', password: 'sakura2026' }],
    ['transfer', {}],
    ['next', ORDER],
  ],
}

async function browserOn(bank: SeiwaBank, page: string, language = 'ja'): Promise<SeiwaBrowser> {
  const browser = bank.browser(language)
  await browser.get('/')
  for (const [button, fields] of WAYS[page] ?? []) await browser.press(button, fields)
  expect(browser.screen()).toBe(page)
  return browser
}

/** Logged in with the token that he has in use. */
async function withToken(bank: SeiwaBank, language = 'ja'): Promise<SeiwaBrowser> {
  const browser = await browserOn(bank, 'SIM-S05', language)
  const otp = practiceCustomers(0).find(({ state }) => state === 'in-use')?.given.otp
  const key = otp && 'key' in otp ? otp.key : ''
  await browser.press('log-in', { otp: totp({ key: hexToBytes(key), time: bank.now() / 1000, period: 60 }) })
  expect(browser.screen()).toBe('BPT001')
  return browser
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.keys(WAYS))('%s says beside each input that it is empty', async (page) => {
    const bank = await openSeiwa()
    const browser = await browserOn(bank, page, language)
    const { fields, main } = PAGES[page as keyof typeof PAGES]
    const shown = fields.filter((field) => browser.last().html.includes(`name="${field}"`))
    await browser.press(main ?? '')
    expect([browser.screen(), browser.last().status]).toEqual([page, 422])
    // The telephone number may be empty, and an input that is to be typed again is no wronger than the first.
    const silent = shown.filter((field) => browser.problem(field) === null)
    expect(silent.filter((field) => field !== 'phone' && !field.endsWith('Again'))).toEqual([])
    for (const field of shown) expect(browser.problem(field) ?? '').not.toContain('problem.')
  })

  test('on the day of a release no token is issued, and the page says so', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser(language)
    await logIn(browser, 'ayame')
    await browser.get('/BOP001')
    await browser.press('issue')
    expect([browser.screen(), browser.last().status]).toEqual(['BOP001', 422])
    expect(browser.last().html).toContain(
      language === 'ja'
        ? '利用解除を行った当日は、トークンを発行できません。'
        : 'On the day on which you stopped using',
    )
    await browser.get('/SIM-S20')
    expect(browser.screen()).toBe('BOP001')
    // 10:00 in Japan: 14 hours until the next day, in which he is logged out.
    bank.later(14 * 60 * 60_000)
    await logIn(browser, 'ayame')
    await browser.get('/BOP001')
    await browser.press('issue')
    expect(browser.screen()).toBe('SIM-S20')
  })
})

describe('what was typed', () => {
  test('stays where something else is wrong, but for what is secret', async () => {
    const bank = await openSeiwa()
    const browser = await browserOn(bank, 'SIM-S20')
    await browser.press('next', { ...ISSUE, phoneMailAgain: 'other@mail.example' })
    expect(browser.problem('phoneMailAgain')).toContain('一致していません')
    expect(browser.last().html).toContain('value="t@mail.example"')
    expect(browser.last().html).toContain('value="other@mail.example"')
    expect(browser.last().html).not.toContain('2580')
  })

  test('in full width, with blanks and hyphens is as good', async () => {
    const bank = await openSeiwa()
    const browser = await browserOn(bank, 'SIM-S02')
    await browser.press('next', { ...CARD, branch: '００１', account: '１２０-０００１' })
    expect(browser.screen()).toBe('SIM-S03')
  })

  test.each([
    ['SIM-S03', 'take', { loginId: 'abcdef', loginIdAgain: 'abcdef' }, 'loginId', '英字と数字を組み合わせて'],
    ['SIM-S03', 'take', { loginId: 'sakura01', loginIdAgain: 'sakura01' }, 'loginId', 'すでに使用されています。'],
    ['SIM-S10', 'register', { ...ANSWERS, answer2: 'abc' }, 'answer2', '全角で入力して下さい。'],
    ['BLI002', 'change', { ...PASSWORDS, newPassword: 'x', newPasswordAgain: 'x' }, 'newPassword', '6～12桁'],
    ['SIM-S11', 'to-check', { ...DETAILS, email: 'x', emailAgain: 'x' }, 'email', 'メールアドレスの形式'],
    ['SIM-S30', 'next', { ...ORDER, amount: '-1' }, 'amount', '数字で入力して下さい。'],
    ['SIM-S30', 'next', { ...ORDER, day: 'today' }, 'day', 'ワンタイムパスワードが必須となります。'],
    ['SIM-S23', 'start', { otp: '12345' }, 'otp', '6桁で入力して下さい。'],
    ['SIM-S23', 'start', { otp: '000000' }, 'otp', 'ワンタイムパスワードに誤りがあります。'],
  ])('%s: %s with %j is told beside %s', async (page, button, fields, field, told) => {
    const browser = await browserOn(await openSeiwa(), page)
    await browser.press(button, fields)
    expect(browser.problem(field)).toContain(told)
    expect(browser.screen()).toBe(page)
  })
})

describe('rules', () => {
  test('blocked: after a first registration that was broken off no login is possible until the branch releases', async () => {
    const bank = await openSeiwa()
    await bank.engine.changeRules({ interrupted: 'blocked' })
    const browser = bank.browser()
    await logIn(browser, 'sumire')
    expect(browser.last().html).toContain('お客様情報登録が完了していないため、ログインできません。')
    await bank.engine.staff({ action: 'release', id: '001-普通-1200002' })
    await logIn(browser, 'sumire')
    expect(browser.screen()).toBe('SIM-S10')
  })

  test.each([
    ['confirm', 'data-testid="confirm"', 'data-testid="otp"'],
    ['otp', 'data-testid="otp"', 'data-testid="confirm"'],
  ])('releaseBy %s: the release asks for that and nothing else', async (releaseBy, asked, other) => {
    const bank = await openSeiwa()
    await bank.engine.changeRules({ releaseBy })
    const browser = await withToken(bank)
    await browser.get('/BOP001')
    await browser.press('release-use')
    expect(browser.screen()).toBe('BOS001')
    expect(browser.last().html).toContain(asked)
    expect(browser.last().html).not.toContain(other)
    await browser.press('release', { confirm: 'wrong', otp: '000000' })
    expect(browser.problem(releaseBy)).toContain('に誤りがあります。')
  })

  test('30-min: a new token half an hour after the release', async () => {
    const bank = await openSeiwa()
    await bank.engine.changeRules({ releaseWait: '30-min' })
    const browser = await withToken(bank)
    await browser.get('/BOS001')
    await browser.press('release', { confirm: 'kaede9999' })
    await browser.get('/BOP001')
    await browser.press('issue')
    expect(browser.last().html).toContain('30分間は、トークンを発行できません。')
    bank.later(15 * 60_000)
    await browser.get('/BOP001')
    bank.later(15 * 60_000)
    await browser.press('issue')
    expect(browser.screen()).toBe('SIM-S20')
  })
})

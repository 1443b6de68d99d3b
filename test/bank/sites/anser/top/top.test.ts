import { expect, test } from 'vitest'
import { changeRules } from '../../../../../bank/core/settings.ts'
import { DEFAULT_RULES, RULES_BY_SET } from '../../../../../bank/sites/anser/rules.ts'
import { type Answer, makeTestBank, register, textOf } from '../../../browser.ts'

const PAYMENTS = ['transfer', 'registered-transfer', 'pay-easy', 'bulk', 'salary', 'approvals']

test.each([
  ['hanako01', 'hanako2026', ['approvals', 'bulk', 'pay-easy', 'registered-transfer', 'salary', 'transfer', 'users']],
  ['shiro001', 'shiro2026', ['bulk', 'pay-easy', 'registered-transfer', 'salary', 'transfer']],
  ['taro0001', 'taro2026', []],
])('%s is offered what the authority reaches', async (loginId, password, offered) => {
  const me = (await makeTestBank()).browser()
  await me.logIn(loginId, password)
  if (loginId !== 'taro0001') await me.send('/registration/skip')
  const top = await me.get('/')
  const links = [...top.html.matchAll(/<a href="\/([a-z-]+)" data-testid="\1"/g)].map(([, name = '']) => name)
  expect(links.filter((name) => PAYMENTS.includes(name) || name === 'users').sort()).toEqual(offered)
  for (const name of [...PAYMENTS, 'users'].filter((name) => !offered.includes(name))) {
    expect(textOf(top, name), name).toContain('利用権限がありません。')
    const answer = await me.get(`/${name}`)
    if (name !== 'users') expect(answer.status, name).toBe(403)
  }
  for (const name of ['history', 'password', 'token-help']) expect(links).toContain(name)
})

test('an operation that needs the token says so, and why it cannot be used', async () => {
  const bank = await makeTestBank()
  const me = bank.browser()
  await me.logIn()
  const before = await me.send('/registration/skip')
  expect(textOf(before, 'transfer')).toContain('トランザクション認証が未登録のため')
  expect(textOf(before, 'registered-transfer')).not.toContain('未登録')
  await register(me)
  expect(textOf(await me.get('/'), 'transfer')).toContain('トランザクション認証が必要')
  await bank.change((tables) => tables.users.update('hanako01', { mayRequest: 0 }))
  expect((await me.get('/transfer')).status).toBe(403)
})

test('where the rules ask for no token, the operation is there without one', async () => {
  const bank = await makeTestBank({
    tokenNeeded: {
      transfer: false,
      'registered-transfer': false,
      bulk: false,
      salary: false,
      'pay-easy-private': false,
      'pay-easy-tax': false,
      'user-registration': false,
      'user-change': false,
      revocation: false,
    },
  })
  const me = bank.browser()
  const top = await me.logIn()
  expect(top.path).toBe('/')
  expect(textOf(top, 'registration-state')).toBe('-')
  expect((await me.get('/transfer')).status).toBe(200)
})

test.each([
  ['hokuriku', '停止解除・失効を行います'],
  ['hokuto', '停止解除・失効・初期化を行います'],
] as const)('利用者管理 says what the rules of %s allow, and for what the token is needed', async (set, text) => {
  const bank = await makeTestBank(RULES_BY_SET[set])
  const me = bank.browser()
  await register(me)
  const card = () => textOf(me.last(), 'users')
  await me.get('/')
  expect(card()).toContain(text)
  expect(card()).toContain('トランザクション認証が必要(利用者の新規登録・利用者の変更・トークン失効)')
  expect(textOf(await me.get('/users'), 'token-revoke')).toContain('トランザクション認証が必要')
  await bank.change((tables) =>
    changeRules(
      tables,
      { tokenNeeded: { ...DEFAULT_RULES.tokenNeeded, 'user-registration': false, 'user-change': false } },
      DEFAULT_RULES,
    ),
  )
  await me.get('/')
  expect(card()).toContain('トランザクション認証が必要(トークン失効)')
})

test('管理業務 leads to 業務選択, and from there to its three operations', async () => {
  const me = (await makeTestBank()).browser()
  await me.logIn('taro0001', 'taro2026')
  expect(textOf(await me.get('/'), 'management')).toContain('業務選択')
  const choice = await me.get('/management')
  expect(textOf(choice, 'screen-id')).toBe('BSSK001')
  expect(textOf(choice, 'users')).toContain('利用権限がありません。')
  expect(choice.html).toContain('<a href="/history" data-testid="history"')
})

const listed = (answer: Answer, name: string) => textOf(answer, `token-${name}`) ?? ''

test('the two lists of page 24 follow the settings, on the page that can be skipped and on the top page', async () => {
  const bank = await makeTestBank()
  const me = bank.browser()
  const first = await me.logIn()
  expect(listed(first, 'needed')).toContain('一括データ伝送業務(総振・給振)')
  expect(listed(first, 'not-needed')).toContain('事前登録方式による振込・振替(当日・予約扱い)')
  expect(listed(first, 'not-needed')).toContain('一般ファイル伝送業務')
  const tokenNeeded = { ...DEFAULT_RULES.tokenNeeded, salary: false, 'registered-transfer': true, 'user-change': false }
  await bank.change((tables) => changeRules(tables, { tokenNeeded, service: 'business-ib-light' }, DEFAULT_RULES))
  const top = await me.send('/registration/skip')
  expect(listed(top, 'needed')).toContain('一括データ伝送業務(総振)')
  expect(listed(top, 'needed')).toContain('事前登録方式による振込・振替(当日・予約扱い)')
  expect(listed(top, 'needed')).toContain('利用者管理(利用ユーザの登録)')
  expect(listed(top, 'not-needed')).toContain('一括データ伝送業務(給振)')
  expect(listed(top, 'not-needed')).toContain('利用者管理(利用ユーザの変更)')
  expect(listed(top, 'not-needed')).not.toContain('一般ファイル伝送業務')
})

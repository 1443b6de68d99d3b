import { beforeEach, describe, expect, test } from 'vitest'
import { keepProfile } from '../../../../../bank/core/company-profiles.ts'
import { STANDARD_FEES, setFees } from '../../../../../bank/core/fees.ts'
import { rowOfRights } from '../../../../../bank/core/rights.ts'
import {
  type Browser,
  imageOf,
  makeTestBank,
  register,
  type TestBank,
  TRANSFER,
  textOf,
  toAuthentication,
  typedIn,
} from '../../../browser.ts'
import type { HandToken } from '../../../token-by-hand.ts'

const DAY = 86_400_000

let bank: TestBank
let me: Browser
let token: HandToken

beforeEach(async () => {
  bank = await makeTestBank()
  me = bank.browser()
  token = await register(me)
})

/** As the form is sent, up to the result. @returns the result, and what the token showed */
async function transfer(fields: Record<string, string>) {
  const page = await toAuthentication(me, fields)
  const shown = token.readRequest(imageOf(page))
  return { shown: shown.fields, result: await me.send(page.path, { code: shown.code }) }
}

async function confirmed(fields: Record<string, string>) {
  await me.get('/transfer')
  return me.send('/transfer', { ...TRANSFER, ...fields })
}

const balance = async (account = 'kitano-1') => textOf(await me.get('/balances'), `balance-today-${account}`)

const check = (checksAccounts: boolean) =>
  bank.change((tables) => keepProfile(tables, 'kitano', { taxAddress: '', checksAccounts, dayLimits: {} }))

describe('振込指定日', () => {
  test('is carried out when its day has come, not before, by whoever looks next', async () => {
    const { shown, result } = await transfer({ 'payment-date': '2026/11/25' })
    expect(shown.at(-1)).toEqual(['振込指定日', '2026/11/25'])
    expect(textOf(result, 'fact-payment-date')).toBe('2026/11/25')
    expect(await balance()).toBe('50,000,000円')
    expect(textOf(await me.get('/reservations'), 'reservation')).toContain('予約中')
    bank.later(4 * DAY)
    await me.logIn()
    expect(await balance()).toBe('49,880,000円')
    const statement = await me.get('/statement')
    expect(statement.html).toContain('2026/11/25 00:00:00')
    expect((await me.get('/reservations')).html).toContain('実行済み')
    expect(await bank.history('transfer')).toEqual(['transfer done', 'reservation-executed done'])
  })

  test('fails when the balance does not suffice on its day: nothing is paid, and the history says so', async () => {
    await transfer({ account: 'kitano-2', amount: '1,200,000', 'payment-date': '2026/11/25' })
    await transfer({ account: 'kitano-2', amount: '1' })
    bank.later(4 * DAY)
    await me.logIn()
    expect(await balance('kitano-2')).toBe('1,199,999円')
    expect(textOf(await me.get('/reservations'), 'reservation')).toContain('残高不足のため実行されませんでした')
    expect((await bank.history('transfer')).at(-1)).toBe('reservation-failed failed')
  })

  test('two of one day: the one that was ordered first is paid', async () => {
    for (const amount of ['700,000', '600,000']) {
      await transfer({ account: 'kitano-2', amount, 'payment-date': '2026/11/25' })
    }
    bank.later(5 * DAY)
    await me.logIn()
    expect(await balance('kitano-2')).toBe('500,000円')
  })

  test('several who look at once find it carried out once', async () => {
    await transfer({ 'payment-date': '2026/11/25' })
    bank.later(4 * DAY)
    const browsers = await Promise.all(
      ['jiro0001', 'taro0001', 'saburo01', 'shiro001'].map(async (loginId) => {
        const browser = bank.browser()
        await browser.logIn(loginId, `${loginId.replace(/\d+$/, '')}2026`)
        return browser
      }),
    )
    const pages = await Promise.all(browsers.map((browser) => browser.get('/balances')))
    expect(pages.map((page) => [page.status, textOf(page, 'balance-today-kitano-1')])).toEqual(
      browsers.map(() => [200, '49,880,000円']),
    )
    expect(await bank.history('transfer')).toEqual(['transfer done', 'reservation-executed done'])
  })

  test.each([
    ['a Sunday', '2026/11/29', '土曜日・日曜日は指定できません'],
    ['a holiday', '2026/11/23', '祝日(勤労感謝の日)'],
    ['today', '2026/11/21', '翌日から30日後まで'],
    ['no day', '11月', '年月日で入力してください'],
  ])('%s is refused', async (_, day, sentence) => {
    const answer = await confirmed({ 'payment-date': day })
    expect(textOf(answer, 'payment-date-problem')).toContain(sentence)
    expect(typedIn(answer, 'payment-date')).toBe(day)
  })

  test('an order whose day passed before it was signed is refused', async () => {
    const page = await toAuthentication(me, { 'payment-date': '2026/11/24' })
    bank.later(4 * DAY)
    await me.logIn()
    const again = await me.get(page.path)
    const refused = await me.send(page.path, { code: token.readRequest(imageOf(again)).code })
    expect(refused.html).toContain('振込指定日を過ぎたため')
    expect(await balance()).toBe('50,000,000円')
  })

  test('who may not pay on the same day must name one', async () => {
    const only = { rights: ['transfer-typed', 'balances'] as const, accounts: null, limits: {}, smartphone: false }
    await bank.change((tables) => tables.users.update('hanako01', rowOfRights(only)))
    expect((await confirmed({})).html).toContain('この操作に必要な権限がありません')
    const { result } = await transfer({ 'payment-date': '2026/11/25' })
    expect(textOf(result, 'accepted')).toBe('振込を受け付けました')
  })
})

describe('予約取消', () => {
  async function reserved() {
    await transfer({ 'payment-date': '2026/11/25' })
    return /\/reservations\/[0-9a-f]+\/cancellation/.exec((await me.get('/reservations')).html)?.[0] ?? ''
  }

  test('takes the confirmation password, no token, and nothing is paid', async () => {
    const path = await reserved()
    await me.get(path)
    expect(textOf(await me.send(path, { confirmation: 'wrong' }), 'confirmation-problem')).not.toBeNull()
    const done = await me.send(path, { confirmation: 'hanako9999' })
    expect(textOf(done, 'cancelled')).toBe('予約を取り消しました')
    bank.later(10 * DAY)
    await me.logIn()
    expect(await balance()).toBe('50,000,000円')
    expect((await bank.history('transfer')).at(-1)).toBe('reservation-cancellation done')
  })

  test('is only for who ordered it, and only before its day', async () => {
    const path = await reserved()
    const other = bank.browser()
    await other.logIn('saburo01', 'saburo2026')
    await other.get('/')
    expect(textOf(await other.get('/reservations'), 'reservation')).toContain('予約中')
    await other.get(path)
    const refused = await other.send(path, { confirmation: 'saburo9999' })
    expect(textOf(refused, 'confirmation-problem')).toContain('権限がありません')
    await me.get(path)
    bank.later(4 * DAY)
    await me.logIn()
    expect((await me.get(path)).path).toBe('/reservations')
    expect(await balance()).toBe('49,880,000円')
  })

  test('those of others are seen with 全取引照会 only', async () => {
    await reserved()
    const only = { rights: ['transfer-registered'] as const, accounts: null, limits: {}, smartphone: false }
    await bank.change((tables) => tables.users.update('saburo01', rowOfRights(only)))
    const other = bank.browser()
    await other.logIn('saburo01', 'saburo2026')
    expect(textOf(await other.get('/reservations'), 'no-reservation')).not.toBeNull()
  })
})

describe('振込依頼人名 and 手数料', () => {
  test('are the company and the payer where nothing is said', async () => {
    const page = await confirmed({})
    expect(textOf(page, 'fact-client')).toBe('ｶ)ｷﾀﾉｼﾖｳｼﾞ')
    expect(textOf(page, 'fact-fee')).toContain('当方負担 550円')
    expect(textOf(page, 'fact-payment-date')).toBe('当日')
  })

  test('the payee bears the fee: by the company’s fees, and the token says so', async () => {
    const ranges = [{ from: 1, to: null, sameBranch: 0, ownBank: 110, otherBank: 220 }]
    await bank.change((tables) =>
      setFees(tables, 'kitano', 'payee-transfer', { ...STANDARD_FEES, standard: false, ranges }),
    )
    const { shown, result } = await transfer({ 'fee-bearer': 'payee', client: 'きたの　けいり' })
    expect(shown.at(-1)).toEqual(['手数料', '先方負担 220円'])
    expect(textOf(result, 'fact-client')).toBe('ｷﾀﾉ ｹｲﾘ')
    expect(textOf(result, 'fact-arriving')).toBe('119,780円')
    expect(await balance()).toBe('49,880,000円')
  })

  test.each([
    ['the own branch', '0144', '101', '330円'],
    ['another bank', '0001', '001', '550円'],
  ])('to %s', async (_, code, branch, fee) => {
    expect(textOf(await confirmed({ bank: code, branch }), 'fact-fee')).toContain(fee)
  })

  test('a name that no transfer carries is refused', async () => {
    expect(textOf(await confirmed({ client: '北野商事' }), 'client-problem')).toContain('使用できない文字「北野商事」')
  })
})

describe('口座確認', () => {
  test('is not asked where the company does not use it', async () => {
    expect(textOf(await confirmed({ 'account-number': '5675300' }), 'fact-check')).toBeNull()
  })

  test.each([
    ['found', { 'account-number': '5675303' }, '確認できました'],
    ['of another name', { 'account-number': '5675309' }, '受取人名が異なります'],
    ['of a bank that is not asked', { bank: '何処銀行' }, '確認できません'],
  ])('%s', async (_, fields, sentence) => {
    await check(true)
    expect(textOf(await confirmed(fields), 'fact-check')).toContain(sentence)
  })

  test('an account that is not there is refused', async () => {
    await check(true)
    const answer = await confirmed({ 'account-number': '5675300' })
    expect(textOf(answer, 'account-number-problem')).toContain('該当する口座が見つかりませんでした')
  })
})

describe('金融機関選択', () => {
  test('by kana and by the rows, then the branch; what was typed stays, and the token shows the names', async () => {
    await me.get('/transfer')
    const { bank: _, branch: __, ...rest } = TRANSFER
    const choice = await me.send('/transfer', { ...rest, choose: 'bank' })
    expect(textOf(choice, 'screen-id')).toBe('SIM-B58')
    const found = await me.send('/transfer/institutions', { asked: 'みずほ' })
    expect(textOf(found, 'choose-0001')).toContain('みずほ銀行')
    const form = await me.send('/transfer/institutions', { chosen: '0001' })
    expect(typedIn(form, 'bank')).toBe('0001 みずほ銀行')
    expect(typedIn(form, 'payee')).toBe('ﾄﾔﾏ ﾀﾛｳ')
    const fields = { ...rest, bank: '0001 みずほ銀行' }
    const branches = await me.send('/transfer', { ...fields, choose: 'branch' })
    expect(textOf(branches, 'chosen-bank')).toContain('みずほ銀行')
    expect(textOf(await me.send('/transfer/institutions', { row: 'ｶｷｸｹｺ' }), 'choose-009')).toContain('神田駅前支店')
    const chosen = await me.send('/transfer/institutions', { chosen: '009' })
    expect(typedIn(chosen, 'branch')).toBe('009 神田駅前支店')
    const { shown } = await transfer({ bank: '0001 みずほ銀行', branch: '009 神田駅前支店' })
    expect(shown[1]).toEqual(['金融機関', 'みずほ銀行 神田駅前支店'])
  })

  test('without a bank the branch asks for the bank first; back leads to the form; nothing found is said', async () => {
    await me.get('/transfer')
    const choice = await me.send('/transfer', { ...TRANSFER, bank: '何処', choose: 'branch' })
    expect(textOf(choice, 'screen-id')).toBe('SIM-B58')
    expect(textOf(await me.send('/transfer/institutions', { asked: 'ありません' }), 'nothing-found')).not.toBeNull()
    const form = await me.send('/transfer/institutions', { back: 'yes' })
    expect(textOf(form, 'screen-id')).toBe('SIM-B04')
    expect(typedIn(form, 'bank')).toBe('何処')
  })

  test.each([
    [{ bank: '9999' }, 'bank-problem', 'この番号の金融機関は見つかりません'],
    [{ bank: '0001', branch: '999' }, 'branch-problem', 'みずほ銀行に、この番号の支店は見つかりません'],
  ])('a number that nobody has is refused: %j', async (fields, field, sentence) => {
    expect(textOf(await confirmed(fields), field)).toContain(sentence)
  })
})

test('事前登録先 has a day, too, and needs no token', async () => {
  await me.get('/registered-transfer')
  const fields = { account: 'kitano-1', 'payee-id': 'kitano-payee-2', amount: '1000', 'payment-date': '2026/11/25' }
  const confirm = await me.send('/registered-transfer', fields)
  expect(textOf(confirm, 'fact-payment-date')).toBe('2026/11/25')
  await me.get(`${confirm.path}/authentication`)
  await me.send(`${confirm.path}/authentication`, { confirmation: 'hanako9999' })
  expect(textOf(me.last(), 'accepted')).toBe('振込を受け付けました')
  expect(await balance()).toBe('50,000,000円')
})

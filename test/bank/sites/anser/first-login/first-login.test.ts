import { beforeEach, describe, expect, test } from 'vitest'
import { makeApiBank } from '../../../api/call.ts'
import { type Browser, textOf, typedIn } from '../../../browser.ts'

/** What the practice paper says. */
const CONTRACT = {
  branch: '101',
  'account-type': 'ordinary',
  'account-number': '3308142',
  'paper-password': 'a2604519',
  'paper-confirmation-password': 'wkb7m2p9x4t6',
}
const MASTER = {
  'user-name': '若葉 葵',
  email: 'aoi@wakaba.example',
  'email-again': 'aoi@wakaba.example',
  'new-login-id': 'aoi00001',
  'new-login-id-again': 'aoi00001',
  'new-password': 'aoi2026a',
  'new-password-again': 'aoi2026a',
  'confirmation-new': 'aoi9999a',
  'confirmation-again': 'aoi9999a',
}

interface Made {
  readonly id: string
  readonly users: readonly unknown[]
  readonly paper: Readonly<Record<string, string>>
}

let bank: Awaited<ReturnType<typeof makeApiBank>>
let me: Browser
beforeEach(async () => {
  bank = await makeApiBank()
  me = bank.browser()
})

async function toMaster(browser = me, contract = CONTRACT) {
  await browser.get('/first-login')
  return browser.send('/first-login', contract)
}

async function toCheck(browser = me, master: Record<string, string> = MASTER) {
  await toMaster(browser)
  return browser.send('/first-login/master', master)
}

describe('ログインID取得', () => {
  test('the login page shows the papers of the company without users, and fills them in', async () => {
    expect(textOf(await me.get('/login'), 'paper')).toContain('3308142')
    const filled = await me.get('/first-login?paper=wakaba')
    expect(typedIn(filled, 'paper-password')).toBe('a2604519')
    expect((await me.send('/first-login', CONTRACT)).path).toBe('/first-login/master')
  })

  test('makes the master, who can log in at once; the paper is good for one', async () => {
    const check = await toCheck()
    expect(textOf(check, 'screen-id')).toBe('SIM-B83')
    expect(textOf(check, 'fact-login-id')).toBe('aoi00001')
    expect(check.html).not.toContain('aoi2026a')
    const result = await me.send('/first-login/check')
    expect(result.path).toBe('/first-login/result')
    expect(textOf(result, 'fact-name')).toBe('若葉 葵')
    expect(await bank.history('login')).toEqual(['first-login done'])
    const user = await bank.call('GET', '/users/aoi00001')
    expect(user.json).toMatchObject({ companyId: 'wakaba', kind: 'master' })
    const login = await me.logIn('aoi00001', 'aoi2026a')
    expect(textOf(login, 'who')).toBe('若葉 葵 様(マスターユーザ)')
    const again = await toMaster(bank.browser())
    expect(textOf(again, 'problems')).toContain('すでにログインIDが取得されています')
    expect(textOf(await bank.browser().get('/login'), 'paper-taken')).toContain('aoi00001')
  })

  test('digits are read in full width, and all that is missing is named at once', async () => {
    await me.get('/first-login')
    const empty = await me.send('/first-login', { 'account-type': '' })
    expect(empty.status).toBe(422)
    for (const field of Object.keys(CONTRACT)) expect(textOf(empty, `${field}-problem`), field).not.toBeNull()
    const wide = await toMaster(me, { ...CONTRACT, branch: '１０１', 'account-number': '３３０８１４２' })
    expect(wide.path).toBe('/first-login/master')
  })

  test.each([
    ['branch', '102'],
    ['account-type', 'current'],
    ['account-number', '3308143'],
    ['paper-password', 'A2604519'],
    ['paper-confirmation-password', 'wkb7m2p9x4t7'],
  ])('a wrong %s has one sentence, whatever is wrong', async (field, value) => {
    const answer = await toMaster(me, { ...CONTRACT, [field]: value })
    expect(textOf(answer, 'branch-problem')).toContain('代表口座、仮ログインパスワードまたは仮確認パスワードが違います')
    expect(typedIn(answer, 'paper-password')).toBe('')
  })

  test('five wrong tries pause the account for ten minutes, one that nobody has too, and never disable it', async () => {
    for (const contract of [CONTRACT, { ...CONTRACT, 'account-number': '9999999' }]) {
      const wrong = { ...contract, 'paper-password': 'a0000000' }
      for (let i = 0; i < 5; i++) await toMaster(me, wrong)
      expect(textOf(await toMaster(me, contract), 'branch-problem')).toContain('一時的に受付を停止しています')
    }
    bank.later(10 * 60_000)
    for (let i = 0; i < 5; i++) await toMaster(me, { ...CONTRACT, 'paper-password': 'a0000000' })
    bank.later(10 * 60_000)
    expect((await toMaster()).path).toBe('/first-login/master')
  })

  test('says what is wrong with the master, and keeps what was typed but the passwords', async () => {
    const answer = await toCheck(me, {
      ...MASTER,
      'new-login-id': 'hanako01',
      'new-login-id-again': 'hanako01',
      'confirmation-new': 'aoi2026a',
      'confirmation-again': '',
    })
    expect(answer.status).toBe(422)
    expect(textOf(answer, 'confirmation-new-problem')).toBe(
      'ログインパスワードと確認パスワードは、異なる文字列にしてください。',
    )
    expect(typedIn(answer, 'user-name')).toBe('若葉 葵')
    expect(answer.html).not.toContain('aoi2026a')
    const taken = await me.send('/first-login/master', {
      ...MASTER,
      'new-login-id': 'hanako01',
      'new-login-id-again': 'hanako01',
    })
    expect(textOf(taken, 'new-login-id-problem')).toContain('すでに登録されています')
  })

  test('a page whose turn it is not leads back to the first one', async () => {
    for (const page of ['master', 'check', 'result']) {
      const answer = await me.get(`/first-login/${page}`)
      expect(answer.path).toBe('/first-login')
      expect(textOf(answer, 'notice')).toContain('やり直してください')
    }
    await toCheck()
    bank.later(30 * 60_000)
    expect((await me.send('/first-login/check')).path).toBe('/first-login')
  })

  test('of two who hold the papers one becomes the master', async () => {
    const other = bank.browser()
    await toCheck()
    await toCheck(other, { ...MASTER, 'new-login-id': 'sora0001', 'new-login-id-again': 'sora0001' })
    const answers = await Promise.all([me.send('/first-login/check'), other.send('/first-login/check')])
    expect(answers.map(({ path }) => path).sort()).toEqual(['/first-login', '/first-login/result'])
    expect((await bank.call('GET', '/companies/wakaba')).json.users).toHaveLength(1)
  })

  test('a login ID that was taken meanwhile is asked for anew', async () => {
    await toCheck()
    await bank.change((tables) => tables.users.update('taro0001', { name: '大野 次郎' }))
    await bank.change(async (tables) => {
      const taro = await tables.users.get('taro0001')
      if (taro) await tables.users.insert({ ...taro, loginId: 'aoi00001' })
    })
    const answer = await me.send('/first-login/check')
    expect(textOf(answer, 'new-login-id-problem')).toContain('すでに登録されています')
    expect(typedIn(answer, 'user-name')).toBe('若葉 葵')
  })
})

describe('a company without users, made by the API', () => {
  test('has a paper of its own; removed it leaves nothing, reset it is as it was', async () => {
    const made = await bank.call('POST', '/companies', { users: [] })
    const { id, paper, users } = made.json as unknown as Made
    expect(users).toEqual([])
    const contract = {
      branch: paper.branch ?? '',
      'account-type': paper.accountType ?? '',
      'account-number': paper.accountNumber ?? '',
      'paper-password': paper.password ?? '',
      'paper-confirmation-password': paper.confirmation ?? '',
    }
    expect(paper.password).toMatch(/^a\d{7}$/)
    expect(paper.confirmation).toMatch(/^(?=.*[a-z])(?=.*\d)[a-z\d]{12}$/)
    await toMaster(me, { ...contract, 'paper-password': 'a0000000' })
    await toMaster(me, contract)
    await me.send('/first-login/master', MASTER)
    await me.send('/first-login/check')
    expect((await bank.call('GET', `/companies/${id}`)).json.paper).toMatchObject({ takenBy: 'aoi00001' })
    await bank.call('POST', `/companies/${id}/reset`, {})
    expect((await bank.call('GET', `/companies/${id}`)).json).toMatchObject({
      users: [],
      paper: { ...paper, takenBy: null },
    })
    await bank.call('DELETE', `/companies/${id}`)
    const left = await bank.change(async ({ papers, firstLogins, portals, loginAttempts }) => [
      ...(await papers.find({ companyId: id })),
      ...(await firstLogins.find({ companyId: id })),
      ...(await portals.find({ loginId: 'aoi00001' })),
      ...(await loginAttempts.find({})),
    ])
    expect(left).toEqual([])
  })

  test('the companies that came with the bank cannot go', async () => {
    expect((await bank.call('DELETE', '/companies/wakaba')).status).toBe(409)
    await toCheck()
    await me.send('/first-login/check')
    await bank.call('POST', '/reset', {})
    expect((await bank.call('GET', '/companies/wakaba')).json).toMatchObject({ users: [], paper: { takenBy: null } })
  })
})

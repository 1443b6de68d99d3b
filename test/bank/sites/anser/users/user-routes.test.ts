import { beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_RULES } from '../../../../../bank/sites/anser/rules.ts'
import {
  type Answer,
  type Browser,
  imageOf,
  makeTestBank,
  register,
  type TestBank,
  textOf,
  tickedIn,
  typedIn,
} from '../../../browser.ts'
import type { HandToken } from '../../../token-by-hand.ts'

const NEW_USER = {
  'new-login-id': 'goro0001',
  'new-login-id-again': 'goro0001',
  'new-password': 'a1234567',
  'new-password-again': 'a1234567',
  'must-change': 'yes',
  'user-name': '経理 五郎',
  email: 'goro@kitano.example',
  'email-again': 'goro@kitano.example',
}
const address = (email: string) => ({ email, 'email-again': email })
const TARO = { 'user-name': '大野 太郎', ...address('taro2@kitano.example') }
const HANAKO = { 'user-name': '北野 花子', ...address('hanako2@kitano.example') }
const CONFIRMATION = { confirmation: 'hanako9999' }
const ORDERS = /^\/users\/orders\/[0-9a-f]{32}$/

let bank: TestBank
let master: Browser
let token: HandToken

beforeEach(async () => {
  bank = await makeTestBank()
  master = bank.browser()
  token = await register(master)
})

/** From BRSK006 to the page with the signature. */
async function toConfirmation(browser: Browser, fields: Record<string, string> = {}): Promise<Answer> {
  await browser.get('/users/new')
  return pastAuthority(browser, await browser.send('/users/new', { ...NEW_USER, ...fields }))
}

/** With what is ticked on both pages, and with what is ticked or taken off besides. */
async function pastAuthority(browser: Browser, authority: Answer, granted: Record<string, string> = {}) {
  const accounts = await browser.send(authority.path, { ...tickedIn(authority), ...granted })
  return browser.send(accounts.path, tickedIn(accounts))
}

function sign(browser: Browser, page: Answer, fields: Record<string, string> = CONFIRMATION): Promise<Answer> {
  return browser.send(page.path, { code: token.readRequest(imageOf(page)).code, ...fields })
}

describe('what a change changes', () => {
  const UNCHANGED = {
    'user-name': '中村 四郎',
    email: 'shiro.nakamura@kitano.example',
    'email-again': 'shiro.nakamura@kitano.example',
  }

  async function change(fields: Record<string, string>, granted: Record<string, string> = {}) {
    const basics = await master.get('/users/of/shiro001/change')
    const authority = await master.send(basics.path, { ...tickedIn(basics), ...UNCHANGED, ...fields })
    return pastAuthority(master, authority, granted)
  }

  test('nothing: 変更がありません instead of a confirmation', async () => {
    const page = await change({})
    expect(textOf(page, 'screen-id')).toBe('BRSK011')
    expect(textOf(page, 'notice')).toContain('変更がありません')
  })

  test('is marked on the confirmation and on the result, with what it was', async () => {
    const page = await change({ 'user-name': '中村 四朗' }, { 'right-approve-bulk': 'yes' })
    expect(textOf(page, 'fact-name')).toContain('変更前: 中村 四郎')
    expect(textOf(page, 'fact-rights-balances')).toBe('照会')
    expect(textOf(page, 'fact-rights-approval')).toBe('総合振込変更前: なし')
    const result = await sign(master, page)
    expect(textOf(result, 'fact-name')).toContain('変更前: 中村 四郎')
  })
})

describe('登録', () => {
  test('BRSK006, 007, 008, the confirmation signed with the token, the result; the new user registers at the portal first', async () => {
    expect(textOf(await master.get('/users'), 'screen-id')).toBe('BRSK001')
    expect(textOf(await master.get('/users/list'), 'screen-id')).toBe('BRSK005')
    expect(textOf(await master.get('/users/new'), 'screen-id')).toBe('BRSK006')
    const authority = await master.send('/users/new', { ...NEW_USER, 'new-login-id': 'ｇｏｒｏ０００１' })
    expect(textOf(authority, 'screen-id')).toBe('BRSK007')
    const accounts = await master.send(authority.path, { ...tickedIn(authority), 'right-approve-bulk': 'yes' })
    expect(textOf(accounts, 'screen-id')).toBe('BRSK008')
    expect(accounts.html).toContain('2046817')
    const page = await master.send(accounts.path, tickedIn(accounts))
    expect(page.path).toMatch(ORDERS)
    expect(token.readRequest(imageOf(page))).toMatchObject({
      title: '利用者登録',
      fields: [
        ['ログインID', 'goro0001'],
        ['区分', '一般ユーザ'],
      ],
    })
    const result = await sign(master, page)
    expect(textOf(result, 'accepted')).toBe('以下の利用者情報を登録しました。')
    expect(textOf(result, 'fact-login-id')).toBe('goro0001')
    expect(textOf(result, 'tell-user')).toContain('仮ログインパスワード')
    expect(result.html).not.toContain('a1234567')
    expect(textOf(await master.get('/users/list'), 'service-goro0001')).toBe('仮パスワード')
    const goro = bank.browser()
    expect((await goro.logIn('goro0001', 'a1234567')).path).toBe('/portal/first')
    expect(await bank.history('users')).toEqual(['user-registration done'])
  })

  test('every rule has its own sentence beside its field; nothing typed is lost, the password neither', async () => {
    await master.get('/users/new')
    const wrong = await master.send('/users/new', {
      ...NEW_USER,
      'new-login-id': 'goro',
      'user-name': '五郎',
      email: 'goro.kitano.example',
    })
    expect(wrong.status).toBe(422)
    expect(textOf(wrong, 'new-login-id-problem')).toContain('6文字以上12文字以内')
    expect(textOf(wrong, 'new-login-id-again-problem')).toContain('一致していません')
    expect(textOf(wrong, 'email-problem')).toContain('abc@example.jp')
    expect(typedIn(wrong, 'new-login-id')).toBe('goro')
    expect(typedIn(wrong, 'user-name')).toBe('五郎')
    expect(wrong.html).not.toContain('a1234567')
    expect(textOf(wrong, 'password-lead')).toContain('保持しています')
    const { 'new-password': _, 'new-password-again': __, ...rest } = NEW_USER
    const authority = await master.send('/users/new', rest)
    expect(textOf(authority, 'screen-id')).toBe('BRSK007')
    await sign(master, await pastAuthority(master, authority))
    expect(textOf(master.last(), 'accepted')).not.toBeNull()
    expect((await bank.browser().logIn('goro0001', 'a1234567')).path).toBe('/portal/first')
  })

  test('going back shows what was typed', async () => {
    const page = await toConfirmation(master)
    const accounts = await master.get(/href="(\/users\/drafts\/[0-9a-f]+\/accounts)"/.exec(page.html)?.[1] ?? '')
    const authority = await master.get(accounts.path.replace('accounts', 'authority'))
    expect(tickedIn(authority)).toHaveProperty('right-transfer-typed')
    expect(tickedIn(authority)).not.toHaveProperty('right-approve-bulk')
    const basics = await master.get(/href="(\/users\/new\?draft=[0-9a-f]+)"/.exec(authority.html)?.[1] ?? '')
    expect(typedIn(basics, 'new-login-id')).toBe('goro0001')
    expect(typedIn(basics, 'user-name')).toBe('経理 五郎')
    expect(typedIn(basics, 'email-again')).toBe('goro@kitano.example')
  })

  test('a login ID that is taken is said to be', async () => {
    await master.get('/users/new')
    const answer = await master.send('/users/new', {
      ...NEW_USER,
      'new-login-id': 'taro0001',
      'new-login-id-again': 'taro0001',
    })
    expect(textOf(answer, 'new-login-id-problem')).toContain('すでに登録されています')
  })

  test('taken between form and signature: refused at the signature', async () => {
    const first = await toConfirmation(master)
    const second = await toConfirmation(master)
    await sign(master, second)
    const page = await master.get(first.path)
    const answer = await sign(master, page)
    expect(answer.status).toBe(422)
    expect(textOf(answer, 'code-problem')).toContain('すでに登録されています')
  })

  test('confirmation password and number are both looked at; a wrong password costs no try of the number', async () => {
    const page = await toConfirmation(master)
    const both = await master.send(page.path, { code: '12', confirmation: 'wrong123' })
    expect(both.status).toBe(422)
    expect(textOf(both, 'confirmation-problem')).not.toBeNull()
    expect(textOf(both, 'code-problem')).toContain('8桁')
    const again = await sign(master, both, { confirmation: 'wrong123' })
    expect(textOf(again, 'code-problem')).toBeNull()
    expect(textOf(await sign(master, again), 'accepted')).not.toBeNull()
  })

  test('signed twice: answered calmly, registered once', async () => {
    const page = await toConfirmation(master)
    const { code } = token.readRequest(imageOf(page))
    const formToken = /name="form-token" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
    const request = /name="request" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
    const form = { 'form-token': formToken, request, code, ...CONFIRMATION }
    expect((await master.post(page.path, form)).status).toBe(200)
    const again = await master.post(page.path, form)
    expect(again.status).toBe(200)
    expect(textOf(again, 'notice')).toContain('すでに受け付けています')
    expect(await bank.history('users')).toEqual(['user-registration done'])
  })

  test('nine besides the master: the tenth is refused', async () => {
    await bank.change(async (tables) => {
      const taro = await tables.users.get('taro0001')
      if (!taro) throw new Error('no such user')
      for (const number of [1, 2, 3]) await tables.users.insert({ ...taro, loginId: `extra00${number}` })
    })
    const list = await master.get('/users/new')
    expect(list.path).toBe('/users/list')
    expect(textOf(list, 'notice')).toContain('上限')
    expect(textOf(list, 'register-user')).toBeNull()
  })

  test('where the rules ask for no token: the confirmation password alone', async () => {
    const tokenNeeded = { ...DEFAULT_RULES.tokenNeeded, 'user-registration': false }
    bank = await makeTestBank({ tokenNeeded })
    master = bank.browser()
    await master.logIn()
    await master.get('/users')
    const page = await toConfirmation(master)
    expect(textOf(page, 'qr')).toBeNull()
    const result = await master.send(page.path, CONFIRMATION)
    expect(textOf(result, 'fact-login-id')).toBe('goro0001')
  })

  test('without a token that works, the signature page says why', async () => {
    const manager = bank.browser()
    await manager.logIn('ichiro01', 'ichiro2026')
    const answer = await toConfirmation(manager)
    expect(answer.status).toBe(403)
    expect(textOf(answer, 'refusal')).toContain('未登録')
  })
})

describe('変更', () => {
  test('BRSK009 to 011, signed; the token shows the kind; the password stays', async () => {
    await master.get('/users/list')
    const basics = await master.send('/users/list', { user: 'taro0001', work: 'change' })
    expect(textOf(basics, 'screen-id')).toBe('BRSK009')
    expect(typedIn(basics, 'user-name')).toBe('大野 太郎')
    const authority = await master.send(basics.path, {
      'user-name': '大野 太郎',
      email: 'taro2@kitano.example',
      'email-again': 'taro2@kitano.example',
      manager: 'yes',
    })
    expect(textOf(authority, 'screen-id')).toBe('BRSK010')
    const page = await pastAuthority(master, authority)
    expect(textOf(page, 'fact-password')).toBe('変更しない')
    expect(token.readRequest(imageOf(page)).fields).toEqual([
      ['ログインID', 'taro0001'],
      ['区分', '管理者ユーザ'],
    ])
    const result = await sign(master, page)
    expect(textOf(result, 'fact-email')).toContain('taro2@kitano.example')
    expect(textOf(result, 'tell-user')).toBeNull()
    const taro = bank.browser()
    await taro.logIn('taro0001', 'taro2026')
    expect((await taro.get('/users')).status).toBe(200)
  })

  test('a new login password ends the sessions of who got it; the operator, and who got none, stay', async () => {
    const taro = bank.browser()
    await taro.logIn('taro0001', 'taro2026')
    for (const [fields, path] of [
      [{}, '/password'],
      [{ 'new-password': 'a1234567', 'new-password-again': 'a1234567' }, '/login'],
    ] as const) {
      const basics = await master.get('/users/of/taro0001/change')
      const authority = await master.send(basics.path, { ...TARO, ...fields })
      const done = await sign(master, await pastAuthority(master, authority))
      expect(done.path).toMatch(/\/result$/)
      expect((await taro.get('/password')).path).toBe(path)
    }
  })

  test('the master who changes his own password stays where he is, and is out elsewhere', async () => {
    const elsewhere = bank.browser()
    await elsewhere.logIn()
    const basics = await master.get('/users/of/hanako01/change')
    const fields = { 'new-password': 'a1234567', 'new-password-again': 'a1234567' }
    const done = await sign(
      master,
      await pastAuthority(master, await master.send(basics.path, { ...HANAKO, ...fields })),
    )
    expect(done.path).toMatch(/\/result$/)
    expect((await elsewhere.get('/password')).path).toBe('/login')
  })

  test('changed by somebody else in the meantime: refused, nothing is overwritten', async () => {
    const basics = await master.get('/users/of/taro0001/change')
    const mail = { email: 'old@kitano.example', 'email-again': 'old@kitano.example' }
    const page = await pastAuthority(master, await master.send(basics.path, { 'user-name': '大野 太郎', ...mail }))
    await bank.change((tables) => tables.users.update('taro0001', { email: 'new@kitano.example' }))
    expect(textOf(await sign(master, page), 'code-problem')).toContain('登録内容が変わった')
    expect(typedIn(await master.get('/users/of/taro0001/change'), 'email')).toBe('new@kitano.example')
  })
})

describe('who may', () => {
  let manager: Browser

  beforeEach(async () => {
    manager = bank.browser()
    await manager.logIn('ichiro01', 'ichiro2026')
    await manager.get('/users')
  })

  const formToken = async () =>
    /name="form-token" value="([^"]*)"/.exec((await manager.get('/users/list')).html)?.[1] ?? ''
  const kinds = () =>
    bank.change(async (tables) => (await tables.users.find({})).map(({ loginId, kind, name }) => [loginId, kind, name]))

  test.each(['hanako01', 'jiro0001', 'ichiro01'])('a manager changes, deletes, initialises no %s', async (loginId) => {
    const before = await kinds()
    const form = {
      'form-token': await formToken(),
      confirmation: 'ichiro9999',
      'user-name': '別人',
      email: 'x@y.jp',
      'email-again': 'x@y.jp',
      'new-password': 'b1234567',
      'new-password-again': 'b1234567',
    }
    for (const work of ['change', 'delete', 'password', 'stop']) {
      expect((await manager.get(`/users/of/${loginId}/${work}`)).status, work).toBe(403)
      expect((await manager.post(`/users/of/${loginId}/${work}`, form)).status, work).toBe(403)
    }
    expect(await kinds()).toEqual(before)
    expect(await bank.history('users')).toEqual([])
  })

  test('a manager appoints no manager', async () => {
    expect(textOf(await manager.get('/users/new'), 'manager-not-offered')).not.toBeNull()
    expect((await manager.send('/users/new', { ...NEW_USER, manager: 'yes' })).status).toBe(403)
  })

  test('an order that its operator may not give any more is refused when it is signed', async () => {
    const hand = await register(manager, 'ichiro01', 'ichiro2026', '12-3456788-0')
    const page = await toConfirmation(manager)
    await bank.change((tables) => tables.users.update('ichiro01', { kind: 'general' }))
    const { code } = hand.readRequest(imageOf(page))
    const answer = await manager.send(page.path, { code, confirmation: 'ichiro9999' })
    expect(answer.status).toBe(403)
    expect((await kinds()).flat()).not.toContain('goro0001')
  })

  test('the master does not delete or stop himself, or initialise his own password', async () => {
    for (const work of ['delete', 'password', 'stop']) {
      expect((await master.get(`/users/of/hanako01/${work}`)).status).toBe(403)
    }
  })
})

describe('削除', () => {
  test('BRSK014, 015 with the confirmation password; the user is logged out, his history stays', async () => {
    const taro = bank.browser()
    await taro.logIn('taro0001', 'taro2026')
    await master.get('/users/of/taro0001/delete')
    expect(textOf(master.last(), 'screen-id')).toBe('BRSK014')
    const wrong = await master.send('/users/of/taro0001/delete', { confirmation: '' })
    expect(textOf(wrong, 'confirmation-problem')).not.toBeNull()
    const done = await master.send('/users/of/taro0001/delete', CONFIRMATION)
    expect(textOf(done, 'screen-id')).toBe('BRSK015')
    expect(textOf(done, 'fact-login-id')).toBe('taro0001')
    expect((await taro.get('/')).path).toBe('/login')
    expect(textOf(await master.get('/history?user=taro0001'), 'total-top')).toContain('全1件')
    const again = await master.get('/users/of/taro0001/delete')
    expect(again.path).toBe('/users/list')
    expect(textOf(again, 'notice')).toContain('登録されていません')
  })
})

describe('利用停止', () => {
  test('with the confirmation password alone: the user is out at once and stays out until his password is initialised', async () => {
    const taro = bank.browser()
    await taro.logIn('taro0001', 'taro2026')
    await master.get('/users/list')
    const list = await master.send('/users/list', { user: 'taro0001', work: 'stop' })
    expect(list.path).toBe('/users/of/taro0001/stop')
    expect((await master.send('/users/of/taro0001/stop', { confirmation: 'wrong999' })).status).toBe(422)
    expect((await taro.get('/')).path).toBe('/')
    const done = await master.send('/users/of/taro0001/stop', CONFIRMATION)
    expect(textOf(done, 'done')).toContain('利用を停止しました')
    expect(await bank.history('users')).toContain('use-stop done')
    expect((await taro.get('/')).path).toBe('/login')
    // The right password, again and again: what is said does not turn into a matter of wrong passwords.
    for (let tries = 0; tries < 11; tries++) {
      expect(textOf(await taro.logIn('taro0001', 'taro2026'), 'login-id-problem')).toContain('利用が停止されています')
      expect(textOf(await taro.logIn('taro0001', 'wrong999'), 'login-id-problem')).toContain('利用が停止されています')
    }
    expect(textOf(await master.get('/users/list'), 'service-taro0001')).toBe('利用停止')
    await master.get('/users/of/taro0001/password')
    const again = { 'new-password': 'b1234567', 'new-password-again': 'b1234567', ...CONFIRMATION }
    await master.send('/users/of/taro0001/password', again)
    expect((await taro.logIn('taro0001', 'b1234567')).path).toBe('/password')
  })
})

describe('パスワード初期化', () => {
  test('a disabled user gets a provisional password and sets both anew', async () => {
    const taro = bank.browser()
    await bank.change((tables) =>
      tables.loginAttempts.insert({ loginId: 'taro0001', failures: 10, pausedUntil: null, disabledAt: bank.now() }),
    )
    expect(textOf(await master.get('/users/list'), 'service-taro0001')).toBe('ログインパスワード利用停止')
    await master.get('/users/of/taro0001/password')
    const fields = { 'new-password': 'b1234567', 'new-password-again': 'b1234567' }
    const differs = await master.send('/users/of/taro0001/password', { ...fields, 'new-password-again': 'c' })
    expect(textOf(differs, 'new-password-again-problem')).not.toBeNull()
    const done = await master.send('/users/of/taro0001/password', { ...fields, ...CONFIRMATION })
    expect(textOf(done, 'done')).toContain('初期化しました')
    expect(textOf(await master.get('/users/list'), 'service-taro0001')).toBe('仮パスワード')
    expect((await taro.logIn('taro0001', 'b1234567')).path).toBe('/password')
  })
})

test('the list is sorted as asked, and says when nobody was chosen', async () => {
  const ids = (page: Answer) => [...page.html.matchAll(/data-testid="row-(\w+)"/g)].map(([, id]) => id)
  expect(ids(await master.get('/users/list'))).toEqual([...ids(master.last())].sort())
  expect(ids(await master.get('/users/list?sort=kind&order=down')).at(-1)).toBe('hanako01')
  const answer = await master.send('/users/list')
  expect(answer.status).toBe(422)
  expect(textOf(answer, 'user-problem')).not.toBeNull()
})

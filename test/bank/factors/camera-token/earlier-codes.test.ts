import { beforeEach, describe, expect, test } from 'vitest'
import { setStanding } from '../../../../bank/factors/camera-token/standing.ts'
import {
  type Answer,
  type Browser,
  imageOf,
  makeTestBank,
  register,
  requestBatch,
  SERIAL,
  serialFields,
  share,
  type TestBank,
  textOf,
  tickedIn,
  toAuthentication,
} from '../../browser.ts'
import { staffBrowser } from '../../sites/anser/help-desk/desk.ts'
import { type HandToken, makeHandToken } from '../../token-by-hand.ts'

/** Numbers of codes that are not on the page any more: told apart from wrong ones, on every page that shows a code. */

const MINUTE = 60_000
const EARLIER = 'これは、前に、または別の画面に表示された二次元コードの番号です。'

let bank: TestBank
let me: Browser
let token: HandToken

beforeEach(async () => {
  bank = await makeTestBank()
  me = bank.browser()
  token = await register(me)
})

const codeOn = (page: Answer) => token.readRequest(imageOf(page)).code

async function wrongCodes(): Promise<number | undefined> {
  const row = await bank.change((tables) => tables.tokens.get(token.tokenCode()))
  return row?.wrongCodes
}

/** Why the last entry was refused, as the history keeps it. */
async function lastReason(): Promise<unknown> {
  const rows = await bank.change((tables) => tables.history.find({ result: 'failed' }, { descending: true, limit: 1 }))
  return rows[0] && JSON.parse(rows[0].detail).reason
}

/** Opens a page with a code twice, types the number of one visit on the page of the other, and then the right one. */
async function typeEarlier(first: Answer, fields: Record<string, string> = {}): Promise<Answer> {
  const again = await me.get(first.path)
  const refused = await me.send(first.path, { ...fields, code: codeOn(first) })
  expect(textOf(refused, 'code-problem')).toContain(EARLIER)
  expect(imageOf(refused)).toBe(imageOf(again))
  expect([await wrongCodes(), await lastReason()]).toEqual([0, 'code-earlier'])
  return me.send(first.path, { ...fields, code: codeOn(again) })
}

describe('the number of an earlier image of the same order', () => {
  test('BSSK007 of a transfer', async () => {
    expect(textOf(await typeEarlier(await toAuthentication(me)), 'accepted')).toBe('振込を受け付けました')
  })

  test('the number of the newer image, on the page of the older', async () => {
    const first = await toAuthentication(me)
    const other = codeOn(await me.get(first.path))
    const older = { ...formOf(first), code: other }
    const refused = await me.post(first.path, older)
    expect(textOf(refused, 'code-problem')).toContain(EARLIER)
    expect(await wrongCodes()).toBe(0)
    expect(imageOf(refused)).toBe(imageOf(first))
  })

  test('also when the image it was read from is older than ten minutes', async () => {
    const first = await toAuthentication(me)
    bank.later(11 * MINUTE)
    await me.get(first.path)
    expect(textOf(await me.send(first.path, { code: codeOn(first) }), 'code-problem')).toContain(EARLIER)
  })

  test('a bulk approval that was begun twice makes two orders of one content', async () => {
    const batch = await requestBatch(bank, me)
    const approve = async () => {
      await me.get(batch)
      return me.send(`${batch}/approval`)
    }
    const first = await approve()
    const second = await approve()
    expect(second.path).not.toBe(first.path)
    const refused = await me.send(second.path, { code: codeOn(first), confirmation: 'hanako9999' })
    expect(textOf(refused, 'code-problem')).toContain(EARLIER)
    expect(await wrongCodes()).toBe(0)
  })

  test('revocation', async () => {
    await register(bank.browser(), 'ichiro01', 'ichiro2026', '12-3456788-0')
    await me.get('/tokens/revoke')
    const page = await me.send('/tokens/revoke', { user: 'ichiro01', confirmation: 'hanako9999' })
    expect(textOf(await typeEarlier(page), 'screen-id')).toBe('BRSK032')
  })

  test('the page that registers a user', async () => {
    await me.get('/users/new')
    const authority = await me.send('/users/new', {
      'new-login-id': 'goro0001',
      'new-login-id-again': 'goro0001',
      'new-password': 'a1234567',
      'new-password-again': 'a1234567',
      'must-change': 'yes',
      'user-name': '経理 五郎',
      email: 'goro@kitano.example',
      'email-again': 'goro@kitano.example',
    })
    const accounts = await me.send(authority.path, tickedIn(authority))
    const confirm = await me.send(accounts.path, tickedIn(accounts))
    expect(textOf(confirm, 'screen-id')).toBe('SIM-B41')
    const done = await typeEarlier(confirm, { confirmation: 'hanako9999' })
    expect(textOf(done, 'screen-id')).toBe('SIM-B42')
  })

  test('BLGI023 of a token that a colleague registered', async () => {
    me = bank.browser()
    await me.logIn('saburo01', 'saburo2026')
    const proof = await me.send('/registration/choice', { choice: 'registered', 'token-code': token.tokenCode() })
    expect(textOf(await typeEarlier(proof), 'registered')).toBe('利用開始登録を受け付けました')
  })

  test('by two who share a token: the other’s number is a wrong one, and the history says whose', async () => {
    const saburo = bank.browser()
    await share(saburo, token, 'saburo01', 'saburo2026')
    const mine = await toAuthentication(me)
    const his = await toAuthentication(saburo)
    const refused = await me.send(mine.path, { code: codeOn(his) })
    expect(textOf(refused, 'code-problem')).toContain('あと4回')
    expect([await wrongCodes(), await lastReason()]).toEqual([1, 'code-other-order'])
  })
})

describe('brothers', () => {
  test('the number of another order is a wrong one; the history says where it comes from', async () => {
    const other = await toAuthentication(me, { amount: '5' })
    const page = await toAuthentication(me)
    const refused = await me.send(page.path, { code: codeOn(other) })
    expect(textOf(refused, 'code-problem')).toContain('あと4回')
    expect(await lastReason()).toBe('code-other-order')
    const desk = await (await staffBrowser(bank)).get('/help-desk/customers/hanako01')
    expect(textOf(desk, 'errors')).toContain('別の取引の番号')
  })

  test('a used number, and an image of more than ten minutes', async () => {
    const first = await toAuthentication(me)
    await me.send(first.path, { code: codeOn(first) })
    const page = await toAuthentication(me, { amount: '7' })
    await me.send(page.path, { code: codeOn(first) })
    expect(await lastReason()).toBe('code-used')
    bank.later(10 * MINUTE)
    const late = await me.send(page.path, { code: codeOn(page) })
    expect(textOf(late, 'code-problem')).toContain('有効期限(10分)が過ぎています')
    expect([await lastReason(), await wrongCodes()]).toEqual(['image-too-old', 0])
  })

  test('the image of a token that was exchanged meanwhile has not run out: it is gone', async () => {
    const page = await toAuthentication(me)
    const form = formOf(page)
    await bank.change((tables) => setStanding(tables, 'hanako01', { registrationState: 'none', tokenCode: null }))
    const old = token
    token = await register(me)
    const refused = await me.post(page.path, { ...form, code: old.readRequest(imageOf(page)).code })
    // The form is of the session before; the browser that is logged in now shows the page once more.
    expect(textOf(refused, 'screen-id')).toBe('BSSK007')
    const again = await me.send(page.path, { request: form.request ?? '', code: old.readRequest(imageOf(page)).code })
    expect(textOf(again, 'code-problem')).toContain('ご利用いただけなくなりました')
    expect(await lastReason()).toBe('request-of-another-token')
  })
})

describe('BLGI022 and BLGI023', () => {
  beforeEach(async () => {
    bank = await makeTestBank()
    me = bank.browser()
    token = makeHandToken(SERIAL)
    await me.logIn()
  })

  test('12 digits of an earlier code', async () => {
    const digits = token.readFirst(imageOf(await me.get('/registration')))
    bank.later(6 * MINUTE)
    await me.get('/registration')
    const refused = await me.send('/registration', { ...serialFields(SERIAL), 'device-code': digits })
    expect(textOf(refused, 'device-code-problem')).toContain('前に表示された二次元コードのトークン認証コード')
    expect(await lastReason()).toBe('device-code-earlier')
  })

  test('8 digits of an earlier registration are not counted', async () => {
    const second = async () => {
      const first = await me.get('/registration')
      return me.send('/registration', { ...serialFields(SERIAL), 'device-code': token.readFirst(imageOf(first)) })
    }
    const code = token.readSecond(imageOf(await second()))
    const page = await second()
    const refused = await me.send('/registration/code', { code, done: 'yes' })
    expect(textOf(refused, 'code-problem')).toContain(EARLIER)
    token.readFirst(imageOf(await me.get('/registration')))
    expect(await lastReason()).toBe('code-earlier')
    expect(page.status).toBe(200)
    const rows = await bank.change((tables) => tables.tokens.find({}))
    expect(rows.map(({ wrongCodes }) => wrongCodes)).toEqual([0, 0])
  })

  test('refused serials, refused digits and a skip stand in both histories', async () => {
    const first = await me.get('/registration')
    const right = token.readFirst(imageOf(first))
    const send = (serial: string, again: string, code: string) =>
      me.send('/registration', { ...serialFields(serial, again), 'device-code': code })
    await send(SERIAL, '12-3456788-0', right)
    await send('99-9999999-9', '99-9999999-9', right)
    await send(
      SERIAL,
      SERIAL,
      right.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
    )
    await send('12-3456788-0', '12-3456788-0', right)
    await me.send('/registration/skip')
    expect(await bank.history('registration')).toEqual([
      ...Array.from({ length: 4 }, () => 'identification-refused failed'),
      'registration-skipped done',
    ])
    const desk = await (await staffBrowser(bank)).get('/help-desk/customers/hanako01')
    for (const reason of ['1回目と2回目が不一致', '当行に登録のない', '12桁の入力間違い', '12桁の不一致']) {
      expect(textOf(desk, 'errors'), reason).toContain(reason)
    }
    expect(textOf(desk, 'history')).toContain('利用開始登録のスキップ')
    expect((await me.get('/history')).html).toContain('12桁の入力間違い')
  })
})

describe('a token that a colleague’s registration proved', () => {
  test('has signed, and is not initialised any more', async () => {
    await share(bank.browser(), token, 'saburo01', 'saburo2026')
    const desk = await (await staffBrowser(bank)).get('/help-desk/customers/hanako01')
    expect(textOf(desk, 'findings')).not.toContain('DP020')
    expect(textOf(desk, 'signed-at')).toBe('2026/11/21 10:00:00')
  })
})

function formOf(page: Answer): Record<string, string> {
  const inputs = page.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]))
}

import { beforeEach, describe, expect, test } from 'vitest'
import { changeRules } from '../../../../../bank/core/settings.ts'
import { setStanding } from '../../../../../bank/factors/camera-token/standing.ts'
import { DEFAULT_RULES } from '../../../../../bank/sites/anser/rules.ts'
import {
  type Browser,
  hiddenFields,
  imageOf,
  makeTestBank,
  register,
  SERIAL,
  serialFields,
  share,
  type TestBank,
  textOf,
  toAuthentication,
  typedIn,
  wrongCode,
} from '../../../browser.ts'
import { type HandToken, makeHandToken } from '../../../token-by-hand.ts'

const MINUTE = 60_000
const SECOND_SERIAL = '12-3456788-0'

let bank: TestBank
let master: Browser
let me: Browser
let token: HandToken

beforeEach(async () => {
  bank = await makeTestBank()
  master = bank.browser()
  me = bank.browser()
  token = await register(master)
})

const logIn = () => me.logIn('saburo01', 'saburo2026')

async function toProof() {
  await logIn()
  return me.send('/registration/choice', { choice: 'registered', 'token-code': token.tokenCode() })
}

async function states(browser: Browser) {
  const top = await browser.get('/')
  return [textOf(top, 'registration-state'), textOf(top, 'token-code'), textOf(top, 'use-state')]
}

describe('BLGI021', () => {
  test('is shown first when the company has a token, whose code stands fixed', async () => {
    const page = await logIn()
    expect(page.path).toBe('/registration/choice')
    expect(textOf(page, 'screen-id')).toBe('BLGI021')
    expect(textOf(page, 'token-code-only')).toBe(token.tokenCode())
    expect(page.html).not.toContain('<select')
  })

  test('two tokens are a list to choose from', async () => {
    const second = await register(bank.browser(), 'ichiro01', 'ichiro2026', SECOND_SERIAL)
    const page = await logIn()
    for (const { tokenCode } of [token, second]) expect(page.html).toContain(`<option value="${tokenCode()}">`)
    const unchosen = await me.send('/registration/choice', { choice: 'registered', 'token-code': '' })
    expect(textOf(unchosen, 'token-code-problem')).toBe('トークンコードを選択してください。')
    const proof = await me.send('/registration/choice', { choice: 'registered', 'token-code': second.tokenCode() })
    expect(textOf(proof, 'shared-token-code')).toBe(second.tokenCode())
  })

  test('nothing chosen is named; a new token leads to BLGI022', async () => {
    await logIn()
    const nothing = await me.send('/registration/choice', {})
    expect(nothing.status).toBe(422)
    expect(textOf(nothing, 'choice-problem')).toBe('利用するトークンを選択してください。')
    expect(textOf(await me.send('/registration/choice', { choice: 'new' }), 'screen-id')).toBe('BLGI022')
  })

  test('設定をスキップ leads to the top page, and the next login asks again', async () => {
    await logIn()
    expect((await me.send('/registration/skip')).path).toBe('/')
    expect(await states(me)).toEqual(['未登録', '-', '-'])
    await me.send('/logout')
    expect((await logIn()).path).toBe('/registration/choice')
  })

  test('a second new token has a licence of its own, and only its user signs with it', async () => {
    const second = await register(me, 'saburo01', 'saburo2026', SECOND_SERIAL)
    expect(second.tokenCode()).not.toBe(token.tokenCode())
    expect(await states(me)).toEqual(['サービス利用中', second.tokenCode(), '利用可能'])
    const page = await toAuthentication(me)
    expect(() => token.readRequest(imageOf(page))).toThrow()
    expect((await me.send(page.path, { code: second.readRequest(imageOf(page)).code })).path).toMatch(/result$/)
  })

  test('who needs no transaction authentication is not asked, and his state is -', async () => {
    const other = bank.browser()
    expect((await other.logIn('taro0001', 'taro2026')).path).toBe('/')
    expect(await states(other)).toEqual(['-', '-', '-'])
    for (const path of ['/registration', '/registration/choice', `/registration/shared/${token.tokenCode()}`]) {
      expect((await other.get(path)).path, path).toBe('/')
    }
  })
})

describe('BLGI023 with a shared token', () => {
  test('a request image and eight digits, no box: サービス利用中 with the same token code', async () => {
    const proof = await toProof()
    expect(textOf(proof, 'screen-id')).toBe('BLGI023')
    expect(proof.html).not.toContain('data-testid="done"')
    const shown = token.readRequest(imageOf(proof))
    expect(shown.fields).toEqual([['ログインID', 'saburo01']])
    const result = await me.send(proof.path, { code: shown.code })
    expect(result.path).toBe('/registration/result')
    expect(textOf(result, 'token-code')).toBe(token.tokenCode())
    expect(result.html).toContain('data-testid="ok"')
    expect(result.html, 'nothing is left to press on this token').not.toContain('Done')
    expect(await states(me)).toEqual(['サービス利用中', token.tokenCode(), '利用可能'])
    expect(await bank.history('registration')).toContain('shared-token-registered done')
  })

  test('both users sign with the one token', async () => {
    await share(me, token, 'saburo01', 'saburo2026')
    for (const browser of [me, master]) {
      const page = await toAuthentication(browser)
      expect((await browser.send(page.path, { code: token.readRequest(imageOf(page)).code })).path).toMatch(/result$/)
    }
  })

  test('wrong numbers count for the token: all who share it are 停止中', async () => {
    const proof = await toProof()
    const { code } = token.readRequest(imageOf(proof))
    const wrong = await me.send(proof.path, { code: wrongCode(code) })
    expect(textOf(wrong, 'code-problem')).toContain('あと4回間違えると')
    expect(imageOf(wrong)).toBe(imageOf(proof))
    expect(typedIn(wrong, 'code')).toBe(wrongCode(code))
    for (let i = 0; i < 4; i++) await me.send(proof.path, { code: wrongCode(code) })
    expect(textOf(me.last(), 'code-problem')).toContain('トークンは停止中です。')
    expect(me.last().html).not.toContain('data-testid="activate"')
    expect(await states(master)).toEqual(['サービス利用中', token.tokenCode(), '停止中'])
    expect((await me.get('/')).path).toBe('/registration')
  })

  test('an image of ten minutes is replaced; the link makes a new one at once', async () => {
    const proof = await toProof()
    bank.later(10 * MINUTE)
    const { code } = token.readRequest(imageOf(proof))
    const late = await me.send(proof.path, { code })
    expect(textOf(late, 'code-problem')).toContain('有効期限(10分)が過ぎています')
    expect(imageOf(late)).not.toBe(imageOf(proof))
    const renewed = await me.get(/href="([^"]*)" data-testid="renew"/.exec(late.html)?.[1] ?? '')
    expect(imageOf(renewed)).not.toBe(imageOf(late))
    expect((await me.send(proof.path, { code: token.readRequest(imageOf(renewed)).code })).path).toMatch(/result$/)
  })

  test('a doubled submission is answered calmly', async () => {
    const proof = await toProof()
    const form = { ...hiddenFields(proof, proof.path), code: token.readRequest(imageOf(proof)).code }
    const answers = await Promise.all([1, 2, 3].map(() => me.post(proof.path, form)))
    expect(answers.map(({ path }) => path)).toEqual(Array.from({ length: 3 }, () => '/registration/result'))
  })

  test('a token that nobody has registered cannot be shared', async () => {
    await logIn()
    for (const code of ['VDS0000001-1', 'x']) {
      expect((await me.get(`/registration/shared/${code}`)).path).toBe('/registration/choice')
    }
  })
})

test('after a revocation the registration is offered again when the waiting time is over', async () => {
  const patient = await makeTestBank({ revocationWait: 30 * MINUTE })
  await patient.change((tables) => setStanding(tables, 'saburo01', { revokedAt: patient.now() }))
  const user = patient.browser()
  const top = await user.logIn('saburo01', 'saburo2026')
  expect(top.path).toBe('/')
  expect(textOf(top, 'notice')).toContain('しばらくの間は利用開始登録を行えません')
  expect((await user.get('/registration')).path).toBe('/')
  patient.later(30 * MINUTE)
  expect((await user.logIn('saburo01', 'saburo2026')).path).toBe('/registration')
})

test('before the contract is switched no registration is offered, and afterwards it is', async () => {
  const early = await makeTestBank()
  await early.change((tables) => changeRules(tables, { contractSwitches: early.now() + 30 * MINUTE }, DEFAULT_RULES))
  const user = early.browser()
  const top = await user.logIn('saburo01', 'saburo2026')
  expect(top.path).toBe('/')
  expect(textOf(top, 'notice')).toContain('トランザクション認証への切り替え前')
  for (const path of ['/registration', '/registration/choice']) expect((await user.get(path)).path).toBe('/')
  early.later(30 * MINUTE)
  expect((await user.logIn('saburo01', 'saburo2026')).path).toBe('/registration')
})

test('a token reported lost or broken cannot be registered', async () => {
  await bank.change((tables) => tables.devices.update(SECOND_SERIAL, { cancelledAt: bank.now() }))
  await logIn()
  const first = await me.get('/registration')
  const answer = await me.send('/registration', {
    ...serialFields(SECOND_SERIAL),
    'device-code': makeHandToken(SECOND_SERIAL).readFirst(imageOf(first)),
  })
  expect(textOf(answer, 'serial-problem')).toContain('紛失または故障の届出')
})

describe('a token of a colleague as a new one', () => {
  const asNew = async () => {
    await logIn()
    const first = await me.send('/registration/choice', { choice: 'new' })
    const fields = { ...serialFields(SERIAL), 'device-code': makeHandToken(SERIAL).readFirst(imageOf(first)) }
    return me.send('/registration', fields)
  }

  test('is refused in words that say what to choose, and stands in the history', async () => {
    const answer = await asNew()
    expect(textOf(answer, 'serial-problem')).toContain('「既に利用開始登録済みのトークン」を選択してください')
    await me.send('/registration/skip')
    expect((await states(me))[0]).toBe('未登録')
    expect(await bank.history('registration')).toContain('identification-refused failed')
  })

  test('is a new one when nobody has it any more', async () => {
    await register(bank.browser(), 'ichiro01', 'ichiro2026', SECOND_SERIAL)
    await bank.change((tables) => setStanding(tables, 'hanako01', { registrationState: 'none', tokenCode: null }))
    expect((await asNew()).path).toBe('/registration/code')
  })
})

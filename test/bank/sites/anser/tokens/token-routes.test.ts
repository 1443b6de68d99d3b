import { beforeEach, describe, expect, test } from 'vitest'
import type { Rules } from '../../../../../bank/core/bank.ts'
import { changeRules } from '../../../../../bank/core/settings.ts'
import { DEFAULT_RULES, RULES_BY_SET } from '../../../../../bank/sites/anser/rules.ts'
import {
  type Answer,
  type Browser,
  imageOf,
  makeTestBank,
  register,
  serialFields,
  share,
  type TestBank,
  textOf,
  toAuthentication,
  wrongCode,
} from '../../../browser.ts'
import { type HandToken, makeHandToken } from '../../../token-by-hand.ts'

const OTHER = '12-3456788-0'
const HANAKO = { confirmation: 'hanako9999' }
const ICHIRO = { confirmation: 'ichiro9999' }

let bank: TestBank
let master: Browser
let token: HandToken

/** The master has a token, and a manager of the same bank another one. */
async function open(rules: Partial<Rules> = {}): Promise<void> {
  bank = await makeTestBank(rules)
  master = bank.browser()
  token = await register(master)
}

/** Five wrong numbers in a row. */
async function stop(browser: Browser): Promise<void> {
  const page = await toAuthentication(browser)
  const code = wrongCode(token.readRequest(imageOf(page)).code)
  for (let i = 0; i < 5; i++) await browser.send(browser.last().path, { code })
}

async function signOnce(browser: Browser, hand: HandToken): Promise<void> {
  const page = await toAuthentication(browser)
  await browser.send(page.path, { code: hand.readRequest(imageOf(page)).code })
}

describe('停止解除', () => {
  let colleague: Browser
  let manager: Browser

  beforeEach(async () => {
    await open()
    colleague = bank.browser()
    await share(colleague, token, 'saburo01', 'saburo2026')
    manager = bank.browser()
    await register(manager, 'ichiro01', 'ichiro2026', OTHER)
    await stop(master)
  })

  test('a manager with another token releases it for all who share it', async () => {
    const list = await manager.get('/tokens/release')
    expect(textOf(list, 'screen-id')).toBe('BRSK029')
    expect(textOf(list, 'use-hanako01')).toBe('停止中')
    expect(textOf(list, 'use-saburo01')).toBe('停止中')
    expect(textOf(list, 'use-ichiro01')).toBe('利用可能')
    expect(textOf(list, 'use-taro0001')).toBe('-')
    expect(textOf(list, 'code-saburo01')).toBe(token.tokenCode())
    expect(list.html).toContain('利用者1名を選択すると')

    const result = await manager.send('/tokens/release', { 'user-saburo01': 'saburo01', ...ICHIRO })
    expect(textOf(result, 'screen-id')).toBe('BRSK030')
    expect(textOf(result, 'use-hanako01')).toBe('利用可能')
    expect(textOf(result, 'use-saburo01')).toBe('利用可能')
    expect(textOf(result, 'row-ichiro01')).toBeNull()
    await signOnce(master, token)
    expect(textOf(master.last(), 'accepted')).not.toBeNull()
  })

  test('not by himself, even with a form made by hand: 403, and it stays stopped', async () => {
    const list = await master.get('/tokens/release')
    expect(list.html).toMatch(/<input[^>]*id="user-hanako01"[^>]*disabled/)
    const answer = await master.send('/tokens/release', { 'user-saburo01': 'saburo01', ...HANAKO })
    expect(answer.status).toBe(403)
    expect(textOf(answer, 'denied')).toContain('ご自身が利用しているトークンの利用停止は解除できません')
    expect(textOf(await manager.get('/tokens/release'), 'use-saburo01')).toBe('停止中')
  })

  test('nobody chosen, no password, a wrong password: said beside the field, the choice is kept', async () => {
    await manager.get('/tokens/release?sort=name&order=down')
    const empty = await manager.send('/tokens/release')
    expect(empty.status).toBe(422)
    expect(textOf(empty, 'user-problem')).toBe('対象の利用者を選択してください。')
    expect(textOf(empty, 'confirmation-problem')).not.toBeNull()
    expect(empty.html).toMatch(/<option value="name" selected/)
    const wrong = await manager.send('/tokens/release', { 'user-hanako01': 'hanako01', confirmation: 'wrong123' })
    expect(textOf(wrong, 'confirmation-problem')).not.toBeNull()
    expect(wrong.html).toMatch(/<input[^>]*id="user-hanako01"[^>]*checked/)
    expect(textOf(await manager.get('/tokens/release'), 'use-hanako01')).toBe('停止中')
  })

  test('the same form once more is answered calmly', async () => {
    await manager.get('/tokens/release')
    const form = { 'user-saburo01': 'saburo01', ...ICHIRO }
    const page = manager.last()
    await manager.send('/tokens/release', form)
    await manager.get('/tokens/release')
    const again = await manager.send('/tokens/release', form)
    expect(again.status).toBe(200)
    expect(textOf(again, 'notice')).toContain('すでに利用可能')
    expect(page.status).toBe(200)
  })

  test('a general user gets 403, and nothing changes', async () => {
    const formToken = /name="form-token" value="([^"]*)"/.exec((await colleague.get('/')).html)?.[1] ?? ''
    for (const path of ['/tokens/release', '/tokens/revoke', '/users', '/users/list', '/users/new']) {
      expect((await colleague.get(path)).status, path).toBe(403)
    }
    const answer = await colleague.post('/tokens/release', {
      'form-token': formToken,
      'user-hanako01': 'hanako01',
      confirmation: 'saburo9999',
    })
    expect(answer.status).toBe(403)
    expect(textOf(await manager.get('/tokens/release'), 'use-hanako01')).toBe('停止中')
  })
})

describe('失効', () => {
  beforeEach(() => open())

  const steps = ({ html }: Answer) => [...html.matchAll(/class="step-name">([^<]*)</g)].map(([, name]) => name)
  const currentStep = ({ html }: Answer) => /aria-current="step".*?class="step-name">([^<]*)</.exec(html)?.[1]

  async function revoke(browser: Browser, loginId: string, confirmation: string) {
    await browser.get('/tokens/revoke')
    return browser.send('/tokens/revoke', { user: loginId, confirmation })
  }

  test('signed by the operator, only the chosen user is cut off; he registers anew with the next sequence number', async () => {
    const colleague = bank.browser()
    await share(colleague, token, 'saburo01', 'saburo2026')
    const other = bank.browser()
    await share(other, token, 'sachiko1', 'sachiko2026')

    const signing = await revoke(master, 'saburo01', 'hanako9999')
    expect(textOf(signing, 'screen-id')).toBe('BSSK007')
    expect(steps(signing)).toEqual(['トークン失効の対象利用者を選択', 'トランザクション認証', '失効完了'])
    expect(currentStep(signing)).toBe('トランザクション認証')
    const shown = token.readRequest(imageOf(signing))
    expect(shown).toMatchObject({ title: 'トークン失効', fields: [['ログインID', 'saburo01']] })
    const result = await master.send(signing.path, { code: shown.code })
    expect(textOf(result, 'screen-id')).toBe('BRSK032')
    expect(textOf(result, 'registration-saburo01')).toBe('未登録')
    const list = await master.get('/tokens/revoke')
    expect(textOf(list, 'registration-sachiko1')).toBe('サービス利用中')
    expect(textOf(list, 'registration-hanako01')).toBe('サービス利用中')
    expect((await colleague.get('/transfer')).status).toBe(403)
    await signOnce(other, token)
    expect(textOf(other.last(), 'accepted')).not.toBeNull()
  })

  test('one may revoke his own, and registers again: the same licence, the next sequence number', async () => {
    const before = token.tokenCode()
    const signing = await revoke(master, 'hanako01', 'hanako9999')
    const result = await master.send(signing.path, { code: token.readRequest(imageOf(signing)).code })
    expect(textOf(result, 'registration-hanako01')).toBe('未登録')
    const again = await register(master)
    expect(again.tokenCode()).toBe(before.replace(/-\d+$/, (end) => `-${Number(end.slice(1)) + 1}`))
  })

  test('a user without a token is refused calmly, a doubled signature too', async () => {
    expect(textOf(await revoke(master, 'taro0001', 'hanako9999'), 'notice')).toContain('トークンは登録されていません')
    const colleague = bank.browser()
    await share(colleague, token, 'saburo01', 'saburo2026')
    const first = await revoke(master, 'saburo01', 'hanako9999')
    const second = await revoke(master, 'saburo01', 'hanako9999')
    await master.get(first.path)
    await master.send(first.path, { code: token.readRequest(imageOf(master.last())).code })
    await master.get(second.path)
    const late = await master.send(second.path, { code: token.readRequest(imageOf(master.last())).code })
    expect(late.status).toBe(422)
    expect(textOf(late, 'code-problem')).toContain('対象の利用者の登録内容が変わった')
  })

  test('where the rules ask for no token, it is two steps and speaks of no signature', async () => {
    const tokenNeeded = { ...DEFAULT_RULES.tokenNeeded, revocation: false }
    await bank.change((tables) => changeRules(tables, { tokenNeeded }, DEFAULT_RULES))
    const list = await master.get('/tokens/revoke')
    expect(steps(list)).toEqual(['トークン失効の対象利用者を選択', '失効完了'])
    expect(list.html).not.toContain('ご自身のトークンによる')
    const result = await master.send('/tokens/revoke', { user: 'hanako01', confirmation: 'hanako9999' })
    expect(textOf(result, 'screen-id')).toBe('BRSK032')
    expect(currentStep(result)).toBe('失効完了')
  })

  test('without a token of his own, nobody revokes', async () => {
    const manager = bank.browser()
    await manager.logIn('ichiro01', 'ichiro2026')
    const answer = await manager.get('/tokens/revoke')
    expect(answer.status).toBe(403)
    expect(textOf(answer, 'refusal')).not.toBeNull()
  })

  test('hokuto: the master only', async () => {
    await open(RULES_BY_SET.hokuto)
    const manager = bank.browser()
    await register(manager, 'ichiro01', 'ichiro2026', OTHER)
    const formToken = /name="form-token" value="([^"]*)"/.exec((await manager.get('/')).html)?.[1] ?? ''
    const form = { 'form-token': formToken, user: 'hanako01', ...ICHIRO }
    const answer = await manager.post('/tokens/revoke', form)
    expect(answer.status).toBe(403)
    expect(textOf(answer, 'denied')).toContain('マスターユーザのみ')
    expect(textOf(await master.get('/tokens/revoke'), 'registration-hanako01')).toBe('サービス利用中')
  })
})

describe('who shares a token', () => {
  test('is ticked with the one who was chosen, when BRSK029 is shown again; a script does it at once', async () => {
    await open(RULES_BY_SET.hokuriku)
    const ichiro = bank.browser()
    await register(ichiro, 'ichiro01', 'ichiro2026', OTHER)
    await share(bank.browser(), token, 'saburo01', 'saburo2026')
    await bank.change((tables) => tables.tokens.update(token.tokenCode(), { wrongCodes: 5, stoppedAt: bank.now() }))
    const list = await ichiro.get('/tokens/release')
    expect(list.html).toContain('src="/static/choose-sharers.js"')
    const boxOf = (html: string, loginId: string) =>
      new RegExp(`<input[^>]*id="user-${loginId}"[^>]*>`).exec(html)?.[0] ?? ''
    for (const loginId of ['hanako01', 'saburo01']) {
      expect(boxOf(list.html, loginId)).toContain(`data-token="${token.tokenCode()}"`)
    }
    const again = await ichiro.send('/tokens/release', { 'user-saburo01': 'saburo01', confirmation: 'wrong' })
    expect(again.status).toBe(422)
    for (const loginId of ['hanako01', 'saburo01']) expect(boxOf(again.html, loginId)).toMatch(/ checked/)
    expect(boxOf(again.html, 'ichiro01')).not.toMatch(/ checked/)
  })
})

describe('初期化', () => {
  test.each(['hokuto', 'yokohama'] as const)('%s: the master resets all who share the token', async (set) => {
    await open(RULES_BY_SET[set])
    await share(bank.browser(), token, 'saburo01', 'saburo2026')
    // The proof of sharing was a signature; a token whose key failed later is set back by the help desk's API.
    await bank.change((tables) => tables.tokens.update(token.tokenCode(), { signedAt: null }))
    await master.get('/tokens/initialise')
    const result = await master.send('/tokens/initialise', { user: 'saburo01', ...HANAKO })
    expect(textOf(result, 'screen-id')).toBe('BRSK038')
    expect(textOf(result, 'registration-saburo01')).toBe('未登録')
    expect(textOf(result, 'registration-hanako01')).toBe('未登録')
    const again = await master.get('/registration')
    expect(textOf(again, 'screen-id')).toBe('BLGI022')
  })

  test('refused once it has signed, with the reason, and nothing changes', async () => {
    await open(RULES_BY_SET.yokohama)
    await signOnce(master, token)
    const list = await master.get('/tokens/initialise')
    expect(textOf(list, 'row-hanako01')).toContain('利用開始登録後に使用されています')
    const answer = await master.send('/tokens/initialise', { user: 'hanako01', ...HANAKO })
    expect(answer.status).toBe(403)
    expect(textOf(answer, 'denied')).toContain('失効')
    expect(textOf(await master.get('/tokens/initialise'), 'registration-hanako01')).toBe('サービス利用中')
  })

  test.each([
    ['yokohama', 200],
    ['hokuto', 403],
    ['hokuriku', 403],
  ] as const)('%s: a manager gets %i', async (set, status) => {
    await open(RULES_BY_SET[set])
    const manager = bank.browser()
    await manager.logIn('ichiro01', 'ichiro2026')
    expect((await manager.get('/tokens/initialise')).status).toBe(status)
    const formToken = /name="form-token" value="([^"]*)"/.exec(manager.last().html)?.[1] ?? ''
    await manager.post('/tokens/initialise', { 'form-token': formToken, user: 'hanako01', ...ICHIRO })
    const state = textOf(await master.get('/tokens/revoke'), 'registration-hanako01')
    expect(state ?? '未登録').toBe(status === 200 ? '未登録' : 'サービス利用中')
  })

  test('hokuriku: not offered, and the page says to call the help desk', async () => {
    await open()
    const menu = await master.get('/users')
    expect(textOf(menu, 'token-initialise')).toBeNull()
    expect(textOf(menu, 'initialisation-by-help-desk')).toContain('ヘルプデスク')
    expect(textOf(await master.get('/tokens/initialise'), 'denied')).toContain('ヘルプデスク')
  })

  test('the 8 digits of a registration that was initialised give nothing back', async () => {
    await open(RULES_BY_SET.hokuto)
    const manager = bank.browser()
    const hand = await halfRegister(manager)
    await master.get('/tokens/initialise')
    await master.send('/tokens/initialise', { user: 'ichiro01', ...HANAKO })
    const answer = await manager.send('/registration/code', { code: hand, done: 'yes' })
    expect(textOf(answer, 'screen-id')).toBe('BLGI022')
    expect(textOf(await master.get('/tokens/revoke'), 'registration-ichiro01')).toBe('未登録')
  })
})

/** The manager, up to BLGI023. @returns the 8 digits that would finish it */
async function halfRegister(browser: Browser): Promise<string> {
  const hand = makeHandToken(OTHER)
  await browser.logIn('ichiro01', 'ichiro2026')
  const first = await browser.get('/registration')
  const second = await browser.send('/registration', {
    ...serialFields(OTHER),
    'device-code': hand.readFirst(imageOf(first)),
  })
  return hand.readSecond(imageOf(second))
}

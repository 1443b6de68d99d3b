import { beforeEach, describe, expect, test } from 'vitest'
import { changeRules } from '../../../../bank/core/settings.ts'
import { takeTokenAway } from '../../../../bank/factors/camera-token/token-management.ts'
import { DEFAULT_RULES, RULES_BY_SET } from '../../../../bank/sites/anser/rules.ts'
import {
  type Browser,
  imageOf,
  makeTestBank,
  register,
  SERIAL,
  serialFields,
  share,
  type TestBank,
  textOf,
  toAuthentication,
} from '../../browser.ts'
import { type HandToken, makeHandToken } from '../../token-by-hand.ts'
import { staffBrowser } from './help-desk/desk.ts'

/** The rules of Mizuho's kind: an introduction period, and revoked tokens that nobody uses again. */

const OTHER = '12-3456788-0'

let bank: TestBank
let master: Browser

const open = async (introductionEnds: number | null = null) => {
  bank = await makeTestBank({ ...RULES_BY_SET.mizuho, introductionEnds })
  master = bank.browser()
}

describe('設定をスキップ', () => {
  const SKIP = 'data-testid="skip"'

  test('is offered in the introduction period, and goes with its last moment', async () => {
    await open(Date.UTC(2026, 10, 21, 1, 0, 1))
    const page = await master.logIn()
    expect([textOf(page, 'screen-id'), page.html.includes(SKIP)]).toEqual(['BLGI022', true])
    expect(textOf(await master.send('/registration/skip'), 'notice')).toContain('スキップしました')
    bank.later(1000)
    const late = await bank.browser().logIn('ichiro01', 'ichiro2026')
    expect([textOf(late, 'screen-id'), late.html.includes(SKIP)]).toEqual(['BLGI022', false])
    expect(textOf(late, 'no-skip')).toContain('導入期間が終了している')
  })

  test('is not offered once a colleague has registered, whose token is then to be chosen', async () => {
    await open()
    await register(master)
    const saburo = bank.browser()
    const page = await saburo.logIn('saburo01', 'saburo2026')
    expect([textOf(page, 'screen-id'), page.html.includes(SKIP)]).toEqual(['BLGI021', false])
    expect(textOf(page, 'no-skip')).toContain('他の利用者が既に')
  })

  test('pressed on a page that was opened while it was offered, it leads back to the registration, and the history says why', async () => {
    await open()
    const saburo = bank.browser()
    await saburo.logIn('saburo01', 'saburo2026')
    await register(master)
    const answer = await saburo.send('/registration/skip')
    expect(textOf(answer, 'screen-id')).toBe('BLGI021')
    expect(textOf(answer, 'notice')).toContain('スキップできません')
    const [row] = await bank.change((tables) => tables.history.find({ action: 'registration-skipped' }))
    expect(row).toMatchObject({ result: 'failed', loginId: 'saburo01' })
    expect(JSON.parse(row?.detail ?? '')).toEqual({ reason: 'colleague-registered' })
  })

  test('all other rules offer it whatever the date, and whoever has registered', async () => {
    for (const set of ['hokuriku', 'hokuto', 'yokohama'] as const) {
      bank = await makeTestBank({ ...RULES_BY_SET[set], introductionEnds: 0 })
      await register(bank.browser())
      expect((await bank.browser().logIn('saburo01', 'saburo2026')).html, set).toContain(SKIP)
    }
  })
})

describe('after 失効', () => {
  let token: HandToken
  let saburo: Browser

  beforeEach(async () => {
    await open()
    token = await register(master)
    saburo = bank.browser()
    await share(saburo, token, 'saburo01', 'saburo2026')
    await register(bank.browser(), 'ichiro01', 'ichiro2026', OTHER)
    expect(textOf(await master.get('/tokens/revoke'), 'for-ever')).toContain('再度ご利用いただくことはできません')
    const signing = await master.send('/tokens/revoke', { user: 'saburo01', confirmation: 'hanako9999' })
    await master.send(signing.path, { code: token.readRequest(imageOf(signing)).code })
  })

  test('every list prints a * after the code of the token that was revoked', async () => {
    const revoked = `${token.tokenCode()}*`
    expect(textOf(master.last(), 'code-saburo01')).toBe(revoked)
    for (const path of ['/tokens/release', '/tokens/revoke']) {
      const list = await master.get(path)
      expect([textOf(list, 'code-saburo01'), textOf(list, 'code-hanako01')], path).toEqual([revoked, token.tokenCode()])
    }
    expect(textOf(await master.get('/users/of/saburo01/delete'), 'fact-token-code')).toBe(revoked)
    const staff = await staffBrowser(bank)
    expect(textOf(await staff.get('/help-desk/customers/saburo01'), 'token-code')).toBe(revoked)
    expect((await staff.get('/help-desk?q=saburo01')).html).toContain(`<code>${revoked}</code>`)
    expect((await staff.get(`/help-desk/devices/${SERIAL}`)).html).toContain(`<code>${revoked}</code>`)
  })

  test('nobody registers it again, neither as a new token nor as a shared one', async () => {
    const choice = await saburo.logIn('saburo01', 'saburo2026')
    expect(textOf(choice, 'token-code-only')).not.toBe(token.tokenCode())
    const page = await saburo.get('/registration')
    const deviceCode = makeHandToken(SERIAL).readFirst(imageOf(page))
    const refused = await saburo.send('/registration', { ...serialFields(SERIAL), 'device-code': deviceCode })
    expect([refused.status, textOf(refused, 'serial-problem')]).toEqual([422, expect.stringContaining('失効済みです')])
    const rows = await bank.change((tables) => tables.history.find({ loginId: 'saburo01', result: 'failed' }))
    expect(rows.map(({ detail }) => JSON.parse(detail).reason)).toEqual(['serial-revoked'])
    expect((await saburo.get(`/registration/shared/${token.tokenCode()}`)).path).toBe('/registration/choice')
  })

  test('who shares it goes on with it, and another token takes the place of the revoked one', async () => {
    const page = await toAuthentication(master)
    const done = await master.send(page.path, { code: token.readRequest(imageOf(page)).code })
    expect(textOf(done, 'accepted')).not.toBeNull()
    const next = await register(saburo, 'saburo01', 'saburo2026', '12-3456787-0')
    expect(textOf(await master.get('/tokens/release'), 'code-saburo01')).toBe(next.tokenCode())
  })

  test('by other rules it is registered anew, and nothing is starred', async () => {
    await bank.change((tables) => changeRules(tables, { ruleSet: 'hokuriku' }, DEFAULT_RULES))
    // A token that a colleague signs with is no new one by any rules.
    await bank.change((tables) => takeTokenAway(tables, 'hanako01'))
    expect(textOf(await master.get('/tokens/release'), 'code-saburo01')).toBe('-')
    const again = await register(saburo, 'saburo01', 'saburo2026')
    expect(textOf(await master.get('/tokens/release'), 'code-saburo01')).toBe(again.tokenCode())
  })
})

test('初期化 is the help desk’s, and the token may be registered again', async () => {
  await open()
  const token = await register(master)
  expect((await master.get('/tokens/initialise')).status).toBe(403)
  const staff = await staffBrowser(bank)
  await staff.get('/help-desk/customers/hanako01/initialise')
  await staff.send('/help-desk/customers/hanako01/initialise', { sure: 'yes' })
  const again = await register(master)
  expect(again.tokenCode()).not.toBe(token.tokenCode())
})

test('the settings choose the rules and the last day of the introduction period, in Japan; another form of date is refused beside its field', async () => {
  bank = await makeTestBank()
  const staff = await staffBrowser(bank)
  await staff.get('/help-desk/settings')
  const form = {
    ...{ 'rule-set': 'mizuho', 'wrong-code-limit': '5', 'revocation-wait': '0' },
    ...{ 'contact-phone': '0120-000-000', 'contact-hours': '' },
  }
  const refused = await staff.send('/help-desk/settings', { ...form, 'introduction-ends': '2026/13/1' })
  expect([refused.status, textOf(refused, 'introduction-ends-problem')]).toEqual([
    422,
    expect.stringContaining('年/月'),
  ])
  const saved = await staff.send('/help-desk/settings', { ...form, 'introduction-ends': '2026-11-21' })
  expect(saved.html).toMatch(/value="mizuho" checked/)
  expect(saved.html).toMatch(/data-testid="introduction-ends"[^>]* value="2026\/11\/21"/)
  const [row] = await bank.change((tables) => tables.settings.find({ name: 'rules' }))
  expect(JSON.parse(row?.value ?? '')).toMatchObject({ introductionEnds: Date.UTC(2026, 10, 21, 15) })
})

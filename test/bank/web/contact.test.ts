import { expect, test } from 'vitest'
import {
  imageOf,
  makeTestBank,
  register,
  requestBatch,
  SERIAL,
  serialFields,
  textOf,
  toAuthentication,
  wrongCode,
} from '../browser.ts'
import { staffBrowser } from '../sites/anser/help-desk/desk.ts'
import { makeHandToken } from '../token-by-hand.ts'

/** The call centre's number stands where a customer can do nothing himself, and comes from the settings. */

test('BLGI023 warns before 認証確認; the page of a stopped token and the help on DP020 say whom to call', async () => {
  const bank = await makeTestBank()
  const me = bank.browser()
  const token = makeHandToken(SERIAL)
  await me.logIn()
  const first = await me.get('/registration')
  const second = await me.send('/registration', {
    ...serialFields(SERIAL),
    'device-code': token.readFirst(imageOf(first)),
  })
  expect(textOf(second, 'screen-id')).toBe('BLGI023')
  for (const part of ['90秒以内', '40秒以内', '初期化が必要', '0120-000-000', '平日 9:00']) {
    expect(textOf(second, 'caution'), part).toContain(part)
  }
  expect(second.html.indexOf('data-testid="caution"')).toBeLessThan(second.html.indexOf('data-testid="activate"'))
  await me.send('/registration/code', { code: token.readSecond(imageOf(second)), done: 'yes' })

  const staff = await staffBrowser(bank)
  await staff.get('/help-desk/settings')
  const rules = { 'rule-set': 'hokuriku', 'wrong-code-limit': '3', 'revocation-wait': '0', 'needs-transfer': 'yes' }
  const refused = await staff.send('/help-desk/settings', { ...rules, 'contact-phone': 'abc' })
  expect(textOf(refused, 'contact-phone-problem')).toContain('電話番号')
  await staff.send('/help-desk/settings', {
    ...rules,
    'contact-phone': '０１２０－１１１－２２２',
    'contact-hours': '毎日 <9時>',
  })
  expect(textOf(await me.get('/token-help'), 'dp020')).toContain('0120-111-222')
  expect(textOf(me.last(), 'contact')).toContain('毎日 <9時>')

  let page = await toAuthentication(me)
  const code = wrongCode(token.readRequest(imageOf(page)).code)
  for (let i = 0; i < 3; i++) page = await me.send(page.path, { code })
  expect(textOf(page, 'problems')).toContain('トークンの利用が停止されています')
  expect(textOf(page, 'problems')).not.toContain('入力内容をご確認ください')
  expect(textOf(page, 'contact')).toContain('0120-111-222')
  const stopped = await me.get(page.path)
  expect(textOf(stopped, 'refusal')).toContain('トークンの利用が停止されています')
  expect(textOf(stopped, 'contact')).toContain('0120-111-222')
})

test('an approver is told that the money leaves the balance at once', async () => {
  const bank = await makeTestBank()
  const me = bank.browser()
  await register(me)
  expect(textOf(await me.get(await requestBatch(bank, me)), 'balance-note')).toContain('資金の確保')
})

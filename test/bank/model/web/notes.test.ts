import { describe, expect, test } from 'vitest'
import { notedField } from '../../../../bank/model/web/view.ts'
import { SEIWA_WEB } from '../../../../bank/sites/seiwa/seiwa-web.ts'
import { shinkin } from '../../../../bank/sites/shinkin/shinkin.ts'
import { SHINKIN_WEB } from '../../../../bank/sites/shinkin/shinkin-web.ts'
import { makeModelBank } from '../bank.ts'

/** What the records of the staff say of an input: its label, never the name that it has in the form. */

/** Said by the page itself, never typed. */
const HIDDEN = ['SIM-K09 user', 'SIM-K10 user', 'SIM-K23 operation']

const named = (rows: Readonly<Record<string, { readonly fields: readonly string[] }>>) =>
  Object.entries(rows)
    .flatMap(([page, { fields }]) => fields.map((field) => [page, field] as const))
    .filter((one) => !HIDDEN.includes(one.join(' ')))

describe('every input that there is has a name in the records', () => {
  test.each(named(SHINKIN_WEB.rows))('of Shinkin: %s %s', (page, field) => {
    const key = notedField(SHINKIN_WEB, page, field)
    for (const t of [SHINKIN_WEB.texts.ja, SHINKIN_WEB.texts.en]) expect(key && t(key)).toMatch(/./)
  })

  test.each(named(SEIWA_WEB.rows))('of Seiwa: %s %s', (page, field) => {
    const key = notedField(SEIWA_WEB, page, field)
    for (const t of [SEIWA_WEB.texts.ja, SEIWA_WEB.texts.en]) expect(key && t(key)).toMatch(/./)
  })

  test('also what the terminal refuses', () => {
    expect(notedField(SHINKIN_WEB, null, 'number')).toBe('k90.number')
    expect(notedField(SHINKIN_WEB, null, 'keys')).toBe('k92.file')
    expect(notedField(SHINKIN_WEB, 'SIM-K02', 'toString')).toBeUndefined()
  })
})

test.each([
  ['ja', '入力項目', 'ワンタイムパスワード'],
  ['en', 'Input', 'One-time password'],
])('the staff reads it (%s)', async (language, head, label) => {
  const bank = await makeModelBank(shinkin, SHINKIN_WEB)
  const browser = bank.browser(language)
  await browser.get('/SIM-K20?number=23456789000&user=shinkintaro')
  await browser.press('log-in', { code: 'taro01' })
  await browser.press('transfer')
  await browser.press('next')
  await browser.press('next', { to: '本店 普通 1234567', amount: '1' })
  await browser.press('execute', { otp: '000000' })
  await browser.get('/staff/login')
  await browser.send('/staff/login', { 'login-id': 'helpdesk', password: 'helpdesk2026' })
  const { html } = await browser.get('/staff/contracts/23456789000')
  expect(html).toContain(`<td data-label="${head}">${label}</td>`)
  expect(html).not.toContain(`<td data-label="${head}">otp</td>`)
})

import { expect, test } from 'vitest'
import { makeApiBank } from '../../api/call.ts'
import { makeTestBank, textOf } from '../../browser.ts'
import { staffBrowser } from '../../sites/anser/help-desk/desk.ts'

/** 電子証明書方式 only: a right password alone lets nobody in, and the page says what does. */

test('who may log in by certificate only is not let in by his password, and reads what to press', async () => {
  const bank = await makeTestBank({ loginMethod: 'certificate' })
  const me = bank.browser()
  const refused = await me.logIn()
  expect([refused.status, refused.path]).toEqual([422, '/login'])
  expect(textOf(refused, 'login-id-problem')).toContain('電子証明書方式でご契約いただいている')
  expect((await me.get('/')).path).toBe('/login')
  expect(await bank.history('login')).toEqual([])
})

test('a wrong password is told as ever: nothing says by which way the login ID comes in', async () => {
  const bank = await makeTestBank({ loginMethod: 'certificate' })
  const wrong = textOf(await bank.browser().logIn('hanako01', 'wrong1234'), 'login-id-problem')
  expect(wrong).toContain('違います')
  expect(textOf(await bank.browser().logIn('nobody99', 'wrong1234'), 'login-id-problem')).toBe(wrong)
})

test('the rule is one of a company, by the API and on the page of the settings', async () => {
  const bank = await makeApiBank()
  const { json: company } = await bank.call('POST', '/companies', { users: 1 })
  const { loginId, password } = (company.users as unknown as readonly Record<string, string>[])[0] ?? {}
  await bank.call('PATCH', `/companies/${company.id}/rules`, { loginMethod: 'certificate' })
  expect((await bank.browser().logIn(loginId, password)).status).toBe(422)
  expect((await bank.browser().logIn()).path).toBe('/registration')
  const staff = await staffBrowser(bank)
  await staff.get(`/help-desk/settings?company=${company.id}`)
  expect(staff.last().html).toMatch(/value="certificate" checked=""/)
  await staff.post('/help-desk/settings', { ...formOf(staff.last().html), 'login-method': 'both' })
  expect((await bank.browser().logIn(loginId, password)).path).toBe('/registration')
})

/** The fields of the settings' form, as a browser sends them. */
function formOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input)
  const value = (input: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1]
  const sent = inputs.filter((input) => !/type="(radio|checkbox)"/.test(input) || input.includes('checked=""'))
  return Object.fromEntries(sent.map((input) => [value(input, 'name') ?? '', value(input, 'value') ?? '']))
}

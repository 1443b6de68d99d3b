import { expect, test } from 'vitest'
import { makeApiBank } from '../../../api/call.ts'
import { registerBy } from '../../../api/caller.ts'
import { textOf } from '../../../browser.ts'
import { makeHandToken } from '../../../token-by-hand.ts'
import { doFor, staffBrowser } from './desk.ts'

const SETTINGS = '/help-desk/settings'
const MINUTE = 60_000

async function deskWithCompany() {
  const bank = await makeApiBank()
  const wanted = { name: '株式会社試験', users: 2, serials: 2 }
  const company = (await bank.call('POST', '/companies', wanted)).json as unknown as {
    id: string
    users: { loginId: string; password: string }[]
    serials: string[]
  }
  const [master] = company.users
  if (!master) throw new Error('there is no master')
  return { bank, staff: await staffBrowser(bank), company, master }
}

test('the help desk offers a choice of company, and shows only its customers', async () => {
  const { staff, company } = await deskWithCompany()
  const all = await staff.get('/help-desk?q=%E5%8C%97%E9%87%8E%E3%80%80%E8%8A%B1%E5%AD%90')
  expect(textOf(all, 'company')).toContain('株式会社試験')
  expect(all.html).toContain('data-testid="customer-hanako01"')
  expect(all.html).toContain(`data-testid="customer-${company.users[0]?.loginId}"`)
  const own = await staff.get(`/help-desk?q=&company=${company.id}`)
  expect(own.html).not.toContain('data-testid="customer-hanako01"')
  for (const { loginId } of company.users) expect(own.html).toContain(`data-testid="customer-${loginId}"`)
  const none = await staff.get(`/help-desk?q=hanako01&company=${company.id}`)
  expect(textOf(none, 'found-nothing')).not.toBe('')
})

test('settings of a company are shown and saved for it alone', async () => {
  const { bank, staff, company, master } = await deskWithCompany()
  expect(textOf(await staff.get(`${SETTINGS}?company=${company.id}`), 'whose-rules')).toContain('保存すると')
  const saved = await staff.send(SETTINGS, {
    ...{ 'rule-set': 'yokohama', 'wrong-code-limit': '3', 'revocation-wait': '0', 'contact-phone': '0120-000-000' },
    ...{ padded: 'yes', 'needs-transfer': 'yes' },
  })
  expect(saved.path).toBe(`${SETTINGS}?company=${company.id}`)
  expect(textOf(saved, 'whose-rules')).toBe('この企業には独自のルールがあります。')
  expect((await bank.call('GET', `/companies/${company.id}/rules`)).json).toMatchObject({ ruleSet: 'yokohama' })
  expect((await bank.call('GET', '/rules')).json).toMatchObject({ ruleSet: 'hokuriku', paddedTokenCodes: false })

  const token = makeHandToken(company.serials[0] ?? '')
  await registerBy(bank, master.loginId, token)
  const padded = token.tokenCode().replace(/-(\d)$/, '-0$1')
  const file = await staff.get(`/help-desk/customers/${master.loginId}`)
  expect(textOf(file, 'token-code')).toBe(padded)
  expect(textOf(file, 'wrong-codes')).toBe('0回(3回で停止)')
  expect((await staff.get(`/help-desk?q=${master.loginId}`)).html).toContain(padded)
  expect((await staff.get(`/help-desk/devices/${token.serial}`)).html).toContain(padded)
})

test("what the desk does for a customer stands in his company's history at its own time", async () => {
  const { bank, staff, company, master } = await deskWithCompany()
  await bank.call('PUT', `/companies/${company.id}/clock`, { offset: -90 * MINUTE })
  await registerBy(bank, master.loginId, makeHandToken(company.serials[0] ?? ''))
  await doFor(staff, master.loginId, 'initialise')
  await staff.get(`/help-desk/devices/${company.serials[1]}`)
  await staff.send(`/help-desk/devices/${company.serials[1]}/cancel`, { sure: 'yes' })
  const { rows } = (await bank.call('GET', `/history?companyId=${company.id}`)).json as unknown as {
    rows: { action: string; at: number }[]
  }
  expect(rows[0]).toMatchObject({ action: 'token-initialisation', at: bank.now() - 90 * MINUTE })
  const device = (await bank.call('GET', `/devices/${company.serials[1]}`)).json
  expect(device).toMatchObject({ cancelledAt: bank.now() - 90 * MINUTE })
})

test('the practice data come back with or without the companies that were made', async () => {
  const { bank, staff, company } = await deskWithCompany()
  await staff.get(SETTINGS)
  await staff.send(`${SETTINGS}/reset`, { sure: 'yes' })
  expect((await bank.call('GET', `/companies/${company.id}`)).status).toBe(200)
  await staff.send(`${SETTINGS}/reset`, { sure: 'yes', 'reset-companies': 'yes' })
  expect((await bank.call('GET', `/companies/${company.id}`)).status).toBe(404)
  expect(staff.last().html).not.toContain('data-testid="reset-companies"')
})

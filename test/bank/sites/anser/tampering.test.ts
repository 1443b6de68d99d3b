import { expect, test } from 'vitest'
import { type ApiBank, makeApiBank, registerByApi } from '../../api/call.ts'
import { type Browser, imageOf, register, requestBatch, textOf, toAuthentication } from '../../browser.ts'
import type { HandToken } from '../../token-by-hand.ts'
import { staffBrowser } from './help-desk/desk.ts'

/** Malware, played: the image says something else than the page, and its number signs nothing. */

async function opened(tampering: string): Promise<{ bank: ApiBank; me: Browser; token: HandToken }> {
  const bank = await makeApiBank()
  const me = bank.browser()
  const token = await register(me)
  await bank.call('PATCH', '/companies/kitano/rules', { tampering })
  return { bank, me, token }
}

test.each([
  ['account', 2, '普通 5675303', '普通 4324696'],
  ['amount', 3, '120,000円', '1,200,000円'],
])(
  'a transfer whose %s is changed: the page has one, the token shows another, and nothing is executed',
  async (what, at, ordered, changed) => {
    const { bank, me, token } = await opened(what)
    const page = await toAuthentication(me)
    expect(page.html).toContain(ordered)
    expect(page.html).not.toContain(changed)
    const shown = token.readRequest(imageOf(page))
    expect(shown.fields[at]?.[1]).toBe(changed)
    const refused = await me.send(page.path, { code: shown.code })
    expect([refused.status, textOf(refused, 'code-problem')]).toEqual([
      422,
      expect.stringContaining('取引の番号ではありません'),
    ])
    // Not counted, and nothing was paid.
    expect((await bank.call('GET', `/tokens/${token.tokenCode()}`)).json).toMatchObject({
      wrongCodes: 0,
      signedAt: null,
    })
    expect(await bank.history('transfer')).toEqual([])
    const desk = await (await staffBrowser(bank)).get('/help-desk/customers/hanako01')
    const history = textOf(desk, 'history')
    for (const part of ['書き換えられた二次元コードの表示', ordered, changed]) expect(history).toContain(part)
    expect(textOf(desk, 'errors')).toContain('書き換えられた二次元コードの番号')
    const { requests } = (await bank.call('GET', '/requests?loginId=hanako01')).json
    expect(requests).toMatchObject([{ tampered: what }])
    const moments = (await bank.call('GET', '/timeline?loginId=hanako01&limit=1000')).json.moments as never as object[]
    expect(moments.slice(-1)).toMatchObject([{ type: 'digits-typed', causes: ['code-tampered'] }])
    // Once the computer is clean, the same order is signed.
    await bank.call('PATCH', '/companies/kitano/rules', { tampering: 'none' })
    const clean = await me.get(page.path)
    const done = await me.send(clean.path, { code: token.readRequest(imageOf(clean)).code })
    expect(textOf(done, 'accepted')).not.toBeNull()
  },
)

test('a wrong number of a tampered image is wrong as any, and an order without an amount stays as it is', async () => {
  const { bank, me, token } = await opened('amount')
  const page = await toAuthentication(me)
  await me.send(page.path, { code: '00000000' })
  expect((await bank.call('GET', `/tokens/${token.tokenCode()}`)).json).toMatchObject({ wrongCodes: 1 })
  await me.get('/tokens/revoke')
  const signing = await me.send('/tokens/revoke', { user: 'hanako01', confirmation: 'hanako9999' })
  const shown = token.readRequest(imageOf(signing))
  expect(shown.fields).toEqual([['ログインID', 'hanako01']])
  expect(textOf(await me.send(signing.path, { code: shown.code }), 'screen-id')).toBe('BRSK032')
})

test('a bulk approval: ten times the total', async () => {
  const { bank, me, token } = await opened('amount')
  const batch = await requestBatch(bank, me)
  await me.get(batch)
  const page = await me.send(`${batch}/approval`)
  expect(token.readRequest(imageOf(page)).fields).toContainEqual(['合計', '1,200,000円'])
})

test('the settings choose it for the bank', async () => {
  const bank = await makeApiBank()
  const staff = await staffBrowser(bank)
  const page = await staff.get('/help-desk/settings')
  expect(page.html).toMatch(/value="none" checked[^>]*data-testid="tampering-none"/)
  await staff.send('/help-desk/settings', {
    ...{ 'rule-set': 'hokuriku', 'wrong-code-limit': '5', 'revocation-wait': '0' },
    ...{ 'contact-phone': '0120-000-000', tampering: 'account' },
  })
  expect((await bank.call('GET', '/rules')).json).toMatchObject({ tampering: 'account' })
})

test('a request of the API’s own: tampered with when asked for, and refused where it has nothing to change', async () => {
  const bank = await makeApiBank()
  const token = await registerByApi(bank)
  const wanted = { loginId: 'hanako01', title: '振込', fields: [['口座', '普通 1234567']], tampering: 'account' }
  const { status, json } = await bank.call('POST', '/requests', wanted)
  expect([status, json]).toMatchObject([201, { tampered: 'account', body: { fields: [['口座', '普通 8765432']] } }])
  const { code } = token.readRequest(json.text ?? '')
  expect(await bank.call('POST', `/requests/${json.id}/verification`, { code })).toMatchObject({
    status: 422,
    code: 'code-tampered',
  })
  const nothing = await bank.call('POST', '/requests', { ...wanted, tampering: 'amount' })
  expect(nothing).toMatchObject({ status: 400, code: 'invalid-request' })
  expect(nothing.json.error).toMatchObject({ message: expect.stringContaining('金額') })
})

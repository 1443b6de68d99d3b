import { expect, test } from 'vitest'
import { toAuthentication, wrongCode } from '../browser.ts'
import { makeApiBank, registerByApi } from './call.ts'

const FIELDS = [['金額', '1,000円']]

test('a request with fields of any kind, shown and signed by a token', async () => {
  const bank = await makeApiBank()
  const token = await registerByApi(bank)
  const issued = await bank.call('POST', '/requests', { loginId: 'hanako01', title: '試験', fields: FIELDS })
  expect(issued).toMatchObject({ status: 201, json: { title: '試験', body: { fields: FIELDS }, usedAt: null } })
  const shown = token.readRequest(issued.json.text ?? '')
  expect(shown).toMatchObject({ title: '試験', fields: FIELDS })
  const path = `/requests/${issued.json.id}/verification`
  const wrong = await bank.call('POST', path, { code: wrongCode(shown.code) })
  expect(wrong).toMatchObject({ status: 422, code: 'code-wrong' })
  expect(await bank.call('POST', path, { code: shown.code })).toMatchObject({
    status: 200,
    json: { usedAt: bank.now() },
  })
  expect(await bank.call('POST', path, { code: shown.code })).toMatchObject({ status: 422, code: 'code-used' })
})

test.each([{ challenge: '12345678' }, { freeText: 'トークン失効のお知らせ' }])('a request of %j', async (body) => {
  const bank = await makeApiBank()
  const token = await registerByApi(bank)
  const padded = token.tokenCode().replace(/-(\d)$/, '-0$1')
  const issued = await bank.call('POST', '/requests', { tokenCode: padded, title: 'Test', ...body })
  expect(issued).toMatchObject({ status: 201, json: { tokenCode: token.tokenCode(), body } })
  const { code } = token.readRequest(issued.json.text ?? '')
  expect(await bank.call('POST', `/requests/${issued.json.id}/verification`, { code })).toMatchObject({ status: 200 })
})

test('the order of a page is found, signed and executed', async () => {
  const bank = await makeApiBank()
  const token = await registerByApi(bank)
  const me = bank.browser()
  await me.logIn()
  await toAuthentication(me)
  const [request] = (await bank.call('GET', '/requests?loginId=hanako01')).json.requests ?? []
  const { id, text } = request as unknown as { id: string; text: string }
  const { fields, code } = token.readRequest(text)
  expect(fields).toContainEqual(['金額', '120,000円'])
  expect(await bank.call('POST', `/requests/${id}/verification`, { code })).toMatchObject({ status: 200 })
  const rows = (await bank.call('GET', '/history?action=transfer')).json.rows
  expect(rows).toMatchObject([{ loginId: 'hanako01', result: 'done', terminal: 'api' }])
})

test('a request that is too old, or of a token that is stopped, is refused', async () => {
  const bank = await makeApiBank()
  const token = await registerByApi(bank)
  const request = { loginId: 'hanako01', title: 'Test', challenge: '1234' }
  const issued = await bank.call('POST', '/requests', request)
  const { code } = token.readRequest(issued.json.text ?? '')
  await bank.call('POST', '/clock/advance', { ms: 10 * 60_000 })
  const path = `/requests/${issued.json.id}/verification`
  expect(await bank.call('POST', path, { code })).toMatchObject({ status: 422, code: 'image-too-old' })
  await bank.call('PATCH', `/tokens/${token.tokenCode()}`, { stopped: true })
  expect(await bank.call('POST', '/requests', request)).toMatchObject({ status: 422, code: 'token-stopped' })
})

test('what cannot be a request', async () => {
  const bank = await makeApiBank()
  const issue = (body: object) => bank.call('POST', '/requests', { loginId: 'hanako01', title: 'Test', ...body })
  expect(await issue({ challenge: '1234' })).toMatchObject({ status: 409, code: 'no-token' })
  await registerByApi(bank)
  for (const body of [
    {},
    { challenge: '1234', freeText: 'x' },
    { challenge: '123' },
    { freeText: 'x'.repeat(161) },
    { freeText: 'a\u202eb' },
    { fields: [] },
    { fields: [['x'.repeat(17), 'y']] },
    { fields: FIELDS, title: '' },
    { fields: FIELDS, tokenCode: 'VDS3456789-1' },
    { fields: FIELDS, colour: 'red' },
  ]) {
    expect(await issue(body), JSON.stringify(body)).toMatchObject({ status: 400, code: 'invalid-request' })
  }
  const unknown = { title: 'Test', challenge: '1234' }
  expect(await bank.call('POST', '/requests', { ...unknown, loginId: 'nobody' })).toMatchObject({ status: 404 })
  expect(await bank.call('POST', '/requests', { ...unknown, tokenCode: 'VDS0000000-1' })).toMatchObject({ status: 404 })
})

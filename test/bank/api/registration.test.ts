import { expect, test } from 'vitest'
import { SERIAL, wrongCode } from '../browser.ts'
import { makeHandToken } from '../token-by-hand.ts'
import { makeApiBank, registerByApi } from './call.ts'

const IMAGE_AGE = 10 * 60_000

test('a registration from the first image to a user in service', async () => {
  const bank = await makeApiBank()
  const token = makeHandToken(SERIAL)
  const first = await bank.call('POST', '/users/hanako01/registration')
  expect(first.status).toBe(201)
  expect(first.json).toMatchObject({ loginId: 'hanako01', step: 'identify', validUntil: bank.now() + IMAGE_AGE })
  const path = `/registrations/${first.json.id}`

  const second = await bank.call('POST', `${path}/identification`, {
    serial: SERIAL,
    deviceCode: token.readFirst(first.json.text ?? ''),
  })
  expect(second).toMatchObject({ status: 200, json: { step: 'complete', identifiedAt: bank.now() } })
  expect((await bank.call('GET', '/users/hanako01')).json).toMatchObject({ registrationState: 'provisional' })

  const code = token.readSecond(second.json.text ?? '')
  const done = await bank.call('POST', `${path}/completion`, { code })
  expect(done).toMatchObject({ status: 200, json: { step: 'completed', text: null, tokenCode: token.tokenCode() } })
  expect((await bank.call('GET', '/users/hanako01')).json).toMatchObject({
    registrationState: 'in-service',
    useState: 'usable',
    tokenCode: token.tokenCode(),
  })
  expect(await bank.call('POST', '/users/hanako01/registration')).toMatchObject({
    status: 409,
    code: 'already-registered',
  })
})

test('the bank refuses with the codes of its pages', async () => {
  const bank = await makeApiBank()
  const token = makeHandToken(SERIAL)
  const first = await bank.call('POST', '/users/hanako01/registration')
  const path = `/registrations/${first.json.id}`
  const identify = (serial: string, deviceCode: string) =>
    bank.call('POST', `${path}/identification`, { serial, deviceCode })
  const right = token.readFirst(first.json.text ?? '')

  expect(await identify('99-9999999-9', right)).toMatchObject({ status: 422, code: 'serial-unknown' })
  expect(await identify(SERIAL, wrongCode(right))).toMatchObject({ status: 422, code: 'device-code-slip' })
  expect(await identify('12-3456788-0', right)).toMatchObject({ status: 422, code: 'device-code-wrong' })
  const second = await identify('１２３４５６７８９０', right)
  expect(second.status).toBe(200)
  const code = token.readSecond(second.json.text ?? '')
  const wrong = await bank.call('POST', `${path}/completion`, { code: wrongCode(code) })
  expect(wrong).toMatchObject({ status: 422, code: 'code-wrong' })
  expect(wrong.json.error).toMatchObject({ triesLeft: 4 })
  bank.later(IMAGE_AGE)
  expect(await bank.call('POST', `${path}/completion`, { code })).toMatchObject({ code: 'activation-too-old' })
  expect((await bank.call('GET', path)).json).toMatchObject({ step: 'over', text: null })
})

test('a registration by API and pages is one and the same', async () => {
  const bank = await makeApiBank()
  const token = await registerByApi(bank)
  const top = await bank.browser().logIn()
  expect(top.path).toBe('/')
  expect(top.html).toContain(token.tokenCode())
  const rows = (await bank.call('GET', '/history?loginId=hanako01&category=registration')).json.rows
  expect(rows).toMatchObject([
    { action: 'token-registered', terminal: 'api', detail: { tokenCode: token.tokenCode() } },
    { action: 'token-identified', terminal: 'api', detail: { serial: SERIAL } },
  ])
})

test('what is not there', async () => {
  const bank = await makeApiBank()
  expect(await bank.call('POST', '/users/nobody/registration')).toMatchObject({ status: 404, code: 'not-found' })
  expect(await bank.call('GET', '/registrations/x')).toMatchObject({ status: 404, code: 'not-found' })
  expect(await bank.call('POST', '/registrations/x/completion', { code: '1' })).toMatchObject({ status: 404 })
})

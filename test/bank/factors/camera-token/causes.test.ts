import { beforeEach, describe, expect, test } from 'vitest'
import { setStanding } from '../../../../bank/factors/camera-token/standing.ts'
import { takeTokenAway } from '../../../../bank/factors/camera-token/token-management.ts'
import { ANSER_TEXTS } from '../../../../bank/sites/anser/texts.ts'
import { makeApiBank, registerByApi } from '../../api/call.ts'
import {
  type Answer,
  type Browser,
  hiddenFields,
  imageOf,
  makeTestBank,
  register,
  SERIAL,
  serialFields,
  type TestBank,
  textOf,
  toAuthentication,
} from '../../browser.ts'
import { staffBrowser } from '../../sites/anser/help-desk/desk.ts'
import { type HandToken, makeHandToken } from '../../token-by-hand.ts'

/** Why an image counts no more: one sentence for the customer, the cause for the history, the help desk and programs. */

const GONE = 'ご利用いただけなくなりました'
const OTHER_SERIAL = '12-3456788-0'

let bank: TestBank
let me: Browser
let token: HandToken

const codeOn = (page: Answer, by = token) => by.readRequest(imageOf(page)).code
const requestOn = (page: Answer) => hiddenFields(page, page.path).request ?? ''

/** The cause of the last refusal, in the history of a user, and as the help desk reads it. */
async function expectCause(cause: string, loginId = 'hanako01'): Promise<void> {
  const rows = await bank.change((tables) =>
    tables.history.find({ loginId, result: 'failed' }, { descending: true, limit: 1 }),
  )
  expect(rows.map(({ detail }) => JSON.parse(detail).reason)).toEqual([cause])
  for (const language of ['ja', 'en'] as const) {
    const words = ANSER_TEXTS[language](`history-reason.${cause}` as never)
    expect(words, language).not.toContain('history-reason')
    const desk = await (await staffBrowser(bank, language)).get(`/help-desk/customers/${loginId}`)
    expect(textOf(desk, 'errors'), language).toContain(words)
  }
}

describe('BSSK007', () => {
  beforeEach(async () => {
    bank = await makeTestBank()
    me = bank.browser()
    token = await register(me)
  })

  /** Sends the digits of a page as the answer to another image. */
  async function answer(page: Answer, request: string): Promise<Answer> {
    const refused = await me.send(page.path, { request, code: codeOn(page) })
    expect([refused.status, textOf(refused, 'screen-id')]).toEqual([422, 'BSSK007'])
    expect(textOf(refused, 'code-problem')).toContain(GONE)
    // A new image, which counts.
    expect(imageOf(refused)).not.toBe(imageOf(page))
    return refused
  }

  test.each(['', 'nothing', '\0'])('an unknown image (%j)', async (request) => {
    await answer(await toAuthentication(me), request)
    await expectCause('request-unknown')
  })

  test('of another user, whose token is not named', async () => {
    const saburo = bank.browser()
    await register(saburo, 'saburo01', 'saburo2026', OTHER_SERIAL)
    const his = await toAuthentication(saburo)
    await answer(await toAuthentication(me), requestOn(his))
    await expectCause('request-of-another-user')
    const [row] = await bank.change((tables) => tables.history.find({ result: 'failed' }))
    expect(JSON.parse(row?.detail ?? '')).toEqual({ reason: 'request-of-another-user' })
  })

  test('of another order', async () => {
    const other = await toAuthentication(me, { amount: '5' })
    await answer(await toAuthentication(me), requestOn(other))
    await expectCause('request-of-another-order')
  })

  test('of a token that was exchanged: the page shows an image for the new one', async () => {
    const page = await toAuthentication(me)
    await bank.change((tables) => takeTokenAway(tables, 'hanako01'))
    const old = token
    token = await register(me, 'hanako01', 'hanako2026', OTHER_SERIAL)
    await me.get(page.path)
    const refused = await me.send(page.path, { request: requestOn(page), code: codeOn(page, old) })
    expect(textOf(refused, 'code-problem')).toContain(GONE)
    await expectCause('request-of-another-token')
    const done = await me.send(page.path, { request: requestOn(refused), code: codeOn(refused) })
    expect(textOf(done, 'accepted')).not.toBeNull()
  })

  test('one that was answered already stands in the history, too', async () => {
    const page = await toAuthentication(me)
    const request = requestOn(page)
    await bank.change((tables) => tables.requests.update(request, { usedAt: bank.now(), usedCode: '12345678' }))
    const refused = await me.send(page.path, { request, code: codeOn(page) })
    expect(textOf(refused, 'code-problem')).toContain('使用されています')
    await expectCause('code-used')
  })
})

describe('BLGI023 with a colleague’s token', () => {
  let saburo: Browser
  let proof: Answer

  beforeEach(async () => {
    bank = await makeTestBank()
    me = bank.browser()
    token = await register(me)
    saburo = bank.browser()
    await saburo.logIn('saburo01', 'saburo2026')
    proof = await saburo.send('/registration/choice', { choice: 'registered', 'token-code': token.tokenCode() })
  })

  test('unknown, of another user, or of another order', async () => {
    const send = (request: string) => saburo.send(proof.path, { request, code: codeOn(proof) })
    expect(textOf(await send('nothing'), 'code-problem')).toContain(GONE)
    await expectCause('request-unknown', 'saburo01')
    const hers = requestOn(await toAuthentication(me))
    expect(textOf(await send(hers), 'code-problem')).toContain(GONE)
    await expectCause('request-of-another-user', 'saburo01')
    const shiro = await register(bank.browser(), 'shiro001', 'shiro2026', OTHER_SERIAL)
    await saburo.get('/registration/choice')
    const second = await saburo.send('/registration/choice', {
      choice: 'registered',
      'token-code': shiro.tokenCode(),
    })
    await saburo.get(proof.path)
    expect(textOf(await send(requestOn(second)), 'code-problem')).toContain(GONE)
    await expectCause('request-of-another-order', 'saburo01')
  })

  test('of a token with which nobody signs any more', async () => {
    await bank.change((tables) => takeTokenAway(tables, 'hanako01'))
    await saburo.send(proof.path, { code: codeOn(proof) })
    await expectCause('token-not-shared', 'saburo01')
  })

  test('when he has come to another token meanwhile', async () => {
    await bank.change((tables) =>
      setStanding(tables, 'saburo01', { registrationState: 'in-service', tokenCode: 'X-1' }),
    )
    await saburo.send(proof.path, { code: codeOn(proof) })
    await expectCause('registration-superseded', 'saburo01')
  })

  test('when his token was revoked and he has to wait', async () => {
    bank = await makeTestBank({ revocationWait: 60_000 })
    token = await register(bank.browser())
    saburo = bank.browser()
    await saburo.logIn('saburo01', 'saburo2026')
    proof = await saburo.send('/registration/choice', { choice: 'registered', 'token-code': token.tokenCode() })
    await bank.change((tables) => takeTokenAway(tables, 'saburo01', { revokedAt: bank.now() }))
    await saburo.send(proof.path, { code: codeOn(proof) })
    await expectCause('registration-taken-back', 'saburo01')
  })
})

describe('BLGI022 and BLGI023', () => {
  beforeEach(async () => {
    bank = await makeTestBank()
    me = bank.browser()
    token = makeHandToken(SERIAL)
    await me.logIn()
  })

  const identify = (page: Answer, fields: Record<string, string> = {}) =>
    me.send('/registration', { ...serialFields(SERIAL), 'device-code': token.readFirst(imageOf(page)), ...fields })
  const identified = async () => identify(await me.get('/registration'))
  const registrationOn = (page: Answer, form = '/registration/code') => hiddenFields(page, form).registration ?? ''

  test('the first image is unknown, of another user, or used up', async () => {
    const saburo = bank.browser()
    await saburo.logIn('saburo01', 'saburo2026')
    const his = registrationOn(await saburo.get('/registration'), '/registration')
    for (const [registration, cause] of [
      ['nothing', 'registration-unknown'],
      [his, 'registration-of-another-user'],
    ] as const) {
      const refused = await identify(await me.get('/registration'), { registration })
      expect(textOf(refused, 'device-code-problem')).toContain(GONE)
      await expectCause(cause)
    }
  })

  test('a token of another company is unknown to the customer', async () => {
    await bank.change((tables) => tables.devices.update(SERIAL, { companyId: 'another' }))
    const refused = await identify(await me.get('/registration'))
    expect(textOf(refused, 'serial-problem')).toContain('当行に登録がありません')
    await expectCause('serial-of-another-company')
  })

  test('no number is left under its licence: the next image is of a new one', async () => {
    const page = await me.get('/registration')
    const [licence] = await bank.change((tables) => tables.licences.find({ loginId: 'hanako01' }))
    await bank.change((tables) => tables.licences.update(licence?.licence ?? '', { lastSequenceNumber: 99 }))
    const refused = await identify(page)
    expect(textOf(refused, 'device-code-problem')).toContain(GONE)
    await expectCause('licence-used-up')
    expect(textOf(await identify(refused), 'screen-id')).toBe('BLGI023')
  })

  test('the second image is unknown, of another user, or of an earlier registration', async () => {
    const first = registrationOn(await identified())
    const saburo = bank.browser()
    await saburo.logIn('saburo01', 'saburo2026')
    const his = registrationOn(await saburo.get('/registration'), '/registration')
    const page = await identified()
    for (const [registration, cause] of [
      ['nothing', 'registration-unknown'],
      [his, 'registration-of-another-user'],
      [first, 'registration-superseded'],
    ] as const) {
      await me.get('/registration/code')
      const refused = await me.send('/registration/code', {
        registration,
        code: token.readSecond(imageOf(page)),
        done: 'yes',
      })
      expect(textOf(refused, 'code-problem'), cause).toContain(GONE)
      await expectCause(cause)
    }
  })

  test('the second image was taken back, or has run out', async () => {
    const page = await identified()
    const code = token.readSecond(imageOf(page))
    bank.later(10 * 60_000)
    await me.send('/registration/code', { code, done: 'yes' })
    await expectCause('activation-too-old')
    await bank.change((tables) => takeTokenAway(tables, 'hanako01'))
    const form = hiddenFields(page, '/registration/code')
    await me.post('/registration/code', { ...form, code, done: 'yes' })
    await expectCause('registration-taken-back')
  })
})

describe('the API', () => {
  test('tells why a request counts no more', async () => {
    const api = await makeApiBank()
    bank = api
    token = await registerByApi(api)
    const issued = await api.call('POST', '/requests', { loginId: 'hanako01', title: 'Test', challenge: '1234' })
    const verify = () => api.call('POST', `/requests/${issued.json.id}/verification`, { code: '12345678' })
    await api.call('PATCH', '/users/hanako01', { registrationState: 'none' })
    expect(await verify()).toMatchObject({ status: 422, code: 'request-of-another-token' })
    await expectCause('request-of-another-token')
    await api.change((tables) => tables.users.remove('hanako01'))
    expect(await verify()).toMatchObject({ status: 422, code: 'user-gone' })
  })

  test('tells why the request of an order counts no more', async () => {
    const api = await makeApiBank()
    bank = api
    token = await registerByApi(api)
    me = api.browser()
    await me.logIn()
    const page = await toAuthentication(me)
    const verify = () => api.call('POST', `/requests/${requestOn(page)}/verification`, { code: codeOn(page) })
    const orders = await api.change((tables) => tables.orders.find({}))
    const [order] = orders
    if (!order) throw new TypeError('no order')
    await api.change((tables) => tables.orders.update(order.id, { loginId: 'saburo01' }))
    expect(await verify()).toMatchObject({ status: 422, code: 'order-of-another-user' })
    await expectCause('order-of-another-user')
    await api.change((tables) => tables.orders.remove(order.id))
    expect(await verify()).toMatchObject({ status: 422, code: 'order-unknown' })
    await expectCause('order-unknown')
  })

  test('tells why a registration counts no more', async () => {
    const api = await makeApiBank()
    bank = api
    token = makeHandToken(SERIAL)
    const begin = async () => (await api.call('POST', '/users/hanako01/registration')).json
    const identify = (first: Record<string, never>, by = token) =>
      api.call('POST', `/registrations/${first.id}/identification`, {
        serial: by.serial,
        deviceCode: by.readFirst(first.text ?? ''),
      })
    const complete = (first: Record<string, never>, code = '12345678') =>
      api.call('POST', `/registrations/${first.id}/completion`, { code })

    const first = await begin()
    expect(await complete(first)).toMatchObject({ status: 422, code: 'registration-unidentified' })
    await expectCause('registration-unidentified')
    await identify(first)
    const second = await begin()
    expect(second.id).not.toBe(first.id)
    const image = await identify(second)
    expect(await complete(first)).toMatchObject({ status: 422, code: 'registration-superseded' })
    const third = await begin()
    api.later(1)
    expect(await complete(second, token.readSecond(image.json.text ?? ''))).toMatchObject({ status: 200 })
    // Another token for a registration that is complete, and for one that was open when another was completed.
    const other = makeHandToken(OTHER_SERIAL)
    expect(await identify(second, other)).toMatchObject({ status: 422, code: 'registration-completed' })
    await expectCause('registration-completed')
    expect(await identify(third, other)).toMatchObject({ status: 422, code: 'registration-superseded' })
    await expectCause('registration-superseded')
    expect((await api.call('GET', '/users/hanako01')).json).toMatchObject({ registrationState: 'in-service' })
    await api.call('PATCH', '/users/hanako01', { registrationState: 'none' })
    const gone = await complete(second)
    expect(gone).toMatchObject({ status: 422, code: 'registration-taken-back' })
    expect(gone.json.error).toMatchObject({ message: ANSER_TEXTS.en('problem.registration-taken-back' as never) })
    const rows = (await api.call('GET', '/history?loginId=hanako01&limit=1')).json.rows
    expect(rows).toMatchObject([{ terminal: 'api', detail: { reason: 'registration-taken-back' } }])
  })
})

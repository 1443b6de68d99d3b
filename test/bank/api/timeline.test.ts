import { beforeEach, expect, test } from 'vitest'
import {
  type Browser,
  imageOf,
  register,
  SERIAL,
  serialFields,
  share,
  textOf,
  toAuthentication,
  wrongCode,
} from '../browser.ts'
import { staffBrowser } from '../sites/anser/help-desk/desk.ts'
import { type HandToken, makeHandToken } from '../token-by-hand.ts'
import { type ApiBank, makeApiBank, registerByApi } from './call.ts'

/** GET /timeline: what was shown, typed and done, in order. */

const OTHER = '12-3456788-0'

let bank: ApiBank
let me: Browser
let token: HandToken

beforeEach(async () => {
  bank = await makeApiBank()
  me = bank.browser()
})

interface Moment {
  readonly at: number
  readonly type: string
  readonly screen: string | null
  readonly image: string | null
  readonly imageId: string | null
  readonly causes: readonly string[]
  readonly result: string | null
  readonly action: string | null
  readonly registrationState: string | null
  readonly useState: string | null
  readonly tokenCode: string | null
}

const moments = async (query: string): Promise<readonly Moment[]> =>
  (await bank.call('GET', `/timeline?limit=1000&${query}`)).json.moments as never

/** Each in a line. */
const told = async (query = 'loginId=hanako01') =>
  (await moments(query)).map((one) =>
    [one.action ?? one.type, one.screen, one.image, one.result, ...one.causes, one.registrationState, one.useState]
      .filter((part) => part !== null)
      .join(' '),
  )

const since = (lines: readonly string[], line: string) => lines.slice(lines.lastIndexOf(line) + 1)

test('a registration and a transfer: pages, images, digits, states, each at its time', async () => {
  await me.logIn()
  await me.send('/registration/skip')
  bank.later(1000)
  token = makeHandToken(SERIAL)
  const first = await me.get('/registration')
  bank.later(20)
  const second = await me.send('/registration', {
    ...serialFields(SERIAL),
    'device-code': token.readFirst(imageOf(first)),
  })
  await me.send('/registration/code', { code: token.readSecond(imageOf(second)), done: 'yes' })
  const page = await toAuthentication(me)
  await me.send(page.path, { code: token.readRequest(imageOf(page)).code })
  expect(await told()).toEqual([
    'login',
    'image-shown BLGI022 activation-1',
    'registration-skipped',
    'image-shown BLGI022 activation-1',
    'digits-typed activation-1 accepted',
    'token-identified provisional',
    'image-shown BLGI023 activation-2',
    'digits-typed activation-2 accepted',
    'token-registered in-service usable',
    'image-shown BSSK007 request',
    'digits-typed request accepted',
    'transfer',
  ])
  const all = await moments('loginId=hanako01')
  const [from = 0] = all.map(({ at }) => at)
  expect(all.map(({ at }) => at - from)).toEqual([0, 0, 0, 1000, ...Array(8).fill(1020)])
  const answers = all.filter(({ type }) => type === 'digits-typed')
  for (const { imageId, image } of answers) {
    expect(all.find((one) => one.type === 'image-shown' && one.image === image)?.imageId).toBe(imageId)
  }
  expect(new Set(answers.slice(1).map(({ tokenCode }) => tokenCode))).toEqual(new Set([token.tokenCode()]))
  // The same by its token, and in pages.
  expect((await told(`tokenCode=${token.tokenCode()}`)).at(0)).toBe('digits-typed activation-1 accepted')
  expect(await told(`serial=${SERIAL}&since=${from + 1020}`)).toContain('digits-typed request accepted')
  expect(await told(`loginId=hanako01&since=${from}&until=${from + 1000}`)).toHaveLength(3)
  const part = await bank.call('GET', '/timeline?loginId=hanako01&limit=2&offset=4')
  expect([part.json.total, (part.json.moments as never as Moment[]).map(({ action, type }) => action ?? type)]).toEqual(
    [12, ['digits-typed', 'token-identified']],
  )
})

test('refused serials and 12 digits, each with its cause', async () => {
  await me.logIn()
  token = makeHandToken(SERIAL)
  const page = await me.get('/registration')
  const code = token.readFirst(imageOf(page))
  const send = (serial: string, deviceCode: string, again = serial) =>
    me.send('/registration', { ...serialFields(serial, again), 'device-code': deviceCode })
  await send('99-9999999-9', code)
  await send(SERIAL, code, OTHER)
  await send(SERIAL, wrongCode(code))
  await send(OTHER, code)
  await send(SERIAL, '12')
  await bank.change((tables) => tables.devices.update(SERIAL, { cancelledAt: 1 }))
  await send(SERIAL, code)
  expect((await told()).filter((line) => line.startsWith('digits'))).toEqual([
    'digits-typed activation-1 refused serial-unknown',
    'digits-typed activation-1 refused serial-differs',
    'digits-typed activation-1 refused device-code-slip',
    'digits-typed activation-1 refused device-code-wrong',
    'digits-typed activation-1 refused device-code-length',
    'digits-typed activation-1 refused serial-cancelled',
  ])
  expect((await moments('serial=99-9999999-9')).map(({ causes }) => causes)).toEqual([['serial-unknown']])
})

test('8 digits: none, too few, of an older image, of another transaction, wrong until it stops, and typed then', async () => {
  token = await register(me)
  const other = await toAuthentication(me, { amount: '7' })
  const old = await toAuthentication(me)
  const page = await me.get(old.path)
  const send = (code: string) => me.send(page.path, { code })
  const right = token.readRequest(imageOf(page)).code
  await send('')
  await send('123')
  await send(token.readRequest(imageOf(old)).code)
  await send(token.readRequest(imageOf(other)).code)
  for (let i = 0; i < 4; i++) await send(wrongCode(right))
  await bank.call('POST', `/requests/${(await moments('loginId=hanako01')).at(-2)?.imageId}/verification`, {
    code: right,
  })
  const lines = since(await told(), 'image-shown BSSK007 request')
  expect(lines).toEqual([
    'digits-typed request refused code-missing',
    'digits-typed request refused code-length',
    'digits-typed request refused code-earlier',
    'digits-typed request refused code-other-order',
    ...Array(3).fill('digits-typed request refused code-wrong'),
    'digits-typed request refused code-wrong token-stopped',
    'token-stopped stopped',
    'digits-typed request refused token-stopped',
  ])
  const desk = await (await staffBrowser(bank, 'ja')).get('/help-desk/customers/hanako01')
  expect(textOf(desk, 'history')).toContain('別の取引の番号')
  const { rows } = (await bank.call('GET', '/history?loginId=hanako01&limit=8')).json
  expect((rows as never as { detail: Record<string, string> }[]).flatMap(({ detail }) => detail.reason ?? [])).toEqual([
    'token-stopped',
    'code-other-order',
    'code-earlier',
  ])
})

test('a number of another transaction has its own code in the API, too, and its tries left', async () => {
  token = await registerByApi(bank)
  const issue = async (title: string) =>
    (await bank.call('POST', '/requests', { loginId: 'hanako01', title, challenge: '1234' })).json
  const [one, two] = [await issue('one'), await issue('two')]
  const code = token.readRequest(one.text ?? '').code
  const answer = await bank.call('POST', `/requests/${two.id}/verification`, { code })
  expect(answer.json.error).toMatchObject({ code: 'code-other-order', triesLeft: 4 })
  const short = await bank.call('POST', `/requests/${two.id}/verification`, { code: '1' })
  expect(short.code).toBe('code-length')
  expect((await told()).slice(-3)).toEqual([
    'image-shown request',
    'digits-typed request refused code-other-order',
    'digits-typed request refused code-length',
  ])
})

test('what others did to a user is on his line: release, revocation, initialisation, cancellation, states set', async () => {
  token = await register(me)
  const saburo = bank.browser()
  await share(saburo, token, 'saburo01', 'saburo2026')
  await bank.call('PATCH', `/tokens/${token.tokenCode()}`, { stopped: true })
  await bank.call('PATCH', `/tokens/${token.tokenCode()}`, { stopped: false })
  const signing = await me
    .get('/tokens/revoke')
    .then(() => me.send('/tokens/revoke', { user: 'saburo01', confirmation: 'hanako9999' }))
  await me.send(signing.path, { code: token.readRequest(imageOf(signing)).code })
  await bank.call('PATCH', `/devices/${SERIAL}`, { cancelled: true })
  const lines = await told('loginId=saburo01')
  expect(lines.slice(0, 5)).toEqual([
    'login',
    'page-opened BLGI021',
    'image-shown BLGI023 request',
    'digits-typed request accepted',
    'shared-token-registered in-service usable',
  ])
  expect(lines.at(-1)).toBe('token-revocation none')
  expect((await told(`tokenCode=${token.tokenCode()}`)).filter((line) => line.startsWith('state'))).toEqual([
    'state-changed stopped',
    'state-changed usable',
  ])
  expect((await told()).at(-1)).toBe('device-cancellation none')
})

test('an order that cannot be done says why: the balance', async () => {
  token = await register(me)
  const page = await toAuthentication(me)
  await bank.change(async (tables) => {
    for (const { id } of await tables.accounts.find({})) await tables.accounts.update(id, { balance: 0 })
  })
  await me.send(page.path, { code: token.readRequest(imageOf(page)).code })
  expect((await told()).at(-1)).toBe('digits-typed request refused balance-short')
})

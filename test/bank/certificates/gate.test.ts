import { Agent, type RequestOptions, request } from 'node:https'
import { Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type Authority, makeAuthority, type WantedCertificate } from '../../../bank/certificates/authority.ts'
import { revokeCertificate } from '../../../bank/certificates/kept-certificates.ts'
import { pemOf } from '../../../bank/certificates/x509.ts'
import type { Store } from '../../../bank/core/store.ts'
import { type RunningBank, startBank } from '../../../bank/index.ts'
import { systemRandom } from '../../../server/index.ts'
import { openTestStore } from '../test-store.ts'

const DAY = 24 * 60 * 60_000
const NOW = Date.now()
const PASSWORD = 'Open-Sesame_1'
const WANTED: WantedCertificate = {
  loginId: 'sato02',
  organisation: '北野商事',
  name: '佐藤',
  issuedAt: NOW,
  notAfter: NOW + 365 * DAY,
  password: PASSWORD,
}

interface Running {
  readonly bank: RunningBank
  readonly url: string
  readonly store: Store
  readonly authority: Authority
}

async function started(store: Store, now = () => NOW): Promise<Running> {
  const bank = await startBank({ store, now, port: 0, certificates: 0, apiToken: 'a' })
  onTestFinished(() => bank.close())
  return {
    bank,
    url: bank.certificatesUrl ?? '',
    store,
    authority: makeAuthority({ store, now, random: systemRandom }),
  }
}

const withPfx = (pfx: Uint8Array): RequestOptions => ({ pfx: Buffer.from(pfx), passphrase: PASSWORD })

interface Got {
  readonly status: number | undefined
  readonly text: string
  readonly cookies: readonly string[]
}

/** @param tls trust in the root and what the client presents; by default each request shakes hands anew */
const get = (url: string, tls: RequestOptions, more: RequestOptions = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    const asking = request(url, { rejectUnauthorized: false, agent: false, ...tls, ...more }, async (answer) => {
      let text = ''
      for await (const part of answer.setEncoding('utf8')) text += part
      resolve({ status: answer.statusCode, text, cookies: answer.headers['set-cookie'] ?? [] })
    })
    asking.on('error', reject).end()
  })

const refusalIn = ({ text }: Got) => /data-testid="certificate-([\w-]+)"/.exec(text)?.[1]

test('whoever trusts the root reaches the bank with a certificate of its own', async () => {
  const { url, authority } = await started(await openTestStore())
  const { pfx } = await authority.issue(WANTED)
  const ca = pemOf(await authority.root(), 'CERTIFICATE')
  for (const name of ['127.0.0.1', 'localhost']) {
    const page = await get(`${url.replace('127.0.0.1', name)}/login`, {
      ...withPfx(pfx),
      ca,
      rejectUnauthorized: true,
      host: '127.0.0.1',
      servername: name === 'localhost' ? name : '',
    })
    expect(page.status).toBe(200)
    expect(page.text).toContain('練習銀行')
    expect(page.cookies[0]).toMatch(/^bank-session-\d+=.*; Secure/)
  }
})

test('without a certificate every address ends on the page that says so, and on nothing else', async () => {
  const { url, bank } = await started(await openTestStore())
  for (const path of ['/', '/login', '/banks', '/help-desk/login', '/api/v1/users', '/certificates/authority.crt']) {
    const page = await get(`${url}${path}`, {}, { headers: { authorization: 'Bearer a' } })
    expect([page.status, refusalIn(page)], path).toEqual([403, 'none'])
    expect(page.cookies).toEqual([])
    expect(page.text).toContain(`href="${bank.url}/certificates/authority"`)
  }
  expect((await get(`${url}/login`, {}, { method: 'POST' })).status).toBe(403)
  expect((await get(`${url}/static/page.css`, {})).status).toBe(200)
})

test('a certificate of another authority is named as such, also where that one has the same name', async () => {
  const { url } = await started(await openTestStore())
  const store = await openTestStore()
  const { pfx } = await makeAuthority({ store, now: () => NOW, random: systemRandom }).make(WANTED)
  expect(refusalIn(await get(url, withPfx(pfx)))).toBe('another-authority')
})

test('one that the bank never entered is unknown', async () => {
  const { url, authority } = await started(await openTestStore())
  expect(refusalIn(await get(url, withPfx((await authority.make(WANTED)).pfx)))).toBe('unknown')
})

test('it expires on the clock of the bank, whatever the real one says', async () => {
  const { url, authority, bank } = await started(await openTestStore())
  const { pfx } = await authority.issue(WANTED)
  expect((await get(`${url}/login`, withPfx(pfx))).status).toBe(200)
  const moved = await fetch(`${bank.url}/api/v1/clock/advance`, {
    method: 'POST',
    headers: { authorization: 'Bearer a', 'content-type': 'application/json' },
    body: JSON.stringify({ ms: 366 * DAY }),
  })
  expect(moved.status).toBe(200)
  const page = await get(`${url}/login`, withPfx(pfx))
  expect([page.status, refusalIn(page)]).toEqual([403, 'expired'])
})

test('another in its place makes it superseded', async () => {
  const { url, authority } = await started(await openTestStore())
  const first = await authority.issue(WANTED)
  const second = await authority.issue({ ...WANTED, issuedAt: NOW + DAY })
  expect(refusalIn(await get(url, withPfx(first.pfx)))).toBe('superseded')
  expect((await get(`${url}/login`, withPfx(second.pfx))).status).toBe(200)
})

test('revoked by one process, it is refused by another at once, on the open connection and at the next handshake', async () => {
  const store = await openTestStore()
  const one = await started(store)
  const other = await started(store)
  const { pfx, serial } = await one.authority.issue(WANTED)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const open = () => get(`${other.url}/login`, withPfx(pfx), { agent })
  expect((await open()).status).toBe(200)
  await store.transaction((tables) => revokeCertificate(tables, serial, NOW))
  expect(refusalIn(await open())).toBe('revoked')
  for (const { url } of [one, other]) expect(refusalIn(await get(url, withPfx(pfx)))).toBe('revoked')
  const restored = await store.transaction(({ certificates }) => certificates.update(serial, { revokedAt: null }))
  expect(restored).toBe(true)
  expect((await get(`${other.url}/login`, withPfx(pfx))).status).toBe(200)
})

test('the list is made anew before its time is over', async () => {
  let now = NOW
  const { authority } = await started(await openTestStore(), () => now)
  const list = await authority.list()
  now += 3 * DAY
  expect(await authority.list()).toBe(list)
  now += DAY
  expect((await authority.list()).nextUpdate).toBe(NOW + 11 * DAY)
})

test('a handshake that nobody ends does not keep the bank from closing', async () => {
  const bank = await startBank({ store: await openTestStore(), now: () => NOW, port: 0, certificates: 0 })
  const { port } = new URL(bank.certificatesUrl ?? '')

  const silent = new Socket().connect(Number(port), '127.0.0.1')
  await new Promise((resolve) => silent.once('connect', resolve))
  const gone = new Promise((resolve) => silent.once('close', resolve))
  silent.resume().on('error', () => undefined)
  await bank.close()
  await gone
})

test('the root, the list and the way to import them are served without a certificate', async () => {
  const { bank, authority, url } = await started(await openTestStore())
  const page = await (await fetch(`${bank.url}/certificates/authority`)).text()
  expect(page).toContain('認証局の証明書')
  expect(page).toContain(url)
  const root = new Uint8Array(await (await fetch(`${bank.url}/certificates/authority.crt`)).arrayBuffer())
  expect(root).toEqual(await authority.root())
  const pem = await (await fetch(`${bank.url}/certificates/authority.pem`)).text()
  expect(pem).toBe(pemOf(root, 'CERTIFICATE'))
  expect((await fetch(`${bank.url}/certificates/authority.crl`)).headers.get('content-type')).toBe(
    'application/pkix-crl',
  )
})

test('TLS 1.2 is served as well', async () => {
  const { url, authority } = await started(await openTestStore())
  const { pfx } = await authority.issue(WANTED)
  const { status } = await get(`${url}/login`, { ...withPfx(pfx), maxVersion: 'TLSv1.2' })
  expect(status).toBe(200)
})

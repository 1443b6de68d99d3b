import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openBankStore } from '../../bank/core/open-bank-store.ts'
import type { Store } from '../../bank/core/store.ts'
import { type RunningBank, SITE_NAMES, startBank } from '../../bank/index.ts'

test('starts on 127.0.0.1, answers, and ends', async () => {
  const bank = await startBank({ port: 0 })
  expect(bank.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const page = await fetch(`${bank.url}/login`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('練習銀行')
  await bank.close()
  await expect(fetch(`${bank.url}/login`)).rejects.toThrow()
})

test('a taken port rejects with EADDRINUSE', async () => {
  const bank = await startBank({ port: 0 })
  const port = Number(new URL(bank.url).port)
  await expect(startBank({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await bank.close()
})

/** A request as it stands on the wire. */
function ask(url: string, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url)
    request({ host: '127.0.0.1', port, path, headers, setHost: false }, (answer) => resolve(answer.resume()))
      .on('error', reject)
      .end()
  })
}

test('is asked for by its own names at its own port only, in Host and in the target', async () => {
  const bank = await startBank({ port: 0, apiToken: 'a' })
  onTestFinished(() => bank.close())
  const { port } = new URL(bank.url)
  const authorization = 'Bearer a'
  const status = async (path: string, host: string) => (await ask(bank.url, path, { host, authorization })).statusCode
  for (const path of ['/login', '/api/v1/rules']) {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`])
      expect(await status(path, host), host).toBe(200)
    for (const host of ['127.0.0.1', '127.0.0.1:1', 'localhost', `evil.example:${port}`])
      expect(await status(path, host), host).toBe(403)
    expect(await status(`http://evil.example${path}`, `127.0.0.1:${port}`)).toBe(403)
    expect(await status(`http://127.0.0.1:${port}${path}`, `127.0.0.1:${port}`)).toBe(200)
  }
})

test('two banks on one machine have a session cookie each', async () => {
  const banks = [await startBank({ port: 0 }), await startBank({ port: 0 })]
  onTestFinished(async () => void (await Promise.all(banks.map((bank) => bank.close()))))
  const names = await Promise.all(
    banks.map(async ({ url }) => (await fetch(`${url}/login`)).headers.getSetCookie()[0]?.split('=')[0]),
  )
  expect(names).toEqual(banks.map(({ url }) => `bank-session-${new URL(url).port}`))
})

test('a start on a disk that is full says so', async () => {
  const store = await openBankStore()
  onTestFinished(() => store.close())
  const full = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' })
  const failing = { ...store, transaction: () => Promise.reject(full) }
  await expect(startBank({ port: 0, store: failing, dataDir: 'folder' })).rejects.toThrow(
    "The bank's folder folder cannot be used: the disk is full",
  )
})

test('a call under way when the bank closes is answered', async () => {
  const real = await openBankStore({})
  let reach = () => {}
  let open = () => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let isHeld = false
  const store: Store = {
    ...real,
    async transaction(work) {
      if (isHeld) {
        reach()
        await gate
      }
      return real.transaction(work)
    },
  }
  const bank = await startBank({ port: 0, store })
  isHeld = true
  const answer = fetch(`${bank.url}/login`)
  await reached
  const closed = bank.close()
  open()
  expect((await answer).status).toBe(200)
  await closed
  await real.close()
})

const NOON = Date.UTC(2026, 10, 28, 12)

/** A bank's clock as its API tells it. */
async function clockOf({ url, apiToken }: RunningBank) {
  const answer = await fetch(`${url}/api/v1/clock`, { headers: { authorization: `Bearer ${apiToken}` } })
  return (await answer.json()) as { now: number; offset: number }
}

test.each(SITE_NAMES)('%s may begin at another time, and stand there until it is moved', async (site) => {
  const bank = await startBank({ site, port: 0, startAt: NOON, paused: true })
  onTestFinished(() => bank.close())
  expect((await clockOf(bank)).now).toBe(NOON)
  await fetch(`${bank.url}/api/v1/clock/advance`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bank.apiToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ms: 90_000 }),
  })
  expect((await clockOf(bank)).now).toBe(NOON + 90_000)
})

test('practice data are of the time that it begins at', async () => {
  const store = await openBankStore()
  onTestFinished(() => store.close())
  const bank = await startBank({ port: 0, store, startAt: NOON, paused: true })
  onTestFinished(() => bank.close())
  const users = await store.transaction((tables) => tables.users.find({}))
  expect(new Set(users.map(({ createdAt }) => createdAt))).toEqual(new Set([NOON]))
})

test('the folder of another bank is refused in words, and nothing in it is changed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bank-of-another-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  await (await startBank({ site: 'shinkin', port: 0, dataDir, startAt: NOON, paused: true })).close()
  for (const site of ['anser', 'seiwa'] as const) {
    const start = startBank({ site, port: 0, dataDir, startAt: 'host' })
    await expect(start).rejects.toThrow(`is that of the practice bank shinkin, and ${site} was to be started with it`)
  }
  const bank = await startBank({ site: 'shinkin', port: 0, dataDir })
  onTestFinished(() => bank.close())
  expect((await clockOf(bank)).now).toBe(NOON)
})

test('a kept bank goes on by its own clock, unless it is told to begin at the host’s', async () => {
  const store = await openBankStore()
  onTestFinished(() => store.close())
  const now = () => NOON
  const offsets: number[] = []
  for (const startAt of [NOON + 5000, undefined, 'host'] as const) {
    const bank = await startBank({ port: 0, store, now, startAt })
    offsets.push((await clockOf(bank)).offset)
    await bank.close()
  }
  expect(offsets).toEqual([5000, 5000, 0])
})

test('a seed draws the same licences, keys and images for the same calls; sessions are secrets all the same', async () => {
  const begin = async (seed: number) => {
    const bank = await startBank({ port: 0, seed, now: () => NOON })
    onTestFinished(() => bank.close())
    // A visitor of the pages in between changes nothing: sessions are not drawn from it.
    const visited = await fetch(`${bank.url}/login`)
    const headers = { authorization: `Bearer ${bank.apiToken}` }
    const answer = await fetch(`${bank.url}/api/v1/users/hanako01/registration`, { method: 'POST', headers })
    const { id, text } = await answer.json()
    return { image: [id, text], session: visited.headers.get('set-cookie')?.split(';')[0], apiToken: bank.apiToken }
  }
  const [first, second, other] = [await begin(1), await begin(1), await begin(2)]
  expect(first.image[1]).toMatch(/^CT1:/)
  expect(second.image).toEqual(first.image)
  expect(other.image).not.toEqual(first.image)
  expect(second.session?.split('=')[1]).not.toBe(first.session?.split('=')[1])
  expect(second.apiToken).not.toBe(first.apiToken)
})

test('a seed draws the same customers at a bank that is a value and a pure function', async () => {
  const begin = async (seed: number) => {
    const bank = await startBank({ site: 'shinkin', port: 0, seed, now: () => NOON })
    onTestFinished(() => bank.close())
    const visited = await fetch(bank.url)
    const headers = { authorization: `Bearer ${bank.apiToken}`, 'content-type': 'application/json' }
    const answer = await fetch(`${bank.url}/api/v1/customers`, { method: 'POST', headers, body: '{}' })
    expect(answer.status).toBe(201)
    const { customer } = await answer.json()
    return { id: customer.id, session: visited.headers.get('set-cookie') }
  }
  const [first, second, other] = [await begin(1), await begin(1), await begin(2)]
  expect(second.id).toBe(first.id)
  expect(other.id).not.toBe(first.id)
  expect(second.session).not.toBe(first.session)
})

test('a kept bank that starts from the same seed again draws nothing that it drew before', async () => {
  const store = await openBankStore()
  onTestFinished(() => store.close())
  const ids: string[] = []
  for (const loginId of ['hanako01', 'taro0001']) {
    const bank = await startBank({ port: 0, store, seed: 1 })
    const headers = { authorization: `Bearer ${bank.apiToken}` }
    const answer = await fetch(`${bank.url}/api/v1/users/${loginId}/registration`, { method: 'POST', headers })
    expect(answer.status).toBeLessThan(300)
    ids.push((await answer.json()).id)
    await bank.close()
  }
  expect(new Set(ids).size).toBe(2)
})

import { type IncomingMessage, request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { openBankStore } from '../../bank/core/open-bank-store.ts'
import type { Store } from '../../bank/core/store.ts'
import { startBank } from '../../bank/index.ts'

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

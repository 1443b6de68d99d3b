import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Banks, banksThread, closeBanks, type RunningBank, startBank, startBanks } from '../../bank/index.ts'
import type { ThreadOptions } from '../../bank/thread-words.ts'

/** Asks from a process of its own, while this thread does nothing but wait for its end. @returns what it was answered */
function askedMeanwhile(url: string, apiToken: string): string {
  const ask = `fetch(${JSON.stringify(`${url}/api/v1/bank`)}, { headers: { authorization: 'Bearer ${apiToken}' } })
    .then((answer) => answer.text()).then(console.log)`
  return spawnSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).stdout
}

const start = banksThread()
let banks: Banks
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'banks-thread-'))
  banks = await startBanks((site) => start({ site, port: 0 }))
})
afterAll(async () => {
  await closeBanks(banks)
  rmSync(folder, { recursive: true, force: true })
})

describe('banks in a thread', () => {
  it('answer while this one is held up', () => {
    const { url, apiToken } = banks.seiwa
    expect(JSON.parse(askedMeanwhile(url, apiToken))).toMatchObject({ site: 'seiwa' })
  })

  it('know one another', async () => {
    const page = await (await fetch(`${banks.anser.url}/banks`)).text()
    for (const { url } of [banks.shinkin, banks.seiwa]) expect(page).toContain(`href="${url}/"`)
  })

  it('take and refuse API tokens as others do', async () => {
    for (const { url, apiToken } of Object.values(banks)) {
      const ask = (token: string) => fetch(`${url}/api/v1/clock`, { headers: { authorization: `Bearer ${token}` } })
      expect([(await ask(apiToken)).status, (await ask('another')).status]).toEqual([200, 401])
    }
  })
})

describe('one of them', () => {
  const reopened = async (options: ThreadOptions) => {
    await banks.anser.close()
    banks = { ...banks, anser: await start(options) }
    return banks.anser
  }

  it('is gone when it is closed, and finds its data again', async () => {
    const before = banks.anser
    const dataDir = join(folder, 'data')
    const first = await reopened({ port: 0, dataDir })
    await expect(fetch(before.url)).rejects.toThrow()
    const headers = { authorization: `Bearer ${first.apiToken}`, 'content-type': 'application/json' }
    await fetch(`${first.url}/api/v1/clock`, { method: 'PUT', headers, body: JSON.stringify({ mode: 'paused' }) })
    const again = await reopened({ port: 0, dataDir, apiToken: first.apiToken })
    expect(await (await fetch(`${again.url}/api/v1/clock`, { headers })).json()).toMatchObject({ mode: 'paused' })
  })

  it('cannot start for the same reasons as elsewhere, told by the same errors', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const whyNot = (starting: Promise<RunningBank>) =>
      starting.then(
        () => ({}),
        (error: Error) => ({ ...error, is: error instanceof Error, name: error.name, message: error.message }),
      )
    for (const options of [
      { port },
      { port: 0, dataDir: file },
      { port: 0, databaseUrl: 'postgres://127.0.0.1:1/none' },
      { port: 0, listen: { address: '192.0.2.1' } },
    ]) {
      const here = await whyNot(startBank(options))
      expect(here).toMatchObject({ is: true })
      expect(await whyNot(reopened(options))).toEqual(here)
    }
    expect((await reopened({ port, orAnyPort: true })).url).not.toContain(`:${port}`)
    taken.close()
  })
})

describe('a thread', () => {
  it('that breaks is told of, and can be closed all the same', async () => {
    const program = `const { parentPort } = require('node:worker_threads')
      parentPort.on('message', ({ site, said }) => {
        if (said.is === 'meet') throw new Error('a bug')
        parentPort.postMessage({ site, said: { is: 'started', bank: { url: '', apiToken: '', isUnavailable: false } } })
      })`
    const told: unknown[] = []
    const bank = await banksThread(
      (reason) => told.push(reason),
      () => new Worker(program, { eval: true }),
    )({})
    bank.meet({})
    await vi.waitFor(() => expect(told).toMatchObject([{ message: 'a bug' }]))
    await bank.close()
  })
})

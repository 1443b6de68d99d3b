import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { type BankOptions, bankApp } from './app.ts'

export const DEFAULT_BANK_PORT = 47_601

export interface StartOptions extends BankOptions {
  /** 0 takes a free one; default 47601. */
  readonly port?: number
}

export interface RunningBank {
  /** `http://127.0.0.1:47601` */
  readonly url: string
  close(): Promise<void>
}

/** Starts the bank on 127.0.0.1. Rejects with an error of code `EADDRINUSE` when the port is taken. */
export async function startBank(options: StartOptions = {}): Promise<RunningBank> {
  const app = await bankApp(options)
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? DEFAULT_BANK_PORT, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

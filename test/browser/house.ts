import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type StartOptions, startBank } from '../../bank/index.ts'
import { RENDERER_DIR } from '../../cli/build/parts.ts'
import { type HostOptions, startHost } from '../../host/index.ts'

/** Host and bank for one test: free ports, a folder of their own, the built pages. */
export interface House {
  /** Address of the token's page with what it needs to speak to the host. */
  readonly tokenUrl: string
  readonly hostUrl: string
  readonly apiToken: string
  readonly bankUrl: string
  close(): Promise<void>
}

export async function openHouse(
  options: { readonly host?: Partial<HostOptions>; readonly bank?: StartOptions } = {},
): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'house-'))
  const host = await startHost({ dataDir, port: 0, rendererDir: RENDERER_DIR, ...options.host })
  const bank = await startBank({ port: 0, ...options.bank })
  return {
    tokenUrl: `${host.url}/#token=${host.apiToken}`,
    hostUrl: host.url,
    apiToken: host.apiToken,
    bankUrl: bank.url,
    async close() {
      await Promise.all([host.close(), bank.close()])
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

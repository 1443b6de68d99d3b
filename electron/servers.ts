import { join } from 'node:path'
import { startBank } from '../bank/index.ts'
import { startHost } from '../host/index.ts'

export interface Servers {
  /** Address of the token's page with what it needs to speak to the host. */
  readonly tokenUrl: string
  close(): Promise<void>
}

/** Host and bank on free ports. When one cannot start, the other is closed again. */
export async function startServers(dataDir: string, rendererDir: string): Promise<Servers> {
  const host = await startHost({ dataDir, rendererDir, port: 0 })
  try {
    const bank = await startBank({ port: 0, dataDir: join(dataDir, 'bank'), databaseUrl: process.env.DATABASE_URL })
    return {
      tokenUrl: `${host.url}/#token=${host.apiToken}`,
      async close() {
        await Promise.all([host.close(), bank.close()])
      },
    }
  } catch (error) {
    await host.close()
    throw error
  }
}

/**
 * The servers that `camtoken start` already runs: it hands their address over in CAMTOKEN_URL, and ends them itself.
 * null where there is none; an address of another machine is none.
 */
export function givenServers(url: string | undefined): Servers | null {
  if (url === undefined || !URL.canParse(url) || new URL(url).hostname !== '127.0.0.1') return null
  return { tokenUrl: url, close: async () => {} }
}

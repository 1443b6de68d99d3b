import { bankApp } from '../bank/app.ts'
import { BANK_PORTS } from '../bank/ports.ts'
import { DEFAULT_PORT, startHost } from '../host/index.ts'
import type { ApiDocument } from '../server/index.ts'
import { supportFor } from '../support/support.ts'

const at = (document: ApiDocument, port: number): ApiDocument => ({
  ...document,
  servers: [{ url: `http://127.0.0.1:${port}/api/v1` }],
})

/** The OpenAPI documents as host and bank give them out, at their usual addresses. */
export async function openapiDocuments(): Promise<Readonly<Record<'host' | 'bank', ApiDocument>>> {
  const host = await startHost({ dataDir: null, port: 0, mounts: [supportFor(null)] })
  try {
    const ofHost: ApiDocument = await (await fetch(`${host.url}/api/v1/openapi.json`)).json()
    const ofBank: ApiDocument = await (await (await bankApp()).request('/api/v1/openapi.json')).json()
    return { host: at(ofHost, DEFAULT_PORT), bank: at(ofBank, BANK_PORTS.anser) }
  } finally {
    await host.close()
  }
}

/** The file of such a document. */
export const fileOf = (name: string): URL => new URL(`openapi/${name}.json`, import.meta.url)

export const textOf = (document: ApiDocument): string => `${JSON.stringify(document, null, 2)}\n`

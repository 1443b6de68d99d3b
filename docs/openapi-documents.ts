import { bankApp } from '../bank/app.ts'
import { BANK_PORTS } from '../bank/ports.ts'
import type { SiteName } from '../bank/site-names.ts'
import { DEFAULT_PORT, startHost } from '../host/index.ts'
import type { ApiDocument } from '../server/index.ts'
import { supportFor } from '../support/support.ts'

const at = (document: ApiDocument, port: number): ApiDocument => ({
  ...document,
  servers: [{ url: `http://127.0.0.1:${port}/api/v1` }],
})

export type DocumentName = 'host' | 'bank' | 'bank-shinkin' | 'bank-seiwa'

async function ofBank(site: SiteName): Promise<ApiDocument> {
  const bank = await bankApp({ site })
  return at(await (await bank.request('/api/v1/openapi.json')).json(), BANK_PORTS[site])
}

/** The OpenAPI documents as host and banks give them out, at their usual addresses. */
export async function openapiDocuments(): Promise<Readonly<Record<DocumentName, ApiDocument>>> {
  const host = await startHost({ dataDir: null, port: 0, mounts: [supportFor({})] })
  try {
    const ofHost: ApiDocument = await (await fetch(`${host.url}/api/v1/openapi.json`)).json()
    return {
      host: at(ofHost, DEFAULT_PORT),
      bank: await ofBank('anser'),
      'bank-shinkin': await ofBank('shinkin'),
      'bank-seiwa': await ofBank('seiwa'),
    }
  } finally {
    await host.close()
  }
}

/** The file of such a document. */
export const fileOf = (name: string): URL => new URL(`openapi/${name}.json`, import.meta.url)

export const textOf = (document: ApiDocument): string => `${JSON.stringify(document, null, 2)}\n`

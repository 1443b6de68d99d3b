import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../../../bank/model/api/errors.ts'
import { hexToBytes, writeKeyFile } from '../../../../token-core/codes.ts'
import { type ModelApiBank, makeSeiwa, makeShinkin } from './api-bank.ts'

const guide = await readFile(join(import.meta.dirname, '../../../../docs/otp-bank-api.md'), 'utf8')

/** The first cells, in backticks, of the table whose first column is called so. */
function tableHeaded(title: string): string[] {
  const rest = guide.split(`\n| ${title} |`)[1] ?? ''
  return [...(rest.split('\n\n')[0] ?? '').matchAll(/^\| `([^`]*)`/gm)].map(([, cell = '']) => cell)
}

const BANKS = { Shinkin: makeShinkin, Seiwa: makeSeiwa } as const
const OWN = { Shinkin: tableHeaded('call of Shinkin alone'), Seiwa: tableHeaded('call of Seiwa alone') } as const

/** A page that anybody may send. */
const LOGIN = { Shinkin: 'SIM-K20', Seiwa: 'SIM-S01' } as const

/** Those of its section, and those of no bank's. */
const examplesFor = (name: string) =>
  guide.split('\n## ').flatMap((section) => {
    const [heading = ''] = section.split('\n')
    if (heading in BANKS && heading !== name) return []
    return [...section.matchAll(/^curl .*"\$URL.*$/gm)].map(([line]) => {
      const body = /-d '([^']*)'/.exec(line)?.[1]
      const method = /-X (\S+)/.exec(line)?.[1] ?? (body === undefined ? 'GET' : 'POST')
      return { line, method, path: /"\$URL([^"]*)"$/.exec(line)?.[1] ?? '', body }
    })
  })

interface Documented {
  readonly paths: Readonly<Record<string, object>>
  readonly components: { readonly schemas: { readonly Error: object } }
}
const documentOf = async (bank: ModelApiBank) => (await bank.call('GET', '/openapi.json')).json as unknown as Documented

const pskc = writeKeyFile({
  otpKeys: [
    {
      ...{ serial: 'TEST00000001', id: 'TEST00000001', issuer: null, key: hexToBytes('ab'.repeat(20)) },
      ...{ digits: 6, step: 30, hash: 'sha1' },
    },
  ],
})

describe.each(Object.entries(BANKS))('docs/otp-bank-api.md of %s', (name, make) => {
  const examples = examplesFor(name)

  test('lists every call, and shows each by an example', async () => {
    const { paths } = await documentOf(await make())
    const calls = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const listed = [...tableHeaded('call'), ...OWN[name as keyof typeof OWN]].sort()
    expect(listed).toEqual([...calls, 'GET /openapi.json'].sort())
    const shown = examples.map(({ method, path }) =>
      `${method} ${path}`
        .replace(/\?.*/, '')
        .replace(/\$(ID|VISIT|SNAPSHOT|CLIENT)/, '{id}')
        .replace('$LINK', '{link}'),
    )
    expect([...new Set(shown)].sort()).toEqual(listed)
  })

  test.each(examples)('shows an example that works: $line', async ({ method, path, body }) => {
    const bank = await make()
    const { customer } = (await bank.call('POST', '/customers', { state: { stopped: true } })).json as unknown as {
      customer: { id: string }
    }
    const visit = String((await bank.call('POST', '/visits')).json.id)
    const snapshot = String((await bank.call('POST', '/snapshots', {})).json.id)
    const linked = path.includes('$LINK') ? await bank.call('POST', `/customers/${customer.id}/links`, {}) : null
    const link = linked && (linked.json as unknown as { link: { id: string } }).link.id
    const service = { name: 'My service', redirectUris: ['http://127.0.0.1:8080/callback'] }
    const registered = path.includes('$CLIENT') ? await bank.call('POST', '/clients', service) : null
    const client = registered && (registered.json as unknown as { client: { id: string } }).client.id
    const ids = { $ID: customer.id, $VISIT: visit, $SNAPSHOT: snapshot, $LINK: link, $CLIENT: client }
    const reply = await bank.call(
      method,
      Object.entries(ids).reduce((said, [name, id]) => said.replace(name, id ?? ''), path),
      body === undefined
        ? undefined
        : JSON.parse(
            body
              .replace('"<KeyContainer …>…</KeyContainer>"', JSON.stringify(pskc))
              .replace('<id>', customer.id)
              .replace('SIM-K20', LOGIN[name as keyof typeof LOGIN]),
          ),
    )
    expect(reply.status, JSON.stringify(reply.json)).toBeLessThan(300)
  })
})

test('docs/otp-bank-api.md lists the errors of the API itself, and names codes that there are', async () => {
  expect(tableHeaded('code').sort()).toEqual([...errorCodes([])].sort())
  const codes = await Promise.all(
    Object.values(BANKS).map(async (make) => (await documentOf(await make())).components.schemas.Error),
  )
  for (const code of ['serial-taken', 'not-stopped', 'id-in-use', 'stock-unreadable']) {
    expect(guide).toContain(`\`${code}\``)
    expect(JSON.stringify(codes)).toContain(`"${code}"`)
  }
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ANSER_TEXTS } from '../../../bank/sites/anser/texts.ts'
import { writeKeyFile } from '../../../token-core/index.ts'
import { SERIAL } from '../browser.ts'
import { makeHandToken } from '../token-by-hand.ts'
import { type ApiBank, makeApiBank, registerByApi } from './call.ts'

const guide = await readFile(join(import.meta.dirname, '../../../docs/bank-api.md'), 'utf8')

/** The first cells, in backticks, of the table whose first column is called so. */
function tableHeaded(title: string, nth = 0): string[] {
  const rest = guide.split(`\n| ${title} |`)[nth + 1] ?? ''
  return [...(rest.split('\n\n')[0] ?? '').matchAll(/^\| `([^`]*)`/gm)].map(([, cell = '']) => cell)
}

interface Example {
  readonly line: string
  readonly method: string
  readonly path: string
  readonly body: string | undefined
}

const examples: Example[] = [...guide.matchAll(/^curl .*"\$URL.*$/gm)].map(([line]) => {
  const body = /-d '([^']*)'/.exec(line)?.[1]
  return {
    line,
    method: /-X (\S+)/.exec(line)?.[1] ?? (body === undefined ? 'GET' : 'POST'),
    path: /"\$URL([^"]*)"$/.exec(line)?.[1] ?? '',
    body,
  }
})

/** What a reader has put in the place of the names and of what stands in angle brackets, by the time he comes to a line. */
async function prepare(bank: ApiBank, { path, body = '' }: Example): Promise<{ path: string; body: string }> {
  const token = makeHandToken(SERIAL)
  let code = ''
  let twelve = ''
  let registration = ''
  let request = ''
  if (path.includes('$REGISTRATION')) {
    const first = (await bank.call('POST', '/users/hanako01/registration')).json
    registration = String(first.id)
    twelve = token.readFirst(first.text ?? '')
    if (path.endsWith('/completion')) {
      const identification = { serial: SERIAL, deviceCode: twelve }
      const second = await bank.call('POST', `/registrations/${registration}/identification`, identification)
      code = token.readSecond(second.json.text ?? '')
    }
  } else if (!path.startsWith('/users/hanako01/registration')) {
    const own = await registerByApi(bank)
    const issued = (await bank.call('POST', '/requests', { loginId: 'hanako01', title: 'x', challenge: '1234' })).json
    request = String(issued.id)
    code = own.readRequest(issued.text ?? '').code
    path = path.replace('$TOKEN_CODE', own.tokenCode())
  }
  if (/^\/marks\/case-12/.test(path) && body === '') {
    await bank.call('PUT', '/marks/case-12', { owner: 'case-12', serial: SERIAL })
  }
  if (path.includes('$COMPANY'))
    path = path.replace('$COMPANY', String((await bank.call('POST', '/companies', {})).json.id))
  if (path.includes('$SNAPSHOT'))
    path = path.replace('$SNAPSHOT', String((await bank.call('POST', '/snapshots', { company: 'kitano' })).json.id))
  if (path.startsWith('/certificates/')) await bank.call('POST', '/certificates/hanako01', {})
  const pskc = writeKeyFile({ deviceKeys: [{ serial: '98-7654321-0', deviceKey: new Uint8Array(32) }] })
  return {
    path: path.replace('$REGISTRATION', registration).replace('$REQUEST', request),
    body: body
      .replace('<12 digits>', twelve)
      .replace('<8 digits>', code)
      .replace('"<KeyContainer …>…</KeyContainer>"', JSON.stringify(pskc)),
  }
}

describe('docs/bank-api.md', () => {
  it('lists every call, and shows each by an example', async () => {
    const { paths } = (await (await makeApiBank()).call('GET', '/openapi.json')).json as unknown as { paths: object }
    const calls = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(tableHeaded('call').sort()).toEqual([...calls, 'GET /openapi.json'].sort())
    const shown = examples.map(({ method, path }) =>
      `${method} ${path}`
        .replace(/\?.*/, '')
        .replace('hanako01', '{loginId}')
        .replace('12-3456789-0', '{serial}')
        .replace('$TOKEN_CODE', '{tokenCode}')
        .replace(/kitano-\d/, '{account}')
        .replace('kitano', '{id}')
        .replace(/\$(REGISTRATION|REQUEST|COMPANY|SNAPSHOT)|(?<=\/marks\/)case-12/, '{id}'),
    )
    expect([...new Set(shown)].sort()).toEqual(tableHeaded('call').sort())
  })

  it.each(examples)('shows an example that works: $line', async (example) => {
    const bank = await makeApiBank()
    const { path, body } = await prepare(bank, example)
    const reply = await bank.call(example.method, path, example.body === undefined ? undefined : body)
    expect(reply.status, JSON.stringify(reply.json)).toBeLessThan(300)
  })

  it('lists the errors of the API itself, and names no code of the bank that there is not', async () => {
    const { json } = await (await makeApiBank()).call('GET', '/openapi.json')
    const schema = JSON.stringify(
      (json as unknown as { components: { schemas: { Error: object } } }).components.schemas.Error,
    )
    const all: string[] = JSON.parse(/"enum":(\[[^\]]*\])/.exec(schema)?.[1] ?? '[]')
    const problems: readonly string[] = ANSER_TEXTS.problemCodes
    expect(tableHeaded('code').sort()).toEqual(all.filter((code) => !problems.includes(code)).sort())
    for (const code of tableHeaded('code', 1)) expect(problems).toContain(code)
    expect(tableHeaded('code', 1).length).toBeGreaterThan(10)
  })
})

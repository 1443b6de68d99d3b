import { execFile, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { type Bench, need, startBench } from '../clients/servers.ts'

/** The examples of examples/load, as far as they go without what they are for: k6 and Artillery are not installed by CI. */

vi.mock('../../dist/lib/token-core.bundle.js', () => import('../../token-core/index.ts'))

const ROOT = join(import.meta.dirname, '../..')
const LOAD = join(ROOT, 'examples/load')
const CUSTOMERS = 3

let bench: Bench
let where: Record<'token' | 'bank', { readonly url: string; readonly apiToken: string }>

beforeEach(async () => {
  bench = await startBench('load')
  where = JSON.parse(readFileSync(join(bench.folder, 'ready.json'), 'utf8'))
})
afterEach(() => bench.close())

const atBank = async (path: string, init: RequestInit = {}) => {
  const headers = { authorization: `Bearer ${where.bank.apiToken}`, 'content-type': 'application/json' }
  const answer = await fetch(`${where.bank.url}/api/v1${path}`, { ...init, headers })
  return { status: answer.status, body: await answer.json() }
}
/** Every company that a customer made is gone again: that of the users, and that of the papers stay. */
const CAME_WITH_THE_BANK = 2
const companies = async () => (await atBank('/companies')).body.companies.length

test('Tsung lets customers register tokens of the host, and sign with them', async (context) => {
  need(context, spawnSync('tsung', ['-v']).status === 0, 'tsung')
  const plan = readFileSync(join(LOAD, 'tsung/register-and-sign.xml'), 'utf8')
    .replace('http://127.0.0.1:27600', where.token.url)
    .replace('TOKEN_API_TOKEN', where.token.apiToken)
    .replace('http://127.0.0.1:27601', where.bank.url)
    .replace('BANK_API_TOKEN', where.bank.apiToken)
    .replace('maxnumber="1000"', `maxnumber="${CUSTOMERS}"`)
  writeFileSync(join(bench.folder, 'plan.xml'), plan)
  // Erlang's directory of its programs stays when they end; one that was there before is not ours to stop.
  const [port, address] = ['24369', '127.0.0.1']
  const env = { ...process.env, HOME: bench.folder, ERL_EPMD_PORT: port, ERL_EPMD_ADDRESS: address }
  try {
    await promisify(execFile)('tsung', ['-f', 'plan.xml', '-l', bench.folder, 'start'], { cwd: bench.folder, env })
  } finally {
    spawnSync('epmd', ['-kill'], { env })
  }
  const [log = ''] = readdirSync(bench.folder).filter((name) => /^\d{8}-\d{4}$/.test(name))
  const report = readFileSync(join(bench.folder, log, 'tsung.log'), 'utf8')
  const last = (name: string) =>
    Number(
      report
        .match(new RegExp(`^stats: ${name} \\d+ (\\d+)$`, 'gm'))
        ?.at(-1)
        ?.split(' ')
        .at(-1) ?? 0,
    )
  expect({
    customers: last('finish_users_count'),
    right: last('match'),
    answers: last('200') + last('201') + last('204'),
    others: report.match(/^stats: (?:nomatch|error\S*|[345]\d\d) .*$/gm),
  }).toEqual({ customers: CUSTOMERS, right: 8 * CUSTOMERS, answers: 15 * CUSTOMERS, others: null })
  expect(await companies()).toBe(CAME_WITH_THE_BANK)
})

test('the script for k6 registers and signs with a token in its own memory', async () => {
  const program = `await (await import(${JSON.stringify(join(LOAD, 'k6/register-and-sign.js'))})).registerAndSign()`
  const args = ['--import', 'tsx', '--import', './test/examples/k6-stand-in.mjs', '--input-type=module', '-e', program]
  const env = { ...process.env, BANK_URL: where.bank.url, BANK_API_TOKEN: where.bank.apiToken }
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env })
  expect(stdout.split('\n').filter((line) => line !== '')).toEqual([
    ...['ok a company', 'ok registration', 'ok identification', 'ok completion', 'ok the token is activated'],
    ...['ok request', 'ok verification', 'ok the company goes'],
  ])
  expect(await companies()).toBe(CAME_WITH_THE_BANK)
})

interface Step {
  readonly function?: string
  readonly post?: Call
  readonly delete?: Call
}
interface Call {
  readonly url: string
  readonly json?: unknown
  readonly capture?: Capture | readonly Capture[]
  readonly expect: unknown
}
interface Capture {
  readonly json: string
  readonly as: string
}

test('the steps for Artillery register and sign with tokens in its own memory', async () => {
  const plan = parse(readFileSync(join(LOAD, 'artillery/register-and-sign.yml'), 'utf8'))
  const processor: Record<string, (context: { vars: object }) => Promise<void>> = await import(
    join(LOAD, 'artillery', plan.config.processor)
  )
  const vars: Record<string, unknown> = {}
  const filled = (text: string) => text.replace(/\{\{ (\w+) \}\}/g, (_, name) => String(vars[name]))
  for (const step of plan.scenarios[0].flow as readonly Step[]) {
    if (step.function !== undefined) {
      await processor[step.function]?.({ vars })
      continue
    }
    const [method, call] = step.post === undefined ? ['DELETE', step.delete] : ['POST', step.post]
    if (call === undefined) throw new TypeError(`unknown step ${JSON.stringify(step)}`)
    const body = call.json === undefined ? {} : { body: filled(JSON.stringify(call.json)) }
    const answer = await atBank(filled(call.url), { method, ...body })
    for (const { json, as } of [call.capture ?? []].flat()) vars[as] = at(answer.body, json)
    const wanted = JSON.stringify(call.expect)
    expect(wanted, JSON.stringify(answer)).toContain(`"statusCode":${answer.status}`)
  }
  expect(vars).toMatchObject({ step: 'completed', code: expect.stringMatching(/^\d{8}$/) })
  expect(await companies()).toBe(CAME_WITH_THE_BANK)
})

/** The part of an answer that such a path leads to: `$.users[0].loginId`. */
const at = (body: unknown, path: string): unknown =>
  path
    .slice(2)
    .split(/[.[\]]+/)
    .filter((name) => name !== '')
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], body)

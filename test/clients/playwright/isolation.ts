import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { deleteCompany, makeBankCall, makeCompany } from '../../../clients/playwright/bank.ts'
import { type Simulator, startSimulator } from '../../../clients/playwright/simulator.ts'
import { makeTestToken } from '../../../clients/playwright/token.ts'
import { makeClient } from '../../../host/client/client.ts'

/** Many runs of a test at once on one host and one bank: none may see another. */

export interface Rounds {
  readonly rounds: number
  /** Runs in browsers a round, and so many without one beside them, all at once. */
  readonly size: number
  readonly browsers: number
}

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const RUNNER = path('../../../node_modules/@playwright/test/cli.js')

/** Starts host and bank in memory, and runs the rounds one after the other. @returns what went wrong, in words; empty: nothing */
export async function runRounds(wanted: Rounds, onRound: (round: number, wrong: number) => void): Promise<string[]> {
  const simulator = await startSimulator(path('../../../cli/launch.js'))
  const wrong: string[] = []
  try {
    for (let round = 1; round <= wanted.rounds; round++) {
      const walks = Array.from({ length: wanted.size }, () => apiWalk(simulator))
      const [inBrowsers, ...outcomes] = await Promise.all([
        browserWalks(simulator, wanted),
        ...walks.map((walk) => walk.then(() => null, String)),
      ])
      const ofRound = [...inBrowsers, ...outcomes.filter((outcome) => outcome !== null)]
      wrong.push(...ofRound)
      onRound(round, ofRound.length)
    }
  } finally {
    await simulator.close()
  }
  return wrong
}

interface Report {
  readonly stats: { readonly expected: number; readonly unexpected: number }
}

async function browserWalks({ token, bank }: Simulator, { size, browsers }: Rounds): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'isolation-'))
  const report = join(folder, 'report.json')
  const env = {
    ...process.env,
    CAMTOKEN_URL: token.url,
    CAMTOKEN_API_TOKEN: token.apiToken,
    CAMTOKEN_BANK_URL: bank.url,
    CAMTOKEN_BANK_API_TOKEN: bank.apiToken,
    WORKERS: String(browsers),
    ROUNDS: String(size),
    REPORT: report,
    OUTPUT: join(folder, 'results'),
  }
  const args = [RUNNER, 'test', '--config', path('./playwright.config.ts'), '--grep', 'registers a token and signs']
  try {
    await promisify(execFile)(process.execPath, args, { env }).catch(() => {})
    const text = readFileSync(report, 'utf8')
    const { expected, unexpected } = (JSON.parse(text) as Report).stats
    return expected === size && unexpected === 0 ? [] : [`${unexpected} of ${size} in browsers failed: ${text}`]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Registers and signs by the APIs alone, with a company and a token of its own. */
async function apiWalk({ token: host, bank }: Simulator): Promise<void> {
  const [client, call] = [makeClient(host.url, host.apiToken), makeBankCall(bank)]
  const company = await makeCompany(call)
  const [serial = '', { loginId }] = [company.serials[0], company.master]
  const token = await makeTestToken(client, { preset: 'factory-new', serial })
  await token.switchOn()
  const first = (await call('POST', `users/${loginId}/registration`)) as { id: string; text: string }
  await token.scan(first.text)
  const registration = `registrations/${first.id}`
  const proof = { serial, deviceCode: await token.code() }
  const second = (await call('POST', `${registration}/identification`, proof)) as { text: string }
  await token.tap('right', 'right')
  await token.scan(second.text)
  await call('POST', `${registration}/completion`, { code: await token.code() })
  await token.tap('right', 'right')
  const order = { loginId, title: 'Transfer', fields: [['Payee', loginId]] }
  const request = (await call('POST', 'requests', order)) as { id: string; text: string }
  await token.scan(request.text)
  await token.until(`shows:${loginId}`)
  await call('POST', `requests/${request.id}/verification`, { code: await token.code() })
  const { total } = (await call('GET', `history?loginId=${loginId}`)) as { total: number }
  if (total === 0) throw new Error(`The history of ${loginId} is empty.`)
  await client.remove(token.id)
  await deleteCompany(call, company)
}

import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'

/** Token and banks, running. */
export interface Simulator {
  readonly token: Server
  /** The bank of the camera tokens. */
  readonly bank: Server
  /** Those for one-time passwords, where they are named. */
  readonly banks: { readonly shinkin?: Server | undefined; readonly seiwa?: Server | undefined }
}

export interface Server {
  /** `http://127.0.0.1:27600` */
  readonly url: string
  readonly apiToken: string
}

const server = z.object({ url: z.string(), apiToken: z.string() })
const readyLine = z.object({
  token: server,
  bank: server,
  // A start of before told of one bank alone.
  banks: z.object({ shinkin: server.optional(), seiwa: server.optional() }).default({}),
})

type Environment = Readonly<Record<string, string | undefined>>

/** Those that the environment names: `CAMTOKEN_READY_FILE`, or addresses and API tokens one by one. Null: none. */
export async function namedSimulator(env: Environment): Promise<Simulator | null> {
  if (env.CAMTOKEN_READY_FILE) return readyLine.parse(JSON.parse(await readFile(env.CAMTOKEN_READY_FILE, 'utf8')))
  if (!env.CAMTOKEN_URL) return null
  const { success, data } = readyLine.safeParse({
    token: { url: env.CAMTOKEN_URL, apiToken: env.CAMTOKEN_API_TOKEN },
    bank: { url: env.CAMTOKEN_BANK_URL, apiToken: env.CAMTOKEN_BANK_API_TOKEN },
    banks: {
      shinkin: named(env.CAMTOKEN_SHINKIN_URL, env.CAMTOKEN_SHINKIN_API_TOKEN),
      seiwa: named(env.CAMTOKEN_SEIWA_URL, env.CAMTOKEN_SEIWA_API_TOKEN),
    },
  })
  if (success) return data
  throw new Error(
    'Beside CAMTOKEN_URL set CAMTOKEN_API_TOKEN, CAMTOKEN_BANK_URL and CAMTOKEN_BANK_API_TOKEN, and beside CAMTOKEN_SHINKIN_URL and CAMTOKEN_SEIWA_URL their API tokens.',
  )
}

const named = (url: string | undefined, apiToken: string | undefined) => (url ? { url, apiToken } : undefined)

export interface StartedSimulator extends Simulator {
  close(): Promise<void>
}

/**
 * Starts token and banks in memory, on free ports, in a process of their own.
 * @param launcher the program `camtoken`, for node
 */
export async function startSimulator(launcher: string): Promise<StartedSimulator> {
  const args = [launcher, 'serve', '--memory', '--json', '--host-port', '0', '--bank-port', '0']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: withoutNames(process.env) })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-4000)
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const line = await new Promise<string | null>((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    ended.then(() => resolve(null))
  })
  if (line === null) throw new Error(`Token and bank did not start.\n${complaints}`)
  return {
    ...readyLine.parse(JSON.parse(line)),
    async close() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** A database or an API token of somebody else's servers is none of ours. */
const withoutNames = (env: Environment): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^(CAMTOKEN_.*API_TOKEN|(.*_)?DATABASE_URL)$/.test(name)))

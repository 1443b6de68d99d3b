import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'vitest'
import { startBank } from '../../bank/index.ts'
import { startHost } from '../../host/index.ts'

/** Servers in memory, and a folder with nothing but a copy of an example. */
export interface Bench {
  readonly folder: string
  /** Where the servers are, as an example is told. */
  readonly env: NodeJS.ProcessEnv
  close(): Promise<void>
}

/** @param example its folder in examples/ */
export async function startBench(example: string): Promise<Bench> {
  const bank = await startBank({ port: 0 })
  const host = await startHost({ dataDir: null, port: 0, practiceBank: bank })
  const folder = mkdtempSync(join(tmpdir(), `${example}-`))
  cpSync(join(import.meta.dirname, '../../examples', example), folder, { recursive: true })
  const readyFile = join(folder, 'ready.json')
  const [token, atBank] = [host, bank].map(({ url, apiToken }) => ({ url, apiToken }))
  writeFileSync(readyFile, JSON.stringify({ token, bank: atBank }))
  return {
    folder,
    env: { ...process.env, CAMTOKEN_READY_FILE: readyFile },
    async close() {
      await Promise.all([host.close(), bank.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const runs = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0

/** Skips where something is not installed, but for CI, which installs it (.ci/run). */
export function need(context: TestContext, is: boolean, what: string): void {
  if (is) return
  if (process.env.CI) throw new Error(`${what}: not installed, and CI needs it`)
  context.skip(`${what}: not installed here`)
}

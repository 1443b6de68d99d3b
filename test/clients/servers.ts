import { type ExecFileOptions, execFile, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'vitest'
import { startBank } from '../../bank/index.ts'
import { startHost } from '../../host/index.ts'

const ROOT = join(import.meta.dirname, '../..')

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
  const host = await startHost({ dataDir: null, port: 0, banks: { anser: bank } })
  const folder = folderWith(example)
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

/** A new folder with copies of examples. */
export function folderWith(...examples: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), `${examples[0]}-`))
  for (const example of examples) cpSync(join(ROOT, 'examples', example), folder, { recursive: true })
  return folder
}

/** The environment of one who has started nothing, and has `camtoken` as a program in a folder of its own. */
export function withProgram(folder: string): NodeJS.ProcessEnv {
  const program = join(folder, 'camtoken')
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'cli/launch.js')}" "$@"\n`)
  chmodSync(program, 0o755)
  const foreign = Object.entries(process.env).filter(([name]) => !name.startsWith('CAMTOKEN'))
  return { ...Object.fromEntries(foreign), CAMTOKEN: program }
}

/** Runs a program to its end. @returns what it printed, and its exit code */
export function runTo(program: string, args: readonly string[], options: ExecFileOptions) {
  return new Promise<{ readonly code: number; readonly output: string }>((done) => {
    const child = execFile(program, args, { ...options, encoding: 'utf8' }, (_, stdout, stderr) =>
      done({ code: child.exitCode ?? -1, output: stdout + stderr }),
    )
  })
}

const runs = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0

/** Skips where something is not installed, but for CI, which installs it (.ci/run). */
export function need(context: TestContext, is: boolean, what: string): void {
  if (is) return
  if (process.env.CI) throw new Error(`${what}: not installed, and CI needs it`)
  context.skip(`${what}: not installed here`)
}

/** Debian's Python, which has what apt-get installs; the first on the path may be another. */
export function pythonWithPytest(context: TestContext): string {
  const python = ['python3', '/usr/bin/python3'].find((one) => runs(one, '-c', 'import pytest, selenium'))
  need(context, python !== undefined, 'python3-pytest, python3-selenium')
  return python ?? ''
}

/** What a test is compiled with. */
export const JUNIT_JARS = ['junit-jupiter-api', 'junit-platform-commons', 'opentest4j', 'apiguardian-api']
  .map((name) => `/usr/share/java/${name}.jar`)
  .join(':')

export function needJunit(context: TestContext): void {
  need(context, runs('javac', '-version'), 'default-jdk-headless')
  need(context, existsSync('/usr/share/java/junit-jupiter-api.jar'), 'junit5')
}

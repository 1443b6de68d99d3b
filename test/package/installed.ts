import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { startRegistry } from './registry.ts'

/** The package in a project of somebody else's, packed and installed without a network. */
export interface Installed {
  readonly tarball: string
  /** The project. */
  readonly folder: string
  /** An empty folder; it goes with the others. */
  folderFor(what: string): string
  remove(): void
}

export async function installPacked(root: string): Promise<Installed> {
  const folders: string[] = []
  function folderFor(what: string): string {
    const folder = mkdtempSync(join(tmpdir(), `npm-${what}-`))
    folders.push(folder)
    return folder
  }
  const packed = folderFor('packed')
  const { status, stdout, output } = run('npm', ['pack', '--silent', '--pack-destination', packed], root)
  expect(status, output).toBe(0)
  // The name alone: programs read it.
  expect(stdout.trim()).toBe(readdirSync(packed).join())
  const tarball = join(packed, stdout.trim())

  const registry = await startRegistry(root, folderFor('registry'))
  const cache = ['--cache', folderFor('cache'), '--registry', registry.url]
  // The registry is in this process, so that npm must not be waited for synchronously.
  const filled = folderFor('filled')
  writeFileSync(join(filled, 'package.json'), '{}')
  await runBeside('npm', ['install', '--no-audit', '--no-fund', ...cache, tarball], filled)
  registry.close()

  const folder = folderFor('project')
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const made = run('npm', ['install', '--no-audit', '--no-fund', '--offline', ...cache, tarball], folder)
  expect(made.status, made.output).toBe(0)
  return {
    tarball,
    folder,
    folderFor,
    remove() {
      for (const one of folders) rmSync(one, { recursive: true, force: true })
    },
  }
}

/** Runs a program to its end, as in a shell of its own. */
export function run(command: string, args: readonly string[], cwd: string) {
  // What npm told this process of itself would be taken for the other folder's.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...env, NO_UPDATE_NOTIFIER: '1' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 100_000_000,
  })
  return { status, stdout, output: `${stdout}${stderr}` }
}

async function runBeside(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, { cwd, shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const code = await new Promise((done) => child.once('close', done))
  expect(code, output).toBe(0)
}

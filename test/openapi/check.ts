import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startBank } from '../../bank/index.ts'
import { fileOf } from '../../docs/openapi-documents.ts'
import { startHost } from '../../host/index.ts'

/**
 * `npm run openapi:check`: the kept documents by redocly's recommended rules, and clients that two generators make of them: compiled under
 * strict, run against servers. It installs packages in a folder of its own, so it is no part of `npm test`.
 */

const PACKAGES = [
  '@redocly/cli@2.77.0',
  'openapi-typescript@7.13.0',
  'openapi-fetch@0.17.0',
  '@hey-api/openapi-ts@0.95.0',
  'typescript@5.9.3',
  '@types/node@20.19.43',
]
const TSX = import.meta.resolve('tsx')
const EXPECTED = JSON.stringify(['off', 'not-found', 'master'])

const folder = mkdtempSync(join(tmpdir(), 'openapi-'))
const run = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string =>
  execFileSync(command, args, { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8' })
const bin = (name: string) => join(folder, 'node_modules/.bin', name)

try {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }))
  run('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...PACKAGES])
  cpSync(join(import.meta.dirname, 'clients'), folder, { recursive: true })
  const documents = (['host', 'bank', 'bank-shinkin', 'bank-seiwa'] as const).map((name) => ({
    name,
    file: fileURLToPath(fileOf(name)),
  }))

  run(bin('redocly'), ['lint', '--extends=recommended', '--max-problems=100', ...documents.map(({ file }) => file)])
  for (const { name, file } of documents) {
    run(bin('openapi-typescript'), [file, '--output', `${name}.ts`])
    run(bin('openapi-ts'), ['--input', file, '--output', `hey-${name}`, '--client', '@hey-api/client-fetch'])
  }
  const strict = ['--strict', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false', '--target', 'es2023']
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--outDir', 'built']
  run(bin('tsc'), [...strict, ...modules, 'fetch-user.ts', 'hey-user.ts'])

  for (const program of ['fetch-user', 'hey-user']) {
    const host = await startHost({ dataDir: null, port: 0 })
    const bank = await startBank({ port: 0 })
    const env = { HOST_URL: host.url, HOST_TOKEN: host.apiToken, BANK_URL: bank.url, BANK_TOKEN: bank.apiToken }
    const said = await promisify(execFile)(process.execPath, ['--import', TSX, `${program}.ts`], {
      cwd: folder,
      env: { ...process.env, ...env },
    })
    await host.close()
    await bank.close()
    if (said.stdout.trim() !== EXPECTED) throw new Error(`${program}: ${said.stdout}${said.stderr}`)
  }
  console.log('no warning of redocly, both clients compile and work')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

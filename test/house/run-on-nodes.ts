import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** `npm run test:nodes`: the fast tests under each Node that is supported, which npm's package `node` brings. Ends with 1 if one fails. */
const VERSIONS = ['20', '22', '24']

const root = resolve(import.meta.dirname, '../..')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const folder = mkdtempSync(join(tmpdir(), 'nodes-'))
const failed: string[] = []
try {
  for (const version of VERSIONS) {
    const prefix = join(folder, version)
    const installed = spawnSync(npm, ['install', '--prefix', prefix, '--no-save', '--silent', `node@${version}`], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    const node = join(prefix, 'node_modules/node/bin/node')
    const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', ...process.argv.slice(2)]
    const run = installed.status === 0 && spawnSync(node, args, { cwd: root, stdio: 'inherit' })
    if (run === false || run.status !== 0) failed.push(version)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(failed.length > 0 ? `Failed under Node ${failed.join(', ')}` : `Passed under Node ${VERSIONS.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageCore } from '../../cli/build/package-core.ts'

/** token-core as somebody gets it who has never seen this repository: packed, installed in an empty project, without network. */

const ROOT = resolve(import.meta.dirname, '../..')
const MODULES = join(ROOT, 'node_modules')

let folder: string
let project: string

function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return { status, stdout, output: `${stdout}${stderr}` }
}

/** The packages of a package.json with all that they need, as folders of our own node_modules. */
function foldersOf(packageJson: string, found = new Set<string>()): ReadonlySet<string> {
  const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(readFileSync(packageJson, 'utf8'))
  for (const name of Object.keys(dependencies)) {
    const own = join(MODULES, name)
    if (found.has(own)) continue
    found.add(own)
    foldersOf(join(own, 'package.json'), found)
  }
  return found
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'core-'))
  project = mkdtempSync(join(tmpdir(), 'empty-'))
  const made = join(folder, 'made')
  await packageCore(made)
  const packed = run('npm', ['pack', '--silent', '--pack-destination', folder], made)
  expect(packed.status, packed.output).toBe(0)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const quiet = ['--offline', '--install-links', '--no-audit', '--no-fund', '--ignore-scripts']
  const sources = [join(folder, tarball), ...foldersOf(join(made, 'package.json'))]
  const installed = run('npm', ['install', ...quiet, '--cache', join(folder, 'cache'), ...sources], project)
  expect(installed.status, installed.output).toBe(0)
  cpSync(join(ROOT, 'test/data/vectors/protocol.json'), join(project, 'protocol.json'))
  cpSync(join(import.meta.dirname, 'user.mts'), join(project, 'user.mts'))
}, 60_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(project, { recursive: true, force: true })
})

/** Types as strict as they come, and the libraries' own are looked at too. */
function compile(moduleKind: 'nodenext' | 'preserve', file = 'user.mts') {
  const options = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--target', 'es2023']
  const tsc = join(MODULES, 'typescript/bin/tsc')
  return run(
    process.execPath,
    [tsc, ...options, '--types', '', '--resolveJsonModule', '--module', moduleKind, file],
    project,
  )
}

describe('@camera-token/core, packed and installed in an empty project', () => {
  it('holds nothing but modules, types, README and licence', () => {
    const files = readdirSync(join(project, 'node_modules/@camera-token/core'), {
      recursive: true,
      withFileTypes: true,
    })
    const names = files.filter((file) => file.isFile()).map(({ name }) => name)
    expect(names).toContain('index.js')
    expect(names.filter((name) => !/(?<!\.ts)\.js$|\.d\.ts$|^(package\.json|README\.md|LICENSE)$/.test(name))).toEqual(
      [],
    )
  })

  it('pins what it needs at the versions that we test', () => {
    const wanted: Record<string, string> = JSON.parse(
      readFileSync(join(project, 'node_modules/@camera-token/core/package.json'), 'utf8'),
    ).dependencies
    const ours: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies
    for (const [name, version] of Object.entries(wanted)) expect(version, name).toBe(ours[name])
  })

  it.each(['nodenext', 'preserve'] as const)('compiles in a program of somebody else, module %s', (kind) => {
    const { status, output } = compile(kind)
    expect(output).toBe('')
    expect(status).toBe(0)
  })

  it('has types: a wrong argument does not compile', () => {
    writeFileSync(join(project, 'wrong.ts'), "import { parseSerial } from '@camera-token/core'\nparseSerial(12)\n")
    expect(compile('nodenext', 'wrong.ts').output).toContain("Argument of type 'number' is not assignable")
  })

  it('works out the published examples under plain node', () => {
    compile('nodenext')
    const { status, stdout, output } = run(process.execPath, ['user.mjs'], project)
    expect(status, output).toBe(0)
    expect(stdout.trim()).toMatch(/^[1-9]\d* examples, OK$/)
  })
})

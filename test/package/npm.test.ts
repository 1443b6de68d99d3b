import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Installed, installPacked, run } from './installed.ts'

/** The simulator as somebody gets it who has never seen this repository: packed, installed from a cache, started, all without a network. */

const ROOT = resolve(import.meta.dirname, '../..')
const MOST_BYTES = 6_500_000

/** What is read of a file of GitHub's or GitLab's. */
interface CiFile {
  readonly jobs?: { readonly token?: { readonly steps?: readonly { readonly name?: string; readonly run?: string }[] } }
  readonly token?: { readonly script?: readonly string[]; readonly after_script?: readonly string[] }
}
const OFFLINE = /^(Start|Scenarios|Stop)$/

let packed: Installed
let project: string
let installed: string

beforeAll(async () => {
  packed = await installPacked(ROOT)
  project = packed.folder
  installed = join(project, 'node_modules/camera-token-simulator')
})

afterAll(() => packed.remove())

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

describe('the tarball', () => {
  it('is small', () => {
    expect(statSync(packed.tarball).size).toBeLessThan(MOST_BYTES)
  })

  it('holds what was built, the commands, and documents: no sources, no tests, no stamps, no maps', () => {
    const files = filesIn(installed)
    const known =
      /^(package\.json|README(\.ja)?\.md|LICENSE|SECURITY\.md|CHANGELOG\.md|cli\/(launch|open)\.js|docs\/([\w-]+\.md|scenario\.schema\.json)|examples\/.+|dist\/THIRD-PARTY-NOTICES\.npm\.txt|dist\/(cli|lib|renderer)\/.+)$/
    expect(files.filter((name) => !known.test(name))).toEqual([])
    expect(
      files.filter((name) => /(?<!\.d)\.ts$|\.tsx$|\.map$|stamp|third-party\.json$|\.class$|__pycache__/.test(name)),
    ).toEqual([])
    for (const name of ['dist/renderer/index.html', 'dist/cli/camtoken.js', 'dist/cli/wasm/zxing_reader.wasm']) {
      expect(files).toContain(name)
    }
  })

  it('says nothing of the machine that it was packed on', () => {
    const texts = filesIn(installed).filter((name) => /\.(js|html|css|json|txt|md|d\.ts)$/.test(name))
    expect(texts.filter((name) => readFileSync(join(installed, name), 'utf8').includes(ROOT))).toEqual([])
  })

  it('imports nothing but Node and what it depends on', () => {
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    const known = { ...dependencies, ...peerDependencies }
    const foreign = new Set<string>()
    for (const name of filesIn(join(installed, 'dist/lib'))) {
      const text = readFileSync(join(installed, 'dist/lib', name), 'utf8')
      for (const [, from = ''] of text.matchAll(/^(?:import|export)\b[^'"\n]*from ["']([^'"]+)["']/gm))
        foreign.add(from)
      for (const [, from = ''] of text.matchAll(/\bimport\(["']([^'"]+)["']\)/g)) foreign.add(from)
    }
    const packages = [...foreign]
      .filter((from) => !/^(\.|node:)/.test(from))
      .map((from) => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0])
    expect(packages.length).toBeGreaterThan(3)
    expect(packages.filter((name) => name === undefined || !(name in known))).toEqual([])
  })

  it('has the device in one file that imports nothing, and runs where there are no packages', () => {
    const text = readFileSync(join(installed, 'dist/lib/token-core.bundle.js'), 'utf8')
    expect(text).not.toMatch(/\b(?:import|from)\s*\(?\s*["']/)
    expect(text).toMatch(/^export\s*\{/m)
  })
})

describe('installed in an empty project', () => {
  it('brings neither what only builds it nor what is in its pages already', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const there = new Set(readdirSync(join(project, 'node_modules')))
    expect(Object.keys(devDependencies).filter((name) => there.has(name))).toEqual([])
  })

  it('has both commands, and one of them by the package’s own name', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    for (const name of ['camtoken', 'camera-token-simulator']) {
      expect(run('npx', ['--offline', '--', name, '--version'], project)).toMatchObject({
        status: 0,
        stdout: `${version}\n`,
      })
    }
    const unknown = run(
      'npx',
      ['--offline', '--', 'camera-token-simulator', '--paused', '--seed', 'x', '--lang', 'en'],
      project,
    )
    expect(unknown.output).toContain('--seed needs a whole number from 0 on, not "x".')
  })

  it('brings the scenarios of the support cases along', () => {
    const folder = join(installed, 'dist/cli/scenarios')
    const names = (where: string) => readdirSync(where).sort()
    expect(names(folder)).toEqual(names(join(ROOT, 'support/catalogue/scenarios')))
    expect(names(join(folder, 'parts'))).toEqual(names(join(ROOT, 'support/catalogue/scenarios/parts')))
  })

  it('starts without a network and without building anything, and a token shows its first screens', () => {
    cpSync(join(import.meta.dirname, 'visitor.mjs'), join(project, 'visitor.mjs'))
    cpSync(join(ROOT, 'test/data/pictures/no-margin-on-dark-page.png'), join(project, 'picture.png'))
    const before = filesIn(installed)
    const { status, stdout, output } = withoutNetwork([process.execPath, 'visitor.mjs'], project)
    expect(status, output).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      screen: 'start',
      statuses: [200, 200],
      drawn: 'PNG',
      activations: 1,
      texts: [expect.any(String)],
      serial: '12-3456789-0',
      required: 'function',
      code: 0,
      left: false,
    })
    expect(filesIn(installed)).toEqual(before)
  })

  it.each([
    [
      'github.yml',
      (file: CiFile) =>
        file.jobs?.token?.steps?.flatMap(({ name, run }) => (OFFLINE.test(name ?? '') && run ? [run] : [])),
    ],
    ['gitlab.yml', (file: CiFile) => [...(file.token?.script ?? []), ...(file.token?.after_script ?? [])]],
  ] as const)('runs the steps of %s that need no network', (name, stepsOf) => {
    const folder = packed.folderFor('ci')
    cpSync(project, folder, { recursive: true })
    cpSync(join(ROOT, 'examples/scenarios'), join(folder, 'scenarios'), { recursive: true })
    const steps = stepsOf(parse(readFileSync(join(ROOT, 'examples/ci', name), 'utf8'))) ?? []
    expect(steps.length).toBeGreaterThan(2)
    const { status, output } = run('env', ['CAMTOKEN_READY_FILE=ready.json', 'bash', '-ec', steps.join('\n')], folder)
    expect(status, output).toBe(0)
    expect(readFileSync(join(folder, 'results/scenarios.xml'), 'utf8')).toContain('<testsuite')
    expect(readFileSync(join(folder, 'results/scenarios.html'), 'utf8')).toContain('<html')
  })

  it('runs the token where the database has no binary, and the bank says why it does not run', async () => {
    const [binary, aside] = ['node_modules/@libsql', 'libsql-aside'].map((name) => join(project, name)) as [
      string,
      string,
    ]
    renameSync(binary, aside)
    const file = join(project, 'ready-without-bank.json')
    const args = ['serve', '--memory', '--host-port', '0', '--bank-port', '0', '--lang', 'en', '--ready-file', file]
    const child = spawn(process.execPath, [join(installed, 'cli/launch.js'), ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    const ended = new Promise((done) => child.once('exit', done))
    try {
      await expect.poll(() => existsSync(file) || child.exitCode !== null).toBe(true)
      const { token, bank } = JSON.parse(readFileSync(file, 'utf8'))
      const headers = { authorization: `Bearer ${token.apiToken}`, 'content-type': 'application/json' }
      expect((await fetch(`${token.url}/api/v1/tokens/main`, { headers })).status).toBe(200)
      const page = await fetch(bank.url)
      expect(page.status).toBe(503)
      expect(await page.text()).toContain('The practice bank cannot run here: its database (libsql) has no binary for')
      const made = await fetch(`${token.url}/api/v1/tokens`, {
        method: 'POST',
        headers,
        body: '{"preset":"activated"}',
      })
      expect(await made.text()).toContain('has no binary for')
    } finally {
      child.kill('SIGTERM')
      await ended
      renameSync(aside, binary)
    }
    expect(said).toContain('The practice bank cannot run here')
  })

  it.each([
    ['node16', []],
    ['nodenext', []],
    ['preserve', ['--moduleResolution', 'bundler']],
  ])('compiles in a strict program of somebody else, module %s', (module, more) => {
    cpSync(join(import.meta.dirname, 'npm-user.mts'), join(project, 'npm-user.mts'))
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--target', 'es2023']
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    const args = [tsc, '--noEmit', ...strict, '--types', '', '--module', module, ...more, 'npm-user.mts']
    expect(run(process.execPath, args, project)).toMatchObject({ output: '', status: 0 })
  })

  it('has types: a wrong argument does not compile', () => {
    writeFileSync(
      join(project, 'wrong.ts'),
      "import { makeClient } from 'camera-token-simulator/client'\nvoid makeClient('', '').send('main', { type: 'sing' })\n",
    )
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    const args = [tsc, '--noEmit', '--strict', '--target', 'es2023', '--types', '', '--module', 'node16', 'wrong.ts']
    expect(run(process.execPath, args, project).output).toMatch(/"sing"|'sing'/)
  })
})

/** Runs a program that no network reaches, where the system lets us; elsewhere none that leads anywhere is told to it. */
function withoutNetwork(command: readonly string[], cwd: string) {
  const isolated = ['unshare', '-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'] as const
  const [unshare, ...rest] = isolated
  if (run(unshare, [...rest, 'true'], cwd).status === 0) return run(unshare, [...rest, ...command], cwd)
  const nowhere = 'http://127.0.0.1:9'
  return run(
    'env',
    [`HTTP_PROXY=${nowhere}`, `HTTPS_PROXY=${nowhere}`, `npm_config_registry=${nowhere}`, ...command],
    cwd,
  )
}

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALLOWED, PLANTED, PLANTED_TYPES } from './planted.ts'

const root = resolve(import.meta.dirname, '../..')
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
const tsc = join(root, 'node_modules/typescript/bin/tsc')

function run(script: string, args: readonly string[], cwd: string) {
  const done = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', maxBuffer: 64 << 20 })
  return { status: done.status, output: done.stdout + done.stderr }
}

const ROOMS = [
  'token-core',
  'scanner',
  'drawing',
  'server',
  'store',
  'scenario',
  'support',
  'host',
  'bank',
  'electron',
  'renderer',
]

let house: string
/** What the lint says about the planted tree, by file. */
let found: Map<string, string>

function plant(path: string, code: string) {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), code)
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'rooms-'))
  for (const part of ['biome.json', 'test/house/lint', 'tsconfig.base.json'])
    cpSync(join(root, part), join(house, part), { recursive: true })
  PLANTED.forEach(({ room, code }, i) => void plant(`${room}/planted-${i}.ts`, `${code}\n`))
  ALLOWED.forEach(({ room, code }, i) => void plant(`${room}/allowed-${i}.ts`, `${code}\n`))
  const { output } = run(biome, ['lint', '--vcs-enabled=false', '--colors=off', '--max-diagnostics=none'], house)
  found = new Map()
  for (const block of output.split(/^(?=\S+:\d+:\d+ \S+.*━$)/m)) {
    const [, path = '', rule = ''] = /^(\S+?):\d+:\d+ (\S+)/.exec(block) ?? []
    if (!/noRestricted|noDefaultExport|plugin/.test(rule)) continue
    found.set(path, `${found.get(path) ?? ''}${block}`.replace(/\s+/g, ' '))
  }
})

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('a violation of a room rule is caught, and the message says what to do', () => {
  it.each(PLANTED.map((planted, i) => ({ ...planted, i })))('$room: $code', ({ room, message, i }) => {
    expect(found.get(`${room}/planted-${i}.ts`) ?? '').toContain(message)
  })
})

describe('what a room may import is let through', () => {
  it.each(ALLOWED.map((allowed, i) => ({ ...allowed, i })))('$room: $code', ({ room, i }) => {
    expect(found.get(`${room}/allowed-${i}.ts`)).toBeUndefined()
  })
})

describe('a room compiles with its own libraries only', () => {
  it.each(PLANTED_TYPES)('$room: $code', ({ room, code, message }) => {
    const place = join(house, 'types', room)
    mkdirSync(place, { recursive: true })
    cpSync(join(root, 'tsconfig.base.json'), join(house, 'types/tsconfig.base.json'))
    // A reference to a room that is not there ends the compiler before it looks at types.
    for (const each of ROOMS) cpSync(join(root, each, 'tsconfig.json'), join(house, 'types', each, 'tsconfig.json'))
    rmSync(join(house, 'types/node_modules'), { force: true })
    symlinkSync(join(root, 'node_modules'), join(house, 'types/node_modules'), 'junction')
    writeFileSync(join(place, 'planted.ts'), `${code}\n`)
    const { status, output } = run(tsc, ['-p', place, '--outDir', join(house, 'out')], house)
    expect(output).toContain(message)
    expect(status).not.toBe(0)
  })
})

describe('the whole tree', () => {
  it('is formatted and linted', () => {
    const { status, output } = run(biome, ['ci', '--colors=off', '--max-diagnostics=50'], root)
    expect(status, output).toBe(0)
  })

  it('compiles', () => {
    const { status, output } = run(tsc, ['-b'], root)
    expect(status, output).toBe(0)
  })
})

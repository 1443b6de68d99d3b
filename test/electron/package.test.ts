import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SITE_NAMES } from '../../bank/site-names.ts'
import { anser } from '../../bank/sites/anser/anser.ts'
import { WEB_STATIC } from '../../bank/web/static-files.ts'
import { collectEntries, noticesOf } from '../../build/scripts/notices.ts'
import { type StubPlatform, writeStub } from '../../build/scripts/stub-electron.ts'
import { buildPart, isBuilt } from '../../cli/build/build-part.ts'
import { RENDERER_DIR, ROOT } from '../../cli/build/parts.ts'
import { WASM_FILES } from '../../host/pictures/wasm-files.ts'
import { filesIn, fusesIn, type Packed, pack, unpack } from './packaging.ts'

/** `npm run package:check`: electron-builder's `dir` target around a stub of Electron, and the packaged main started under Node. */

/** electron-builder makes no package for macOS on Windows. */
const PLATFORMS: readonly StubPlatform[] =
  process.platform === 'win32' ? ['linux', 'win32'] : ['linux', 'win32', 'darwin']
if (process.platform === 'win32') console.info('The macOS package is not checked: it cannot be made on Windows.')

const HOST_BINARY = { linux: 'linux-', darwin: 'darwin-', win32: 'win32-' }[process.platform as StubPlatform]

let folder: string
const packed = new Map<StubPlatform, Packed>()
const packedFor = (platform: StubPlatform): Packed => {
  const found = packed.get(platform)
  if (!found) throw new Error(`no package for ${platform}`)
  return found
}

beforeAll(async () => {
  for (const part of ['renderer', 'electron'] as const) if (!isBuilt(part)) await buildPart(part)
  writeFileSync(join(ROOT, 'dist/THIRD-PARTY-NOTICES.txt'), noticesOf(collectEntries(ROOT)))
  folder = mkdtempSync(join(tmpdir(), 'package-'))
  for (const platform of PLATFORMS) packed.set(platform, await pack(platform, folder))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(PLATFORMS)('the package for %s', (platform) => {
  it('holds the main process, the preload, the pages, and what they load', () => {
    const files = filesIn(packedFor(platform))
    const renderer = readdirSync(RENDERER_DIR, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('third-party.json'))
      .map((entry) => join('dist/renderer', join(entry.parentPath, entry.name).slice(RENDERER_DIR.length)))
    for (const expected of [
      'package.json',
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      ...['tray', 'trayTemplate']
        .flatMap((name) => [`${name}.png`, `${name}@2x.png`])
        .map((name) => `dist/electron/icons/${name}`),
      ...Object.keys(WASM_FILES).map((name) => `dist/electron/wasm/${name}`),
      ...[...WEB_STATIC, ...anser.staticFiles].map((path) => `dist/electron/${path}`),
      ...renderer.map((path) => path.replaceAll('\\', '/')),
      'node_modules/libsql/index.js',
    ])
      expect(files).toContain(expected)
  })

  it('holds nothing else: of node_modules the database alone, no sources, no tests', () => {
    const strangers = filesIn(packedFor(platform)).filter(
      (path) =>
        !/^(package\.json$|dist\/(electron|renderer)\/|node_modules\/(libsql|@libsql\/[\w-]+|@neon-rs\/load|(libsql\/node_modules\/)?detect-libc)\/)/.test(
          path,
        ) || /\.(tsx?|map|md)$|third-party\.json$|musl/.test(path),
    )
    expect(strangers).toEqual([])
  })

  it('has the database’s binary outside of the archive', () => {
    const native = join(packedFor(platform).resources, 'app.asar.unpacked/node_modules/@libsql')
    expect(readdirSync(native)).toEqual([expect.stringContaining(HOST_BINARY)])
  })

  it('has the fuses set', () => {
    expect(fusesIn(packedFor(platform))).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeCliInspect: false,
      asarIntegrity: true,
      onlyLoadAppFromAsar: true,
      browserV8Snapshot: false,
      fileProtocolPrivileges: false,
    })
  })

  it('has our licence and those of others beside it', () => {
    const { resources } = packedFor(platform)
    expect(readFileSync(join(resources, 'LICENSE'), 'utf8')).toContain('MIT License')
    const notices = readFileSync(join(resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    const named = [...notices.matchAll(/^={80}\n(\S+) \d/gm)].map(([, name]) => name)
    for (const name of ['react', 'zod', 'zxing-wasm', 'libsql', 'hono', '@fontsource/biz-udgothic'])
      expect(named).toContain(name)
  })

  it('names its main process where it is, and nothing of how it was made', () => {
    const app = join(folder, `app-${platform}`)
    unpack(packedFor(platform), app)
    const manifest = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as Record<string, unknown>
    expect(manifest).toMatchObject({ main: 'dist/electron/main.js', type: 'module' })
    expect(manifest.devDependencies ?? manifest.scripts).toBeUndefined()
    expect(existsSync(join(app, String(manifest.main)))).toBe(true)
  })
})

describe('each system finds', () => {
  it('on Windows its icon, its names and the archive’s digest in the program', () => {
    const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(packedFor('win32').program)))
    const [icons] = Resource.IconGroupEntry.fromEntries(entries)
    expect(icons?.icons.map(({ width }) => width || 256).sort((a, b) => a - b)).toEqual([16, 24, 32, 48, 64, 128, 256])
    const [version] = Resource.VersionInfo.fromEntries(entries)
    expect(version?.getStringValues({ lang: 1033, codepage: 1200 }).ProductName).toBe('Camera Token Simulator')
    const integrity = entries.find(({ type }) => type === 'INTEGRITY')
    expect(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString()).toContain('app.asar')
  })

  it.skipIf(!PLATFORMS.includes('darwin'))(
    'on macOS its icon, its words for the camera and the archive’s digest',
    () => {
      const { infoPlist, resources } = packedFor('darwin')
      const text = readFileSync(infoPlist, 'utf8')
      for (const key of ['ElectronAsarIntegrity', 'NSCameraUsageDescription', 'CFBundleIconFile'])
        expect(text).toContain(key)
      expect(readFileSync(join(resources, 'icon.icns'))).toEqual(readFileSync(join(ROOT, 'build/icon.icns')))
    },
  )

  it('on Linux icons in its sizes', () => {
    expect(readdirSync(join(ROOT, 'build/icons'))).toEqual(
      expect.arrayContaining(['16x16.png', '48x48.png', '256x256.png', '512x512.png']),
    )
  })

  it('no fuses set where nobody sets them: the check can see a difference', () => {
    const stub = join(folder, 'untouched')
    writeStub('linux', stub)
    const fused = join(stub, 'electron')
    expect(fusesIn({ fused, resources: '', program: '', infoPlist: '' })).toMatchObject({
      runAsNode: true,
      onlyLoadAppFromAsar: false,
    })
  })
})

describe('the packaged main process, started under Node', () => {
  it('serves the pages, reads JPEG, WebP and PNG, opens the bank, seals its keys, and ends', async () => {
    const app = join(folder, 'started')
    const data = join(folder, 'data')
    const platform = PLATFORMS.includes(process.platform as StubPlatform) ? (process.platform as StubPlatform) : 'linux'
    unpack(packedFor(platform), app)
    mkdirSync(data)
    const { CAMTOKEN_URL: _url, CAMTOKEN_BANK_URL: _bank, DATABASE_URL: _database, ...env } = process.env
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'packaged-app.ts'), app, join(ROOT, 'test/data/pictures'), data],
      { cwd: ROOT, env: { ...env, HOME: data, XDG_DATA_HOME: data, APPDATA: data, LOCALAPPDATA: data } },
    )
    const seen = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>
    const read = { status: 200, texts: ['CAMERA TOKEN PICTURE FILE'] }
    expect(seen).toMatchObject({
      page: { script: 200 },
      pictures: { jpeg: read, webp: read, png: read },
      about: { version: '1.2.3', language: 'en', banks: [...SITE_NAMES], secrets: { kept: 'system' } },
      bank: { status: 200 },
      exitCode: 0,
    })
    const { styles } = seen.bank as { styles: number[] }
    expect(styles.length).toBeGreaterThan(0)
    expect(new Set(styles)).toEqual(new Set([200]))
    const files = (seen.data as string[]).map((path) => path.replaceAll('\\', '/'))
    for (const name of ['desktop/token/key.sealed', 'desktop/bank/bank.key.sealed', 'desktop/bank/bank.sqlite'])
      expect(files.filter((path) => path.endsWith(name))).toHaveLength(1)
    expect(files.filter((path) => /(^|\/)(key|bank\.key)$/.test(path))).toEqual([])
  }, 60_000)
})

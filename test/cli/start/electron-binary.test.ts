import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  downloadElectron,
  type ElectronPlace,
  installedElectron,
  mayDownload,
} from '../../../cli/start/electron-binary.ts'

/** What electron/install.js does when the download works. */
const WORKS = `
const fs = require('node:fs')
fs.mkdirSync(__dirname + '/dist')
fs.writeFileSync(__dirname + '/dist/electron', '')
fs.writeFileSync(__dirname + '/path.txt', 'electron')`

let folder: string
let place: ElectronPlace
const never = new AbortController().signal

function put(name: string, content: string) {
  mkdirSync(place.packageDir, { recursive: true })
  writeFileSync(join(place.packageDir, name), content)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-'))
  place = { packageDir: join(folder, 'electron'), failedFile: join(folder, 'cache/failed') }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('Electron’s binary', () => {
  it('is not there, and cannot be had, without its package', () => {
    expect(installedElectron(place)).toBeNull()
    expect(mayDownload(place)).toBe(false)
  })

  it('is downloaded once', async () => {
    put('package.json', '{"version":"1.0.0"}')
    put('install.js', WORKS)
    expect(installedElectron(place)).toBeNull()
    expect(mayDownload(place)).toBe(true)
    expect(await downloadElectron(place, never)).toBe(join(place.packageDir, 'dist', 'electron'))
    expect(installedElectron(place)).toBe(join(place.packageDir, 'dist', 'electron'))
    expect(existsSync(place.failedFile)).toBe(false)
  })

  it('is not tried again after a failure, until there is another version', async () => {
    put('package.json', '{"version":"1.0.0"}')
    put('install.js', 'process.exit(1)')
    expect(await downloadElectron(place, never)).toBeNull()
    expect(mayDownload(place)).toBe(false)
    put('package.json', '{"version":"1.0.1"}')
    expect(mayDownload(place)).toBe(true)
  })

  it('a download that is broken off is no failure, and does not go on', async () => {
    put('package.json', '{"version":"1.0.0"}')
    put('install.js', 'setInterval(() => {}, 1000)')
    const stop = new AbortController()
    const download = downloadElectron(place, stop.signal)
    stop.abort()
    expect(await download).toBeNull()
    expect(mayDownload(place)).toBe(true)
  })
})

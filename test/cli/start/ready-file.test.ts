import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReadyFile } from '../../../cli/start/ready-file.ts'
import { english, japanese } from '../terminal/fake-terminal.ts'

const LINE = JSON.stringify({ version: '1.2.3', pid: 4711, token: { url: 'http://127.0.0.1:1' }, bank: null })

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ready-'))
  file = join(folder, 'ready.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the ready file', () => {
  it('is there, whole and for the account alone, from when all answers until the end', async () => {
    const ready = openReadyFile(file, english)
    expect(readdirSync(folder)).toEqual([])
    await ready.write(LINE)
    expect(readFileSync(file, 'utf8')).toBe(`${LINE}\n`)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['ready.json'])
    ready.remove()
    ready.remove()
    expect(readdirSync(folder)).toEqual([])
  })

  it('of a start that was killed goes before anything starts: nobody takes it for this one’s', () => {
    writeFileSync(file, `${LINE}\n`)
    openReadyFile(file, english)
    expect(readdirSync(folder)).toEqual([])
  })

  it('may be an empty file, as mktemp makes one', async () => {
    writeFileSync(file, '', { mode: 0o644 })
    const ready = openReadyFile(file, english)
    await ready.write(LINE)
    expect(readFileSync(file, 'utf8')).toBe(`${LINE}\n`)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('that another start has put there meanwhile is left alone', async () => {
    const ready = openReadyFile(file, english)
    await ready.write(LINE)
    writeFileSync(file, 'another’s')
    ready.remove()
    expect(readFileSync(file, 'utf8')).toBe('another’s')
  })

  it.each(['{"name":"package"}', 'text', '{'])('is never put over something else: %s', (text) => {
    writeFileSync(file, text)
    expect(() => openReadyFile(file, english)).toThrow(`${file} holds something else, which would be lost.`)
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('says where it cannot be, before anything starts', () => {
    expect(() => openReadyFile(join(folder, 'absent/ready.json'), english)).toThrow('cannot be written (ENOENT)')
    mkdirSync(file)
    expect(() => openReadyFile(file, japanese)).toThrow(`${file} に書き込めません（EISDIR）`)
  })
})

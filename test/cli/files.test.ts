import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../../cli/program.ts'
import { FileComplaint, readText, writeTo } from '../../cli/terminal/files.ts'
import { english, fakeTerminal } from './terminal/fake-terminal.ts'

/** Files that a person names: whatever is wrong with one is said in a sentence, in each command the same. */

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
  mkdirSync(join(folder, 'folder'))
  writeFileSync(join(folder, 'empty'), '')
  writeFileSync(join(folder, 'no.json'), '{')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function say(language: 'en' | 'ja', ...args: readonly string[]) {
  const terminal = fakeTerminal()
  const defaults = { hostPort: 1, bankPort: 2, shinkinPort: 3, seiwaPort: 4, certificatePort: 5, dataDir: '/d' }
  const code = await runProgram(args, { version: '1', terminal, language, defaults })
  return { code, error: terminal.errors.join('\n') }
}

/** Nobody is asked: the file is looked at first. */
const NOWHERE = ['--url', 'http://127.0.0.1:1', '--token', 'x'] as const

const READING: readonly (readonly [command: string, args: readonly string[], more: readonly string[]])[] = [
  ['decode', ['decode'], []],
  ['vectors', ['vectors'], []],
  ['journey', ['journey'], []],
  ['run', ['run'], []],
  ['replay', ['replay'], []],
  ['token look', ['token', 'look'], NOWHERE],
  ['token import', ['token', 'import'], NOWHERE],
  ['--ready-file', ['token', 'list', '--ready-file'], []],
  ['record --ready-file', ['record', 'main', '--ready-file'], []],
]

describe.each(READING)('%s', (_, args, more) => {
  it.each([
    ['none', 'no such file', 'ファイルがありません'],
    ['none/none', 'no such file', 'ファイルがありません'],
    ['empty/none', 'no such file', 'ファイルがありません'],
    ['folder', 'is a folder, not a file', 'ファイルではなくフォルダーです'],
    ['empty', 'is empty', '中身が空です'],
  ])('%s', async (name, inEnglish, inJapanese) => {
    const file = join(folder, name)
    expect(await say('en', ...args, file, ...more)).toEqual({ code: 2, error: `${file}: ${inEnglish}` })
    expect(await say('ja', ...args, file, ...more)).toEqual({ code: 2, error: `${file}: ${inJapanese}` })
  })
})

it.each([['vectors'], ['journey'], ['replay'], ['token', 'import', ...NOWHERE], ['token', 'list', '--ready-file']])(
  '%s %s: JSON that is none',
  async (...args) => {
    const file = join(folder, 'no.json')
    const { code, error } = await say('en', ...args, file)
    expect(code).toBe(2)
    expect(error).toContain(`${file}: is not JSON (`)
  },
)

describe('writing', () => {
  it('makes the folders that are missing', async () => {
    const file = join(folder, 'new/newer/file')
    await writeTo(file, 'text', english)
    expect(await readText(file, english)).toBe('text')
  })

  it.each([
    ['folder', 'is a folder, not a file'],
    ['no.json/file', 'cannot be written: a part of its path is a file, not a folder'],
    ['no.json/folder/file', 'cannot be written: a part of its path is a file, not a folder'],
  ])('%s: says what is wrong', async (name, what) => {
    const file = join(folder, name)
    const complaint = await writeTo(file, 'text', english).catch((error: unknown) => error)
    expect(complaint).toBeInstanceOf(FileComplaint)
    expect(complaint).toMatchObject({ message: `${file}: ${what}`, exitCode: 2 })
  })
})

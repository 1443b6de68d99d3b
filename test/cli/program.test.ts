import { describe, expect, it } from 'vitest'
import { type ProgramOptions, runProgram } from '../../cli/program.ts'
import type { Language } from '../../server/translate.ts'
import { fakeTerminal } from './terminal/fake-terminal.ts'

async function run(args: readonly string[], language: Language = 'en') {
  const terminal = fakeTerminal()
  const options: ProgramOptions = {
    version: '1.2.3',
    terminal,
    language,
    defaults: {
      hostPort: 47600,
      bankPort: 47601,
      shinkinPort: 47602,
      seiwaPort: 47603,
      certificatePort: 5,
      dataDir: '/data',
    },
  }
  const code = await runProgram(args, options)
  return { code, out: terminal.lines.join('\n'), error: terminal.errors.join('\n') }
}

describe('runProgram', () => {
  it('shows its help, in both languages', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { code, out, error } = await run(args)
      expect(code).toBe(0)
      for (const command of ['start', 'serve', 'build', 'decode', 'vectors', 'journey'])
        expect(out).toContain(`\n  ${command} `)
      expect(error).toBe('')
    }
    const { out } = await run(['--help'], 'ja')
    expect(out).toContain('使い方:')
    expect(out).not.toMatch(/Usage:|Options:|Commands:|display help/)
  })

  it('shows the help of a command, with its defaults', async () => {
    const { code, out } = await run(['start', '--help'])
    expect(code).toBe(0)
    expect((await run(['serve', '--help'])).out).not.toContain('--no-window')
    for (const part of [
      '--memory',
      '--seed',
      '--clock',
      '--paused',
      '--ready-file',
      '--listen',
      '--allow-host',
      '--host-port 0 --bank-port 0',
      '--host-port',
      '47600',
      '--bank-port',
      '47601',
      '--data',
      '/data',
      '--no-window',
      '--json',
      '--lang',
      'CAMTOKEN_API_TOKEN',
      'CAMTOKEN_BANK_API_TOKEN',
    ]) {
      expect(out).toContain(part)
    }
  })

  it('shows its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: '1.2.3', error: '' })
  })

  it('without a command shows the help and fails', async () => {
    const { code, out } = await run([])
    expect(code).toBe(1)
    expect(out).toContain('Usage:')
  })

  it.each([
    [['sing'], 'There is no command "sing". camtoken --help lists them.'],
    [['vectors', '--fast', 'a'], 'There is no option --fast here. Add --help to see them.'],
    [['decode'], 'An argument is missing: files. Add --help to see how it is used.'],
    [['start', '--data'], 'The option --data <folder> needs a value.'],
    [['start', '--data', ''], 'The option --data <folder> needs a value.'],
    [['start', '--data='], 'The option --data <folder> needs a value.'],
    [['build', 'more'], 'There are too many arguments. Add --help to see how it is used.'],
    [['start', '--host-port', '65536'], '--host-port needs a port from 0 to 65535, not "65536".'],
    [['start', '--bank-port', '-1'], '--bank-port needs a port from 0 to 65535, not "-1".'],
    [['serve', '--host-port', 'x'], '--host-port needs a port from 0 to 65535, not "x".'],
    [
      ['serve', '--memory', '--data', 'd'],
      '--memory keeps nothing on the disk, and --data says where: give one of the two.',
    ],
    [['serve', '--seed', '-1'], '--seed needs a whole number from 0 on, not "-1".'],
    [['serve', '--seed', '9007199254740993'], '--seed needs a whole number from 0 on, not "9007199254740993".'],
    [
      ['start', '--clock', '2026-04-01T09:00'],
      '--clock needs a time with its distance from UTC, such as 2026-04-01T09:00+09:00, or host, not "2026-04-01T09:00".',
    ],
    [
      ['start', '--clock', '2026-02-30T09:00Z'],
      'There is no such time as "2026-02-30T09:00Z". --clock takes one like 2026-04-01T09:00+09:00.',
    ],
    [
      ['start', '--clock', '1970-01-01T00:00Z'],
      '--clock takes a time of the ten years before and after now, not "1970-01-01T00:00Z".',
    ],
    [['serve', '--ready-file', ''], 'The option --ready-file <file> needs a value.'],
    [
      ['serve', '--listen', 'example.com'],
      '--listen needs an address of this machine, such as 0.0.0.0, not "example.com".',
    ],
    [
      ['serve', '--allow-host', 'http://token'],
      '--allow-host needs a host name, with a port if need be, such as token or localhost:8080, not "http://token".',
    ],
    [
      ['serve', '--allow-host', 'token', '--allow-host', '*'],
      '--allow-host needs a host name, with a port if need be, such as token or localhost:8080, not "*".',
    ],
    [['vectors', '--lang', 'fr', 'a'], '--lang is ja or en, not "fr".'],
  ])('%o: says what is wrong, and fails', async (args, message) => {
    expect(await run(args)).toEqual({ code: 1, out: '', error: message })
  })

  it('takes --lang before and after the command', async () => {
    for (const args of [
      ['--lang', 'en', 'vectors', '/absent'],
      ['vectors', '--lang', 'en', '/absent'],
    ]) {
      expect(await run(args)).toEqual({ code: 2, out: '0 passed, 1 failed', error: '/absent: no such file' })
    }
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningBank, startBank } from '../../bank/index.ts'
import { runProgram } from '../../cli/program.ts'
import { type Host, manualClock, startHost } from '../../host/index.ts'
import { fakeTerminal } from './terminal/fake-terminal.ts'

/** `camtoken token`, `clock` and `bank` against running servers whose time stands still. */

let folder: string
let host: Host
let bank: RunningBank

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
  const clock = manualClock(Date.UTC(2026, 3, 1, 3))
  bank = await startBank({ port: 0, now: clock.now })
  host = await startHost({ dataDir: null, port: 0, clock, banks: { anser: bank } })
  await say('clock', 'pause', '--one', '--id', 'main')
})

afterAll(async () => {
  await host?.close()
  await bank?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function say(...args: readonly string[]) {
  const terminal = fakeTerminal()
  const servers = ['--url', host.url, '--token', host.apiToken, '--bank-url', bank.url, '--bank-token', bank.apiToken]
  const options = {
    version: '1',
    terminal,
    language: 'en',
    defaults: { hostPort: 1, bankPort: 2, shinkinPort: 3, seiwaPort: 4, certificatePort: 5, dataDir: '/d' },
  } as const
  const code = await runProgram([...args, ...servers], options)
  return { code, out: terminal.lines.join('\n'), error: terminal.errors.join('\n') }
}

/** The JSON that a command prints. */
async function read(...args: readonly string[]) {
  const { code, out, error } = await say(...args, '--json')
  expect({ code, error }).toEqual({ code: 0, error: '' })
  return JSON.parse(out)
}

describe('a walk by commands', () => {
  it('registers and signs', async () => {
    await say('token', 'event', '{"type":"tape-removed"}')
    expect((await say('token', 'hold', 'middle')).code).toBe(0)
    expect((await say('token', 'wait', 'screen:start', '--advance', '5000')).out).toContain('start')
    expect((await say('token', 'tap', 'right')).out).toContain('scanning')

    const first = await read('bank', 'register', 'hanako01')
    const file = join(folder, 'first.png')
    await QRCode.toFile(file, first.text)
    const shown = await read('token', 'look', file)
    const twelve = (await say('token', 'code')).out
    expect(twelve).toMatch(/^\d{12}$/)
    const second = await read('bank', 'identify', first.id, shown.view.serial, twelve)
    await say('token', 'tap', 'right', 'right', 'right')
    await say('token', 'scan', second.text)
    await read('bank', 'complete', first.id, (await say('token', 'code')).out)
    expect((await say('token', 'tap', 'right', 'right')).out).toContain('The device is activated.')
    expect(await read('bank', 'user', 'hanako01')).toMatchObject({ registrationState: 'in-service' })

    const request = await read('bank', 'request', 'hanako01', 'Transfer', 'Amount=120,000', 'Payee=TOYAMA=TARO')
    await say('token', 'tap', 'right')
    const signed = await say('token', 'scan', request.text)
    expect(signed.out).toContain('120,000')
    const explained = (await say('token', 'explain')).out
    expect(explained).toContain('TOYAMA=TARO')
    expect(explained).toMatch(new RegExp(` code +${(await say('token', 'code')).out.trim()}$`, 'm'))
    await read('bank', 'verify', request.id, (await say('token', 'code')).out)
    expect((await read('token', 'journal', '--limit', '2')).rows).toHaveLength(2)
  })

  it('the display goes into files; a token goes into one and comes back', async () => {
    const [png, svg, kept] = ['d.png', 'd.svg', 'token.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    expect((await say('token', 'screen', '--png', png, '--svg', svg)).code).toBe(0)
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG')
    expect(readFileSync(svg, 'utf8')).toContain('<svg')
    await say('token', 'export', kept)
    if (process.platform !== 'win32') expect(statSync(kept).mode & 0o777).toBe(0o600)
    const { id } = await read('token', 'import', kept)
    expect((await say('token', 'list')).out).toContain(id)
    await say('token', 'remove', '--id', id)
    expect((await say('token', 'list')).out).not.toContain(id)
  })

  it('all clocks at once, and a company of one’s own', async () => {
    const before = await read('bank', 'clock')
    await read('clock', 'advance', '90s')
    expect((await read('bank', 'clock')).now - before.now).toBe(90_000)
    const { id, users } = await read('bank', 'new-company', 'Test')
    expect(users[0]).toHaveProperty('password')
    await read('bank', 'rules', '{"wrongCodeLimit":3}', '--company', id)
    expect(await read('bank', 'rules', '--company', id)).toMatchObject({ wrongCodeLimit: 3 })
    expect(await read('bank', 'rules')).toMatchObject({ wrongCodeLimit: 5 })
    expect((await say('bank', 'delete-company', id)).code).toBe(0)
  })
})

describe('what cannot be done', () => {
  it.each([
    [['token', 'tap', 'top'], '"top" is not what was expected here: see --help.'],
    [['token', 'event', '{'], 'That is not JSON:'],
    [['token', 'screen', '--id', 'nobody'], 'not-found: There is no token "nobody".'],
    [['token', 'wait', 'screen:menu', '--timeout', '0'], 'timed-out:'],
    [['clock', 'advance', 'soon'], '"soon" is not what was expected here: see --help.'],
    [['bank', 'user', 'nobody99'], 'nobody99'],
  ])('%s', async (args, message) => {
    const { code, out, error } = await say(...args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toContain(message)
  })

  it.each([
    ['token', 'screen', '--id', 'main', '--png'],
    ['token', 'screen', '--id', 'main', '--svg'],
    ['token', 'journal', '--id', 'main', '--gif'],
    ['token', 'export', '--id', 'main'],
    ['record', 'main', '--as', 'pytest', '--out'],
  ])('%s %s does not write over a folder', async (...args) => {
    expect(await say(...args, folder)).toMatchObject({ code: 2, error: `${folder}: is a folder, not a file` })
  })

  it('a fault by its name, for so many times or with a probability', async () => {
    const { id } = await read('token', 'new', 'factory-new')
    const left = async () => (await read('token', 'screen', '--id', id)).faults.terms
    await read('token', 'fault', 'camera', '--times', '2', '--id', id)
    await read('token', 'fault', 'button-stuck', '--button', 'left', '--probability', '.25', '--id', id)
    await read('token', 'fault', 'memory-full', '--times', '1', '--id', id)
    expect(await left()).toEqual([
      { fault: 'camera', timesLeft: 2, probability: null },
      { fault: 'left-stuck', timesLeft: null, probability: 0.25 },
      { fault: 'memory-full', timesLeft: 1, probability: null },
    ])
    const blank = await read('token', 'fault', 'display', '--id', id)
    expect(blank.faults.displayFault).toBe(true)
    for (const name of ['camera', 'left-stuck', 'memory-full', 'display'])
      await read('token', 'fault', name, 'off', '--id', id)
    expect(await left()).toEqual([])
    for (const [option, typed] of [
      ['--times', '0'],
      ['--probability', '1.5'],
      ['--probability', 'often'],
    ] as const) {
      const { error } = await say('token', 'fault', 'camera', option, typed, '--id', id)
      expect(error).toContain(`"${option}: ${typed}" is not what was expected here`)
    }
    const { error } = await say('token', 'fault', 'camera', '--times', '1', '--probability', '1', '--id', id)
    expect(error).toContain('must have "times" or "probability", not both')
    await say('token', 'remove', '--id', id)
  })

  it('a tap that does nothing fails, and the display is shown all the same', async () => {
    const { id } = await read('token', 'new', 'factory-new')
    const { code, out, error } = await say('token', 'tap', 'right', '--id', id)
    expect({ code, error }).toEqual({ code: 1, error: 'The token did nothing: no-power.' })
    expect(out).toContain('off')
    expect((await say('token', 'tap', 'right')).error).toContain(`Say which token with --id: main, ${id}.`)
    await say('token', 'remove', '--id', id)
  })
})

describe('completion', () => {
  async function complete(shell: string) {
    const terminal = fakeTerminal()
    const defaults = { hostPort: 1, bankPort: 2, shinkinPort: 3, seiwaPort: 4, certificatePort: 5, dataDir: '/d' }
    const code = await runProgram(['completion', shell], { version: '1', terminal, language: 'en', defaults })
    return { code, out: terminal.lines.join('\n'), error: terminal.errors.join('\n') }
  }

  it.each(['bash', 'zsh', 'fish', 'powershell'])('of %s knows every command', async (shell) => {
    const { code, out } = await complete(shell)
    expect(code).toBe(0)
    for (const word of ['token', 'tap', 'new-company', 'advance', 'ready-file']) expect(out).toContain(word)
  })

  it('of bash completes commands, their commands and their options', async () => {
    const { out } = await complete('bash')
    const asked = (words: readonly string[]) => {
      const line = `COMP_WORDS=(camtoken ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _camtoken; echo "\${COMPREPLY[@]}"`
      return spawnSync('bash', ['-c', `${out}\n${line}`], { encoding: 'utf8' }).stdout.trim()
    }
    expect(asked(['to'])).toBe('token')
    expect(asked(['token', 'ex'])).toBe('explain export export-keys export-otpauth')
    expect(asked(['token', 'hold', '--f'])).toBe('--for')
  })

  it('of another shell is refused', async () => {
    expect(await complete('csh')).toMatchObject({ code: 1, error: '"csh" is none of bash, zsh, fish, powershell.' })
  })
})

describe('tokens of other kinds', () => {
  it('are made by kind, model and preset, with fields of their own', async () => {
    const card = await read('token', 'new', '--kind', 'key-fob', '--profile', 'card', '--preset', 'low-battery')
    expect(card).toMatchObject({ kind: 'key-fob', profile: 'card', level: 3 })
    const named = await read(
      'token',
      'new',
      'frozen',
      '--kind',
      'key-fob',
      '--serial',
      'vsmt-12345678',
      '--key',
      '11'.repeat(20),
    )
    expect(named).toMatchObject({ serial: 'VSMT12345678', fault: 'frozen' })
    const app = await read('token', 'new', '--kind', 'software-token', '--profile', 'nd-app')
    expect(app).toMatchObject({ profile: 'nd-app', serial: null, name: 'ND app' })
    const paper = await read('token', 'new', '--kind', 'matrix-card', '--number', '22222222222', '--issue', '3')
    expect(paper).toMatchObject({ serial: '22222222222', issue: 3 })
    for (const { id } of [card, named, app, paper]) await read('token', 'remove', '--id', id)
  })

  it('are refused in the words of their kind', async () => {
    const { code, error } = await say('token', 'new', 'dp020', '--kind', 'key-fob')
    expect({ code, error }).toMatchObject({ code: 1 })
    expect(error).toContain('"preset" must be one of new, low-battery')
  })

  it('a fob: its button has no name', async () => {
    const { id } = await read('token', 'new', '--kind', 'key-fob')
    const one = ['--id', id] as const
    await read('clock', 'pause', '--one', ...one)
    expect(await read('token', 'tap', ...one)).toMatchObject({ display: { screen: 'code' }, button: 'up' })
    expect((await read('token', 'code', ...one)).code).toMatch(/^\d{6}$/)
    expect(await read('token', 'press', ...one)).toMatchObject({ display: { screen: 'off' }, button: 'down' })
    expect(await read('token', 'release', ...one)).toMatchObject({ button: 'up' })
    expect(await read('token', 'hold', '--for', '500', ...one)).toMatchObject({ display: { screen: 'code' } })
    expect(await read('token', 'fault', 'blank', ...one)).toMatchObject({ fault: 'blank' })
    expect(await read('token', 'fault', 'blank', 'off', ...one)).toMatchObject({ fault: 'none' })
    expect(await read('token', 'event', '{"type":"clock-drift","ppm":20}', ...one)).toMatchObject({
      deviceClock: { ppm: 20 },
    })
    expect((await say('token', 'screen', ...one)).out).toContain('SIMF')
    await read('token', 'remove', ...one)
  })

  it('a fault of a fob stays until it is mended: how often is refused, and not left out', async () => {
    const { id } = await read('token', 'new', '--kind', 'key-fob')
    const one = ['--id', id] as const
    for (const [option, typed] of [
      ['--times', '1'],
      ['--probability', '.5'],
      ['--button', 'left'],
    ] as const) {
      const { code, error } = await say('token', 'fault', 'blank', option, typed, ...one)
      expect({ code, error }).toMatchObject({ code: 1 })
      expect(error).toContain(`"${option.slice(2)}"`)
    }
    await read('token', 'remove', ...one)
  })

  it('how a code came about is told step by step with its values, of the key its length alone', async () => {
    const key = '00112233445566778899aabbccddeeff00112233'
    const { id } = await read('token', 'new', '--kind', 'key-fob', '--key', key)
    const one = ['--id', id] as const
    await read('clock', 'pause', '--one', ...one)
    const { display, deviceClock } = await read('token', 'tap', ...one)
    const { out } = await say('token', 'explain', ...one)
    for (const value of [display.code, String(Math.floor(deviceClock.time / 30_000)), '*'.repeat(40)])
      expect(out).toContain(value)
    expect(out).not.toContain(key)
    await read('token', 'remove', ...one)
  })

  it('the Shinkin app: installed, opened, tapped', async () => {
    const { id } = await read('token', 'new', 'not-installed', '--kind', 'software-token')
    const one = ['--id', id] as const
    expect(await read('token', 'install', 'SIMS10020042', ...one)).toMatchObject({ serial: 'SIMS10020042' })
    await read('token', 'open', ...one)
    expect(await read('token', 'tap', 'menu', 'mode', ...one)).toMatchObject({
      display: { screen: 'code', serial: 'SIMS10020042' },
    })
    expect(await read('token', 'explain', ...one)).toMatchObject({ kind: 'totp', serial: 'SIMS10020042' })
    const { code, error } = await say('token', 'back', ...one)
    expect({ code, error }).toMatchObject({ code: 1 })
    expect(error).toContain('not-on-this-screen')
    expect(await read('token', 'tap', 'menu', ...one)).toMatchObject({ display: { screen: 'menu' } })
    await read('token', 'remove', ...one)
  })

  it('the NTT DATA app: its mail, its set-up, its PIN', async () => {
    const { id } = await read('token', 'new', '--kind', 'software-token', '--profile', 'nd-app', '--preset', 'with-pin')
    const one = ['--id', id] as const
    await read('token', 'open', ...one)
    expect(await read('token', 'pin', '1234', ...one)).toMatchObject({ display: { screen: 'code' } })
    expect(await read('token', 'back', ...one)).toMatchObject({ display: { screen: 'closed' } })
    const mail = join(folder, 'mail.xml')
    writeFileSync(mail, 'no key file')
    expect(await read('token', 'mail', mail, ...one)).toMatchObject({ display: { screen: 'set-up' }, hasMail: true })
    const refused = await read('token', 'set-up', '10112231', '999800000001', '4826', '--name', 'Mine', ...one)
    expect(refused).toMatchObject({ display: { screen: 'refusal', refusal: 'SIM-A03' } })
    expect(await read('token', 'close', ...one)).toMatchObject({ display: { screen: 'closed' } })
    await read('token', 'remove', ...one)
  })
})

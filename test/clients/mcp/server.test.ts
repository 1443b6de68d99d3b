import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, InMemoryTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningBank, startBank } from '../../../bank/index.ts'
import { makeMcpServer } from '../../../clients/mcp/serve.ts'
import { manualClock, startHost } from '../../../host/index.ts'

const NOON = Date.UTC(2026, 3, 1, 3)

let folder: string
let host: Awaited<ReturnType<typeof startHost>>
let bank: RunningBank
let client: Client

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-'))
  const clock = manualClock(NOON)
  bank = await startBank({ port: 0, now: clock.now })
  host = await startHost({ dataDir: join(folder, 'data'), port: 0, clock, banks: { anser: bank } })
  client = await connected(bank)
  // Nobody waits for two seconds of a hold.
  await call('set_clock', { mode: 'paused' })
})

afterAll(async () => {
  await client?.close()
  await host?.close()
  await bank?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function connected(besides: RunningBank | null): Promise<Client> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await makeMcpServer({ host, bank: besides, version: '1' }).connect(theirs)
  const made = new Client({ name: 'test', version: '1' })
  await made.connect(ours)
  return made
}

interface Answer {
  readonly isError?: boolean
  readonly content: readonly { readonly type: string; readonly text?: string; readonly data?: string }[]
  readonly structuredContent?: Record<string, unknown>
}

const called = new Set<string>()
async function ask(name: string, args: Record<string, unknown> = {}): Promise<Answer> {
  called.add(name)
  return (await client.callTool({ name, arguments: args })) as Answer
}

/** What a tool answers; its complaint is thrown. */
async function call(name: string, args: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { isError, content, structuredContent } = await ask(name, args)
  if (isError || structuredContent === undefined) throw new Error(content[0]?.text)
  return structuredContent
}

describe('the tools', () => {
  it('say what they do, what they take, and which of them only look', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toMatchInlineSnapshot(`
      [
        "bank_complete",
        "bank_identify",
        "bank_request",
        "bank_start_registration",
        "bank_state",
        "bank_users",
        "bank_verify",
        "explain_code",
        "fault",
        "hold",
        "list_tokens",
        "look",
        "new_token",
        "pass_time",
        "press",
        "read_display",
        "read_journal",
        "send_event",
        "set_clock",
        "set_up_app",
        "wait",
      ]
    `)
    for (const tool of tools) {
      expect(tool.description, tool.name).toBeTruthy()
      expect(tool.annotations?.readOnlyHint, tool.name).toBeTypeOf('boolean')
    }
  })

  it('have schemas that every client reads: no bare true or false in place of one', async () => {
    const { tools } = await client.listTools()
    const schemas = tools.flatMap(({ name, inputSchema, outputSchema }) => [
      { name, text: JSON.stringify(inputSchema) },
      { name, text: JSON.stringify(outputSchema ?? {}) },
    ])
    const bare = /"(items|not|contains|if|then|else)":(true|false)|"prefixItems"/
    expect(schemas.filter(({ text }) => bare.test(text)).map(({ name }) => name)).toEqual([])
  })

  it('without a bank there are none for it', async () => {
    const alone = await connected(null)
    const { tools } = await alone.listTools()
    expect(tools.some(({ name }) => name.startsWith('bank_'))).toBe(false)
    await alone.close()
  })
})

describe('a whole walk', () => {
  it('registers a token, and signs', async () => {
    await call('send_event', { event: { type: 'tape-removed' } })
    await call('hold', { buttons: ['middle'] })
    expect(await call('wait', { until: ['screen:start'], advanceMs: 5000 })).toMatchObject({ screen: 'start' })
    expect(await call('press', { button: 'right' })).toMatchObject({ screen: 'scanning', camera: true })

    const first = await call('bank_start_registration', { loginId: 'hanako01' })
    const shown = await call('look', { text: first.text })
    expect(shown).toMatchObject({ screen: 'device-code', ignored: null })
    const { serial, code: deviceCode } = shown
    const second = await call('bank_identify', { registration: first.id, serial, deviceCode })
    await call('press', { button: 'right', times: 3 })
    const { code } = await call('look', { text: second.text })
    await call('bank_complete', { registration: first.id, code })
    expect(await call('press', { button: 'right', times: 2 })).toMatchObject({ screen: 'activated' })

    const request = await call('bank_request', {
      loginId: 'hanako01',
      title: 'Transfer',
      fields: [['Amount', '120,000']],
    })
    await call('press', { button: 'right' })
    const signed = await call('look', { text: request.text })
    expect(signed.lines).toEqual(expect.arrayContaining([expect.stringContaining('120,000')]))
    expect(await call('explain_code')).toHaveProperty('steps')
    await call('bank_verify', { request: request.id, code: signed.code })

    const { user, rows } = await call('bank_state', { loginId: 'hanako01' })
    expect(user).toMatchObject({ registrationState: 'in-service' })
    expect(rows).not.toHaveLength(0)
    const { rows: journal } = await call('read_journal', { limit: 3 })
    expect(journal).toHaveLength(3)
  })

  it('lists tokens and users, lets time pass, and breaks something', async () => {
    expect(await call('list_tokens')).toMatchObject({ tokens: [{ token: 'main' }] })
    expect(JSON.stringify(await call('bank_users'))).toContain('hanako01')
    expect(await call('pass_time', { ms: 1000 })).toMatchObject({ token: 'main' })
    expect(await call('fault', { name: 'camera' })).toMatchObject({ ignored: null })
    expect(await call('fault', { name: 'camera', on: false })).toMatchObject({ ignored: null })
  })

  it('reads the display as a picture, too', async () => {
    const { content, structuredContent } = await ask('read_display')
    expect(structuredContent).toMatchObject({ token: 'main', lines: expect.any(Array) })
    const png = content.find(({ type }) => type === 'image')?.data ?? ''
    expect(Buffer.from(png, 'base64').subarray(1, 4).toString()).toBe('PNG')
  })
})

describe('what cannot be done', () => {
  it('is said in words, as a result', async () => {
    const { isError, content } = await ask('read_display', { token: 'nobody' })
    expect(isError).toBe(true)
    expect(content[0]?.text).toContain('not-found: There is no token "nobody".')
  })

  it('of two tokens one must be named', async () => {
    const { token } = await call('new_token', { preset: 'factory-new' })
    await expect(call('press', { button: 'left' })).rejects.toThrow(`Say which token: main, ${token}.`)
  })

  it('a code in front of a token that has no power is ignored, and why', async () => {
    const { token } = await call('new_token', { preset: 'factory-new' })
    expect(await call('look', { token, text: 'CT1:AAAA' })).toMatchObject({ ignored: 'no-power' })
  })

  it('a file that is none, and one that is no picture', async () => {
    await expect(call('look', { token: 'main', file: join(folder, 'none.png') })).rejects.toThrow('There is no file')
    const file = join(folder, 'no.png')
    writeFileSync(file, 'not a picture')
    await expect(call('look', { token: 'main', file })).rejects.toThrow('not-a-picture')
  })

  it('two ways at once, or none', async () => {
    await expect(call('look', { token: 'main' })).rejects.toThrow('Give one of "file", "base64" and "text".')
  })

  it('what does not hold in time tells so', async () => {
    await expect(call('wait', { token: 'main', until: ['screen:menu'] })).rejects.toThrow('timed-out')
  })
})

describe('tokens of other kinds', () => {
  it('a key fob: made, pressed, read', async () => {
    const { token } = await call('new_token', { kind: 'key-fob', profile: 'fob-8' })
    await call('set_clock', { token, mode: 'paused' })
    const pressed = await call('press', { token })
    expect(pressed).toMatchObject({ kind: 'key-fob', profile: 'fob-8', screen: 'code', refusal: null, softKeys: [] })
    expect(pressed.code).toMatch(/^\d{8}$/)
    expect(await call('explain_code', { token })).toMatchObject({ kind: 'totp', code: pressed.code })
    expect(await call('hold', { token, ms: 100 })).toMatchObject({ screen: 'off' })
    await expect(call('press', { token, button: 'left' })).rejects.toThrow('invalid-request')
  })

  it('the Shinkin app: its controls', async () => {
    const { token } = await call('new_token', { kind: 'software-token' })
    await call('send_event', { token, event: { type: 'open' } })
    expect(await call('press', { token, control: 'menu' })).toMatchObject({ screen: 'menu', ignored: null })
  })

  it('the NTT DATA app: a mail that opens nothing is refused on its screen', async () => {
    const { token } = await call('new_token', { kind: 'software-token', profile: 'nd-app' })
    const typed = { serviceId: '10112231', userId: '999800000001', startPassword: '4826' }
    expect(await call('set_up_app', { token, mail: 'no key file', ...typed })).toMatchObject({
      serial: null,
      screen: 'refusal',
      refusal: 'SIM-A03',
    })
  })

  it('a matrix card', async () => {
    const card = await call('new_token', { kind: 'matrix-card', number: '33333333333' })
    expect(card).toMatchObject({ kind: 'matrix-card', profile: null, serial: '33333333333', screen: 'card' })
  })
})

it('every tool was called here, by the official client', async () => {
  const { tools } = await client.listTools()
  expect([...called].sort()).toEqual(tools.map(({ name }) => name).sort())
})

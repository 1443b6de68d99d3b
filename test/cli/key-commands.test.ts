import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../../cli/program.ts'
import { type Host, manualClock, startHost } from '../../host/index.ts'
import { readKeyFile, writeKeyFile } from '../../token-core/index.ts'
import { fakeTerminal } from './terminal/fake-terminal.ts'

/** Keys in and out, by commands against a running host. */

let folder: string
let host: Host
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-keys-'))
  host = await startHost({ dataDir: null, port: 0, clock: manualClock() })
})
afterAll(async () => {
  await host?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function say(...args: readonly string[]) {
  const terminal = fakeTerminal()
  const code = await runProgram([...args, '--url', host.url, '--token', host.apiToken], {
    version: '1',
    terminal,
    language: 'en',
    defaults: { hostPort: 1, bankPort: 2, shinkinPort: 3, seiwaPort: 4, certificatePort: 5, dataDir: '/d' },
  })
  return { code, out: terminal.lines.join('\n'), error: terminal.errors.join('\n') }
}

const OTP_KEY = {
  serial: 'ABCD12345678',
  id: null,
  issuer: 'Bank',
  key: new Uint8Array(Buffer.from('12345678901234567890')),
  digits: 6,
  step: 30,
  hash: 'sha1',
} as const
const ADDRESS = 'otpauth://totp/Bank:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a key file', () => {
  it('is looked into, taken, and written again with a passphrase', async () => {
    const file = join(folder, 'in.xml')
    writeFileSync(file, writeKeyFile({ otpKeys: [OTP_KEY] }))
    const looked = await say('token', 'look-into-keys', file)
    expect(looked.out).toMatch(/ABCD12345678 +fob +6 · 30 s · sha1 +Bank/)
    const taken = await say('token', 'import-keys', file)
    const [, id = ''] = /^(\S+) ABCD12345678$/.exec(taken.out) ?? []
    expect(taken.code).toBe(0)
    expect((await say('token', 'import-keys', file)).out).toBe('ABCD12345678 is in the rack already')

    const out = join(folder, 'new', 'out.xml')
    await say('token', 'export-keys', out, '--id', id, '--passphrase', 'correct horse')
    expect(statSync(out).mode & 0o077).toBe(0)
    const read = readKeyFile(readFileSync(out, 'utf8'), { passphrase: 'correct horse' })
    expect(read).toMatchObject({ ok: true, value: { otpKeys: [{ serial: 'ABCD12345678', key: OTP_KEY.key }] } })
    expect((await say('token', 'import-keys', out, '--passphrase', 'battery staple')).error).toContain('does not fit')
    expect((await say('token', 'look-into-keys', out)).error).toContain('give it as "passphrase"')

    await say('token', 'export-keys', out, '--all', '--key', 'ab'.repeat(16))
    const all = readKeyFile(readFileSync(out, 'utf8'), { key: Buffer.alloc(16, 0xab) })
    expect(all).toMatchObject({ ok: true, value: { openedWith: 'key', deviceKeys: [{ serial: '12-3456789-0' }] } })
  })
})

describe('an address of an authenticator app', () => {
  it('becomes a key fob, and is given again, as a QR code, too', async () => {
    const made = JSON.parse((await say('token', 'import-otpauth', ADDRESS, '--json')).out)
    expect(made).toMatchObject({ kind: 'key-fob', name: 'Bank alice' })
    const given = await say('token', 'export-otpauth', '--id', made.id)
    expect(given.out).toMatch(/^otpauth:\/\/totp\/\S+secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ/)
    const picture = join(folder, 'qr.png')
    writeFileSync(picture, await QRCode.toBuffer(given.out, { scale: 6 }))
    const again = JSON.parse((await say('token', 'import-otpauth', picture, '--json')).out)
    expect(again).toMatchObject({ kind: 'key-fob', serial: made.serial })
    const file = join(folder, 'qr.svg')
    await say('token', 'export-otpauth', '--id', made.id, '--qr', file)
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/)
    expect((await say('token', 'import-otpauth', ADDRESS.replace('totp', 'hotp'))).error).toContain(
      'The key is for "hotp"',
    )
  })
})

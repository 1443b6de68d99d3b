import { describe, expect, it, test } from 'vitest'
import {
  DEMO_FACTORY_KEY,
  deriveOtpKey,
  type OtpKeyToWrite,
  readKeyFile,
  totp,
  writeKeyFile,
} from '../../../token-core/index.ts'
import { sealedFile } from '../../token-core/pskc/sealed-file.ts'
import { jsonOf, makeBench, refusalIn } from './bench.ts'

const key = (of: Partial<OtpKeyToWrite> = {}): OtpKeyToWrite => ({
  serial: 'ABCD12345678',
  id: null,
  issuer: null,
  key: new Uint8Array(20).fill(7),
  digits: 6,
  step: 30,
  hash: 'sha1',
  ...of,
})
const FOB_8 = key({ serial: 'EFGH12345678', key: new Uint8Array(32).fill(8), digits: 8, step: 60, hash: 'sha256' })
const ALWAYS = key({ serial: 'IJKL12345678', step: 60, issuer: '練習信用金庫' })
const DEVICE_KEYS = [{ serial: '98-7654321-0', deviceKey: new Uint8Array(32).fill(9) }]
const ALL = writeKeyFile({ otpKeys: [key(), FOB_8, ALWAYS], deviceKeys: DEVICE_KEYS })

describe('POST /tokens/pskc/import', () => {
  it('makes a token of each key: the model that makes such codes, and camera tokens', async () => {
    const bench = makeBench()
    const { tokens, known } = await jsonOf(await bench.post('tokens/pskc/import', { pskc: ALL }), 201)
    expect(known).toEqual([])
    expect(
      tokens.map(({ kind, serial, profile, name }: Record<string, string>) => [kind, serial, profile, name]),
    ).toEqual([
      ['camera-token', '98-7654321-0', 'dp', '98-7654321-0'],
      ['key-fob', 'ABCD12345678', 'fob', 'ABCD12345678'],
      ['key-fob', 'EFGH12345678', 'fob-8', 'EFGH12345678'],
      ['key-fob', 'IJKL12345678', 'always', 'IJKL12345678'],
    ])
    expect((await jsonOf(await bench.get('/api/v1/tokens'))).tokens).toHaveLength(5)
    const [, { id }] = tokens
    const pressed = await jsonOf(await bench.post(`tokens/${id}/events`, { type: 'press' }))
    expect(pressed.display.code).toBe(totp({ key: key().key, time: 0 }))
  })

  it('sets a clock ahead that the file says is ahead', async () => {
    const bench = makeBench()
    const drifts = (steps: number) =>
      ALL.replace('</TimeInterval>', `</TimeInterval><TimeDrift><PlainValue>${steps}</PlainValue></TimeDrift>`)
    const { tokens } = await jsonOf(await bench.post('tokens/pskc/import', { pskc: drifts(-3) }), 201)
    expect(tokens[1].deviceClock.ahead).toBe(-90_000)
    const far = await refusalIn(await makeBench().post('tokens/pskc/import', { pskc: drifts(20_000_000) }))
    expect(far).toMatchObject({ status: 422, code: 'unfit-keys' })
  })

  it('leaves a serial alone that is there with the same key, and takes nothing where one has another', async () => {
    const bench = makeBench()
    await jsonOf(await bench.post('tokens/pskc/import', { pskc: writeKeyFile({ otpKeys: [key()] }) }), 201)
    const { tokens, known } = await jsonOf(await bench.post('tokens/pskc/import', { pskc: ALL }), 201)
    expect([tokens.length, known]).toEqual([3, ['ABCD12345678']])
    const other = writeKeyFile({ otpKeys: [key({ key: new Uint8Array(20) }), key({ serial: 'NEWW12345678' })] })
    const refusal = await refusalIn(await bench.post('tokens/pskc/import', { pskc: other }))
    expect(refusal).toMatchObject({ status: 409, code: 'other-keys' })
    expect(refusal.message).toContain('ABCD12345678')
    expect((await jsonOf(await bench.get('/api/v1/tokens'))).tokens).toHaveLength(5)
  })

  it('says which keys no model fits, and takes nothing', async () => {
    const bench = makeBench()
    const otpKeys = [key(), key({ serial: 'ODDD12345678', step: 60, hash: 'sha256' }), key({ serial: '999800000001' })]
    const refusal = await refusalIn(await bench.post('tokens/pskc/import', { pskc: writeKeyFile({ otpKeys }) }))
    expect(refusal).toMatchObject({ status: 422, code: 'unfit-keys' })
    expect(refusal.message).toContain(
      'ODDD12345678 makes codes of 6 digits every 60 s by HMAC-SHA256, which no model does',
    )
    expect(refusal.message).toContain('999800000001 is the user ID of an app')
    expect((await jsonOf(await bench.get('/api/v1/tokens'))).tokens).toHaveLength(1)
  })

  it('asks for the key or the passphrase, and says when it is wrong', async () => {
    const bench = makeBench()
    const sealing = Buffer.alloc(24, 3)
    const shared = sealedFile({ cipher: 192, key: sealing })
    const asked = await bench.post('tokens/pskc/import', { pskc: shared })
    expect(asked.status).toBe(422)
    expect(await asked.json()).toEqual({
      error: {
        code: 'key-file',
        message: 'KeyPackage 1: the value is encrypted with a key that was shared before: give it as "key".',
      },
      fault: { refusal: 'key-needed', code: 'key-needed', keyPackage: 1 },
    })
    const given = { pskc: shared, key: sealing.toString('hex').toUpperCase() }
    expect((await jsonOf(await bench.post('tokens/pskc/import', given), 201)).tokens).toHaveLength(1)

    const pskc = sealedFile()
    const faultOf = async (more: object) =>
      (await (await bench.post('tokens/pskc/import', { pskc, ...more })).json()).fault
    expect(await faultOf({})).toMatchObject({ refusal: 'key-needed', code: 'passphrase-needed' })
    expect(await faultOf({ passphrase: 'asdf' })).toMatchObject({ refusal: 'mac-wrong', code: 'wrong-mac' })
  })

  it('refuses what is no key file by its line or its package, and never shows a key', async () => {
    const bench = makeBench()
    const wrong = await bench.post('tokens/pskc/import', { pskc: ALL.replace('</Key>', '') })
    expect(await wrong.json()).toMatchObject({
      error: { message: 'Line 14: this is not well-formed XML.' },
      fault: { refusal: 'xml', code: 'not-well-formed', line: 14 },
    })
    const text = await (await bench.post('tokens/pskc/import', { pskc: ALL.replace(':totp', ':hotp') })).text()
    expect(text).toContain('KeyPackage 2: ')
    expect(text).not.toContain(Buffer.alloc(20, 7).toString('base64'))
  })

  it.each([
    [{}, '"pskc" must be a text'],
    [{ pskc: '', key: 'ab' }, '"key" must be 16, 24 or 32 bytes in hexadecimal'],
    [{ pskc: '', passphrase: '' }, '"passphrase" must not be empty'],
    [{ pskc: '', password: 'x' }, 'password'],
  ])('refuses %j', async (body, message) => {
    const refusal = await refusalIn(await makeBench().post('tokens/pskc/import', body))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toContain(message)
  })

  it('takes at most a thousand keys at a time', async () => {
    const otpKeys = Array.from({ length: 1001 }, (_, i) => key({ serial: `MANY${String(i).padStart(8, '0')}` }))
    const bench = makeBench()
    const refusal = await refusalIn(await bench.post('tokens/pskc/import', { pskc: writeKeyFile({ otpKeys }) }))
    expect(refusal).toMatchObject({ status: 413, code: 'too-large' })
    const { tokens } = await jsonOf(
      await bench.post('tokens/pskc/import', { pskc: writeKeyFile({ otpKeys: otpKeys.slice(1) }) }),
      201,
    )
    expect(new Set(tokens.map(({ serial }: { serial: string }) => serial)).size).toBe(1000)
  })

  it('takes nothing when one of them cannot be saved', async () => {
    const bench = makeBench()
    let saves = 0
    bench.save = async () => {
      saves += 1
      if (saves === 2) throw new Error('disk full')
    }
    const refusal = await refusalIn(await bench.post('tokens/pskc/import', { pskc: ALL }))
    expect(refusal).toMatchObject({ status: 500, code: 'not-saved' })
    bench.save = async () => {}
    expect((await jsonOf(await bench.get('/api/v1/tokens'))).tokens).toHaveLength(1)
  })
})

test('POST /tokens/pskc/contents says what is in a file, takes nothing and tells no key', async () => {
  const bench = makeBench()
  await jsonOf(await bench.post('tokens/pskc/import', { pskc: writeKeyFile({ otpKeys: [key()] }) }), 201)
  const otpKeys = [key(), key({ serial: 'ODDD12345678', digits: 7, issuer: '銀行' })]
  const response = await bench.post('tokens/pskc/contents', {
    pskc: writeKeyFile({ otpKeys, deviceKeys: DEVICE_KEYS }),
  })
  const text = await response.text()
  expect(JSON.parse(text)).toEqual({
    openedWith: null,
    keys: [
      {
        kind: 'camera-token',
        serial: '98-7654321-0',
        issuer: null,
        codes: null,
        profile: null,
        unfit: null,
        held: 'none',
      },
      {
        kind: 'key-fob',
        serial: 'ABCD12345678',
        issuer: null,
        codes: { digits: 6, step: 30, hash: 'sha1', drift: 0 },
        profile: 'fob',
        unfit: null,
        held: 'same',
      },
      {
        kind: 'key-fob',
        serial: 'ODDD12345678',
        issuer: '銀行',
        codes: { digits: 7, step: 30, hash: 'sha1', drift: 0 },
        profile: null,
        unfit: 'model',
        held: 'none',
      },
    ],
  })
  for (const secret of [key().key, DEVICE_KEYS[0]?.deviceKey ?? '']) {
    expect(text).not.toContain(Buffer.from(secret).toString('hex'))
  }
  const { openedWith } = await jsonOf(
    await bench.post('tokens/pskc/contents', { pskc: sealedFile(), passphrase: 'qwerty' }),
  )
  expect(openedWith).toBe('passphrase')
  expect((await jsonOf(await bench.get('/api/v1/tokens'))).tokens).toHaveLength(2)
})

describe('POST /tokens/pskc', () => {
  /** A rack with a token of each kind. */
  async function fullBench() {
    const bench = makeBench()
    const make = async (wanted: object) => (await jsonOf(await bench.post('tokens', wanted), 201)).id as string
    const fob = await make({ kind: 'key-fob', serial: 'SIMF12345678', profile: 'fob-8' })
    const sk = await make({ kind: 'software-token', serial: 'SIMS12345678' })
    const none = await make({ kind: 'software-token', preset: 'not-installed' })
    const nd = await make({ kind: 'software-token', profile: 'nd-app', preset: 'three-tokens' })
    const card = await make({ kind: 'matrix-card' })
    return { bench, fob, sk, none, nd, card }
  }

  it('gives the keys of all kinds that have some', async () => {
    const { bench } = await fullBench()
    const read = readKeyFile(await (await bench.post('tokens/pskc', {})).text())
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value.deviceKeys.map(({ serial }) => serial)).toEqual(['12-3456789-0'])
    const derived = (serial: string, bytes: number) => deriveOtpKey(DEMO_FACTORY_KEY, serial, bytes)
    const [fob, sk, ...nd] = read.value.otpKeys
    expect(fob).toEqual({
      ...key(),
      serial: 'SIMF12345678',
      id: 'SIMF12345678',
      key: derived('SIMF12345678', 32),
      digits: 8,
      step: 60,
      hash: 'sha256',
      drift: 0,
    })
    expect(sk).toEqual({
      ...key(),
      serial: 'SIMS12345678',
      id: 'SIMS12345678',
      key: derived('SIMS12345678', 20),
      drift: 0,
    })
    expect(nd).toHaveLength(3)
    for (const one of nd) expect(one.id).toMatch(new RegExp(`^\\d{8}-${one.serial}$`))
  })

  it('is encrypted with a passphrase or a key, and gives the same keys', async () => {
    const { bench } = await fullBench()
    const plain = readKeyFile(await (await bench.post('tokens/pskc', {})).text())
    const passphrase = 'パスワード 12'
    const sealing = 'ab'.repeat(32)
    const withPassphrase = await (await bench.post('tokens/pskc', { passphrase })).text()
    const withKey = await (await bench.post('tokens/pskc', { key: sealing })).text()
    for (const file of [withPassphrase, withKey]) expect(file).not.toContain('>PlainValue')
    const opened = [
      readKeyFile(withPassphrase, { passphrase }),
      readKeyFile(withKey, { key: Buffer.from(sealing, 'hex') }),
    ]
    for (const [i, openedWith] of (['passphrase', 'key'] as const).entries()) {
      expect(opened[i]).toEqual({ ok: true, value: { ...(plain.ok && plain.value), openedWith } })
    }
    const both = await refusalIn(await bench.post('tokens/pskc', { passphrase, key: sealing }))
    expect(both.message).toContain('"passphrase" cannot be given beside "key"')
  })

  it('refuses a token that is named and has no key, and two keys of one serial', async () => {
    const { bench, card, none, fob } = await fullBench()
    for (const id of [card, none]) {
      expect(await refusalIn(await bench.post('tokens/pskc', { ids: [fob, id] }))).toMatchObject({
        status: 409,
        code: 'no-key',
      })
    }
    const other = await jsonOf(await bench.post('tokens', { kind: 'key-fob', serial: 'SIMF12345678' }), 201)
    const refusal = await refusalIn(await bench.post('tokens/pskc', { ids: [fob, other.id] }))
    expect(refusal).toMatchObject({ status: 409, code: 'other-keys' })
    expect(refusal.message).toContain('SIMF12345678')
  })
})

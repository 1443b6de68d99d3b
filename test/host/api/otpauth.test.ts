import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { pictureReader } from '../../../host/pictures/read-picture.ts'
import { DEMO_FACTORY_KEY, deriveOtpKey, readOtpauth, totp } from '../../../token-core/index.ts'
import { type ApiBench, jsonOf, makeBench, refusalIn } from './bench.ts'

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const KEY = new Uint8Array(Buffer.from('12345678901234567890'))

const take = (bench: ApiBench, uri: string) => bench.post('tokens/otpauth', { uri })
const make = async (bench: ApiBench, wanted: object): Promise<string> =>
  (await jsonOf(await bench.post('tokens', wanted), 201)).id
const keysOf = async (bench: ApiBench, id: string) =>
  (await jsonOf(await bench.get(`/api/v1/tokens/${id}/otpauth`))).keys

describe('POST /tokens/otpauth', () => {
  it('makes a key fob that shows the codes of the address', async () => {
    const bench = makeBench()
    const made = await jsonOf(
      await take(bench, `otpauth://totp/Bank:alice@example.com?secret=${SECRET}&issuer=Bank`),
      201,
    )
    expect(made).toMatchObject({ kind: 'key-fob', profile: 'fob', name: 'Bank alice@example.com' })
    expect(made.serial).toMatch(/^[A-Z]{4}\d{8}$/)
    const pressed = await jsonOf(await bench.post(`tokens/${made.id}/events`, { type: 'press' }))
    expect(pressed.display.code).toBe(totp({ key: KEY, time: 0 }))
  })

  it.each([
    ['otpauth://totp/VIP%20Access:SYMC12345678?issuer=Symantec', { serial: 'SYMC12345678', name: 'Symantec' }],
    ['otpauth://totp/symc-12345678?', { serial: 'SYMC12345678', name: 'SYMC12345678' }],
    ['otpauth://totp/a?period=60', { profile: 'always' }],
    ['otpauth://totp/a?period=60&digits=8&algorithm=SHA-256', { profile: 'fob-8' }],
    ['otpauth://totp/?', { name: expect.stringMatching(/^[A-Z]{4}\d{8}$/) }],
    [`otpauth://totp/${'%F0%9F%98%80'.repeat(80)}?`, { name: '😀'.repeat(30) }],
    ['otpauth://totp/a%00%0Ab?', { name: 'ab' }],
  ])('%s', async (uri, of) => {
    const made = await jsonOf(await take(makeBench(), `${uri}&secret=${SECRET}`), 201)
    expect(made).toMatchObject(of)
  })

  it.each([
    [`otpauth://hotp/a?secret=${SECRET}`, 'other-type', 'The key is for "hotp".'],
    ['otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ', 'other-length', 'The secret has 10 bytes'],
    ['https://example.com', 'no-otpauth', 'no address of a key'],
  ])('refuses %s', async (uri, code, message) => {
    const response = await take(makeBench(), uri)
    expect(response.status).toBe(422)
    const { error, fault } = await response.json()
    expect(error.code).toBe('otpauth')
    expect(error.message).toContain(message)
    expect(fault.code).toBe(code)
  })

  it('refuses codes that no model makes, without the secret', async () => {
    const refusal = await refusalIn(await take(makeBench(), `otpauth://totp/a?secret=${SECRET}&algorithm=SHA512`))
    expect(refusal).toMatchObject({ status: 422, code: 'unfit-keys' })
    expect(refusal.message).toContain('6 digits every 30 s by HMAC-SHA512')
    expect(refusal.message).not.toContain(SECRET)
  })
})

describe('POST /tokens/otpauth/images', () => {
  const show = (bench: ApiBench, texts: readonly string[], type = 'image/png') => {
    bench.picture = { ok: true, value: { texts, seen: texts.length > 0 ? 'code' : 'no-code', incomplete: [] } }
    return bench.request('POST', '/api/v1/tokens/otpauth/images', {
      headers: { 'content-type': type },
      body: 'picture',
    })
  }

  it('makes a key fob of the first address among the codes of a picture', async () => {
    const texts = ['https://example.com', `otpauth://totp/SYMC12345678?secret=${SECRET}`]
    expect(await jsonOf(await show(makeBench(), texts), 201)).toMatchObject({ kind: 'key-fob', serial: 'SYMC12345678' })
  })

  it('says when there is none, or one that cannot be taken, or no picture', async () => {
    const bench = makeBench()
    for (const texts of [[], ['https://example.com']]) {
      const refusal = await refusalIn(await show(bench, texts))
      expect(refusal).toMatchObject({
        status: 422,
        code: 'otpauth',
        message: 'No QR code of a key was read in the picture.',
      })
    }
    const migration = await (await show(bench, ['otpauth-migration://offline?data=x'])).json()
    expect(migration.fault).toEqual({ code: 'migration' })
    expect(await refusalIn(await show(bench, [], 'text/plain'))).toMatchObject({ status: 415 })
    bench.picture = { ok: false, error: 'not-a-picture' }
    const response = await bench.request('POST', '/api/v1/tokens/otpauth/images', {
      headers: { 'content-type': 'image/png' },
      body: 'text',
    })
    expect(await refusalIn(response)).toMatchObject({ status: 400, code: 'not-a-picture' })
  })
})

describe('GET /tokens/{id}/otpauth', () => {
  it('gives the key of a fob as an address and as a QR code that says the same', async () => {
    const bench = makeBench()
    const id = await make(bench, { kind: 'key-fob', serial: 'SIMF12345678', name: '経理 1' })
    const [one, ...more] = await keysOf(bench, id)
    expect([more, one.account, one.usual]).toEqual([[], 'SIMF12345678', true])
    const key = deriveOtpKey(DEMO_FACTORY_KEY, 'SIMF12345678', 20)
    const read = { issuer: '経理 1', account: 'SIMF12345678', key, digits: 6, step: 30, hash: 'sha1' }
    expect(readOtpauth(one.uri)).toEqual({ ok: true, value: read })
    expect(await textsIn(one.qr)).toEqual([one.uri])
  })

  it('says which keys some apps take for others', async () => {
    const bench = makeBench()
    for (const profile of ['fob-8', 'always']) {
      const [one] = await keysOf(bench, await make(bench, { kind: 'key-fob', profile }))
      expect(one.usual).toBe(false)
    }
  })

  it('gives all keys of an app, and the one of the other', async () => {
    const bench = makeBench()
    const several = await keysOf(
      bench,
      await make(bench, { kind: 'software-token', profile: 'nd-app', preset: 'three-tokens' }),
    )
    expect(new Set(several.map(({ uri }: { uri: string }) => uri)).size).toBe(3)
    expect(await keysOf(bench, await make(bench, { kind: 'software-token' }))).toHaveLength(1)
  })

  it('has none of a camera token, a card and an app without a token', async () => {
    const bench = makeBench()
    for (const wanted of [
      { preset: 'factory-new' },
      { kind: 'matrix-card' },
      { kind: 'software-token', preset: 'not-installed' },
    ]) {
      const refusal = await refusalIn(await bench.get(`/api/v1/tokens/${await make(bench, wanted)}/otpauth`))
      expect(refusal).toMatchObject({ status: 409, code: 'no-key' })
    }
    expect(await refusalIn(await bench.get('/api/v1/tokens/nobody/otpauth'))).toMatchObject({ status: 404 })
  })
})

/** The texts in a code that is drawn from its path, four pixels a module. */
async function textsIn({ side, path }: { readonly side: number; readonly path: string }): Promise<readonly string[]> {
  const scale = 4
  const png = new PNG({ width: side * scale, height: side * scale, colorType: 0 })
  png.data.fill(255)
  for (const [, x = 0, y = 0, width = 0] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = (row * side * scale + Number(x) * scale) * 4
      for (let i = 0; i < Number(width) * scale; i++) png.data.fill(0, from + i * 4, from + i * 4 + 3)
    }
  }
  const read = await pictureReader()(new Uint8Array(PNG.sync.write(png)))
  return read.ok ? read.value.texts : []
}

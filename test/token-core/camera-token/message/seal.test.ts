import { createCipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { decode, encode } from 'cborg'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  encodeBase45,
  formatTokenCode,
  instanceKeys,
  openImage,
  type Request,
  readImage,
  sealMessage,
  signatureCode,
} from '../../../../token-core/index.ts'

const instanceKey = new Uint8Array(32).fill(5)
const tokenCode = formatTokenCode('VDS3456789', 11)
const keys = instanceKeys(instanceKey, tokenCode)
const iv = new Uint8Array(12).fill(6)
const request: Request = {
  type: 'request',
  nonce: new Uint8Array(8).fill(7),
  title: '振込振替',
  body: { fields: [['金額', '120,000円']] },
}

/** The same message by node:crypto alone: HKDF, AES-256-GCM and HMAC, with the structures written out. */
function byNode() {
  const pair = Buffer.from(
    hkdfSync('sha256', instanceKey, new Uint8Array(), `camera-token/1 instance ${tokenCode}`, 64),
  )
  const plaintext = encode(
    new Map<number, unknown>([
      [0, 3],
      [7, request.nonce],
      [8, '振込振替'],
      [9, [['金額', '120,000円']]],
    ]),
  )
  const header = encode(
    new Map<number, unknown>([
      [1, 3],
      [4, Buffer.from(tokenCode)],
    ]),
  )
  const cipher = createCipheriv('aes-256-gcm', pair.subarray(32), iv)
  cipher.setAAD(encode(['Encrypt0', header, new Uint8Array()]))
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
  const text = `CT1:${encodeBase45(encode([header, new Map([[5, iv]]), ciphertext]))}`
  const dataInput = Buffer.alloc(128)
  createHash('sha256').update(plaintext).digest().copy(dataInput)
  const mac = createHmac('sha256', pair.subarray(0, 32))
    .update(Buffer.concat([Buffer.from('OCRA-1:HOTP-SHA256-8:QH64\0'), dataInput]))
    .digest()
  const binary = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff
  return { text, code: String(binary % 1e8).padStart(8, '0') }
}

test('image and code are what node:crypto makes of protocol.md', () => {
  const image = sealMessage(request, tokenCode, keys.seal, iv)
  expect({ text: image.text, code: signatureCode(keys.signature, image.bytes) }).toEqual(byNode())
})

test('a padded token code is sealed unpadded', () => {
  const code = 'VDS3456789-5'
  const { seal } = instanceKeys(instanceKey, code)
  expect(sealMessage(request, 'VDS3456789-05', seal, iv).text).toBe(sealMessage(request, code, seal, iv).text)
})

/** An image from its parts, so that one part can be wrong. */
function imageOf(header: unknown, unprotected: unknown, ciphertext: unknown): string {
  return `CT1:${encodeBase45(encode([header instanceof Map ? encode(header) : header, unprotected, ciphertext]))}`
}

describe('headers, exactly', () => {
  const kid = new TextEncoder().encode(tokenCode)
  const header = new Map<number, unknown>([
    [1, 3],
    [4, kid],
  ])
  const ivHeader = new Map<number, unknown>([[5, iv]])
  const ciphertext = new Uint8Array(17)
  const kidOf = (text: string) =>
    new Map<number, unknown>([
      [1, 3],
      [4, new TextEncoder().encode(text)],
    ])

  test('right ones are read', () => {
    expect(readImage(imageOf(header, ivHeader, ciphertext))).toMatchObject({
      ok: true,
      value: { addressee: { kind: 'activation', tokenCode } },
    })
    expect(readImage(imageOf(kidOf('1234567890'), ivHeader, ciphertext))).toMatchObject({
      value: { addressee: { kind: 'device', serial: '12-3456789-0' } },
    })
  })

  test.each<[string, unknown, unknown, unknown]>([
    [
      'another algorithm',
      new Map<number, unknown>([
        [1, 1],
        [4, kid],
      ]),
      ivHeader,
      ciphertext,
    ],
    ['no kid', new Map([[1, 3]]), ivHeader, ciphertext],
    [
      'one more protected header',
      new Map<number, unknown>([
        [1, 3],
        [4, kid],
        [6, 1],
      ]),
      ivHeader,
      ciphertext,
    ],
    [
      'one more unprotected header',
      header,
      new Map<number, unknown>([
        [5, iv],
        [6, 1],
      ]),
      ciphertext,
    ],
    ['IV under another key', header, new Map([[6, iv]]), ciphertext],
    ['IV of 11 bytes', header, new Map([[5, new Uint8Array(11)]]), ciphertext],
    ['a ciphertext of the tag alone', header, ivHeader, new Uint8Array(16)],
    ['a ciphertext that is a text', header, ivHeader, 'x'.repeat(17)],
    ['a protected header that is a map', 7, ivHeader, ciphertext],
    ['a padded token code as kid', kidOf('VDS3456789-05'), ivHeader, ciphertext],
    ['sequence number 0', kidOf('VDS3456789-0'), ivHeader, ciphertext],
    ['a serial with hyphens as kid', kidOf('12-3456789-0'), ivHeader, ciphertext],
    ['a kid of nine digits', kidOf('123456789'), ivHeader, ciphertext],
    ['an empty kid', kidOf(''), ivHeader, ciphertext],
  ])('%s is SIM06', (_, one, two, three) => {
    expect(readImage(imageOf(one, two, three))).toEqual({ ok: false, error: 'SIM06' })
  })
})

describe('openImage', () => {
  const image = readImage(sealMessage(request, tokenCode, keys.seal, iv).text)
  if (!image.ok || image.value.type !== 'sealed') throw new Error('not sealed')
  const sealed = image.value

  test('any bit flipped, anywhere: SIM06', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const ciphertext = sealed.ciphertext.slice()
        ciphertext[at % ciphertext.length] = (ciphertext[at % ciphertext.length] ?? 0) ^ (1 << bit)
        expect(openImage({ ...sealed, ciphertext }, keys.seal)).toEqual({ ok: false, error: 'SIM06' })
      }),
    )
  })

  test('another key: SIM06', () => {
    expect(openImage(sealed, keys.signature)).toEqual({ ok: false, error: 'SIM06' })
  })

  test('a type that does not fit its kid: SIM06', () => {
    const second = {
      type: 'activation-2',
      licence: 'VDS3456789',
      sequenceNumber: 11,
      instanceKey,
      account: 'a',
    } as const
    const forDevice = readImage(sealMessage(second, '12-3456789-0', keys.seal, iv).text)
    if (!forDevice.ok || forDevice.value.type !== 'sealed') throw new Error('not sealed')
    expect(openImage(forDevice.value, keys.seal)).toMatchObject({ ok: true })
    const header = decode(forDevice.value.protectedHeader, { useMaps: true }) as Map<number, unknown>
    expect(header.get(4)).toEqual(new TextEncoder().encode('1234567890'))
    expect(openImage({ ...forDevice.value, addressee: { kind: 'activation', tokenCode } }, keys.seal)).toEqual({
      ok: false,
      error: 'SIM06',
    })
  })
})

describe('what a sender refuses to make', () => {
  const seal = (message: Partial<Request>) => () => sealMessage({ ...request, ...message }, tokenCode, keys.seal, iv)
  test.each<[string, Partial<Request>, string]>([
    ['no title', { title: '' }, '"title" breaks the range'],
    ['a title of 33 characters', { title: 'x'.repeat(33) }, '"title" breaks the range'],
    ['a lone surrogate', { title: '\ud800' }, '"title" breaks the range'],
    ['a nonce of 7 bytes', { nonce: new Uint8Array(7) }, '"nonce" breaks the range'],
    ['no field', { body: { fields: [] } }, '"fields" breaks the range'],
    ['nine fields', { body: { fields: Array(9).fill(['a', 'b']) } }, '"fields" breaks the range'],
    ['a label of 17 characters', { body: { fields: [['x'.repeat(17), 'b']] } }, '"fields" breaks the range'],
    ['a value of 49 characters', { body: { fields: [['a', 'x'.repeat(49)]] } }, '"fields" breaks the range'],
    ['a challenge of 3 characters', { body: { challenge: 'abc' } }, '"challengeText" breaks the range'],
    ['a free text of 161 characters', { body: { freeText: 'x'.repeat(161) } }, '"freeText" breaks the range'],
    [
      'a text above 1,000 characters',
      { body: { fields: Array(8).fill(['漢'.repeat(16), '字'.repeat(48)]) } },
      'message text expected at most 1000 characters',
    ],
  ])('%s', (_, message, error) => {
    expect(seal(message)).toThrow(error)
  })

  test('a key or an IV of another length, and no token code', () => {
    expect(() => sealMessage(request, tokenCode, new Uint8Array(31), iv)).toThrow('"sealKey" expected 32 bytes, got 31')
    expect(() => sealMessage(request, tokenCode, keys.seal, new Uint8Array(16))).toThrow(
      '"iv" expected 12 bytes, got 16',
    )
    expect(() => sealMessage(request, 'VDS3456789', keys.seal, iv)).toThrow('"tokenCode" expected AAA9999999-N')
  })
})

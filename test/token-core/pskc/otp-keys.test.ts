import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  bytesToHex,
  type KeyFileOptions,
  keyFileSteps,
  type OtpKey,
  PSKC_REFUSALS,
  type PskcFaultCode,
  type PskcRefusal,
  readKeyFile,
  writeKeyFile,
} from '../../../token-core/index.ts'
import { type Hash, SECRET, sealedFile } from './sealed-file.ts'

const OTP: OtpKey = {
  serial: 'ABCD12345678',
  id: 'ABCD12345678',
  issuer: '練習信用金庫',
  key: new Uint8Array(SECRET),
  digits: 6,
  step: 30,
  hash: 'sha1',
  drift: 0,
}
const xml = writeKeyFile({ otpKeys: [OTP, { ...OTP, serial: 'EFGH12345678', id: 'EFGH12345678' }] })
const sealed = sealedFile({ secrets: [SECRET, SECRET] })
const passphrase = 'qwerty'

interface Vector {
  readonly name: string
  readonly xml: string
  readonly key?: string
  readonly passphrase?: string
  readonly keys?: readonly (Omit<OtpKey, 'key'> & { readonly key: string })[]
  readonly refusal?: PskcRefusal
}

describe('the files of an independent program', () => {
  const data = readFileSync(new URL('../../data/vectors/otp.json', import.meta.url), 'utf8')
  const { pskc } = JSON.parse(data) as { readonly pskc: readonly Vector[] }
  test.each(pskc)('$name', ({ xml, key, passphrase, keys, refusal }) => {
    const read = readKeyFile(xml, { key: key === undefined ? undefined : Buffer.from(key, 'hex'), passphrase })
    if (!read.ok) expect(read.error.refusal).toBe(refusal)
    else expect(read.value.otpKeys.map((one) => ({ ...one, key: bytesToHex(one.key) }))).toEqual(keys)
  })
})

describe('encrypted values that another program made', () => {
  const ciphers = [128, 192, 256] as const
  const hashes: readonly Hash[] = ['sha1', 'sha256', 'sha512']

  test.each(ciphers.flatMap((cipher) => hashes.map((mac) => [cipher, mac] as const)))(
    'AES-%i, HMAC-%s',
    (cipher, mac) => {
      const key = Buffer.alloc(cipher / 8, 3)
      for (const hasMacKey of [true, false]) {
        const read = readKeyFile(sealedFile({ cipher, mac, key, hasMacKey }), { key })
        expect(read.ok && read.value).toMatchObject({ otpKeys: [{ key: new Uint8Array(SECRET) }], openedWith: 'key' })
      }
      for (const prf of hashes) {
        const read = readKeyFile(sealedFile({ cipher, mac, prf, passphrase: 'パスワード' }), {
          passphrase: 'パスワード',
        })
        expect(read.ok && read.value).toMatchObject({
          otpKeys: [{ key: new Uint8Array(SECRET) }],
          openedWith: 'passphrase',
        })
      }
    },
  )

  test.each([16, 31, 32, 64])('a secret of %i bytes, the bytes of its padding being whatever they like', (length) => {
    const secret = Buffer.alloc(length, 5)
    const read = readKeyFile(sealedFile({ secrets: [secret], filling: 200 }), { passphrase })
    expect(read.ok && read.value.otpKeys[0]?.key).toEqual(new Uint8Array(secret))
  })

  test.each([
    'http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5#pbkdf2',
    'http://www.w3.org/2009/xmlenc11#pbkdf2',
  ])('PBKDF2 as %s, its parameters in any namespace or none', (derivation) => {
    const file = sealedFile({ derivation })
    for (const one of [
      file,
      file.replace('<Salt>', '<Salt xmlns="">'),
      file.replaceAll('pkcs5:PBKDF2', 'xenc11:PBKDF2'),
    ]) {
      expect(readKeyFile(one, { passphrase })).toMatchObject({ ok: true })
    }
  })

  test('a key length that is not said is that of the cipher; no PRF is HMAC-SHA-1', () => {
    const file = sealedFile({ cipher: 256, prf: 'sha1' }).replace(/<KeyLength>.*?<\/KeyLength>/, '')
    for (const prf of ['', '<PRF/>', '<PRF></PRF>']) {
      expect(readKeyFile(file.replace(/<PRF.*?\/>/, prf), { passphrase })).toMatchObject({ ok: true })
    }
  })

  // Figures 6 and 7 are of an algorithm that counts; what is encrypted in them is the same.
  test.each([
    ['6', { key: Buffer.from('12345678901234567890123456789012', 'hex') }],
    ['7', { passphrase: 'qwerty' }],
  ])('figure %s of RFC 6030, with a serial and the algorithm of ours', (figure, secrets) => {
    const file = readFileSync(new URL(`../../data/pskc/rfc6030-figure${figure}-as-totp.xml`, import.meta.url), 'utf8')
    const read = readKeyFile(file, secrets)
    expect(read.ok && read.value.otpKeys.map(({ key }) => Buffer.from(key).toString())).toEqual([
      '12345678901234567890',
    ])
  })

  test('a passphrase is derived once for all keys of a file', () => {
    const steps = keyFileSteps(sealed, { passphrase })
    const wanted = []
    for (let step = steps.next(); !step.done; step = steps.next()) if (step.value) wanted.push(step.value)
    expect(wanted).toMatchObject([{ passphrase, hash: 'sha256', iterations: 10, bytes: 16 }])
  })
})

describe('what is read of a key', () => {
  const parsed = (text: string): unknown => {
    const read = readKeyFile(text)
    return read.ok ? read.value.otpKeys[0] : read.error
  }
  test.each<[string, string | RegExp, string, object]>([
    ['eight digits', 'Length="6"', 'Length="8"', { digits: 8 }],
    ['seven digits', 'Length="6"', 'Length="7"', { digits: 7 }],
    ['60 s', '<TimeInterval><PlainValue>30', '<TimeInterval><PlainValue> 60 ', { step: 60 }],
    ['no interval', /<TimeInterval>.*?<\/TimeInterval>/, '', { step: 30 }],
    ['no time', /<Time>.*?<\/Time>/, '', { step: 30 }],
    ['SHA-256', 'HMAC-SHA1', 'HMAC-SHA256', { hash: 'sha256' }],
    ['SHA-512', 'HMAC-SHA1', 'HMAC-SHA512', { hash: 'sha512' }],
    ['no suite', /<Suite>.*?<\/Suite>/, '', { hash: 'sha1' }],
    ['no issuer', /<Issuer>.*?<\/Issuer>/, '', { issuer: null }],
    ['an issuer of nothing', /<Issuer>.*?<\/Issuer>/, '<Issuer> </Issuer>', { issuer: null }],
    ['an issuer in references', '練習信用金庫', '&#32244;&#x7fd2;&amp;&lt;', { issuer: '練習&<' }],
    ['no id', 'Id="ABCD12345678" ', '', { id: null }],
    ['an app', '<SerialNo>ABCD12345678', '<SerialNo>999800000001', { serial: '999800000001' }],
    ['a drift ahead', '</Data>', '<TimeDrift><PlainValue>3</PlainValue></TimeDrift></Data>', { drift: 3 }],
    ['a drift behind', '</Data>', '<TimeDrift><PlainValue>-12</PlainValue></TimeDrift></Data>', { drift: -12 }],
    ['no drift, signed', '</Data>', '<TimeDrift><PlainValue>-0</PlainValue></TimeDrift></Data>', { drift: 0 }],
    [
      'a policy that allows it',
      '</Key>',
      '<Policy><StartDate>2026-05-01T00:00:00Z</StartDate><ExpiryDate>x</ExpiryDate><KeyUsage>OTP</KeyUsage></Policy></Key>',
      {},
    ],
    ['a value in lines', 'MTIzNDU2', ' MTIz\n\tNDU2&#13;\n', {}],
  ])('%s', (_, from, to, of) => {
    expect(xml).toMatch(from)
    expect(parsed(xml.replace(from, to))).toEqual({ ...OTP, ...of })
  })

  test('keys of camera tokens in the same file, plain or encrypted', () => {
    const deviceKeys = [{ serial: '12-3456789-0', deviceKey: new Uint8Array(32).fill(4) }]
    const random = (length: number) => new Uint8Array(length).fill(8)
    const key = new Uint8Array(24).fill(2)
    const plain = { deviceKeys, otpKeys: [OTP], openedWith: null }
    expect(readKeyFile(writeKeyFile({ deviceKeys, otpKeys: [OTP] }))).toEqual({ ok: true, value: plain })
    const file = writeKeyFile({ deviceKeys, otpKeys: [OTP] }, { key, from: 'A & B', random })
    expect(readKeyFile(file, { key })).toEqual({ ok: true, value: { ...plain, openedWith: 'key' } })
  })
})

/** Of the second package, so that the first one is right. */
const second = (text: string, from: string | RegExp, to: string) => {
  const at = text.indexOf('<KeyPackage>', text.indexOf('<KeyPackage>') + 1)
  expect(text.slice(at)).toMatch(from)
  return text.slice(0, at) + text.slice(at).replace(from, to)
}
const inHead = (from: string | RegExp, to: string) => {
  expect(sealed).toMatch(from)
  return sealed.replace(from, to)
}
const drift = (text: string) => second(xml, '</Data>', `<TimeDrift><PlainValue>${text}</PlainValue></TimeDrift></Data>`)
const policy = (text: string) => second(xml, '</Key>', `<Policy>${text}</Policy></Key>`)
const key = Buffer.alloc(16, 3)
const shared = sealedFile({ key, secrets: [SECRET, SECRET] })
const value = Buffer.from(SECRET).toString('base64')

test.each<[PskcRefusal, PskcFaultCode, number | null, string, KeyFileOptions, (string | number)?]>([
  ['xml', 'other-version', null, xml.replace('Version="1.0" xmlns', 'Version="1.1" xmlns'), {}, '1.1'],
  ['xml', 'other-version', null, xml.replace('Version="1.0" xmlns', 'xmlns'), {}, ''],
  ['xml', 'several', 2, second(xml, '<Suite>', '<Suite>HMAC-SHA1</Suite><Suite>'), {}, 'Key/AlgorithmParameters/Suite'],
  ['xml', 'several', null, inHead('<EncryptionKey>', '<EncryptionKey/><EncryptionKey>'), {}, 'EncryptionKey'],
  ['algorithm', 'other-algorithm', 2, second(xml, ':totp', ':hotp'), {}, 'urn:ietf:params:xml:ns:keyprov:pskc:hotp'],
  ['algorithm', 'other-algorithm', 1, xml, { takes: ['device-key'] }, 'urn:ietf:params:xml:ns:keyprov:pskc:totp'],
  ['algorithm', 'other-suite', 2, second(xml, 'HMAC-SHA1', 'HMAC-MD5'), {}, 'HMAC-MD5'],
  ['algorithm', 'other-suite', 2, second(xml, 'HMAC-SHA1', 'constructor'), {}, 'constructor'],
  [
    'algorithm',
    'other-cipher',
    2,
    second(sealed, 'aes128-cbc', 'tripledes-cbc'),
    { passphrase },
    'http://www.w3.org/2001/04/xmlenc#tripledes-cbc',
  ],
  ['algorithm', 'other-cipher', 2, second(sealed, /<xenc:EncryptionMethod.*?\/>/, ''), { passphrase }, ''],
  [
    'algorithm',
    'other-cipher',
    2,
    second(sealed, /xenc:EncryptionMethod/, 'xenc11:EncryptionMethod'),
    { passphrase },
    '',
  ],
  [
    'algorithm',
    'other-cipher',
    1,
    inHead('aes128-cbc', 'aes128-gcm'),
    {},
    'http://www.w3.org/2001/04/xmlenc#aes128-gcm',
  ],
  [
    'algorithm',
    'other-mac',
    1,
    inHead('hmac-sha256">', 'hmac-md5">'),
    {},
    'http://www.w3.org/2001/04/xmldsig-more#hmac-md5',
  ],
  ['algorithm', 'other-mac', 1, inHead(/(<MACMethod) Algorithm="[^"]*"/, '$1'), {}, ''],
  [
    'algorithm',
    'other-derivation',
    1,
    inHead('#pbkdf2', '#pbkdf1'),
    {},
    'http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf1',
  ],
  ['algorithm', 'other-derivation', 1, inHead(/<xenc11:KeyD.*<\/xenc11:KeyDerivationMethod>/s, ''), {}, ''],
  [
    'algorithm',
    'other-prf',
    1,
    inHead(/(<PRF .*)sha256/, '$1sha224'),
    {},
    'http://www.w3.org/2001/04/xmldsig-more#hmac-sha224',
  ],
  ['parameters', 'other-encoding', 2, second(xml, 'DECIMAL', 'HEXADECIMAL'), {}, 'HEXADECIMAL'],
  ['parameters', 'other-encoding', 2, second(xml, /<ResponseFormat.*?\/>/, ''), {}, ''],
  ['parameters', 'other-digits', 2, second(xml, 'Length="6"', 'Length="5"'), {}, '5'],
  ['parameters', 'other-digits', 2, second(xml, 'Length="6"', 'Length="9"'), {}, '9'],
  ['parameters', 'other-digits', 2, second(xml, 'Length="6"', 'Length="6.5"'), {}, '6.5'],
  ['parameters', 'other-digits', 2, second(xml, ' Length="6"', ''), {}, ''],
  ['parameters', 'other-digits', 2, second(xml, 'Length="6"', 'Length="6" CheckDigits="true"'), {}, '6 + 1'],
  ['parameters', 'other-time', 2, second(xml, '<PlainValue>0<', '<PlainValue>1<'), {}, '1'],
  ['parameters', 'other-time', 2, second(xml, '<PlainValue>0<', '<PlainValue><'), {}, ''],
  ['parameters', 'other-interval', 2, second(xml, '<PlainValue>30<', '<PlainValue>45<'), {}, '45'],
  [
    'parameters',
    'other-interval',
    2,
    second(xml, '<PlainValue>30</PlainValue>', '<EncryptedValue/>'),
    {},
    'EncryptedValue',
  ],
  ['parameters', 'other-drift', 2, drift('1.5'), {}, '1.5'],
  ['parameters', 'other-drift', 2, drift('2147483648'), {}, '2147483648'],
  ['parameters', 'other-drift', 2, drift('NaN'), {}, 'NaN'],
  ['parameters', 'other-salt', 1, inHead(/<Specified>.*?<\/Specified>/, ''), {}],
  ['parameters', 'other-salt', 1, inHead(/<Specified>/, '<Specified>!'), {}],
  ['parameters', 'other-iterations', 1, inHead('<IterationCount>10', '<IterationCount>0'), {}, '0'],
  ['parameters', 'other-iterations', 1, inHead('<IterationCount>10', '<IterationCount>200001'), {}, '200001'],
  ['parameters', 'other-iterations', 1, inHead('<IterationCount>10', '<IterationCount>1e3'), {}, '1e3'],
  ['parameters', 'other-key-length', 1, inHead('<KeyLength>16', '<KeyLength>32'), {}, '32'],
  ['policy', 'other-policy', 2, policy('<PINPolicy MinLength="4"/>'), {}, 'PINPolicy'],
  ['policy', 'other-policy', 2, policy('<NumberOfTransactions>5</NumberOfTransactions>'), {}, 'NumberOfTransactions'],
  ['policy', 'other-policy', 2, policy('<KeyUsage>CR</KeyUsage>'), {}, 'CR'],
  ['policy', 'other-policy', 2, policy('<KeyUsage>OTP</KeyUsage><KeyUsage>CR</KeyUsage>'), {}, 'CR'],
  ['policy', 'other-policy', 2, policy('<x:KeyUsage xmlns:x="urn:x">OTP</x:KeyUsage>'), {}, 'KeyUsage'],
  ['serial', 'no-serial', 2, second(xml, 'EFGH12345678<', '<'), {}],
  ['serial', 'other-serial', 2, second(xml, 'EFGH12345678<', '12-3456789-0<'), {}, '12-3456789-0'],
  ['serial', 'serial-twice', 2, second(xml, 'EFGH12345678<', 'ABCD12345678<'), {}, 'ABCD12345678'],
  ['key-needed', 'passphrase-needed', 1, sealed, {}],
  ['key-needed', 'passphrase-needed', 1, sealed, { key }],
  ['key-needed', 'key-needed', 1, shared, {}],
  ['key-needed', 'key-needed', 1, shared, { passphrase }],
  ['mac-missing', 'no-mac', 2, second(sealed, /<ValueMAC>.*?<\/ValueMAC>/, ''), { passphrase }],
  ['mac-missing', 'no-mac', 1, inHead(/<MACMethod.*<\/MACMethod>/s, ''), { passphrase }],
  ['mac-wrong', 'wrong-mac', 1, sealed, { passphrase: 'Qwerty' }],
  ['mac-wrong', 'wrong-mac', 1, shared, { key: Buffer.alloc(16, 4) }],
  ['mac-wrong', 'unfit-key', 1, shared, { key: Buffer.alloc(15, 3) }, 15],
  ['mac-wrong', 'unfit-key', 1, shared, { key: Buffer.alloc(32, 3) }, 32],
  ['mac-wrong', 'wrong-mac', 2, second(sealed, /<ValueMAC>./, '<ValueMAC>!'), { passphrase }],
  ['mac-wrong', 'wrong-mac', 1, inHead(/<MACKey>.*<\/MACKey>/s, ''), { passphrase }],
  ['mac-wrong', 'wrong-mac', 1, inHead('aes128-cbc', 'aes256-cbc'), { passphrase }],
  ['mac-wrong', 'mac-of-plain', 2, second(xml, '</Secret>', '<ValueMAC>AAAA</ValueMAC></Secret>'), {}],
  ['secret', 'no-value', 2, second(xml, value, ''), {}],
  ['secret', 'no-base64', 2, second(xml, value, `${value}=`), {}],
  ['secret', 'no-value', 2, second(sealed, /<xenc:CipherValue>.*?<\/xenc:CipherValue>/, ''), { passphrase }],
  ['secret', 'no-base64', 2, second(sealed, '<xenc:CipherValue>', '<xenc:CipherValue>*'), { passphrase }],
  ['secret', 'other-length', 2, second(xml, value, 'AAAAAAAAAAAAAAAAAAAA'), {}, 15],
  ['secret', 'other-length', 2, second(xml, value, Buffer.alloc(65).toString('base64')), {}, 65],
  ['secret', 'other-length', 1, sealedFile({ secrets: [Buffer.alloc(15)] }), { passphrase }, 15],
])('%s: %s', (refusal, code, keyPackage, text, options, at) => {
  const of = { ...(keyPackage === null ? {} : { keyPackage }), ...(at === undefined ? {} : { value: at }) }
  expect(readKeyFile(text, options)).toEqual({ ok: false, error: { refusal, code, ...of } })
})

test.each([0, 17, 255])('a value whose padding is wrong although its MAC fits: %i', (lastByte) => {
  const read = readKeyFile(sealedFile({ lastByte }), { passphrase })
  expect(read).toEqual({ ok: false, error: { refusal: 'secret', code: 'other-padding', keyPackage: 1 } })
})

test('a MAC over what is encrypted, not over the cipher value', () => {
  const read = readKeyFile(sealedFile({ isMacOfPlain: true }), { passphrase })
  expect(read).toMatchObject({ ok: false, error: { refusal: 'mac-wrong' } })
})

test('of all that is wrong the first in the order of the refusals is told, whichever package it is in', () => {
  type Wrong = readonly [PskcRefusal, (text: string) => string]
  const wrongs: readonly Wrong[] = [
    ['xml', (text) => text.replace('Version="1.0" xmlns', 'Version="2" xmlns')],
    ['no-keys', (text) => second(text, /<Key .*<\/Key>/s, '')],
    ['algorithm', (text) => text.replace('HMAC-SHA1', 'HMAC-MD5')],
    ['parameters', (text) => text.replace('Length="6"', 'Length="4"')],
    ['policy', (text) => text.replace('</Key>', '<Policy><PINPolicy/></Policy></Key>')],
    ['serial', (text) => text.replace('<SerialNo>', '<SerialNo>?')],
    ['key-needed', (text) => text],
    ['mac-missing', (text) => text.replace(/<ValueMAC>.*?<\/ValueMAC>/, '')],
    ['mac-wrong', (text) => text.replace(/<ValueMAC>.{5}/, '<ValueMAC>AAAAA')],
    ['secret', (text) => text],
  ]
  const short = sealedFile({ secrets: [Buffer.alloc(15), SECRET] })
  const told = wrongs.map((_, i) => {
    const text = wrongs.slice(i).reduce((file, [, spoil]) => spoil(file), short)
    const read = readKeyFile(text, wrongs[i]?.[0] === 'key-needed' ? {} : { passphrase })
    return read.ok ? null : read.error.refusal
  })
  expect(told).toEqual(wrongs.map(([refusal]) => refusal))
  expect(told).toEqual([...PSKC_REFUSALS])
})

test('packages are looked at one after the other', () => {
  const text = second(sealed, 'HMAC-SHA1', 'HMAC-MD5').replace(/<ValueMAC>.{5}/, '<ValueMAC>AAAAA')
  expect(readKeyFile(text, { passphrase })).toMatchObject({ error: { refusal: 'mac-wrong', keyPackage: 1 } })
})

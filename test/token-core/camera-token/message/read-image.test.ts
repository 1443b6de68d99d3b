import { encode } from 'cborg'
import { describe, expect, test } from 'vitest'
import { encodeActivation1, encodeBase45, readImage } from '../../../../token-core/index.ts'

const message = {
  type: 'activation-1',
  licence: 'VDS3456789',
  challenge: new Uint8Array(8).fill(1),
  issuer: 'Practice Bank',
} as const
const { text, bytes } = encodeActivation1(message)
const textOf = (cbor: Uint8Array) => `CT1:${encodeBase45(cbor)}`
const fields = (changes: Record<number, unknown> = {}) =>
  new Map(
    Object.entries({ 0: 1, 1: message.licence, 2: message.challenge, 3: message.issuer, ...changes }).map(
      ([key, value]) => [Number(key), value],
    ),
  )
const ISSUER_AT = bytes.length - 'Practice Bank'.length

/** The message with the last text replaced by raw bytes, whatever they are. */
function withIssuerBytes(...issuer: number[]): Uint8Array {
  const changed = new Uint8Array([...bytes.slice(0, ISSUER_AT - 1), 0x60 + issuer.length, ...issuer])
  return changed
}

describe('reads', () => {
  test.each([
    ['as it is', text],
    ['with line breaks and tabs at both ends', `\r\n\t${text}\n\t\r`],
  ])('%s', (_, seen) => {
    expect(readImage(seen)).toMatchObject({ ok: true, value: { message } })
  })

  test('a leading U+FEFF is kept as it is', () => {
    const marked = encodeActivation1({ ...message, issuer: '\uFEFFBank' })
    expect(readImage(marked.text)).toMatchObject({ ok: true, value: { message: { issuer: '\uFEFFBank' } } })
    expect(readImage(textOf(withIssuerBytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf)))).toMatchObject({
      value: { message: { issuer: '\uFEFF\uFEFF' } },
    })
  })

  test('characters are counted as code points', () => {
    expect(readImage(textOf(encode(fields({ 3: '𠮷'.repeat(24) }))))).toMatchObject({ ok: true })
  })
})

describe('SIM01, none of our messages', () => {
  test.each([
    ['another code', 'https://example.com/'],
    ['another version', text.replace('CT1', 'CT2')],
    ['lower-case prefix', text.toLowerCase()],
    ['a blank before the prefix', ` ${text}`],
    ['nothing', ''],
    ['1,001 characters', `CT1:${'A'.repeat(997)}`],
  ])('%s', (_, seen) => {
    expect(readImage(seen)).toEqual({ ok: false, error: 'SIM01' })
  })

  test('the length is counted in code points', () => {
    expect(readImage(`CT1:${'😀'.repeat(996)}`)).toEqual({ ok: false, error: 'SIM06' })
    expect(readImage(`CT1:${'😀'.repeat(997)}`)).toEqual({ ok: false, error: 'SIM01' })
  })

  test('the length is counted after line breaks have gone', () => {
    expect(readImage(`\n${`CT1:${'A'.repeat(996)}`}\n`)).toEqual({ ok: false, error: 'SIM06' })
  })
})

describe('SIM06, one of ours but damaged', () => {
  const sorted = encode(fields())
  test.each<[string, Uint8Array]>([
    ['nothing after the prefix', new Uint8Array()],
    ['a trailing byte', new Uint8Array([...bytes, 0])],
    ['a long head', new Uint8Array([0xb8, 4, ...sorted.slice(1)])],
    ['an indefinite map', new Uint8Array([0xbf, ...sorted.slice(1), 0xff])],
    ['unsorted keys', new Uint8Array([0xa4, 1, 0x6a, ...sorted.slice(5, 15), 0, 1, ...sorted.slice(15)])],
    ['a repeated key', new Uint8Array([0xa5, 0, 1, ...sorted.slice(1)])],
    ['a tag', new Uint8Array([0xc1, ...sorted])],
    ['bad UTF-8', withIssuerBytes(0xc3, 0x28)],
    ['overlong UTF-8', withIssuerBytes(0xc0, 0xaf)],
    ['an encoded surrogate', withIssuerBytes(0xed, 0xa0, 0x80)],
    ['an unknown key', encode(fields({ 12: 1 }))],
    ['a key of another message', encode(fields({ 4: 1 }))],
    ['a missing key', encode(new Map([...fields()].slice(0, 3)))],
    ['another type', encode(fields({ 0: 5 }))],
    [
      'a message that must be sealed',
      encode(
        new Map<number, unknown>([
          [0, 4],
          [7, new Uint8Array(8)],
        ]),
      ),
    ],
    ['a number for a text', encode(fields({ 3: 7 }))],
    ['null', encode(null)],
    ['a float that is whole', new Uint8Array([...sorted.slice(0, 2), 0xf9, 0x3c, 0x00, ...sorted.slice(3)])],
    ['a licence in lower case', encode(fields({ 1: 'vds3456789' }))],
    ['a challenge of 7 bytes', encode(fields({ 2: new Uint8Array(7) }))],
    ['no issuer', encode(fields({ 3: '' }))],
    ['an issuer of 25 characters', encode(fields({ 3: 'x'.repeat(25) }))],
    ['a control character', encode(fields({ 3: 'a\nb' }))],
    ['a C1 control character', encode(fields({ 3: 'a\u0085b' }))],
    ['a line separator', encode(fields({ 3: 'a\u2028b' }))],
    ['a bidirectional control', encode(fields({ 3: 'a\u202eb' }))],
    ['an Arabic letter mark', encode(fields({ 3: 'a\u061cb' }))],
    ['an array that is no COSE_Encrypt0', encode([1, 2, 3])],
    ['an empty array', encode([])],
  ])('%s', (_, cbor) => {
    expect(readImage(textOf(cbor))).toEqual({ ok: false, error: 'SIM06' })
  })

  test.each([
    ['half a group', `${text}0`],
    ['lower case after the prefix', `CT1:${text.slice(4).toLowerCase()}`],
  ])('%s', (_, seen) => {
    expect(readImage(seen)).toEqual({ ok: false, error: 'SIM06' })
  })
})

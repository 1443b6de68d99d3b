import { describe, expect, test } from 'vitest'
import { encodeActivation1, sealMessage } from '../../../token-core/index.ts'
import { codeKind, rightCode, suits } from '../../../token-core/key-free.ts'
import { FIRST_IMAGE, fakeToken, OTHER_FIRST_IMAGE } from '../../renderer/fake-token.ts'

const KEY = new Uint8Array(32).fill(1)
const IV = new Uint8Array(12).fill(2)
const nonce = new Uint8Array(8)

const second = (serial: string) =>
  sealMessage(
    { type: 'activation-2', licence: 'VDS2460635', sequenceNumber: 1, instanceKey: KEY, account: 'tarodt' },
    serial,
    KEY,
    IV,
  ).text
const request = (tokenCode: string) =>
  sealMessage({ type: 'request', nonce, title: '振込', body: { freeText: 'x' } }, tokenCode, KEY, IV).text

describe('what a code is', () => {
  test('the first image of a registration, with its licence and issuer', () => {
    expect(codeKind(FIRST_IMAGE)).toEqual({ kind: 'first', licence: 'VDS2460635', issuer: '練習銀行' })
  })

  test('an issuer of any allowed length', () => {
    for (const issuer of ['A', '銀'.repeat(24), 'x'.repeat(24)]) {
      const message = { type: 'activation-1' as const, licence: 'ABC0000001', challenge: nonce, issuer }
      expect(codeKind(encodeActivation1(message).text)).toMatchObject({ issuer })
    }
  })

  test('the second image, with the serial that it is for', () => {
    expect(codeKind(second('12-3456789-0'))).toEqual({ kind: 'second', serial: '12-3456789-0' })
  })

  test('a request, with the token code that it is for', () => {
    for (const tokenCode of ['VDS2460635-1', 'VDS2460635-31']) {
      expect(codeKind(request(tokenCode))).toEqual({ kind: 'request', tokenCode })
    }
  })

  test.each([
    ['https://bank.example/', 'foreign'],
    ['', 'foreign'],
    ['ct1:AB', 'foreign'],
    ['CT1:', 'damaged'],
    ['CT1:A', 'damaged'],
    ['CT1:::::', 'damaged'],
    ['CT1:abc', 'damaged'],
    [FIRST_IMAGE.slice(0, 12), 'damaged'],
    [second('12-3456789-0').slice(0, 12), 'damaged'],
  ])('%s is %s', (text, kind) => {
    expect(codeKind(text).kind).toBe(kind)
  })
})

describe('which of several codes is meant', () => {
  const held = { tokenCode: 'VDS2460635-05', licence: 'VDS2460635', sequenceNumber: 5, issuer: 'b', account: 'a' }
  const registering = (() => {
    const fake = fakeToken()
    fake.startScanning()
    return fake.apply({ type: 'scan', text: FIRST_IMAGE })
  })()
  const fresh = fakeToken().view()
  const own = second(fresh.serial)

  test('the second image of this token, while its registration waits for it', () => {
    expect(rightCode([FIRST_IMAGE, own, second('99-3456789-0')], registering)).toBe(own)
    expect(suits(codeKind(own), fresh)).toBe(2)
  })

  test('the request for an activation that it holds, however its number is padded', () => {
    const mine = request('VDS2460635-5')
    expect(rightCode([request('VDS2460635-6'), mine], { ...fresh, activations: [held] })).toBe(mine)
  })

  test('the only one, whatever it is; the same one twice is one', () => {
    expect(rightCode(['https://bank.example/'], fresh)).toBe('https://bank.example/')
    expect(rightCode([FIRST_IMAGE, FIRST_IMAGE], fresh)).toBe(FIRST_IMAGE)
  })

  test('none is taken when two are as good, or none is for this token', () => {
    expect(rightCode([FIRST_IMAGE, OTHER_FIRST_IMAGE], fresh)).toBeNull()
    expect(rightCode(['a', request('VDS2460635-6')], fresh)).toBeNull()
    expect(rightCode([], fresh)).toBeNull()
  })
})

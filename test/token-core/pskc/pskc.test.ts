import { describe, expect, test } from 'vitest'
import { type DeviceKey, readPskc, writePskc } from '../../../token-core/index.ts'

const keys: DeviceKey[] = [
  { serial: '12-3456789-0', deviceKey: new Uint8Array(32).fill(1) },
  { serial: '12-3456790-0', deviceKey: new Uint8Array(32).fill(2) },
]
const xml = writePskc(keys)

test('what is written is read', () => {
  expect(readPskc(xml)).toEqual({ ok: true, value: keys })
})

test('one package, a prefix for the namespace, other elements and white space do not matter (RFC 6030 §4)', () => {
  const value = Buffer.alloc(32, 1).toString('base64')
  const text = `<?xml version="1.0"?>
    <pskc:KeyContainer Version="1.0" xmlns:pskc="urn:ietf:params:xml:ns:keyprov:pskc">
      <pskc:KeyPackage>
        <pskc:DeviceInfo><pskc:Manufacturer>M</pskc:Manufacturer><pskc:SerialNo> 1234567890 </pskc:SerialNo></pskc:DeviceInfo>
        <pskc:Key Id="1" Algorithm="urn:camera-token:device-key">
          <pskc:Issuer>I</pskc:Issuer>
          <pskc:Data><pskc:Secret><pskc:PlainValue>
            ${value.slice(0, 20)}
            ${value.slice(20)}
          </pskc:PlainValue></pskc:Secret></pskc:Data>
        </pskc:Key>
      </pskc:KeyPackage>
    </pskc:KeyContainer>`
  expect(readPskc(text)).toEqual({ ok: true, value: [keys[0]] })
})

describe('is read whole or not at all', () => {
  test.each([
    ['no XML', 'serial,key', 'not well-formed XML: line 1'],
    ['an element left open', xml.replace('</Key>', ''), /^not well-formed XML: line \d+$/],
    ['another root', '<a xmlns="urn:ietf:params:xml:ns:keyprov:pskc"/>', 'no KeyContainer'],
    ['another namespace', xml.replace('keyprov:pskc', 'other'), 'no namespace urn:ietf:params:xml:ns:keyprov:pskc'],
    ['no package', xml.replace(/<KeyPackage>[\s\S]*<\/KeyPackage>/, ''), 'no KeyPackage'],
    [
      'a document type',
      xml.replace('<KeyContainer', '<!DOCTYPE x [<!ENTITY a "b">]><KeyContainer'),
      'a key container has no document type',
    ],
    [
      'a serial that is none',
      xml.replace('<SerialNo>12-3456790-0', '<SerialNo>12-345'),
      'KeyPackage 2: SerialNo expected NN-NNNNNNN-N',
    ],
    [
      'a serial twice',
      xml.replaceAll('12-3456790-0', '12-3456789-0'),
      'KeyPackage 2: serial 12-3456789-0 stands twice',
    ],
    [
      'another algorithm',
      xml.replace('urn:camera-token:device-key', 'urn:ietf:params:xml:ns:keyprov:pskc:totp'),
      'KeyPackage 1: Algorithm expected urn:camera-token:device-key',
    ],
    ['a key of 31 bytes', writeWith(31), 'KeyPackage 1: PlainValue expected 32 bytes in base64'],
    [
      'an encrypted key',
      xml.replaceAll('PlainValue', 'EncryptedValue'),
      'KeyPackage 1: PlainValue expected 32 bytes in base64',
    ],
    [
      'no base64',
      xml.replace(/<PlainValue>./, '<PlainValue>!'),
      'KeyPackage 1: PlainValue expected 32 bytes in base64',
    ],
  ])('%s', (_, text, error) => {
    const result = readPskc(text)
    expect(result).toEqual({ ok: false, error: typeof error === 'string' ? error : expect.stringMatching(error) })
  })
})

test('a writer refuses what is no token', () => {
  expect(() => writePskc([{ serial: 'x', deviceKey: new Uint8Array(32) }])).toThrow('"serial" expected NN-NNNNNNN-N')
  expect(() => writePskc([{ serial: '12-3456789-0', deviceKey: new Uint8Array(31) }])).toThrow(
    'expected 32 bytes, got 31',
  )
})

function writeWith(length: number): string {
  return xml.replace(/(<PlainValue>)[^<]*/, `$1${Buffer.alloc(length).toString('base64')}`)
}

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DeviceKey,
  keyFileSteps,
  PSKC_FAULTS,
  type PskcFault,
  readKeyFile,
  writeKeyFile,
} from '../../../token-core/index.ts'

const keys: DeviceKey[] = [
  { serial: '12-3456789-0', deviceKey: new Uint8Array(32).fill(1) },
  { serial: '12-3456790-0', deviceKey: new Uint8Array(32).fill(2) },
]
const xml = writeKeyFile({ deviceKeys: keys })
const takes = { takes: ['device-key'] } as const
const readPskc = (text: string) => {
  const read = readKeyFile(text, takes)
  return read.ok ? { ok: true as const, value: read.value.deviceKeys } : read
}

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

/** Python's ElementTree reads all of these, pskctool 2.6 all but values with CDATA, comments or instructions inside. */
describe('what XML allows, a key container may have', () => {
  const value = Buffer.alloc(32, 1).toString('base64')
  test.each([
    [
      'line ends of Java as character references',
      xml.replace(value, `${value.slice(0, 30)}&#13;\n${value.slice(30)}&#xD;\n`),
    ],
    [
      'signs as character references',
      xml.replace(value, value.replaceAll('=', '&#x3D;')).replaceAll('>12-', '>12&#45;'),
    ],
    [
      'the entities of XML',
      xml.replace('<Key ', '<Key-x xmlns="urn:x" a="&lt;&gt;&amp;&apos;&quot;">&lt;</Key-x><Key '),
    ],
    ['CDATA', xml.replace(value, `<![CDATA[${value.slice(0, 9)}]]>${value.slice(9)}`)],
    [
      'comments and instructions inside of a value',
      xml.replace(value, `${value.slice(0, 9)}<!-- a --><?b c?>${value.slice(9)}`),
    ],
    ['a document type in a comment', `<!-- <!DOCTYPE x [<!ENTITY a "b">]> -->${xml.slice(xml.indexOf('<Key'))}`],
    ['a document type in CDATA', xml.replace('<Key ', '<x xmlns="urn:x"><![CDATA[<!DOCTYPE x>]]></x><Key ')],
    ['a document type in an instruction', `${xml}<?x <!DOCTYPE y> ?>`],
    [
      'elements of others with any name',
      xml.replace('<Key ', '<e:x xmlns:e="urn:x"><e:constructor/><e:__proto__ e:toString=""/></e:x><Key '),
    ],
    [
      'an element of others with the name of one of ours',
      xml.replace('<Key ', '<Key xmlns="urn:x" Algorithm="y"/><Key '),
    ],
    ['a byte order mark', `\ufeff${xml}`],
    ['line ends of Windows', xml.replaceAll('\n', '\r\n')],
    ['another prefix', xml.replace('xmlns=', 'xmlns:k1=').replaceAll(/(<\/?)(?=[A-Z])/g, '$1k1:')],
    [
      'a prefix that means something else inside',
      xml.replace('<DeviceInfo>', '<DeviceInfo xmlns:x="urn:a"><x:a xmlns:x="urn:b"/><x:b/>'),
    ],
    ['XML 1.1', xml.replace('version="1.0"', 'version="1.1"')],
    [
      'very many attributes',
      xml.replace('<Key ', `<x xmlns="urn:x"${Array.from({ length: 20_000 }, (_, i) => ` a${i}=""`).join('')}/><Key `),
    ],
    ['single quotes', xml.replaceAll('"', "'")],
    ['no XML declaration', xml.slice(xml.indexOf('<Key'))],
    ['two packages on one line', xml.replaceAll(/>\s+</g, '><')],
  ])('%s', (_, text) => {
    expect(readPskc(text)).toEqual({ ok: true, value: keys })
  })

  test('a file as Java writes it', () => {
    const file = readFileSync(
      new URL('../../data/pskc/java-line-ends-as-character-references.xml', import.meta.url),
      'utf8',
    )
    const deviceKey = new Uint8Array(32).fill(1)
    expect(readPskc(file)).toEqual({ ok: true, value: [{ serial: '55-0000001-1', deviceKey }] })
  })
})

describe('is read whole or not at all', () => {
  const wrong = (code: PskcFault['code'], of: Omit<PskcFault, 'code' | 'refusal'> = {}) => ({
    refusal: expect.any(String),
    code,
    ...of,
  })
  const data = (name: string) => readFileSync(new URL(`../../data/pskc/${name}.xml`, import.meta.url), 'utf8')
  const method =
    '<EncryptionMethod xmlns="http://www.w3.org/2001/04/xmlenc#" Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>'
  const mac = '<ValueMAC>AAAA</ValueMAC></Secret>'

  test.each([
    ['nothing', '', wrong('not-well-formed', { line: 1 })],
    ['no XML', 'serial,key', wrong('not-well-formed', { line: 1 })],
    ['an element left open', xml.replace('</Key>', ''), wrong('not-well-formed', { line: 14 })],
    ['two roots', `${xml}<a/>`, wrong('not-well-formed', { line: 28 })],
    ['text behind the root', `${xml}a`, wrong('not-well-formed', { line: 28 })],
    ['something before the declaration', `\n${xml}`, wrong('not-well-formed', { line: 2 })],
    [
      'an entity that stands for nothing',
      xml.replace('</SerialNo>', '&nbsp;</SerialNo>'),
      wrong('not-well-formed', { line: 5 }),
    ],
    ['a bare ampersand', xml.replace('</SerialNo>', '&</SerialNo>'), wrong('not-well-formed', { line: 5 })],
    [
      'a reference to no character',
      xml.replace('</SerialNo>', '&#0;</SerialNo>'),
      wrong('not-well-formed', { line: 5 }),
    ],
    [
      'a reference beyond Unicode',
      xml.replace('</SerialNo>', '&#x110000;</SerialNo>'),
      wrong('not-well-formed', { line: 5 }),
    ],
    ['half of a character', xml.replace('</SerialNo>', '\ud800</SerialNo>'), wrong('not-well-formed', { line: 5 })],
    ['a control character', xml.replace('</SerialNo>', '\u0000</SerialNo>'), wrong('not-well-formed', { line: 5 })],
    ['an attribute twice', xml.replace('<Key ', '<Key Id="1" '), wrong('not-well-formed', { line: 7 })],
    ['a prefix of nothing', xml.replace('<Key ', '<x:a/><Key '), wrong('not-well-formed', { line: 7 })],
    ['a comment left open', xml.replace('<Key ', '<!-- <Key '), wrong('not-well-formed', { line: 7 })],
    [
      'ten thousand elements in each other',
      xml.replace('<Key ', `${'<a>'.repeat(10_000)}<Key `),
      wrong('too-deep', { line: 7 }),
    ],
    ['a document type', xml.replace('<KeyContainer', '<!DOCTYPE x><KeyContainer'), wrong('document-type', { line: 2 })],
    [
      'entities of its own',
      xml.replace('<KeyContainer', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><KeyContainer'),
      wrong('document-type', { line: 2 }),
    ],
    ['a document type left open', xml.replace('<KeyContainer', '<!DOCTYPE x ['), wrong('document-type', { line: 2 })],
    ['a document type inside', xml.replace('<Key ', '<!DOCTYPE x><Key '), wrong('document-type', { line: 7 })],
    ['text of many lines and no root', 'serial\nkey\n<a/>', wrong('not-well-formed', { line: 1 })],
    [
      'a bare ampersand, references behind it',
      xml.replace('</SerialNo>', '&</SerialNo>').replace('</KeyContainer>', '&#32;</KeyContainer>'),
      wrong('not-well-formed', { line: 5 }),
    ],
    ['half of a character before a tag', xml.replace('</Key>', '\ud800</Key>'), wrong('not-well-formed', { line: 13 })],
    [
      'XML 1.1 and what only it allows',
      xml.replace('version="1.0"', 'version="1.1"').replace('</SerialNo>', '&#1;</SerialNo>'),
      wrong('not-well-formed', { line: 5 }),
    ],
    [
      'the end of a package that has another name',
      xml.replace(/<Key [\s\S]*?<\/Key>\s*<\/KeyPackage>/, '</KeyPackag>'),
      wrong('not-well-formed', { line: 7 }),
    ],
    ['another root', '<a xmlns="urn:ietf:params:xml:ns:keyprov:pskc"/>', wrong('no-container')],
    ['another namespace', xml.replace('keyprov:pskc', 'other'), wrong('no-container')],
    ['the namespace in a comment only', xml.replace(/ xmlns=("[^"]*")/, '><!-- $1 --'), wrong('no-container')],
    ['the namespace on a prefix only', xml.replace('xmlns=', 'xmlns:pskc='), wrong('no-container')],
    ['no package', xml.replace(/<KeyPackage>[\s\S]*<\/KeyPackage>/, ''), wrong('no-package')],
    [
      'a package of another namespace',
      xml.replaceAll('<KeyPackage>', '<KeyPackage xmlns="urn:x">'),
      wrong('no-package'),
    ],
    ['no key', xml.replace(/<Key [\s\S]*?<\/Key>/, ''), wrong('no-key', { keyPackage: 1 })],
    ['two keys', xml.replace(/<Key [\s\S]*?<\/Key>/, '$&$&'), wrong('several', { keyPackage: 1, value: 'Key' })],
    [
      'a serial in two parts',
      xml.replace('<SerialNo>12-', '<SerialNo>12-</SerialNo><SerialNo>'),
      wrong('several', { keyPackage: 1, value: 'DeviceInfo/SerialNo' }),
    ],
    ['no algorithm', xml.replace(/ Algorithm="[^"]*"/, ''), wrong('no-algorithm', { keyPackage: 1 })],
    [
      'another algorithm',
      xml.replace('urn:camera-token:device-key', 'urn:ietf:params:xml:ns:keyprov:pskc:totp'),
      wrong('other-algorithm', { keyPackage: 1, value: 'urn:ietf:params:xml:ns:keyprov:pskc:totp' }),
    ],
    [
      'another vendor, whose serial is none of ours',
      data('hotp-of-another-vendor'),
      wrong('other-algorithm', { keyPackage: 1, value: 'urn:ietf:params:xml:ns:keyprov:pskc:hotp' }),
    ],
    ['an encrypted key', data('encrypted-value'), wrong('key-needed', { keyPackage: 1 })],
    [
      'a second key that is encrypted',
      xml.replace(/PlainValue>([^<]*)<\/PlainValue>(?![\s\S]*PlainValue)/, `EncryptedValue>${method}</EncryptedValue>`),
      wrong('key-needed', { keyPackage: 2 }),
    ],
    ['a MAC', xml.replace('</Secret>', mac), wrong('mac-of-plain', { keyPackage: 1 })],
    ['no serial', xml.replace(/<DeviceInfo>[\s\S]*?<\/DeviceInfo>/, ''), wrong('no-serial', { keyPackage: 1 })],
    [
      'a serial that is none',
      xml.replace('<SerialNo>12-3456790-0', '<SerialNo>12-345'),
      wrong('other-serial', { keyPackage: 2, value: '12-345' }),
    ],
    [
      'a serial twice',
      xml.replaceAll('12-3456790-0', '12-3456789-0'),
      wrong('serial-twice', { keyPackage: 2, value: '12-3456789-0' }),
    ],
    ['no value', xml.replace(/<PlainValue>[^<]*<\/PlainValue>/, ''), wrong('no-value', { keyPackage: 1 })],
    ['a key of 31 bytes', writeWith(31), wrong('other-length', { keyPackage: 1, value: 31 })],
    ['no base64', xml.replace(/<PlainValue>./, '<PlainValue>!'), wrong('no-base64', { keyPackage: 1 })],
    ['an element in the value', xml.replace('<PlainValue>', '<PlainValue><a/>'), wrong('no-base64', { keyPackage: 1 })],
  ])('%s', (_, text, error) => {
    expect(readPskc(text)).toEqual({ ok: false, error })
  })
})

test('a long text is read in pieces that cut neither a character nor a reference', () => {
  const foreign = '𠮷&#45;&#x20BB7;'.repeat(20_000)
  const steps = keyFileSteps(xml.replace('<Key ', `<x xmlns="urn:x">${foreign}</x><Key `))
  let count = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) count++
  expect(step.value).toMatchObject({ ok: true, value: { deviceKeys: keys } })
  expect(count).toBeGreaterThan(20)
})

test('ten thousand keys are read in steps, each of which is small', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({
    serial: `98-${String(i).padStart(7, '0')}-0`,
    deviceKey: new Uint8Array(32).fill(i),
  }))
  const steps = keyFileSteps(writeKeyFile({ deviceKeys: many }))
  let count = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) count++
  expect(step.value).toMatchObject({ ok: true, value: { deviceKeys: many } })
  expect(count).toBeGreaterThan(many.length)
})

test('whatever stands in a file, it is answered', () => {
  const bits = [
    '<',
    '>',
    '/',
    '&',
    ';',
    '<!--',
    '--',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
    '<!DOCTYPE',
    '[',
    '"',
    '=',
    '&#',
  ]
  const odd = [
    ...bits,
    '<a',
    '</a>',
    ' xmlns:a="',
    'a:',
    '__proto__',
    'constructor',
    '\r',
    '\n',
    '\ud800',
    '\udc00',
    '\ufeff',
  ]
  const piece = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 3 }))
  const spot = fc.tuple(fc.nat(xml.length), fc.nat(9), fc.array(piece, { maxLength: 9 }))
  fc.assert(
    fc.property(spot, ([at, length, pieces]) => {
      const text = xml.slice(0, at) + pieces.join('') + xml.slice(at + length)
      const read = readPskc(text)
      const line = read.ok ? 1 : (read.error.line ?? 1)
      expect(line).toBeLessThanOrEqual(text.split(/\r\n|[\r\n]/).length)
      expect(read.ok || PSKC_FAULTS.includes(read.error.code)).toBe(true)
    }),
    { numRuns: 1000, seed: 6030 },
  )
})

test('a writer refuses what is no token', () => {
  expect(() => writeKeyFile({ deviceKeys: [{ serial: 'x', deviceKey: new Uint8Array(32) }] })).toThrow(
    '"serial" expected NN-NNNNNNN-N',
  )
  expect(() => writeKeyFile({ deviceKeys: [{ serial: '12-3456789-0', deviceKey: new Uint8Array(31) }] })).toThrow(
    'expected 32 bytes, got 31',
  )
})

function writeWith(length: number): string {
  return xml.replace(/(<PlainValue>)[^<]*/, `$1${Buffer.alloc(length).toString('base64')}`)
}

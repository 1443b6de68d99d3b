import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  bytesToHex,
  EXPLANATION_STEPS,
  EXPLANATION_VALUES,
  type Explanation,
  type ExplanationStepName,
  type ExplanationValueName,
  explain,
  instanceKeys,
  parseToken,
  registrationKeys,
  type Token,
} from '../../../../token-core/index.ts'
import { DEVICE_KEY, drive, SERIAL } from '../../drive.ts'
import { activated, registration, request, scanBoth } from '../../practice-images.ts'

const first = registration()
const INSTANCE_KEY = new Uint8Array(32).fill(101)

/** What a step says, by the names of its values. */
function valuesOf(explanation: Explanation, step: ExplanationStepName): Partial<Record<ExplanationValueName, unknown>> {
  const values = explanation.steps.find(({ name }) => name === step)?.values ?? []
  return Object.fromEntries(
    values.map((value) => {
      if (value.type === 'bytes') return [value.name, value.hex]
      if (value.type === 'number') return [value.name, value.number]
      if (value.type === 'time') return [value.name, value.at]
      return [value.name, value.type === 'text' ? value.text : `secret of ${value.length}`]
    }),
  )
}

function explained(token: Token): Explanation {
  const explanation = explain(token)
  if (explanation === null) throw new Error('nothing was explained')
  return explanation
}

const stepsOf = ({ steps }: Explanation) => steps.map(({ name }) => name)
const sha256 = (hex: string) => createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex')

/** Does what the steps from the hash on say, with node's own functions and the key that they do not tell. */
function follow(explanation: Explanation, key: Uint8Array): string {
  const { 'data-input': data } = valuesOf(explanation, 'data-input')
  const mac = createHmac('sha256', key)
    .update(Buffer.from(String(data), 'hex'))
    .digest()
  expect(valuesOf(explanation, 'hmac').mac).toBe(mac.toString('hex'))
  const { offset, number, 'four-bytes': four } = valuesOf(explanation, 'truncation')
  expect(offset).toBe((mac.at(-1) ?? 0) & 15)
  expect(four).toBe(mac.subarray(Number(offset), Number(offset) + 4).toString('hex'))
  expect(number).toBe(mac.readUInt32BE(Number(offset)) & 0x7fffffff)
  const { modulus, remainder } = valuesOf(explanation, 'modulus')
  expect(Number(remainder)).toBe(Number(number) % Number(modulus))
  return String(remainder)
}

function scanning() {
  const device = drive()
  device.switchOn()
  device.tap('right')
  return device
}

function showingDeviceCode() {
  const device = scanning()
  device.scan(first.first.text)
  return device
}

describe('a device code', () => {
  it('is explained from the image to the twelve digits', () => {
    const device = showingDeviceCode()
    const explanation = explained(device.token)
    expect(explanation).toMatchObject({
      kind: 'device-code',
      code: device.display.code,
      serial: SERIAL,
      tokenCode: null,
    })
    expect(stepsOf(explanation)).toEqual([
      'scanned-text',
      'base45',
      'message',
      'serial-digits',
      'registration-keys',
      'question',
      'data-input',
      'hmac',
      'truncation',
      'modulus',
      'check-digits',
      'shown',
    ])
    expect(valuesOf(explanation, 'message')).toMatchObject({ licence: 'VDS3456789', challenge: '01'.repeat(8) })
    expect(valuesOf(explanation, 'registration-keys')).toEqual({
      algorithm: 'HKDF-SHA-256',
      'input-key': 'secret of 32',
      salt: '01'.repeat(8),
      info: Buffer.from('camera-token/1 registration VDS3456789').toString('hex'),
      'output-length': 64,
      'device-code-key': 'secret of 32',
      'seal-key': 'secret of 32',
    })
  })

  it('comes out when the steps are followed', () => {
    const device = showingDeviceCode()
    const explanation = explained(device.token)
    const { 'hash-input': input, 'sha-256': hash } = valuesOf(explanation, 'question')
    expect(input).toBe(`${bytesToHex(first.first.bytes)}${Buffer.from('1234567890').toString('hex')}`)
    expect(hash).toBe(sha256(String(input)))
    const data = valuesOf(explanation, 'data-input')
    expect(data['data-input']).toBe(`${data.suite}00${String(hash).padEnd(256, '0')}`)
    const key = registrationKeys(DEVICE_KEY, new Uint8Array(8).fill(1), 'VDS3456789').deviceCode
    const digits = follow(explanation, key)
    expect(device.display.code).toBe(digits + valuesOf(explanation, 'check-digits')['check-digits'])
  })

  it('that the tester made wrong says which would be right', () => {
    const device = showingDeviceCode()
    const right = device.display.code
    device.send({ type: 'wrong-codes', on: true })
    const explanation = explained(device.token)
    expect(explanation.code).not.toBe(right)
    expect(valuesOf(explanation, 'wrong-code')).toEqual({ 'right-code': right })
    expect(valuesOf(explanation, 'shown')).toEqual({ code: device.display.code })
  })
})

describe('an activation code', () => {
  it('is explained, with the instance key masked wherever it stands', () => {
    const device = scanning()
    scanBoth(device, first)
    const explanation = explained(device.token)
    expect(explanation).toMatchObject({ kind: 'activation-code', code: device.display.code, tokenCode: 'VDS3456789-1' })
    expect(follow(explanation, instanceKeys(INSTANCE_KEY, 'VDS3456789-1').signature)).toBe(device.display.code)
    const { plaintext } = valuesOf(explanation, 'open-second-image')
    expect(plaintext).toBe(bytesToHex(first.second.bytes).replace('65'.repeat(32), '**'.repeat(32)))
    expect(valuesOf(explanation, 'question')['hash-input']).toBe(plaintext)
    expect(valuesOf(explanation, 'question')['sha-256']).toBe(sha256(bytesToHex(first.second.bytes)))
  })
})

describe('a transaction code', () => {
  it.each([
    ['fields', undefined, 'field'],
    ['a challenge', { challenge: '123456' }, 'challenge-text'],
    ['free text', { freeText: 'お振込' }, 'free-text'],
  ] as const)('over %s is explained', (_what, body, name) => {
    const device = activated(drive(), first)
    device.scan(request(first.tokenCode, body).text)
    const explanation = explained(device.token)
    expect(explanation).toMatchObject({
      kind: 'transaction-code',
      code: device.display.code,
      tokenCode: first.tokenCode,
    })
    expect(valuesOf(explanation, 'open-request')).toHaveProperty(name)
    expect(follow(explanation, instanceKeys(INSTANCE_KEY, first.tokenCode).signature)).toBe(device.display.code)
  })
})

describe('nothing is explained', () => {
  it('where there is no code, and in the dark', () => {
    const device = showingDeviceCode()
    device.wait(15_000)
    expect(explain(device.token)).toBeNull()
    device.tap('left', 'right')
    expect(device.display.screen).toBe('code-accepted')
    expect(explain(device.token)).toBeNull()
    expect(explain(drive().token)).toBeNull()
  })

  it('of a state saved before what was scanned was kept, which is a state all the same', () => {
    const { token } = showingDeviceCode()
    const { scanned: _, ...screen } = token.screen as { scanned: string }
    const old = parseToken(JSON.parse(JSON.stringify({ ...token, screen })))
    expect(old.ok && explain(old.value)).toBeNull()
    expect(old.ok).toBe(true)
    expect(parseToken({ ...token, screen: { ...token.screen, scanned: 5 } }).ok).toBe(false)
  })
})

it('no explanation holds a key or a part of one', () => {
  const device = activated(drive(), first)
  device.scan(request(first.tokenCode).text)
  const second = scanning()
  scanBoth(second, first)
  const registrationPair = registrationKeys(DEVICE_KEY, new Uint8Array(8).fill(1), 'VDS3456789')
  const instancePair = instanceKeys(INSTANCE_KEY, first.tokenCode)
  const keys = [DEVICE_KEY, INSTANCE_KEY, ...Object.values(registrationPair), ...Object.values(instancePair)]
  for (const token of [showingDeviceCode().token, second.token, device.token]) {
    const text = JSON.stringify(explained(token))
    for (const key of keys) expect(text).not.toContain(bytesToHex(key).slice(0, 16))
  }
})

it('every step and value has a name that a page can know', () => {
  const device = activated(drive(), first)
  device.scan(request(first.tokenCode).text)
  for (const { name, values } of explained(device.token).steps) {
    expect(EXPLANATION_STEPS).toContain(name)
    for (const value of values) expect(EXPLANATION_VALUES).toContain(value.name)
  }
})

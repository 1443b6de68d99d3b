import { describe, expect, test } from 'vitest'
import { display, hexToBytes, makeToken, step, type Token } from '../../../token-core/index.ts'
import { drive } from '../drive.ts'
import { activated, deactivation, registration, request, scanBoth } from '../practice-images.ts'
import { type Example, protocol } from '../vectors.ts'

/** The three states of docs/protocol.md, "The vector files", each with the camera running. */
function statesOf({ serial, deviceKey, activation1, activation2 }: Example): Record<string, Token> {
  const device = drive({ token: makeToken({ serial, deviceKey: hexToBytes(deviceKey) }) })
  device.switchOn()
  device.tap('right')
  const fresh = device.token
  device.scan(activation1.text)
  device.tap('right', 'right', 'right')
  const pending = device.token
  device.scan(activation2.text)
  device.tap('right', 'right', 'right')
  return { 'not-activated': fresh, pending, activated: device.token }
}

const scanned = (token: Token | undefined, text: string) => {
  if (!token) throw new Error('unknown state')
  return display(step(token, { type: 'scan', at: token.at, text })[0])
}

describe.each(protocol.examples)('vectors of $tokenCode', (example) => {
  const states = statesOf(example)

  test.each(example.refusals)('$refusal when $state', ({ state, text, refusal }) => {
    expect(scanned(states[state], text)).toMatchObject({ screen: 'refusal', refusal })
  })

  test('codes', () => {
    expect(scanned(states['not-activated'], example.activation1.text).code).toBe(example.deviceCode)
    expect(scanned(states.pending, example.activation2.text).code).toBe(example.activationCode)
    for (const { text, code } of example.requests) expect(scanned(states.activated, text).code).toBe(code)
    for (const text of example.sameAsActivation1) {
      expect(scanned(states['not-activated'], text).code).toBe(example.deviceCode)
    }
  })
})

describe('order of the checks', () => {
  const mine = registration()

  test('DP020 before SIM02, also while a registration is in progress', () => {
    const device = drive()
    device.switchOn()
    device.tap('right')
    device.scan(mine.first.text)
    device.tap('right', 'right', 'right')
    device.scan(request('VDS3456789-1').text)
    expect(device.display).toMatchObject({ refusal: 'DP020', lines: ['Device not activated. [DP020]'] })
    device.tap('right', 'right')
    device.scan(deactivation('VDS3456789-1').text)
    expect(device.display.refusal).toBe('DP020')
  })

  test('a second image for another device is SIM02 before SIM04', () => {
    const device = drive()
    device.switchOn()
    device.tap('right')
    device.scan(registration('VDS3456789', 1, '99-9999999-9').second.text)
    expect(device.display.refusal).toBe('SIM02')
  })

  test('Continue: scanning when activated, else start', () => {
    const device = drive()
    device.switchOn()
    device.tap('right')
    device.scan('x')
    device.tap('right')
    expect(device.display.screen).toBe('start')
    device.tap('right')
    scanBoth(device, mine)
    device.tap('right', 'right', 'right')
    device.scan('x')
    device.tap('right')
    expect(device.display.screen).toBe('scanning')
  })

  test('a scan while the camera is off is not read and restarts nothing', () => {
    const device = drive()
    device.switchOn()
    device.wait(10_000)
    device.scan(mine.first.text)
    expect(device.display.screen).toBe('start')
    device.wait(5_000)
    expect(device.display.lit).toBe(false)
  })
})

describe('camera and battery', () => {
  test('SIM08 while the fault is set; Continue tries again when activated', () => {
    const device = activated(drive(), registration())
    device.send({ type: 'camera-fault', on: true })
    expect(device.display).toMatchObject({ refusal: 'SIM08', lines: ['Camera error. [SIM08]'] })
    device.tap('right')
    expect(device.display.refusal).toBe('SIM08')
    expect(device.effects.filter(({ type }) => type === 'refused')).toHaveLength(2)
    device.send({ type: 'camera-fault', on: false })
    device.tap('right')
    expect(device.display.screen).toBe('scanning')
  })

  test('SIM07 below 5 %, and before SIM08', () => {
    const device = drive()
    device.switchOn()
    device.send({ type: 'battery-level', percent: 4.999 })
    device.send({ type: 'camera-fault', on: true })
    device.tap('right')
    expect(device.display.refusal).toBe('SIM07')
    device.tap('right')
    expect(device.display.screen).toBe('start')
  })

  test('the level that falls below 5 % while scanning refuses at once, set or drained', () => {
    const device = drive()
    device.switchOn()
    device.send({ type: 'battery-level', percent: 5.06 })
    device.tap('right')
    device.wait(10_000)
    expect(device.display.screen).toBe('scanning')
    device.wait(1)
    expect(device.display.refusal).toBe('SIM07')
    device.send({ type: 'battery-level', percent: 80 })
    device.tap('right', 'right')
    device.send({ type: 'battery-level', percent: 4 })
    expect(device.display.refusal).toBe('SIM07')
  })
})

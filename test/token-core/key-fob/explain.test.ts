import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { EXPLANATION_STEPS, EXPLANATION_VALUES, explain } from '../../../token-core/index.ts'
import { codeAt, drive, KEY, made, START } from './drive.ts'

const names = (token: Parameters<typeof explain>[0]) => explain(token)?.steps.map(({ name }) => name)
const WHOLE = ['device-clock', 'time-step', 'counter', 'hmac', 'truncation', 'modulus', 'shown']

describe('how a code was computed', () => {
  test('from the device’s clock to the digits', () => {
    const fob = drive(made({ clock: { offset: 45_000, ppm: 0 } }))
    fob.tap(1_000)
    fob.at(20_000)
    const counter = Buffer.alloc(8)
    const T = Math.floor((START + 46_000) / 30_000)
    counter.writeBigUInt64BE(BigInt(T))
    const mac = createHmac('sha1', KEY).update(counter).digest()
    const offset = (mac.at(-1) ?? 0) & 0x0f
    const number = mac.readUInt32BE(offset) & 0x7fffffff
    const code = codeAt(START + 46_000)
    expect(explain(fob.token)).toEqual({
      kind: 'totp',
      code,
      serial: 'SIMF10020000',
      steps: [
        {
          name: 'device-clock',
          values: [
            { name: 'true-time', type: 'time', at: START + 1_000 },
            { name: 'clock-ahead', type: 'number', number: 45_000 },
            { name: 'clock-time', type: 'time', at: START + 46_000 },
          ],
        },
        {
          name: 'time-step',
          values: [
            { name: 'clock-ms', type: 'number', number: START + 46_000 },
            { name: 'step-length', type: 'number', number: 30_000 },
            { name: 'time-step', type: 'number', number: T },
          ],
        },
        {
          name: 'counter',
          values: [
            { name: 'time-step', type: 'number', number: T },
            { name: 'counter', type: 'bytes', hex: counter.toString('hex'), length: 8, text: null },
          ],
        },
        {
          name: 'hmac',
          values: [
            { name: 'algorithm', type: 'text', text: 'HMAC-SHA-1' },
            { name: 'key', type: 'secret', length: 20 },
            { name: 'mac', type: 'bytes', hex: mac.toString('hex'), length: 20, text: null },
          ],
        },
        {
          name: 'truncation',
          values: [
            { name: 'last-byte', type: 'bytes', hex: mac.subarray(-1).toString('hex'), length: 1, text: null },
            { name: 'offset', type: 'number', number: offset },
            {
              name: 'four-bytes',
              type: 'bytes',
              hex: mac.subarray(offset, offset + 4).toString('hex'),
              length: 4,
              text: null,
            },
            { name: 'number', type: 'number', number },
          ],
        },
        {
          name: 'modulus',
          values: [
            { name: 'number', type: 'number', number },
            { name: 'modulus', type: 'number', number: 1_000_000 },
            { name: 'remainder', type: 'text', text: code },
          ],
        },
        { name: 'shown', values: [{ name: 'code', type: 'text', text: code }] },
      ],
    })
  })

  test('there is none where no code is seen', () => {
    const fob = drive()
    expect(explain(fob.token)).toBeNull()
    fob.send(0, { type: 'battery-level', percent: 3 })
    fob.tap(0)
    expect(explain(fob.token)).toBeNull()
    fob.at(2_000)
    expect(names(fob.token)).toEqual(WHOLE)
    fob.send(2_500, { type: 'fault', kind: 'blank' })
    expect(explain(fob.token)).toBeNull()
  })

  test('a wrong code tells the right one', () => {
    const fob = drive()
    fob.send(0, { type: 'wrong-codes', on: true })
    fob.tap(0)
    fob.send(100, { type: 'wrong-codes', on: false })
    const { code, steps = [] } = explain(fob.token) ?? {}
    expect(code).not.toBe(codeAt(START))
    expect(steps.at(-2)).toEqual({
      name: 'wrong-code',
      values: [{ name: 'right-code', type: 'text', text: codeAt(START) }],
    })
  })

  test('a frozen one is that of its own time, and says at which step the token is', () => {
    const fob = drive()
    fob.tap(0)
    fob.send(40_000, { type: 'fault', kind: 'frozen' })
    fob.tap(95_000)
    const { code, steps = [] } = explain(fob.token) ?? {}
    expect(code).toBe(codeAt(START))
    expect(steps[0]?.values[0]).toEqual({ name: 'true-time', type: 'time', at: START })
    expect(steps.at(-2)).toEqual({
      name: 'frozen',
      values: [{ name: 'time-step', type: 'number', number: START / 30_000 + 3 }],
    })
  })

  test('names are of the lists, SHA-256 is named, and the key stands nowhere', () => {
    const fob = drive(made({ profile: 'fob-8', clock: { offset: 3, ppm: 40 } }))
    fob.send(0, { type: 'wrong-codes', on: true })
    fob.tap(5)
    const { steps = [] } = explain(fob.token) ?? {}
    for (const { name, values } of steps) {
      expect(EXPLANATION_STEPS).toContain(name)
      for (const value of values) expect(EXPLANATION_VALUES).toContain(value.name)
    }
    expect(JSON.stringify(steps)).toContain('HMAC-SHA-256')
    expect(JSON.stringify(steps)).not.toContain(fob.token.key)
  })

  test('without a button it is that of now', () => {
    const always = drive(made({ profile: 'always' }))
    always.at(61_000)
    expect(explain(always.token)?.code).toBe(codeAt(START + 61_000, { step: 60_000 }))
    expect(names(always.token)).toEqual(WHOLE)
  })
})

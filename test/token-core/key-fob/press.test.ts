import { describe, expect, test } from 'vitest'
import { bytesToHex, DEMO_FACTORY_KEY, deriveOtpKey, makeToken, whenTakenUp } from '../../../token-core/index.ts'
import { codeAt, drive, KEY, made, START } from './drive.ts'

const OFF = { screen: 'off', lit: false, text: '', lines: [], code: null, bars: null }

describe('a press', () => {
  test('shows the code of that moment for 30 s, whatever the time step does', () => {
    const fob = drive()
    expect(fob.at(17_000)).toMatchObject(OFF)
    fob.tap(17_000)
    const code = codeAt(START + 17_000)
    const shown = { screen: 'code', lit: true, text: code, lines: [code], code, bars: null }
    expect(fob.at(17_000)).toMatchObject(shown)
    expect(fob.nextStateChangeAt()).toBe(47_000)
    expect(fob.at(46_999)).toMatchObject(shown)
    expect(codeAt(START + 46_999)).not.toBe(code)
    expect(fob.at(47_000)).toMatchObject(OFF)
    expect(fob.nextStateChangeAt()).toBeNull()
  })

  test('while lit switches off at once, and takes no use', () => {
    const fob = drive()
    fob.tap(0)
    expect(fob.tap(29_999)).toEqual({ effects: [{ at: 29_999, type: 'went-dark', cause: 'pressed' }], ignored: null })
    expect(fob.at(29_999)).toMatchObject(OFF)
    expect(fob.inspect().uses).toEqual({ taken: 1, left: 7_999, of: 8_000 })
  })

  test('at the very ms at which it goes off by itself finds it off, and lights it anew', () => {
    const fob = drive()
    fob.tap(0)
    expect(fob.tap(30_000).effects).toEqual([
      { at: 30_000, type: 'went-dark', cause: 'time-up' },
      { at: 30_000, type: 'use-taken', usesLeft: 7_998 },
      { at: 30_000, type: 'lit', screen: 'code' },
    ])
    expect(fob.at(59_999).code).toBe(codeAt(START + 30_000))
  })

  test('two in the same ms: on and off, one use', () => {
    const fob = drive()
    fob.tap(5)
    fob.tap(5)
    expect(fob.at(5)).toMatchObject(OFF)
    expect(fob.inspect().uses?.taken).toBe(1)
    fob.tap(5)
    expect(fob.at(5).lit).toBe(true)
  })

  test('in the same time step shows the same code, 30 s anew', () => {
    const fob = drive()
    fob.tap(1_000)
    fob.tap(2_000)
    fob.tap(29_000)
    expect(fob.at(29_000).code).toBe(codeAt(START + 1_000))
    expect(fob.nextStateChangeAt()).toBe(59_000)
  })

  test('of a button that is down does nothing, nor the release of one that is up', () => {
    const fob = drive()
    fob.send(0, { type: 'press' })
    expect(fob.send(10, { type: 'press' })).toEqual({ effects: [], ignored: 'already-down' })
    expect(fob.at(10).lit).toBe(true)
    expect(fob.send(20, { type: 'release' })).toEqual({ effects: [], ignored: null })
    expect(fob.send(30, { type: 'release' })).toEqual({ effects: [], ignored: 'no-such-press' })
  })

  test('held into the dark it stays off until it is released and pressed again', () => {
    const fob = drive()
    fob.send(0, { type: 'press' })
    expect(fob.at(100_000)).toMatchObject(OFF)
    expect(fob.send(100_000, { type: 'press' }).ignored).toBe('already-down')
    fob.send(100_000, { type: 'release' })
    fob.send(100_000, { type: 'press' })
    expect(fob.at(100_000).code).toBe(codeAt(START + 100_000))
  })

  test('a token that nobody ran for a while has no finger on it', () => {
    const fob = drive()
    expect(whenTakenUp(fob.token)).toEqual([])
    fob.send(7, { type: 'press' })
    expect(whenTakenUp(fob.token)).toEqual([{ type: 'release', at: START + 7 }])
  })

  test('time that passes says what fell due, or that nothing did', () => {
    const fob = drive()
    fob.tap(0)
    expect(fob.send(29_999, { type: 'time-passed' }).ignored).toBe('nothing-due')
    expect(fob.send(30_000, { type: 'time-passed' })).toEqual({
      effects: [{ at: 30_000, type: 'went-dark', cause: 'time-up' }],
      ignored: null,
    })
  })
})

describe('profiles', () => {
  test('eight digits, a minute, SHA-256: a press still shows for 30 s', () => {
    const fob = drive(made({ profile: 'fob-8' }))
    fob.tap(59_999)
    const code = codeAt(START + 59_999, { digits: 8, step: 60_000, hash: 'sha256' })
    expect(fob.at(89_998)).toMatchObject({ code, digits: 8, bars: null })
    expect(fob.at(89_999)).toMatchObject(OFF)
    expect(fob.inspect()).toMatchObject({ digits: 8, step: 60_000, hash: 'sha256' })
  })

  test('the card is pressed as a fob is', () => {
    const card = drive(made({ profile: 'card' }))
    card.tap(0)
    expect(card.at(29_999).code).toBe(codeAt(START))
    expect(card.at(30_000)).toMatchObject(OFF)
    expect(card.inspect().uses).toEqual({ taken: 1, left: 17_999, of: 18_000 })
  })

  test('one without a button ignores fingers', () => {
    const always = drive(made({ profile: 'always' }))
    expect(always.send(0, { type: 'press' })).toEqual({ effects: [], ignored: 'no-button' })
    expect(always.send(0, { type: 'release' })).toEqual({ effects: [], ignored: 'no-button' })
    expect(always.inspect()).toMatchObject({ button: null, uses: null })
  })
})

describe('a new token', () => {
  test.each([{ serial: '12-3456789-0' }, { serial: 'ABC' }])('of $serial is refused', ({ serial }) => {
    expect(() => made({ serial })).toThrow('"serial" expected four letters and eight digits')
  })

  test('takes a serial as it is typed, and a key of its own or one from the serial', () => {
    const typed = made({ serial: 'ｓｉｍｆ-1002-0000' })
    expect(typed.serial).toBe('SIMF10020000')
    expect(typed.key).toBe(bytesToHex(KEY))
    const derived = makeToken({ kind: 'key-fob', serial: 'SIMF10020000', profile: 'fob-8', at: START })
    expect(derived.key).toBe(bytesToHex(deriveOtpKey(DEMO_FACTORY_KEY, 'SIMF10020000', 32)))
  })

  test.each([{ key: new Uint8Array(15) }, { key: new Uint8Array(65) }])(
    'a key of a wrong length is refused',
    ({ key }) => {
      expect(() => made({ key })).toThrow(`"key" expected 16–64 bytes, got ${key.length}`)
    },
  )

  test('times that are none are refused', () => {
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 1e16]) {
      expect(() => made({ at })).toThrow('"at"')
      expect(() => made({ madeAt: at })).toThrow('"madeAt"')
    }
    expect(() => made({ madeAt: START + 1 })).toThrow('not after "at"')
  })
})

import { describe, expect, test } from 'vitest'
import { codeAt, drive, START } from './drive.ts'

const code = (ms: number) => codeAt(START + ms)
const wrong = (right: string) => right.slice(0, -1) + ((Number(right.at(-1)) + 1) % 10)

describe('blank', () => {
  test('nothing is seen, inside all goes on', () => {
    const fob = drive()
    fob.send(0, { type: 'fault', kind: 'blank' })
    expect(fob.tap(1_000).effects).toEqual([
      { at: 1_000, type: 'use-taken', usesLeft: 7_999 },
      { at: 1_000, type: 'lit', screen: 'code' },
    ])
    expect(fob.at(1_000)).toMatchObject({ screen: 'off', lit: false, text: '', code: null })
    fob.send(2_000, { type: 'fault', kind: 'none' })
    expect(fob.at(2_000)).toMatchObject({ screen: 'code', code: code(1_000) })
    fob.send(3_000, { type: 'fault', kind: 'blank' })
    fob.tap(4_000)
    fob.send(5_000, { type: 'fault', kind: 'none' })
    expect(fob.at(5_000).screen).toBe('off')
  })
})

describe('frozen', () => {
  test('the last code that was shown comes at every press, on time and for its 30 s', () => {
    const fob = drive()
    fob.tap(0)
    fob.send(40_000, { type: 'fault', kind: 'frozen' })
    expect(fob.at(40_000).screen).toBe('off')
    fob.tap(100_000)
    expect(fob.at(129_999).code).toBe(code(0))
    expect(fob.at(130_000).screen).toBe('off')
    expect(fob.inspect().uses?.taken).toBe(2)
  })

  test('none shown yet: that of the moment at which it froze', () => {
    const fob = drive()
    fob.send(40_000, { type: 'fault', kind: 'frozen' })
    fob.tap(100_000)
    expect(fob.at(100_000).code).toBe(code(40_000))
  })

  test('none shown yet, twice: each time that of the moment at which it froze', () => {
    const fob = drive()
    fob.send(40_000, { type: 'fault', kind: 'frozen' })
    fob.send(50_000, { type: 'fault', kind: 'none' })
    fob.send(100_000, { type: 'fault', kind: 'frozen' })
    fob.tap(200_000)
    expect(fob.at(200_000).code).toBe(code(100_000))
    fob.send(240_000, { type: 'fault', kind: 'blank' })
    fob.send(250_000, { type: 'fault', kind: 'frozen' })
    fob.tap(300_000)
    expect(fob.at(300_000).code).toBe(code(100_000))
  })

  test('keeps a wrong code wrong and a right one right', () => {
    const fob = drive()
    fob.tap(0)
    fob.send(1_000, { type: 'fault', kind: 'frozen' })
    fob.send(1_000, { type: 'wrong-codes', on: true })
    expect(fob.at(1_000).code).toBe(code(0))
    fob.tap(2_000)
    fob.tap(90_000)
    expect(fob.at(90_000).code).toBe(code(0))
    const other = drive()
    other.send(0, { type: 'wrong-codes', on: true })
    other.send(0, { type: 'fault', kind: 'frozen' })
    other.send(0, { type: 'wrong-codes', on: false })
    other.tap(90_000)
    expect(other.at(90_000).code).toBe(wrong(code(0)))
  })

  test('once mended: what is lit stays as shown until the next press', () => {
    const fob = drive()
    fob.tap(0)
    fob.send(40_000, { type: 'fault', kind: 'frozen' })
    fob.tap(100_000)
    fob.send(101_000, { type: 'fault', kind: 'none' })
    expect(fob.at(129_999).code).toBe(code(0))
    fob.tap(130_000)
    expect(fob.at(130_000).code).toBe(code(130_000))
  })

  test('while the notice of a low battery stands: the code of that press has not been shown', () => {
    const fob = drive()
    fob.tap(0)
    fob.send(40_000, { type: 'battery-level', percent: 3 })
    fob.tap(100_000)
    fob.send(101_000, { type: 'fault', kind: 'frozen' })
    expect(fob.at(102_000)).toMatchObject({ screen: 'code', code: code(0) })
  })

  test('mended while the notice stands: the code of that press comes', () => {
    const fob = drive()
    fob.tap(0)
    fob.send(40_000, { type: 'battery-level', percent: 3 })
    fob.send(40_000, { type: 'fault', kind: 'frozen' })
    fob.tap(100_000)
    fob.send(101_000, { type: 'fault', kind: 'none' })
    expect(fob.at(102_000)).toMatchObject({ screen: 'code', code: code(100_000) })
  })

  test('is one fault at a time with blank, and the same fault twice says nothing', () => {
    const fob = drive()
    fob.tap(0)
    fob.send(1_000, { type: 'fault', kind: 'frozen' })
    expect(fob.send(1_000, { type: 'fault', kind: 'frozen' }).ignored).toBe('already-so')
    fob.send(2_000, { type: 'fault', kind: 'blank' })
    expect(fob.inspect().fault).toBe('blank')
    expect(fob.at(2_000).screen).toBe('off')
    fob.send(3_000, { type: 'fault', kind: 'none' })
    expect(fob.at(3_000).code).toBe(code(0))
    expect(fob.send(3_000, { type: 'fault', kind: 'none' }).ignored).toBe('already-so')
  })
})

describe('wrong codes', () => {
  test('change codes that are computed from then on', () => {
    const fob = drive()
    fob.tap(0)
    expect(fob.send(1_000, { type: 'wrong-codes', on: true }).ignored).toBeNull()
    expect(fob.send(1_000, { type: 'wrong-codes', on: true }).ignored).toBe('already-so')
    expect(fob.at(29_999).code).toBe(code(0))
    fob.tap(30_000)
    expect(fob.at(30_000).code).toBe(wrong(code(30_000)))
    fob.send(31_000, { type: 'wrong-codes', on: false })
    expect(fob.at(31_000).code).toBe(wrong(code(30_000)))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CheckedKey,
  checkCode,
  correctTime,
  hexToBytes,
  OTP_WINDOWS,
  type OtpState,
} from '../../../token-core/index.ts'
import { hotp } from '../../otp-by-node.ts'
import { otp } from '../vectors.ts'

const fresh: OtpState = { drift: 0, last: null }
const NOW = 1_775_433_630_000
const key: CheckedKey = { key: new Uint8Array(20).fill(5), digits: 6, step: 30, hash: 'sha1' }

/** By node's own HMAC. */
const codeOf = ({ key, digits, hash }: CheckedKey, step: number): string => hotp(key, step, digits, hash)
const stepAt = (of: CheckedKey, at: number) => Math.floor(at / (of.step * 1_000))

describe('vectors', () => {
  test.each(otp.verifier)('$name', ({ rows, drift, ...of }) => {
    const checked = { ...of, key: hexToBytes(of.key) }
    let state: OtpState = { drift, last: null }
    for (const row of rows) {
      const done =
        row.window === 'correct'
          ? correctTime(checked, state, { codes: [row.code1, row.code2], at: row.at })
          : checkCode(checked, state, row)
      state = done.state
      expect({ result: done.result, ...state }).toEqual({ result: row.result, drift: row.drift, last: row.last })
    }
  })
})

describe('windows', () => {
  test.each([
    ['use', 30, 2],
    ['use', 60, 1],
    ['first', 30, 10],
    ['first', 60, 5],
  ] as const)('%s with steps of %i s: %i steps each way', (window, step, most) => {
    const of = { ...key, step }
    const now = stepAt(of, NOW)
    for (const away of [-most, most]) {
      const given = { code: codeOf(of, now + away), at: NOW, window }
      expect(checkCode(of, fresh, given)).toEqual({
        result: 'accepted',
        state: { drift: away, last: now + away },
      })
    }
    for (const away of [-most - 1, most + 1]) {
      const given = { code: codeOf(of, now + away), at: NOW, window }
      expect(checkCode(of, fresh, given)).toEqual({ result: 'out-of-step', steps: away, state: fresh })
    }
  })

  test.each([
    [30, 240],
    [60, 120],
  ])('out of step with steps of %i s: %i steps each way, then wrong', (step, most) => {
    const of = { ...key, step }
    const now = stepAt(of, NOW)
    const resultOf = (away: number) =>
      checkCode(of, fresh, { code: codeOf(of, now + away), at: NOW, window: 'use' }).result
    expect([-most, most].map(resultOf)).toEqual(['out-of-step', 'out-of-step'])
    expect([-most - 1, most + 1].map(resultOf)).toEqual(['wrong', 'wrong'])
  })

  test('lie around the time with the drift; a correction’s around the time without it', () => {
    const now = stepAt(key, NOW)
    const ahead = { drift: 100, last: null }
    expect(checkCode(key, ahead, { code: codeOf(key, now + 102), at: NOW, window: 'use' })).toEqual({
      result: 'accepted',
      state: { drift: 102, last: now + 102 },
    })
    expect(checkCode(key, ahead, { code: codeOf(key, now), at: NOW, window: 'use' })).toEqual({
      result: 'out-of-step',
      steps: -100,
      state: ahead,
    })
    const codes = (from: number) => [codeOf(key, from), codeOf(key, from + 1)] as const
    expect(correctTime(key, ahead, { codes: codes(now + 300), at: NOW })).toEqual({ result: 'wrong', state: ahead })
    expect(correctTime(key, ahead, { codes: codes(now - 240), at: NOW }).state.drift).toBe(-239)
  })

  test('no step is before the beginning of time', () => {
    expect(checkCode(key, fresh, { code: '000000', at: 0, window: 'first' }).result).toBe('wrong')
    expect(checkCode(key, fresh, { code: codeOf(key, 1), at: 10, window: 'use' })).toEqual({
      result: 'accepted',
      state: { drift: 1, last: 1 },
    })
  })
})

/** Two steps of the window with the same digits: with one digit they are easily found. */
const short: CheckedKey = { ...key, digits: 1 }
const twice = (() => {
  for (let step = 1_000; ; step++) {
    const codes = [-2, -1, 0, 1, 2].map((away) => codeOf(short, step + away))
    if (codes[1] === codes[3] && codes[0] !== codes[1] && codes[4] !== codes[1]) return step
  }
})()

describe('the same digits twice within the window', () => {
  const at = twice * 30_000
  const code = codeOf(short, twice - 1)
  const check = (state: OtpState) => checkCode(short, state, { code, at, window: 'use' })

  test('the earlier of two as near comes first, then the later is good, then both are used', () => {
    const one = check(fresh)
    expect(one).toEqual({ result: 'accepted', state: { drift: -1, last: twice - 1 } })
    const two = check({ ...one.state, drift: 0 })
    expect(two).toEqual({ result: 'accepted', state: { drift: 1, last: twice + 1 } })
    expect(check({ ...two.state, drift: 0 }).result).toBe('used')
  })
})

describe('correction', () => {
  const now = stepAt(key, NOW)
  const codes = (...steps: [number, number]) => steps.map((step) => codeOf(key, now + step)) as [string, string]

  test.each([
    ['after each other', codes(50, 51), 'corrected'],
    ['in the wrong order', codes(51, 50), 'wrong'],
    ['with one between', codes(50, 52), 'wrong'],
    ['the same', codes(50, 50), 'same'],
    ['the same, of no step at all', ['abcdef', 'abcdef'], 'same'],
    ['one of them too far away', codes(241, 242), 'wrong'],
    ['the second one just outside', codes(240, 241), 'corrected'],
  ] as const)('two codes %s: %s is %s', (_, given, result) => {
    expect(correctTime(key, fresh, { codes: given, at: NOW }).result).toBe(result)
  })

  test('codes that are used correct nothing', () => {
    const state = { drift: 0, last: now + 50 }
    expect(correctTime(key, state, { codes: codes(50, 51), at: NOW })).toEqual({ result: 'wrong', state })
    expect(correctTime(key, state, { codes: codes(51, 52), at: NOW })).toEqual({
      result: 'corrected',
      state: { drift: 52, last: now + 52 },
    })
  })
})

const anyKey = fc.record({
  key: fc.uint8Array({ minLength: 16, maxLength: 64 }),
  digits: fc.constantFrom(6, 8),
  step: fc.constantFrom(30, 60),
  hash: fc.constantFrom('sha1' as const, 'sha256' as const, 'sha512' as const),
})
const time = fc.integer({ min: 0, max: 4_000_000_000_000 })
const window = fc.constantFrom('use' as const, 'first' as const)
const drift = fc.integer({ min: -200, max: 200 })

describe('laws', () => {
  test('a code is good once: the next time it, and each one before it, is used', () => {
    fc.assert(
      fc.property(anyKey, time, window, drift, fc.nat(4), (of, at, window, drift, before) => {
        const most = Math.floor(OTP_WINDOWS[window] / of.step / 1_000)
        const step = stepAt(of, at) + drift
        fc.pre(step >= most)
        const one = checkCode(of, { drift, last: null }, { code: codeOf(of, step), at, window })
        expect(one.result).toBe('accepted')
        const older = step - Math.min(before, most)
        const two = checkCode(of, one.state, { code: codeOf(of, older), at, window })
        // Of digits that come again later in the window there are a few in a million.
        expect(two).toEqual({ result: 'used', state: one.state })
      }),
      { seed: 6238, numRuns: 100 },
    )
  })

  test('last never goes back, drift moves only with it, and what is refused changes nothing', () => {
    const typed = fc.oneof(fc.integer({ min: -12, max: 12 }), fc.constant(null))
    fc.assert(
      fc.property(anyKey, time, window, fc.array(typed, { maxLength: 8 }), (of, from, window, rows) => {
        let state = fresh
        for (const [i, away] of rows.entries()) {
          const at = from + i * 10_000
          const step = stepAt(of, at) + (away ?? 0)
          fc.pre(step >= 0)
          const { result, state: next } = checkCode(of, state, {
            code: away === null ? '' : codeOf(of, step),
            at,
            window,
          })
          if (result === 'accepted') {
            expect(next.last).toBeGreaterThan(state.last ?? -1)
            expect(next.drift).toBe((next.last ?? 0) - stepAt(of, at))
          } else expect(next).toBe(state)
          state = next
        }
      }),
      { seed: 4226, numRuns: 100 },
    )
  })

  test('after a correction the token is in step, and its two codes are used', () => {
    fc.assert(
      fc.property(anyKey, time, fc.integer({ min: -100, max: 100 }), (of, at, away) => {
        const step = stepAt(of, at) + away
        fc.pre(step >= 0)
        const codes = [codeOf(of, step), codeOf(of, step + 1)] as const
        const { result, state } = correctTime(of, fresh, { codes, at })
        expect({ result, ...state }).toEqual({ result: 'corrected', drift: away + 1, last: step + 1 })
        const check = (code: string) => checkCode(of, state, { code, at, window: 'use' }).result
        expect([check(codes[1]), check(codeOf(of, step + 2))]).toEqual(['used', 'accepted'])
      }),
      { seed: 16, numRuns: 60 },
    )
  })
})

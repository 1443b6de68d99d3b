import { describe, expect, test } from 'vitest'
import {
  KIND_NAMES,
  makeToken,
  nextChangeAt,
  nextDisplayChangeAt,
  nextStateChangeAt,
  parseToken,
} from '../../token-core/index.ts'
import { drive } from './drive.ts'

const token = makeToken({ serial: '12-3456789-0', deviceKey: new Uint8Array(32) })

describe('kinds of tokens', () => {
  test('a token bears the name of its kind', () => {
    expect(KIND_NAMES).toContain(token.kind)
  })

  test('a saved token that does not say its kind is a camera token', () => {
    const { kind: _, ...old } = token
    expect(parseToken(old)).toEqual({ ok: true, value: token })
    expect(parseToken(JSON.parse(JSON.stringify(token)))).toEqual({ ok: true, value: token })
  })

  test.each(['abacus', '', null, 1, 'constructor'])('kind %j is none that is known', (kind) => {
    expect(parseToken({ ...token, kind })).toEqual({ ok: false, error: 'not a token: kind' })
  })

  test.each([null, undefined, 'token', [], 3])('%j is no token', (json) => {
    expect(parseToken(json).ok).toBe(false)
  })
})

test('a display that moves by itself is no change of the state', () => {
  const device = drive()
  device.openMenu()
  device.tap('left', 'right')
  device.send({ type: 'battery-level', percent: 50.004 })
  const gauge = nextDisplayChangeAt(device.token)
  expect(gauge).toBe(device.token.at + 4_001)
  expect(nextStateChangeAt(device.token)).toBeGreaterThan(gauge ?? 0)
  expect(nextChangeAt(device.token)).toBe(gauge)
  device.wait(5_000)
  expect(device.display.gauge).toBe(1)
})

test('where the display does not move by itself, the next change is the state’s', () => {
  const device = drive()
  device.switchOn()
  expect(nextDisplayChangeAt(device.token)).toBeNull()
  expect(nextChangeAt(device.token)).toBe(nextStateChangeAt(device.token))
})

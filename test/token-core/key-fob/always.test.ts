import { describe, expect, test } from 'vitest'
import { nextChangeAt, nextDisplayChangeAt, nextStateChangeAt } from '../../../token-core/index.ts'
import { codeAt, drive, made, START } from './drive.ts'

const YEAR = 365 * 86_400_000
const always = (options = {}) => drive(made({ profile: 'always', ...options }))
const minute = (ms: number) => codeAt(START + ms, { step: 60_000 })

describe('a token without a button', () => {
  test('shows the code of now, and a bar for each 10 s begun', () => {
    const token = always()
    const shown = (at: number) => {
      const { screen, lit, code, bars } = token.at(at)
      return [screen, lit, code, bars]
    }
    expect(shown(0)).toEqual(['code', true, minute(0), 6])
    expect(shown(9_999)).toEqual(['code', true, minute(0), 6])
    expect(shown(10_000)).toEqual(['code', true, minute(0), 5])
    expect(shown(59_999)).toEqual(['code', true, minute(0), 1])
    expect(shown(60_000)).toEqual(['code', true, minute(60_000), 6])
    expect(minute(0)).not.toBe(minute(60_000))
  })

  test('its digits change to the eye alone: no state changes before it is five years old', () => {
    const { token } = always({ clock: { offset: 3_000, ppm: 0 } })
    expect(nextDisplayChangeAt(token)).toBe(START + 7_000)
    expect(nextStateChangeAt(token)).toBe(START + 5 * YEAR)
    expect(nextChangeAt(token)).toBe(START + 7_000)
  })

  test('at the very ms of its age nothing is shown', () => {
    const token = always()
    expect(token.at(5 * YEAR - 1)).toMatchObject({ screen: 'code', lit: true })
    expect(token.send(5 * YEAR + 100, { type: 'time-passed' }).effects).toEqual([
      { at: 5 * YEAR, type: 'went-dark', cause: 'battery-dead' },
      { at: 5 * YEAR, type: 'life-ended' },
    ])
    expect(token.at(5 * YEAR + 100)).toMatchObject({ screen: 'off', lit: false, text: '', code: null, bars: null })
    expect([nextStateChangeAt(token.token), nextDisplayChangeAt(token.token)]).toEqual([null, null])
  })

  test('has no notice of a low battery; a dead one is dark at once, and a level lights it again', () => {
    const token = always()
    token.send(0, { type: 'battery-level', percent: 0 })
    expect(token.at(0)).toMatchObject({ screen: 'code' })
    expect(token.inspect()).toMatchObject({ level: 0, uses: null, offAt: START + YEAR / 20 - 1 })
    expect(token.send(1, { type: 'battery-dead' }).effects.map(({ type }) => type)).toEqual(['went-dark', 'life-ended'])
    expect(token.at(1).screen).toBe('off')
    expect(token.send(2, { type: 'battery-level', percent: 40 }).effects).toEqual([
      { at: 2, type: 'lit', screen: 'code' },
    ])
  })

  test('wrong codes, drift and offset are seen at once', () => {
    const token = always()
    token.send(0, { type: 'wrong-codes', on: true })
    const right = minute(0)
    expect(token.at(0).code).toBe(right.slice(0, 5) + ((Number(right.at(-1)) + 1) % 10))
    token.send(0, { type: 'wrong-codes', on: false })
    token.send(0, { type: 'clock-offset', ms: 65_000 })
    expect(token.at(0)).toMatchObject({ code: minute(65_000), bars: 6 })
    expect(token.at(5_000).bars).toBe(5)
  })

  test('frozen: the code shown then stays, the bars go on', () => {
    const token = always()
    token.send(5_000, { type: 'fault', kind: 'frozen' })
    token.send(6_000, { type: 'wrong-codes', on: true })
    expect(token.at(85_000)).toMatchObject({ code: minute(5_000), bars: 4 })
    token.send(86_000, { type: 'fault', kind: 'none' })
    token.send(86_000, { type: 'wrong-codes', on: false })
    expect(token.at(86_000).code).toBe(minute(86_000))
    token.send(200_000, { type: 'fault', kind: 'frozen' })
    expect(token.at(300_000).code).toBe(minute(200_000))
  })

  test('blank: nothing is seen, and nothing of it will change to the eye', () => {
    const token = always()
    token.send(0, { type: 'fault', kind: 'blank' })
    expect(token.at(0)).toMatchObject({ screen: 'off', lit: false, text: '', lines: [], code: null, bars: null })
    expect(nextDisplayChangeAt(token.token)).toBeNull()
    token.send(61_000, { type: 'fault', kind: 'none' })
    expect(token.at(61_000)).toMatchObject({ code: minute(61_000), bars: 6 })
  })
})

import { describe, expect, test } from 'vitest'
import { parseToken } from '../../../token-core/index.ts'
import { drive, made } from './drive.ts'

const lit = (() => {
  const fob = drive()
  fob.send(0, { type: 'battery-level', percent: 3 })
  fob.tap(0)
  return fob.token
})()

const wrong = (changes: object) => parseToken({ ...lit, ...changes })

describe('a saved key fob', () => {
  test('is read as it is', () => {
    expect(parseToken(lit)).toEqual({ ok: true, value: lit })
    expect(parseToken(made({ profile: 'always' }))).toMatchObject({ ok: true })
  })

  test.each([
    ['schema', { schema: 2 }],
    ['serial', { serial: 'simf10020000' }],
    ['serial', { serial: '12-3456789-0' }],
    ['key', { key: 'ab' }],
    ['key', { key: 'A'.repeat(40) }],
    ['key', { key: `${'0'.repeat(39)}` }],
    ['profile', { profile: 'toString' }],
    ['at', { at: '0' }],
    ['at', { at: 1e300 }],
    ['madeAt', { madeAt: null }],
    ['agesFrom', { agesFrom: undefined }],
    ['usesLeft', { usesLeft: null }],
    ['usesLeft', { usesLeft: 8_001 }],
    ['usesLeft', { usesLeft: -1 }],
    ['usesLeft', { usesLeft: 1.5 }],
    ['clock.ppm', { clock: { ...lit.clock, ppm: 10_001 } }],
    ['clock.offset', { clock: { ...lit.clock, offset: 0.5 } }],
    ['clock.offset', { clock: { ...lit.clock, offset: 1e15 } }],
    ['clock', { clock: null }],
    ['button', { button: null }],
    ['lit', { lit: 'on' }],
    ['lit.screen', { lit: { ...lit.lit, screen: 'end' } }],
    ['lit.screen', { lit: { ...lit.lit, screen: 'constructor' } }],
    ['lit.level', { lit: { ...lit.lit, level: 10 } }],
    ['lit.code', { lit: { ...lit.lit, code: null } }],
    ['lit.code.code', { lit: { ...lit.lit, code: { ...lit.lit?.code, code: '12345678' } } }],
    ['lastCode', { lastCode: '123456' }],
    ['kept', { kept: lit.lit?.code }],
    ['kept', { fault: 'frozen' }],
    ['fault', { fault: 'stuck' }],
    ['wrongCodes', { wrongCodes: 1 }],
    ['colour', { colour: 'red' }],
  ])('%s that is none is named, never with its value', (place, changes) => {
    expect(wrong(changes)).toEqual({ ok: false, error: `not a token: ${place}` })
  })

  test('one without a button has neither button nor press, and counts no uses', () => {
    const always = made({ profile: 'always' })
    expect(parseToken({ ...always, button: 'up' })).toEqual({ ok: false, error: 'not a token: button' })
    expect(parseToken({ ...always, lit: lit.lit })).toEqual({ ok: false, error: 'not a token: lit' })
    expect(parseToken({ ...always, usesLeft: 5 })).toEqual({ ok: false, error: 'not a token: usesLeft' })
  })

  test('EEEEEE is the card’s alone', () => {
    const card = drive(made({ profile: 'card' }))
    card.send(0, { type: 'battery-dead' })
    card.tap(0)
    expect(parseToken(card.token)).toEqual({ ok: true, value: card.token })
  })
})

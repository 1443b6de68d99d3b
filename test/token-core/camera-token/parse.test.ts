import { describe, expect, test } from 'vitest'
import { type CameraTokenTypes, parseToken } from '../../../token-core/index.ts'
import { drive } from '../drive.ts'
import { activated, registration, request } from '../practice-images.ts'

type Token = CameraTokenTypes['token']

const device = activated(drive(), registration())
device.scan(request('VDS3456789-1').text)
const { token } = device

describe('parseToken', () => {
  test('takes what a token can be', () => {
    expect(parseToken(token)).toEqual({ ok: true, value: token })
  })

  test.each<[string, unknown]>([
    ['no object', null],
    ['no object', 7],
    ['no object', []],
    ['schema', {}],
    ['schema', { ...token, schema: 2 }],
    ['extra', { ...token, extra: 1 }],
    ['serial', { ...token, serial: '1234567890' }],
    ['deviceKey', { ...token, deviceKey: 'FF'.repeat(32) }],
    ['profile', { ...token, profile: 'other' }],
    ['at', { ...token, at: Number.NaN }],
    ['charge', { ...token, charge: -1 }],
    ['charge', { ...token, charge: 100_000_001 }],
    ['buttons.left', { ...token, buttons: { ...token.buttons, left: 'pressed' } }],
    ['stuckButtons[0]', { ...token, stuckButtons: ['top'] }],
    ['screen.name', { ...token, screen: { name: 'nowhere' } }],
    ['screen.name', { ...token, screen: null }],
    ['screen.code', { ...token, screen: { name: 'transaction', lines: [], code: '1', scroll: 0 } }],
    ['screen.scroll', { ...token, screen: { ...token.screen, scroll: 0.5 } }],
    ['screen.code', { ...token, screen: { name: 'start', code: '1' } }],
    ['registration.candidate.licence', { ...token, registration: withCandidate({ licence: 'x' }) }],
    ['activations[0].instanceKey', { ...token, activations: [{ ...token.activations[0], instanceKey: '' }] }],
    ['activations', { ...token, activations: Array(9).fill(token.activations[0]) }],
  ])('refuses a wrong %s', (path, json) => {
    expect(parseToken(json)).toEqual({ ok: false, error: `not a token: ${path}` })
  })

  test('an error never tells a key', () => {
    const result = parseToken({ ...token, deviceKey: `${token.deviceKey}0` })
    expect(JSON.stringify(result)).not.toContain(token.deviceKey)
  })
})

function withCandidate(change: object): unknown {
  const registered: Token['registration'] = {
    licence: 'VDS3456789',
    issuer: 'Practice Bank',
    challenge: '00'.repeat(8),
    candidate: token.activations[0] ?? null,
  }
  return { ...registered, candidate: { ...registered.candidate, ...change } }
}

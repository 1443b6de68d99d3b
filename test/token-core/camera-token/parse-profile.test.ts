import { describe, expect, test, vi } from 'vitest'
import { makeToken, parseToken } from '../../../token-core/index.ts'

/** A device with a smaller battery and less memory than all that there are. */
vi.mock('../../../token-core/camera-token/profile.ts', async (original) => {
  const { PROFILES, ...rest } = await original<typeof import('../../../token-core/camera-token/profile.ts')>()
  const { dp } = PROFILES
  return { ...rest, PROFILES: { ...PROFILES, small: { ...dp, battery: { ...dp.battery, full: 1_000 }, memory: 1 } } }
})

const small = {
  ...makeToken({ serial: '12-3456789-0', deviceKey: new Uint8Array(32) }),
  profile: 'small',
  charge: 1_000,
}
const activation = { licence: 'VDS3456789', sequenceNumber: 1, instanceKey: '00'.repeat(32), issuer: '', account: '' }

describe('a saved token is measured by its own profile', () => {
  test('as much charge and as many activations as that one has room for', () => {
    expect(parseToken({ ...small, activations: [activation] }).ok).toBe(true)
  })

  test.each([
    ['charge', { ...small, charge: 1_001 }],
    ['activations', { ...small, activations: [activation, { ...activation, sequenceNumber: 2 }] }],
  ])('not more %s', (path, json) => {
    expect(parseToken(json)).toEqual({ ok: false, error: `not a token: ${path}` })
    expect(parseToken({ ...json, profile: 'dp' }).ok).toBe(true)
  })
})

import { expect, test } from 'vitest'
import {
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  deviceCode,
  encodeActivation1,
  registrationKeys,
} from '../../token-core/index.ts'
import { makeHandToken } from './token-by-hand.ts'

test('the token written by hand shows the 12 digits that the core computes', () => {
  const serial = '12-3456789-0'
  const challenge = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8])
  const image = encodeActivation1({ type: 'activation-1', licence: 'VDS1234567', challenge, issuer: 'Practice Bank' })
  const keys = registrationKeys(deriveDeviceKey(DEMO_FACTORY_KEY, serial), challenge, 'VDS1234567')
  expect(makeHandToken(serial).readFirst(image.text)).toBe(deviceCode(keys.deviceCode, image.bytes, serial))
})

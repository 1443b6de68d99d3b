import { expect, test } from 'vitest'
import { drive } from '../drive.ts'
import { activated, registration } from '../practice-images.ts'

test('tells everything but the keys', () => {
  const device = activated(drive(), registration())
  const told = JSON.stringify(device.inspection)
  expect(told).not.toContain(device.token.deviceKey)
  expect(told).not.toContain(device.token.activations[0]?.instanceKey)
  expect(device.inspection).toMatchObject({
    serial: '12-3456789-0',
    profile: 'dp',
    power: 'on',
    activations: [{ tokenCode: 'VDS3456789-1', issuer: 'Practice Bank', account: 'hanakodt' }],
    registration: null,
    window: null,
    hold: null,
    darkAt: null,
    offAt: 62_500,
    nextChangeAt: 62_500,
  })
})

test('tells the hold that runs', () => {
  const device = drive()
  device.press('middle')
  expect(device.inspection.hold).toEqual({ action: 'switch-on', since: 0, completesAt: 2_000 })
  device.wait(500)
  device.press('left')
  expect(device.inspection.hold).toEqual({ action: 'menu', since: 500, completesAt: 2_500 })
  device.wait(2_000)
  expect(device.inspection).toMatchObject({ hold: null, buttons: { left: 'down', middle: 'down' }, darkAt: 17_500 })
  device.release('middle')
  device.press('middle')
  expect(device.inspection.hold).toMatchObject({ action: 'switch-off' })
})

import { expect, test } from 'vitest'
import { drive } from '../drive.ts'

const UNIT = 1_000

test('the first press pays for the start; light costs 1 a second, the camera 5 more', () => {
  const device = drive()
  const full = 100_000 * UNIT
  device.hold('middle')
  expect(device.token.charge).toBe(full - 20 * UNIT)
  device.wait(10_500)
  expect(device.token.charge).toBe(full - 20 * UNIT - 10_500)
  device.tap('right')
  device.wait(10_000)
  expect(device.token.charge).toBe(full - 20 * UNIT - 10_500 - 60 * UNIT)
})

test('Menu pays for the start too; a dark or switched-off device costs nothing', () => {
  const device = drive()
  device.openMenu()
  expect(device.token.charge).toBe(100_000 * UNIT - 20 * UNIT)
  device.wait(15_000)
  const dark = device.token.charge
  device.wait(3_600_000)
  expect(device.token.charge).toBe(dark)
  expect(device.display.screen).toBe('off')
})

test('notice below 15 % at start', () => {
  const device = drive()
  device.send({ type: 'battery-level', percent: 15.03 })
  device.switchOn()
  expect(device.display.screen).toBe('start')
  device.hold('middle')
  device.send({ type: 'battery-level', percent: 15.01 })
  device.switchOn()
  expect(device.display).toMatchObject({ screen: 'low-battery', softKeys: ['', '', 'OK'] })
  device.tap('right')
  expect(device.display.screen).toBe('start')
})

test('the last charge drains away: off, as if the power had been cut', () => {
  const device = drive()
  device.switchOn()
  device.send({ type: 'battery-level', percent: 0.01 })
  device.wait(9_999)
  expect(device.display.lit).toBe(true)
  device.wait(1)
  expect(device.inspection).toMatchObject({ power: 'none', display: { screen: 'off' } })
  expect(device.effects.at(-2)).toMatchObject({ type: 'switched-off', cause: 'battery-empty' })
})

test('a start that takes the last of the charge leaves the device off', () => {
  const device = drive()
  device.send({ type: 'battery-level', percent: 0.02 })
  device.switchOn()
  expect(device.inspection).toMatchObject({ power: 'none', display: { screen: 'off' } })
})

test.each([
  [100, 3],
  [75.03, 3],
  [74, 2],
  [50.03, 2],
  [49, 1],
  [15.03, 1],
  [14, 0],
])('the gauge at %d %% shows %i', (percent, gauge) => {
  const device = drive()
  device.send({ type: 'battery-level', percent })
  device.openMenu()
  device.tap('left', 'right')
  expect(device.display).toMatchObject({ screen: 'version', gauge })
})

test('the version screen changes when the gauge does', () => {
  const device = drive()
  device.openMenu()
  device.tap('left', 'right')
  device.send({ type: 'battery-level', percent: 50.004 })
  expect(device.display.lines).toEqual(['Version 1.0.0', 'Battery ■■□'])
  expect(device.inspection.nextChangeAt).toBe(device.token.at + 4_001)
  device.wait(4_001)
  expect(device.display.lines).toEqual(['Version 1.0.0', 'Battery ■□□'])
})

import { describe, expect, test } from 'vitest'
import { drive } from '../drive.ts'

describe('switching on', () => {
  test('middle for 2 s, acting while still held; then the splash for 500 ms', () => {
    const device = drive()
    device.press('middle')
    device.wait(1_999)
    expect(device.display.screen).toBe('off')
    device.wait(1)
    expect(device.display).toMatchObject({ screen: 'splash', lit: true })
    device.wait(499)
    expect(device.display.screen).toBe('splash')
    device.wait(1)
    expect(device.display.screen).toBe('start')
  })

  test('a shorter hold does nothing', () => {
    const device = drive()
    device.hold('middle', 1_999)
    device.hold('middle', 1_999)
    expect(device.display.screen).toBe('off')
  })

  test('a button that completed its hold counts as up until it is released', () => {
    const device = drive()
    device.press('middle')
    device.wait(60_000)
    expect(device.effects.map(({ type }) => type)).not.toContain('switched-off')
    device.release('middle')
    device.hold('middle')
    expect(device.display.screen).toBe('off')
  })

  test('presses in the splash are ignored, but a hold begun in it counts', () => {
    const device = drive()
    device.hold('middle')
    device.tap('right')
    device.press('middle')
    device.wait(500)
    expect(device.display.screen).toBe('start')
    device.wait(1_500)
    expect(device.display.screen).toBe('off')
  })
})

describe('Menu: left and middle for 2 s, from off', () => {
  test.each([
    ['left', 'middle'],
    ['middle', 'left'],
  ] as const)('%s first, then %s: counts from the later', (first, second) => {
    const device = drive()
    device.press(first)
    device.wait(1_000)
    device.press(second)
    device.wait(1_999)
    expect(device.display.screen).toBe('off')
    device.wait(1)
    expect(device.display.screen).toBe('menu')
  })

  test('left let go: the hold of middle alone starts anew', () => {
    const device = drive()
    device.press('left')
    device.press('middle')
    device.wait(1_500)
    device.release('left')
    device.wait(1_999)
    expect(device.display.screen).toBe('off')
    device.wait(1)
    expect(device.display.screen).toBe('splash')
  })

  test('right plays no part', () => {
    const device = drive()
    device.press('middle')
    device.wait(1_000)
    device.press('right')
    device.wait(1_000)
    expect(device.display.screen).toBe('splash')
  })

  test('without splash or battery notice', () => {
    const device = drive()
    device.send({ type: 'battery-level', percent: 10 })
    device.openMenu()
    expect(device.display.screen).toBe('menu')
  })
})

describe('switching off', () => {
  test('middle for 2 s from every screen, whatever else is down', () => {
    const device = drive()
    device.switchOn()
    device.press('left')
    device.press('middle')
    device.wait(1_000)
    device.release('left')
    device.press('right')
    device.wait(1_000)
    expect(device.effects.at(-2)).toMatchObject({ type: 'switched-off', cause: 'held' })
  })

  test('left still down afterwards makes no Menu without middle pressed again', () => {
    const device = drive()
    device.switchOn()
    device.press('left')
    device.hold('middle')
    device.wait(10_000)
    expect(device.display.screen).toBe('off')
    device.hold('middle')
    expect(device.display.screen).toBe('menu')
  })

  test('a hold counts from the moment at which the device went off by itself', () => {
    const device = drive()
    device.switchOn()
    device.tap('right')
    device.wait(59_000)
    device.press('middle')
    device.wait(1_000)
    expect(device.display.screen).toBe('off')
    device.wait(1_999)
    expect(device.display.screen).toBe('off')
    device.wait(1)
    expect(device.display.screen).toBe('splash')
  })
})

describe('tape and cells', () => {
  test('with the tape in nothing happens; a hold counts from the moment it is pulled', () => {
    const device = drive({ tapeIn: true })
    device.press('middle')
    device.wait(5_000)
    device.send({ type: 'tape-removed' })
    device.wait(1_999)
    expect(device.display.screen).toBe('off')
    device.wait(1)
    expect(device.display.screen).toBe('splash')
  })

  test.each([{ type: 'tape-in' }, { type: 'battery-removed' }, { type: 'battery-level', percent: 0 }] as const)(
    '$type: off at once',
    (fault) => {
      const device = drive()
      device.switchOn()
      device.send(fault)
      expect(device.inspection).toMatchObject({ power: 'none', display: { screen: 'off', lit: false } })
      device.hold('middle', 5_000)
      expect(device.display.screen).toBe('off')
      expect(device.effects).toContainEqual({ at: 2_500, type: 'switched-off', cause: 'no-power' })
    },
  )

  test('cells fitted over cells are removed and fitted: the power is cut', () => {
    const device = drive()
    device.switchOn()
    device.send({ type: 'battery-level', percent: 50 })
    device.send({ type: 'battery-fitted' })
    expect(device.inspection).toMatchObject({ power: 'off', battery: { percent: 100 } })
  })

  test('a level without cells is ignored; beyond 0–100 it is clamped', () => {
    const device = drive()
    device.send({ type: 'battery-removed' })
    device.send({ type: 'battery-level', percent: 50 })
    expect(device.inspection.battery).toBeNull()
    device.send({ type: 'battery-fitted' })
    device.send({ type: 'battery-level', percent: 170 })
    expect(device.inspection.battery).toMatchObject({ percent: 100 })
    device.send({ type: 'battery-level', percent: -3 })
    expect(device.inspection).toMatchObject({ battery: { percent: 0 }, power: 'none' })
  })
})

describe('a stuck button', () => {
  test('is a press whose releases are ignored until the fault is gone', () => {
    const device = drive()
    device.switchOn()
    device.send({ type: 'button-stuck', button: 'right', on: true })
    expect(device.display.screen).toBe('scanning')
    device.release('right')
    expect(device.inspection.buttons.right).toBe('down')
    device.send({ type: 'button-stuck', button: 'right', on: false })
    expect(device.inspection).toMatchObject({ buttons: { right: 'up' }, faults: { stuckButtons: [] } })
  })

  test('a stuck middle switches on once', () => {
    const device = drive()
    device.send({ type: 'button-stuck', button: 'middle', on: true })
    device.wait(3_600_000)
    expect(device.effects.filter(({ type }) => type === 'switched-on')).toHaveLength(1)
    expect(device.display.screen).toBe('off')
  })
})

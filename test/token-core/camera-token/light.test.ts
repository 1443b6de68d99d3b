import { describe, expect, test } from 'vitest'
import { type Drive, drive } from '../drive.ts'
import { activated, registration, request, scanBoth } from '../practice-images.ts'

function atStart(): Drive {
  const device = drive()
  device.switchOn()
  return device
}

describe('15 s without a button: dark', () => {
  test('from the change of screen, a press, a release', () => {
    const device = atStart()
    device.wait(14_999)
    expect(device.display.lit).toBe(true)
    device.press('left')
    device.wait(5_000)
    device.release('left')
    device.wait(14_999)
    expect(device.display.lit).toBe(true)
    device.wait(1)
    expect(device.display).toMatchObject({ screen: 'start', lit: false, lines: [], rows: [], softKeys: ['', '', ''] })
  })

  test('a button held down does not keep it lit', () => {
    const device = atStart()
    device.press('left')
    device.wait(15_000)
    expect(device.display.lit).toBe(false)
  })

  test('a release never lights', () => {
    const device = atStart()
    device.press('left')
    device.wait(15_000)
    device.release('left')
    expect(device.display.lit).toBe(false)
  })

  test('a press of a button that is down, and a release of one that is up, restart nothing', () => {
    const device = atStart()
    device.press('left')
    device.wait(10_000)
    device.press('left')
    device.release('right')
    device.wait(5_000)
    expect(device.display.lit).toBe(false)
  })

  test('never while the camera runs', () => {
    const device = atStart()
    device.tap('right')
    device.wait(59_999)
    expect(device.display).toMatchObject({ screen: 'scanning', lit: true, camera: true })
  })
})

describe('waking', () => {
  test.each(['left', 'middle', 'right'] as const)('%s lights the display and does nothing else', (button) => {
    const device = atStart()
    device.wait(15_000)
    device.tap(button)
    expect(device.display).toMatchObject({ screen: 'start', lit: true })
  })

  test('two buttons are two presses: the second acts', () => {
    const device = atStart()
    device.wait(15_000)
    device.press('left')
    device.press('right')
    expect(device.display.screen).toBe('scanning')
  })

  test('the middle button that woke it switches off when it stays down for 2 s', () => {
    const device = atStart()
    device.wait(15_000)
    device.press('middle')
    expect(device.display.lit).toBe(true)
    device.wait(2_000)
    expect(device.display.screen).toBe('off')
  })
})

describe('a dark device goes off', () => {
  test('60 s after going dark', () => {
    const device = atStart()
    device.wait(15_000 + 59_999)
    expect(device.display.screen).toBe('start')
    device.wait(1)
    expect(device.display.screen).toBe('off')
    expect(device.effects).toContainEqual({ at: 77_500, type: 'switched-off', cause: 'idle' })
  })

  test('5 min after going dark while a registration is in progress without a window', () => {
    const device = atStart()
    device.tap('right')
    device.scan(registration().first.text)
    device.wait(15_000 + 299_999)
    expect(device.display).toMatchObject({ screen: 'device-code', lit: false })
    device.wait(1)
    expect(device.display.screen).toBe('off')
    expect(device.token.registration).toBeNull()
  })

  test('60 s after the close of a window that closed in the dark, which leaves it dark', () => {
    const device = atStart()
    device.tap('right')
    scanBoth(device, registration())
    device.wait(90_000)
    expect(device.display).toMatchObject({ screen: 'cancelled', lit: false })
    device.wait(59_999)
    expect(device.display.screen).toBe('cancelled')
    device.wait(1)
    expect(device.display.screen).toBe('off')
  })

  test('scanning: 60 s after entering the screen, presses do not extend it', () => {
    const device = atStart()
    device.tap('right')
    device.wait(50_000)
    device.tap('right', 'middle')
    device.wait(10_000)
    expect(device.display.screen).toBe('off')
    expect(device.effects).toContainEqual({ at: 62_500, type: 'switched-off', cause: 'scan-limit' })
  })

  test('a transaction: 5 min after the scan, whoever keeps pressing', () => {
    const device = activated(drive(), registration())
    device.scan(request('VDS3456789-1').text)
    for (let i = 0; i < 30; i++) {
      expect(device.display.screen).toBe('transaction')
      device.wait(10_000)
      device.tap('left')
    }
    expect(device.display.screen).toBe('off')
  })
})

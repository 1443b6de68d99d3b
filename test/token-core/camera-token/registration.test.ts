import { beforeEach, describe, expect, test } from 'vitest'
import { type Drive, drive } from '../drive.ts'
import { activated, deactivation, registration, request, scanBoth } from '../practice-images.ts'

const held = (device: Drive) => device.inspection.activations.map(({ tokenCode }) => tokenCode)

let device: Drive
beforeEach(() => {
  device = drive()
  device.switchOn()
  device.tap('right')
})

describe('windows', () => {
  beforeEach(() => scanBoth(device, registration()))

  test('Done is in time until 90 s have passed', () => {
    device.wait(89_999)
    device.tap('left')
    device.tap('right')
    expect(device.display.screen).toBe('confirm-activation')
  })

  test('at 90 s it is too late', () => {
    device.wait(89_999)
    device.tap('left')
    device.wait(1)
    expect(device.display.screen).toBe('cancelled')
    expect(device.effects).toContainEqual(expect.objectContaining({ type: 'registration-ended', how: 'too-late' }))
  })

  test('Yes is in time until 40 s have passed since Done', () => {
    device.wait(14_000)
    device.tap('right')
    device.wait(39_999)
    device.tap('left', 'right')
    expect(device.display.screen).toBe('activated')
  })

  test('at 40 s it is too late, and a press in that ms comes after', () => {
    device.wait(14_000)
    device.tap('right')
    device.wait(39_999)
    device.tap('left')
    device.wait(1)
    device.tap('right')
    expect(device.display.screen).toBe('scanning')
    expect(held(device)).toEqual([])
  })

  test('the press that lights a dark display is neither Done nor Yes', () => {
    device.wait(15_000)
    device.tap('right')
    expect(device.display).toMatchObject({ screen: 'activation-code', lit: true })
    device.tap('right')
    device.wait(15_000)
    device.tap('right')
    expect(device.display).toMatchObject({ screen: 'confirm-activation', lit: true })
    expect(held(device)).toEqual([])
    device.tap('right')
    expect(device.display.screen).toBe('activated')
    expect(held(device)).toEqual(['VDS3456789-1'])
  })

  test('the inspection counts down', () => {
    expect(device.inspection.window).toEqual({ openedAt: 2_500, closesAt: 92_500 })
    device.wait(1_000)
    device.tap('right')
    expect(device.inspection.window).toEqual({ openedAt: 3_500, closesAt: 43_500 })
    device.tap('right')
    expect(device.inspection.window).toBeNull()
  })
})

describe('a registration in progress', () => {
  const first = registration('VDS3456789', 1)
  const newer = registration('VDS5678909', 2)

  test('takes right three times between the images', () => {
    device.scan(first.first.text)
    const screens = [1, 2, 3].map(() => {
      device.tap('right')
      return device.display.screen
    })
    expect(screens).toEqual(['code-accepted', 'awaiting-second', 'scanning'])
  })

  test('No after the first code cancels it', () => {
    device.scan(first.first.text)
    device.tap('right', 'left')
    expect(device.display.screen).toBe('cancelled')
    device.tap('right')
    device.scan(first.second.text)
    expect(device.display.refusal).toBe('SIM04')
    expect(device.effects).toContainEqual(expect.objectContaining({ type: 'registration-ended', how: 'declined' }))
  })

  test('No at the end stores nothing', () => {
    scanBoth(device, first)
    device.tap('right', 'left')
    expect(device.display.screen).toBe('cancelled')
    expect(held(device)).toEqual([])
  })

  test('a newer first image replaces it at once', () => {
    device.scan(first.first.text)
    device.tap('right', 'right', 'right')
    scanBoth(device, newer)
    expect(device.display.screen).toBe('activation-code')
    expect(device.effects).toContainEqual(
      expect.objectContaining({ type: 'registration-ended', licence: 'VDS3456789', how: 'replaced' }),
    )
  })

  test('the second image of a registration that was replaced is damaged to this device', () => {
    device.scan(first.first.text)
    device.tap('right', 'right', 'right')
    device.scan(newer.first.text)
    device.tap('right', 'right', 'right')
    device.scan(first.second.text)
    expect(device.display.refusal).toBe('SIM06')
  })

  test('the same first image again: the same code, and its second image still works', () => {
    device.scan(first.first.text)
    const { code } = device.display
    device.tap('right', 'right', 'right')
    scanBoth(device, first)
    expect(device.display.screen).toBe('activation-code')
    expect(code).toMatch(/^\d{12}$/)
  })

  test('a refusal does not end it', () => {
    device.scan(first.first.text)
    device.tap('right', 'right', 'right')
    device.scan('https://example.com/')
    expect(device.display.refusal).toBe('SIM01')
    device.tap('right', 'right')
    device.scan(first.second.text)
    expect(device.display.screen).toBe('activation-code')
  })

  test('Cancel in scanning keeps it on a device without activation', () => {
    device.scan(first.first.text)
    device.tap('right', 'right', 'right', 'left')
    expect(device.display.screen).toBe('start')
    device.tap('right')
    device.scan(first.second.text)
    expect(device.display.screen).toBe('activation-code')
  })

  test('Cancel in scanning switches an activated device off, and it is lost', () => {
    const other = activated(drive(), first)
    other.scan(newer.first.text)
    other.tap('right', 'right', 'right', 'left')
    expect(other.display.screen).toBe('off')
    other.switchOn()
    other.scan(newer.second.text)
    expect(other.display.refusal).toBe('SIM04')
  })

  test('is lost with the power', () => {
    device.scan(first.first.text)
    device.hold('middle')
    device.switchOn()
    device.tap('right')
    device.scan(first.second.text)
    expect(device.display.refusal).toBe('SIM04')
    expect(device.effects).toContainEqual(expect.objectContaining({ type: 'registration-ended', how: 'power-lost' }))
  })

  test('goes on beside requests and the deletion of the last activation', () => {
    const other = activated(drive(), first)
    other.scan(newer.first.text)
    other.tap('right', 'right', 'right')
    other.scan(request('VDS3456789-1').text)
    expect(other.display.screen).toBe('transaction')
    other.tap('right')
    other.scan(deactivation('VDS3456789-1').text)
    other.tap('right', 'right')
    expect(other.display.screen).toBe('start')
    other.tap('right')
    other.scan(newer.second.text)
    other.tap('right', 'right')
    expect(held(other)).toEqual(['VDS5678909-2'])
  })
})

describe('several activations', () => {
  test('a licence that is held is replaced at Yes, in its place; until then the old one works', () => {
    const [one, two, again] = [
      registration('AAA0000001', 1),
      registration('BBB0000002', 1),
      registration('AAA0000001', 2),
    ]
    const other = activated(drive(), one, two)
    scanBoth(other, again)
    expect(held(other)).toEqual(['AAA0000001-1', 'BBB0000002-1'])
    other.tap('right', 'right')
    expect(held(other)).toEqual(['AAA0000001-2', 'BBB0000002-1'])
    other.tap('right')
    other.scan(request('AAA0000001-1').text)
    expect(other.display.refusal).toBe('SIM02')
  })

  test('the ninth is refused at its second image; the registration goes on', () => {
    device.send({ type: 'memory-filled' })
    expect(held(device)).toHaveLength(8)
    expect(held(device)[0]).toBe('SIM0000001-1')
    scanBoth(device, registration())
    expect(device.display.refusal).toBe('SIM05')
    expect(device.token.registration).not.toBeNull()
  })

  test('memory filled between code and Yes: Yes answers SIM05 and stores nothing', () => {
    scanBoth(device, registration())
    device.send({ type: 'memory-filled' })
    device.tap('right', 'right')
    expect(device.display.refusal).toBe('SIM05')
    expect(held(device)).not.toContain('VDS3456789-1')
    expect(device.token.registration).toBeNull()
    expect(device.effects).toContainEqual(expect.objectContaining({ type: 'registration-ended', how: 'memory-full' }))
  })

  test('a full memory takes a new number of a licence that it holds', () => {
    const other = activated(drive(), registration('VDS3456789', 1))
    other.send({ type: 'memory-filled' })
    scanBoth(other, registration('VDS3456789', 2))
    other.tap('right', 'right')
    expect(held(other)[0]).toBe('VDS3456789-2')
    expect(held(other)).toHaveLength(8)
  })

  test('memory filled takes the free places only, and the same again changes nothing', () => {
    const other = activated(drive(), registration('SIM0000002', 7))
    other.send({ type: 'memory-filled' })
    expect(held(other)).toEqual(['SIM0000002-7', ...[1, 3, 4, 5, 6, 7, 8].map((n) => `SIM000000${n}-1`)])
    const { activations } = other.token
    other.send({ type: 'memory-filled' })
    expect(other.token.activations).toBe(activations)
  })
})

describe('deletion', () => {
  test('No keeps it, Yes erases it and leads to the start', () => {
    const other = activated(drive(), registration())
    other.scan(deactivation('VDS3456789-1').text)
    expect(other.display).toMatchObject({
      screen: 'confirm-deletion',
      lines: ['Are you sure to delete activation VDS3456789-1?'],
      softKeys: ['No', '', 'Yes'],
    })
    other.tap('left')
    expect(held(other)).toEqual(['VDS3456789-1'])
    other.scan(deactivation('VDS3456789-1').text)
    other.tap('right')
    expect(other.display.lines).toEqual(['Activation deleted.'])
    expect(held(other)).toEqual([])
    other.tap('right')
    expect(other.display.screen).toBe('start')
    expect(other.effects).toContainEqual(
      expect.objectContaining({ type: 'activation-deleted', tokenCode: 'VDS3456789-1' }),
    )
  })
})

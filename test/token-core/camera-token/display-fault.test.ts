import { expect, test } from 'vitest'
import { display, parseToken } from '../../../token-core/index.ts'
import { type Drive, drive } from '../drive.ts'
import { activated, registration, request, scanBoth } from '../practice-images.ts'

const BLANK = { lit: true, blank: true, lines: [], rows: [], softKeys: ['', '', ''], code: null, gauge: null }
const mine = registration()

/** What has the fault and what has not, both registered by the same presses. */
function pair(): readonly [broken: Drive, whole: Drive] {
  const [broken, whole] = [drive(), drive()]
  broken.send({ type: 'display-fault', on: true })
  for (const device of [broken, whole]) {
    device.switchOn()
    device.tap('right')
    scanBoth(device, mine)
  }
  return [broken, whole]
}

test('nothing can be read, and the device works on as if it could', () => {
  const [broken, whole] = pair()
  expect(broken.display).toMatchObject({ ...BLANK, screen: 'activation-code', camera: false })
  const { displayFault, ...rest } = broken.token
  expect([displayFault, rest]).toEqual(['stands', { ...whole.token, displayFault: undefined }].map(without))
  broken.tap('right', 'right')
  expect(broken.inspection.activations).toHaveLength(1)
})

/** A member without a value is none. */
function without<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

test('the camera reads what it does not show, and says no to what it cannot use', () => {
  const device = activated(drive(), mine)
  device.send({ type: 'display-fault', on: true })
  expect(device.display).toMatchObject({ ...BLANK, screen: 'scanning', camera: true })
  device.scan('of no bank')
  expect(device.display).toMatchObject({ ...BLANK, screen: 'refusal', refusal: device.display.refusal })
  expect(device.display.refusal).not.toBeNull()
})

test('a code that was made behind it is there when it is mended', () => {
  const device = activated(drive(), mine)
  device.send({ type: 'display-fault', on: true })
  device.scan(request(mine.tokenCode).text)
  expect(device.display).toMatchObject(BLANK)
  expect(device.inspection.faults.displayFault).toBe(true)
  device.send({ type: 'display-fault', on: false })
  expect(device.display.code).toMatch(/^\d{8}$/)
  expect(device.display).not.toHaveProperty('blank')
})

test('the dark is dark, and a press lights up what is blank', () => {
  const device = drive()
  device.send({ type: 'display-fault', on: true })
  device.switchOn()
  device.wait(15_000)
  expect(device.display).toMatchObject({ lit: false, lines: [] })
  expect(device.display).not.toHaveProperty('blank')
  device.tap('left')
  expect(device.display).toMatchObject(BLANK)
})

test('of the gauge that nobody sees no change is told', () => {
  const device = drive()
  device.openMenu()
  device.tap('left', 'right')
  expect(device.display.gauge).toBe(3)
  device.send({ type: 'display-fault', on: true })
  device.send({ type: 'battery-level', percent: 75 })
  expect(device.display).toMatchObject(BLANK)
  expect(device.inspection.nextChangeAt).toBe(device.inspection.darkAt)
})

test('one that acts once leaves the display blank as long as it is lit', () => {
  const device = drive()
  device.switchOn()
  device.send({ type: 'display-fault', on: true, times: 1 })
  expect(device.display.lines).not.toEqual([])
  device.wait(15_000)
  device.tap('left')
  expect(device.display).toMatchObject(BLANK)
  expect(device.inspection.faults).toMatchObject({ displayFault: false, terms: [] })
  expect(device.effects).toContainEqual(
    expect.objectContaining({ type: 'fault-acted', fault: 'display', timesLeft: 0 }),
  )
  expect(parseToken(without(device.token))).toMatchObject({ ok: true, value: { displayFault: 'while-lit' } })
  device.wait(15_000)
  device.tap('left')
  expect(device.display.lines).not.toEqual([])
})

test('taken away, or set to act later, it lets one read again; what a time made blank stays so', () => {
  const device = drive()
  device.send({ type: 'display-fault', on: true, times: 2 })
  device.switchOn()
  expect(device.display).toMatchObject(BLANK)
  device.send({ type: 'display-fault', on: true, times: 1 })
  expect(device.display).toMatchObject(BLANK)
  device.send({ type: 'display-fault', on: true })
  device.send({ type: 'display-fault', on: true, times: 1 })
  expect(device.display.lines).not.toEqual([])
  device.send({ type: 'display-fault', on: false })
  expect(device.inspection.faults.terms).toEqual([])
})

test('an older saved state has none; another value is refused', () => {
  const { displayFault: _, ...older } = drive().token
  const read = parseToken(older)
  expect(read.ok && display(read.value)).toEqual(drive().display)
  expect(parseToken({ ...older, displayFault: true })).toEqual({ ok: false, error: 'not a token: displayFault' })
})

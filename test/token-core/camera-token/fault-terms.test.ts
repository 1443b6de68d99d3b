import { beforeEach, describe, expect, test } from 'vitest'
import { type CameraTokenTypes, FAULT_NAMES, parseToken, step, wantsDraw } from '../../../token-core/index.ts'
import { type Drive, drive } from '../drive.ts'
import { activated, registration, request, scanBoth } from '../practice-images.ts'

type TokenEvent = CameraTokenTypes['event']

const acted = (device: Drive) => device.effects.flatMap((effect) => (effect.type === 'fault-acted' ? [effect] : []))
const terms = (device: Drive) => device.inspection.faults.terms

/** On its start screen, or scanning when it is activated. */
function running(token?: Drive['token']): Drive {
  const device = drive(token ? { token } : {})
  device.switchOn()
  return device
}

describe('so many times', () => {
  test('nothing acts when it is set; asked for again it is so already', () => {
    const device = running()
    device.tap('right')
    for (const happening of [
      { type: 'camera-fault', on: true, times: 2 },
      { type: 'wrong-codes', on: true, times: 2 },
      { type: 'button-stuck', button: 'left', on: true, times: 2 },
      { type: 'memory-filled', times: 2 },
      { type: 'display-fault', on: true, times: 2 },
    ] as const) {
      const [token, effects, ignored] = step(device.token, { ...happening, at: device.token.at })
      expect([effects, ignored]).toEqual([[], null])
      expect(step(token, { ...happening, at: token.at })).toEqual([token, [], 'already-so'])
    }
    expect(device.display.screen).toBe('scanning')
  })

  test('the camera fails at a start', () => {
    const device = running()
    device.send({ type: 'camera-fault', on: true, times: 1 })
    expect(terms(device)).toEqual([{ fault: 'camera', timesLeft: 1, probability: null }])
    device.tap('right')
    expect(device.display.refusal).toBe('SIM08')
    expect(terms(device)).toEqual([])
    expect(acted(device)).toEqual([{ at: device.token.at, type: 'fault-acted', fault: 'camera', timesLeft: 0 }])
    device.tap('right', 'right')
    expect(device.display.screen).toBe('scanning')
  })

  test('the camera fails at what it should read when it runs already; a registration goes on', () => {
    const device = running()
    device.tap('right')
    device.send({ type: 'camera-fault', on: true, times: 1 })
    expect(device.display.screen).toBe('scanning')
    device.scan(registration().first.text)
    expect(device.display.refusal).toBe('SIM08')
    device.tap('right', 'right')
    scanBoth(device, registration())
    expect(device.display.screen).toBe('activation-code')
  })

  test('the camera that an activated device starts by itself fails, too', () => {
    const device = activated(drive(), registration())
    device.hold('middle')
    device.send({ type: 'camera-fault', on: true, times: 1 })
    device.hold('middle')
    device.wait(500)
    expect(device.display.refusal).toBe('SIM08')
  })

  test('the low battery goes before the camera, which has not acted then', () => {
    const device = running()
    device.send({ type: 'battery-level', percent: 4 })
    device.send({ type: 'camera-fault', on: true, times: 1 })
    device.tap('right')
    expect([device.display.refusal, acted(device)]).toEqual(['SIM07', []])
  })

  test('one code is wrong as long as it is shown, lit again and scrolled, and the next one is right', () => {
    const device = activated(drive(), registration())
    const sheet = request('VDS3456789-1')
    device.scan(sheet.text)
    const right = device.display.code ?? ''
    device.tap('right')
    device.send({ type: 'wrong-codes', on: true, times: 1 })
    device.scan(sheet.text)
    const wrong = device.display.code
    expect(wrong).toBe(right.slice(0, 7) + ((Number(right[7]) + 1) % 10))
    expect([terms(device), device.inspection.faults.wrongCodes]).toEqual([[], false])
    device.wait(15_000)
    device.tap('left', 'left')
    device.send({ type: 'wrong-codes', on: false })
    expect(device.display.code).toBe(wrong)
    expect(parseToken(JSON.parse(JSON.stringify(device.token)))).toEqual({ ok: true, value: device.token })
    device.tap('right')
    device.scan(sheet.text)
    expect(device.display.code).toBe(right)
  })

  test('the code that is shown when it is set stays right; each kind of code counts', () => {
    const device = running()
    device.tap('right')
    const sheets = registration()
    device.scan(sheets.first.text)
    const right = device.display.code
    device.send({ type: 'wrong-codes', on: true, times: 2 })
    expect(device.display.code).toBe(right)
    device.tap('right', 'right', 'right')
    scanBoth(device, sheets)
    expect(acted(device).map(({ timesLeft }) => timesLeft)).toEqual([1, 0])
  })

  test('a button stays down at its next press; the press after that does nothing but loosen it', () => {
    const device = running()
    device.send({ type: 'button-stuck', button: 'right', on: true, times: 1 })
    expect(device.inspection.buttons.right).toBe('up')
    device.tap('right')
    expect(device.display.screen).toBe('scanning')
    expect(device.inspection).toMatchObject({ buttons: { right: 'down' }, faults: { stuckButtons: ['right'] } })
    expect(terms(device)).toEqual([{ fault: 'right-stuck', timesLeft: 0, probability: null }])
    expect(parseToken(JSON.parse(JSON.stringify(device.token)))).toEqual({ ok: true, value: device.token })
    device.send({ type: 'camera-fault', on: true })
    device.tap('right')
    expect(device.display.refusal).toBe('SIM08')
    expect(device.inspection).toMatchObject({ buttons: { right: 'up' }, faults: { stuckButtons: [], terms: [] } })
    expect(device.effects.map(({ type }) => type)).toContain('button-loosened')
    device.tap('right')
    expect(device.display.screen).toBe('start')
  })

  test('of two presses both stick, each until it is loosened', () => {
    const device = running()
    device.send({ type: 'button-stuck', button: 'left', on: true, times: 2 })
    device.tap('left', 'left', 'left')
    expect(acted(device).map(({ timesLeft }) => timesLeft)).toEqual([1, 0])
    expect(device.inspection.buttons.left).toBe('down')
    device.tap('left')
    expect([device.inspection.buttons.left, terms(device)]).toEqual(['up', []])
  })

  test('a button that is taken for mended comes up at once', () => {
    const device = running()
    device.send({ type: 'button-stuck', button: 'right', on: true, times: 3 })
    device.tap('right')
    device.send({ type: 'button-stuck', button: 'right', on: false })
    expect(device.inspection).toMatchObject({ buttons: { right: 'up' }, faults: { stuckButtons: [], terms: [] } })
  })

  test('one registration finds no place; the same image again finds one', () => {
    const device = running()
    device.tap('right')
    device.send({ type: 'memory-filled', times: 1 })
    expect(device.inspection.memory.held).toBe(0)
    const sheets = registration()
    scanBoth(device, sheets)
    expect(device.display.refusal).toBe('SIM05')
    expect(device.token.registration).toMatchObject({ candidate: null })
    device.tap('right', 'right')
    device.scan(sheets.second.text)
    expect(device.display.screen).toBe('activation-code')
    expect(terms(device)).toEqual([])
  })

  test('set between code and Yes, Yes stores nothing', () => {
    const device = running()
    device.tap('right')
    scanBoth(device, registration())
    device.send({ type: 'memory-filled', on: true, times: 1 })
    device.tap('right', 'right')
    expect(device.display.refusal).toBe('SIM05')
    expect(device.inspection).toMatchObject({ activations: [], registration: null })
    expect(device.effects).toContainEqual(expect.objectContaining({ type: 'registration-ended', how: 'memory-full' }))
    expect(device.effects.map(({ type }) => type)).not.toContain('activation-stored')
  })

  test('a licence that is held needs no place', () => {
    const device = activated(drive(), registration('VDS3456789', 1))
    device.send({ type: 'memory-filled', times: 1 })
    scanBoth(device, registration('VDS3456789', 2))
    device.tap('right', 'right')
    expect(device.display.screen).toBe('activated')
    device.send({ type: 'memory-filled', on: false })
    expect([device.inspection.memory.held, terms(device)]).toEqual([1, []])
  })
})

describe('instead of each other', () => {
  test('a fault that stands ends terms, and terms end one that stands', () => {
    const device = running()
    device.send({ type: 'camera-fault', on: true })
    device.send({ type: 'wrong-codes', on: true })
    device.send({ type: 'button-stuck', button: 'left', on: true })
    device.send({ type: 'camera-fault', on: true, times: 1 })
    device.send({ type: 'wrong-codes', on: true, probability: 0.5 })
    device.send({ type: 'button-stuck', button: 'left', on: true, times: 1 })
    expect(device.inspection.faults).toMatchObject({ cameraFault: false, wrongCodes: false, stuckButtons: [] })
    expect(terms(device).map(({ fault }) => fault)).toEqual(['camera', 'wrong-codes', 'left-stuck'])
    expect(device.inspection.buttons.left).toBe('up')
    device.send({ type: 'camera-fault', on: true })
    device.send({ type: 'wrong-codes', on: true })
    device.send({ type: 'button-stuck', button: 'left', on: true })
    expect(device.inspection.faults).toEqual({
      cameraFault: true,
      wrongCodes: true,
      displayFault: false,
      stuckButtons: ['left'],
      terms: [],
    })
  })
})

describe('with a probability', () => {
  const at = (device: Drive, event: object) => ({ ...event, at: device.token.at }) as TokenEvent
  const tap = (device: Drive, draw: number | undefined) =>
    step(device.token, at(device, { type: 'press', button: 'right', draw }))[0]

  let device: Drive
  beforeEach(() => {
    device = running()
    device.send({ type: 'camera-fault', on: true, probability: 0.25 })
  })

  test('a draw below it lets the fault act; it stays as it is', () => {
    expect(terms(device)).toEqual([{ fault: 'camera', timesLeft: null, probability: 0.25 }])
    for (const [draw, screen] of [
      [0, 'refusal'],
      [0.2499, 'refusal'],
      [0.25, 'scanning'],
      [0.9999, 'scanning'],
      [undefined, 'scanning'],
    ] as const) {
      const token = tap(device, draw)
      expect([draw, token.screen.name]).toEqual([draw, screen])
      expect(token.faultTerms).toEqual({ camera: { probability: 0.25 } })
    }
  })

  test('0 never acts and 1 always does', () => {
    device.send({ type: 'camera-fault', on: true, probability: 0 })
    expect(tap(device, 0).screen.name).toBe('scanning')
    device.send({ type: 'camera-fault', on: true, probability: 1 })
    expect(tap(device, 0.999).screen.name).toBe('refusal')
  })

  test('one draw is enough for all that it has to decide: each fault comes as often as it should', () => {
    device.send({ type: 'button-stuck', button: 'right', on: true, probability: 0.5 })
    const seen = { stuck: 0, refused: 0, both: 0 }
    for (let draw = 0; draw < 1; draw += 1 / 1024) {
      const token = tap(device, draw)
      const [isStuck, isRefused] = [token.stuckButtons.length > 0, token.screen.name === 'refusal']
      if (isStuck) seen.stuck++
      if (isRefused) seen.refused++
      if (isStuck && isRefused) seen.both++
    }
    expect(seen).toEqual({ stuck: 512, refused: 256, both: 128 })
  })

  test('a draw is wanted as long as there is a probability, and for nothing else', () => {
    expect(wantsDraw(device.token)).toBe(true)
    device.send({ type: 'camera-fault', on: true, times: 9 })
    expect(wantsDraw(device.token)).toBe(false)
    expect(wantsDraw(running().token)).toBe(false)
  })
})

test('a saved state says what is wrong with its terms, and older ones have none', () => {
  const { faultTerms: _, ...older } = drive().token
  expect(parseToken(older)).toMatchObject({ ok: true })
  for (const name of FAULT_NAMES) {
    expect(parseToken({ ...older, faultTerms: { [name]: { times: 2 } } })).toMatchObject({ ok: true })
    for (const [wrong, path] of [
      [{ times: -1 }, '.times'],
      [{ times: 1.5 }, '.times'],
      [{ probability: 1.5 }, '.probability'],
      [{ probability: '1' }, '.probability'],
      [{ times: 1, probability: 1 }, '.probability'],
      [{}, '.probability'],
      [null, ''],
    ] as const) {
      const error = `not a token: faultTerms.${name}${path}`
      expect(parseToken({ ...older, faultTerms: { [name]: wrong } })).toEqual({ ok: false, error })
    }
  }
  const error = 'not a token: faultTerms.tape'
  expect(parseToken({ ...older, faultTerms: { tape: { times: 1 } } })).toEqual({ ok: false, error })
})

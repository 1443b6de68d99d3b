import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkJourney, journey } from '../../../cli/commands/journey.ts'
import { makeChecks } from '../../../scenario/checks.ts'
import { english, fakeTerminal } from '../terminal/fake-terminal.ts'

const DATA = resolve(import.meta.dirname, '../../data/journeys')
const OTP_DATA = resolve(import.meta.dirname, '../../data/journeys-otp')
const OTP_JOURNEYS = readdirSync(OTP_DATA).map((name) => join(OTP_DATA, name))
const head = { serial: '12-3456789-0', deviceKey: '00'.repeat(32), profile: 'dp' }
const activateAndSign = () => JSON.parse(readFileSync(join(DATA, 'activate-and-sign.json'), 'utf8'))

async function check(steps: readonly object[], more: object = {}) {
  const checks = makeChecks()
  await checkJourney({ ...head, ...more, steps }, checks, english)
  return checks
}

describe('the published journeys', () => {
  it.each(readdirSync(DATA))('%s', async (name) => {
    const terminal = fakeTerminal()
    expect(await journey([join(DATA, name)], terminal, english)).toBe(0)
    expect(terminal.lines).toHaveLength(1)
    expect(terminal.lines[0]).toMatch(/^[1-9]\d* passed, 0 failed$/)
  })
})

describe('the published journeys of one-time passwords', () => {
  it.each(OTP_JOURNEYS)('%s', async (file) => {
    const terminal = fakeTerminal()
    expect(await journey([file], terminal, english)).toBe(0)
    expect(terminal.errors).toEqual([])
    expect(terminal.lines[0]).toMatch(/^[1-9]\d* passed, 0 failed$/)
  })

  it('five of them are of banks', () => {
    expect(OTP_JOURNEYS.filter((file) => /\/(seiwa|shinkin)-/.test(file))).toHaveLength(5)
  })
})

describe('time in a journey', () => {
  it('a release due at the instant of a later step comes before it', async () => {
    // Held to the millisecond: the hold is complete, and the button up again, before the next press.
    const { failures } = await check([
      { at: 0, do: 'hold', button: 'middle', for: 2000 },
      { at: 2000, do: 'hold', button: 'middle', for: 2000 },
      { at: 2000, expect: { screen: 'splash' } },
      { at: 4000, expect: { screen: 'off' } },
    ])
    expect(failures).toEqual([])
  })

  it('releases interleave with later steps', async () => {
    // The tap of left ends at 1,100, inside the hold: from then on middle alone is down.
    const { failures } = await check([
      { at: 0, do: 'press', button: 'middle' },
      { at: 1000, do: 'tap', button: 'left' },
      { at: 3099, expect: { screen: 'off' } },
      { at: 3100, expect: { screen: 'splash' } },
    ])
    expect(failures).toEqual([])
  })

  it('expect sees what is due at its instant, and not a later step of the same instant', async () => {
    const { failures } = await check([
      { at: 0, do: 'press', button: 'middle' },
      { at: 2000, expect: { screen: 'splash', lit: true } },
      { at: 2000, do: 'battery-removed' },
      { at: 2000, expect: { screen: 'off', lit: false } },
    ])
    expect(failures).toEqual([])
  })

  it('knows every deed of the format', async () => {
    const { failures } = await check(
      [
        { at: 0, do: 'tape-removed' },
        { at: 0, do: 'tape-in' },
        { at: 0, do: 'press', button: 'middle' },
        { at: 2000, expect: { screen: 'off' } },
        { at: 2000, do: 'release', button: 'middle' },
        { at: 2000, do: 'tape-removed' },
        { at: 2000, do: 'battery-removed' },
        { at: 2000, do: 'battery-fitted' },
        { at: 2000, do: 'battery-level', percent: 50 },
        { at: 2000, do: 'memory-filled' },
        { at: 2000, do: 'wrong-codes', on: true },
        { at: 2000, do: 'camera-fault', on: true },
        { at: 2000, do: 'button-stuck', button: 'right', on: true },
        { at: 2000, do: 'button-stuck', button: 'right', on: false },
        { at: 3000, do: 'hold', button: 'middle', for: 2000 },
        { at: 6000, do: 'scan', text: 'x' },
        { at: 6000, expect: { screen: 'refusal', refusal: 'SIM08', contains: ['[SIM08]'], code: null } },
        { at: 6000, expect: { tokenCodes: Array.from({ length: 8 }, (_, i) => `SIM000000${i + 1}-1`) } },
      ],
      { tapeIn: true },
    )
    expect(failures).toEqual([])
  })
})

describe('what is seen and was not expected', () => {
  it.each([
    ['screen', { screen: 'menu' }, '"menu"', '"start"'],
    ['refusal', { refusal: 'SIM01' }, '"SIM01"', 'null'],
    ['lit', { lit: false }, 'false', 'true'],
    ['code', { code: '12345678' }, '"12345678"', 'null'],
    ['contains', { contains: ['Please push "Cancel"'] }, '"Please push \\"Cancel\\""', 'Continue'],
    ['softKeys', { softKeys: ['', '', 'OK'] }, '["","","OK"]', '["","","Continue"]'],
    ['tokenCodes', { tokenCodes: ['VDS3456789-1'] }, '["VDS3456789-1"]', '[]'],
  ])('%s', async (name, expect_, expected, seen) => {
    const { failures, passed } = await check([
      { at: 0, do: 'hold', button: 'middle', for: 2000 },
      { at: 2600, expect: expect_ },
    ])
    expect(passed).toBe(0)
    expect(failures).toHaveLength(1)
    expect(failures[0]?.where).toBe(`steps[1] at 2600 ${name}`)
    expect(failures[0]?.expected).toBe(expected)
    expect(failures[0]?.seen).toContain(seen)
  })

  it('notCode', async () => {
    const { steps, ...more } = activateAndSign()
    const at = steps.findIndex((step: { expect?: { code?: string } }) => step.expect?.code)
    const { code } = steps[at].expect
    steps[at].expect = { notCode: code }
    expect((await check(steps, more)).failures).toMatchObject([
      { where: expect.stringContaining('notCode'), seen: `"${code}"` },
    ])
    steps[at].expect = { notCode: '000000000000' }
    expect((await check(steps, more)).failures).toEqual([])
  })

  it('a text split over two lines is not contained', async () => {
    const { steps, ...more } = activateAndSign()
    const shown = steps.find((step: { expect?: { screen?: string } }) => step.expect?.screen === 'transaction')
    shown.expect.contains = ['振込振替\n']
    expect((await check(steps, more)).failures).toHaveLength(1)
  })
})

const otpJourney = (more: object, ...steps: object[]) =>
  JSON.stringify({
    ...{ kind: 'otp-token', start: 0, serial: 'XHWX98822124', ...more },
    steps: steps.map((step) => ({ at: 0, ...step })),
  })

describe('camtoken journey', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'journey-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function run(...contents: string[]) {
    const files = contents.map((content, i) => {
      writeFileSync(join(folder, `${i}.json`), content)
      return join(folder, `${i}.json`)
    })
    const terminal = fakeTerminal()
    const code = await journey(files, terminal, english)
    return { code, lines: terminal.lines, errors: terminal.errors.map((line) => line.replace(folder, '')) }
  }

  it('names a failure by file, step and time, counts over all files, and fails', async () => {
    const good = JSON.stringify({ ...head, steps: [{ at: 0, expect: { screen: 'off' } }] })
    const bad = JSON.stringify({ ...head, steps: [{ at: 5, expect: { screen: 'menu' } }] })
    const { code, lines } = await run(good, bad)
    expect(code).toBe(1)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/1\.json: steps\[0\] at 5 screen: expected "menu", seen "off"$/)
    expect(lines[1]).toBe('1 passed, 1 failed')
  })

  it.each([
    ['{', /is not JSON/],
    ['{"steps":[]}', /is not in the right format: "serial" is missing; "deviceKey" is missing\.$/],
    [
      JSON.stringify({ ...head, steps: [{ at: 0, do: 'jump' }] }),
      /format: "steps\[0\]\.do" must be one of press, release, tap, hold, scan, /,
    ],
    [
      JSON.stringify({ ...head, steps: [{ at: 0, expect: { colour: 'red' } }] }),
      /format: "steps\[0\]\.expect" has a field that is not known here: "colour"/,
    ],
    [
      JSON.stringify({ ...head, steps: [{ at: 0, do: 'tap' }] }),
      /format: "steps\[0\]\.button" must be one of left, middle, right/,
    ],
    [JSON.stringify({ ...head, deviceKey: 'ab', steps: [] }), /format: "deviceKey" must be 32 bytes in hexadecimal/],
    [JSON.stringify({ ...head, steps: [] }), /contains nothing to check/],
    ['{"kind":"otp-card","steps":[]}', /format: "kind" must be one of otp-token, sk-app, nd-app, bank/],
    ['{"kind":"otp-token","steps":[]}', /format: "start" is missing; "serial" is missing/],
    ['{"start":0,"bank":"shinkin","steps":[]}', /format: "kind" must be one of otp-token, sk-app, nd-app, bank/],
    [otpJourney({ serial: 'XHWX9882212' }), /format: "serial" must be four letters and eight digits/],
    [otpJourney({ key: 'ab' }), /format: "key" must be 16 to 64 bytes in hexadecimal/],
    [otpJourney({ profile: 'fob-6' }), /format: "profile" must be one of fob, fob-8, card, always/],
    [
      otpJourney({}, { do: 'jump' }),
      /format: "steps\[0\]\.do" must be one of press, release, tap, battery-dead, clock-/,
    ],
    [
      otpJourney({}, { do: 'tap', control: 'menu' }),
      /format: "steps\[0\]" has a field that is not known here: "control"/,
    ],
    [otpJourney({}, { expect: { remaining: 30 } }), /\.expect" has a field that is not known here: "remaining"/],
    [otpJourney({}), /contains nothing to check/],
  ])('%s: says what is wrong, and fails', async (content, message) => {
    const { code, lines, errors } = await run(content)
    expect(code).toBe(errors[0]?.includes('is not JSON') ? 2 : 1)
    expect(lines).toEqual(['0 passed, 1 failed'])
    expect(errors[0]).toMatch(message)
    expect(errors[0]).not.toContain(head.deviceKey)
  })
})

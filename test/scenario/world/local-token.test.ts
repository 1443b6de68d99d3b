import { describe, expect, it } from 'vitest'
import { replay, savedJournalSchema } from '../../../host/index.ts'
import { play, troubleOf } from '../play.ts'

/** Tokens of one-time passwords in process: no host, and time that never waits. */

const trouble = (given: string, steps: string) => troubleOf(`given: { token: { ${given} } }\nsteps:\n${steps}`)

const FOB = 'kind: key-fob'
const CARD = 'kind: matrix-card, issue: 2'
const SK = 'kind: software-token'
const ND = 'kind: software-token, profile: nd-app'

describe('a key fob', () => {
  it('shows its code for thirty seconds, the same within its step, and another later', async () => {
    const steps = `
  - expect: { screen: "off", lit: false, code: none, level: 100 }
  - tap: button
    expect: { screen: code, code: any, effects: [lit] }
    save: { first: "\${code}" }
  - wait: 29s
    expect: { code: "\${first}" }
  - wait: 1s
    expect: { screen: "off", effects: [{ type: went-dark, cause: time-up }] }
  - tap: button
    expect: { notCode: "\${first}" }
  - tap: button
    expect: { screen: "off" }
`
    expect(await trouble(FOB, steps)).toBe('')
  })

  it('runs low, breaks, is mended, and its clock is another', async () => {
    const steps = `
  - tap: button
    save: { right: "\${code}" }
  - tap: button
  - battery: 3
    expect: { level: 3 }
  - hold: button
    for: 1s
    expect: { screen: battery, shows: bAtt 03, code: none }
  - until: { screen: code }
  - tap: button
  - fault: wrong-codes
  - tap: button
  - until: { code: any }
    expect: { notCode: "\${right}" }
  - tap: button
  - mend: wrong-codes
  - tap: button
  - until: { code: any }
    expect: { code: "\${right}" }
  - fault: blank
    expect: { screen: "off" }
  - mend: blank
  - tap: button
  - clock: -10m
  - tap: button
  - until: { screen: code }
    expect: { code: any, notCode: "\${right}" }
  - clock: { ppm: 50 }
  - battery: dead
    expect: { code: none }
`
    expect(await trouble(FOB, steps)).toBe('')
  })

  it('with bars shows how much is left, by itself', async () => {
    const steps = '  - expect: { lit: true, code: any, bars: 6 }\n  - wait: 10s\n    expect: { bars: 5 }\n'
    expect(await trouble(`${FOB}, profile: always`, steps)).toBe('')
  })
})

describe('the Shinkin app', () => {
  it('is opened, shows its serial, and goes by the clock of the telephone', async () => {
    const steps = `
  - expect: { screen: closed, code: none }
  - app: open
    expect: { screen: code, code: any, remaining: 30 }
    save: { first: "\${code}" }
  - app: menu
  - app: mode
    expect: { shows: SIMS10020007 }
  - clock: 30s
    expect: { notCode: "\${first}" }
  - app: { sim: foreign }
    expect: { code: none }
  - app: { sim: own }
  - app: restored
    expect: { code: none }
  - app: uninstall
    expect: { screen: none }
  - app: { install: SIMS10020008 }
  - app: open
    expect: { code: any, notCode: "\${first}" }
  - app: phone-changed
    expect: { screen: none }
`
    expect(await trouble(`${SK}, serial: SIMS10020007`, steps)).toBe('')
  })
})

describe('the app of NTT DATA', () => {
  it('is set up where it is registered; a wrong PIN makes other codes', async () => {
    const steps = `
  - app: open
    expect: { screen: pin }
  - app: { pin: "1234" }
    expect: { screen: code, code: any }
    save: { right: "\${code}" }
  - app: back
  - app: open
  - app: { pin: "1235" }
    expect: { screen: code, notCode: "\${right}" }
  - app: { rename: { index: 0, name: Work } }
  - app: add
  - app: { setUp: { serviceId: "10112231", userId: "999800000002", startPassword: "2580" } }
    expect: { refusal: SIM-A01 }
  - app: back
  - app: { mail: nothing }
  - app: back
  - app: { delete: 0 }
  - app: { choose: 0 }
    expect: { ignored: not-on-this-screen }
`
    expect(await trouble(`${ND}, preset: registered, pin: "1234"`, steps)).toBe('')
  })

  it('has nothing in it where it is new', async () => {
    expect(await trouble(ND, '  - app: open\n    expect: { screen: set-up }\n')).toBe('')
  })
})

it('a matrix card has its cells, and nothing else', async () => {
  expect(await trouble(CARD, '  - expect: { screen: card, shows: ["12345678901", ア] }\n')).toBe('')
})

it.each([
  [FOB, 'tap: left', 'A key fob has no button "left": its only one is called "button".'],
  [FOB, 'battery: removed', 'A key fob has no battery that can be removed.'],
  [FOB, 'fault: camera', 'A key fob has no fault "camera".'],
  [FOB, 'fault: { name: wrong-codes, times: 1 }', 'A key fob has no fault that acts only some times.'],
  [FOB, 'app: open', 'A key fob has no app.'],
  [FOB, 'expect: { camera: false }', '"camera" is nothing that a token of the kind key-fob shows.'],
  [FOB, 'expect: { tokenCodes: [VDS1] }', 'tokenCodes: expected ["VDS1"], seen []'],
  [FOB, 'look: a.png', 'Nothing here reads pictures.'],
  [FOB, 'scan: something', 'A key fob has no camera.'],
  [FOB, 'tape: removed', 'A key fob has no tape.'],
  [`${FOB}, profile: always`, 'tap: button', 'The token ignored this: it has no button (no-button).'],
  [SK, 'tap: button', 'A telephone with an app has no button.'],
  [SK, 'clock: { ppm: 5 }', 'A telephone with an app has no clock that runs too fast'],
  [SK, 'app: back', 'The token ignored this: the screen does not know it, or it is the other app'],
  [CARD, 'battery: 5', 'A matrix card has no battery.'],
  ['tapeIn: false', 'tap: button', 'A camera token has no button "button": its buttons are left, middle, right.'],
  ['tapeIn: false', 'clock: 5s', 'A camera token has no clock for codes.'],
  ['tapeIn: false', 'fault: frozen', 'A camera token has no fault "frozen".'],
  ['tapeIn: false', 'battery: dead', 'A camera token has no battery that is "dead"'],
  ['tapeIn: false', 'expect: { bars: 1 }', '"bars" is nothing that a token of the kind camera-token shows.'],
])('%s · %s is told: %s', async (given, step, message) => {
  expect(await trouble(given, `  - ${step}\n`)).toContain(message)
})

it.each([FOB, SK, ND, CARD, 'tapeIn: false'])(
  'what is left of a failed scenario can be replayed: %s',
  async (given) => {
    const [result] = await play(
      `given: { token: { ${given} } }\nsteps:\n  - wait: 1s\n  - expect: { shows: nothing of the kind }\n`,
    )
    const [remains] = result?.remains ?? []
    const replayed = await replay(savedJournalSchema.parse(remains?.journal))
    expect(replayed).toMatchObject({ form: 'replay', differences: [] })
  },
)

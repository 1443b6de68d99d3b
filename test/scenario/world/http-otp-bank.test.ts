import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Banks, closeBanks, startBank, startBanks } from '../../../bank/index.ts'
import { type Host, manualClock, startHost } from '../../../host/index.ts'
import { loadScenarios } from '../../../scenario/load.ts'
import { reasonsOf } from '../../../scenario/run/result.ts'
import { playAndLeave, runScenario } from '../../../scenario/run/run-scenario.ts'
import { bodyOf, type Call, callerOf } from '../../../scenario/world/http-api.ts'
import { httpWorld } from '../../../scenario/world/http-world.ts'
import { play, troubleOf } from '../play.ts'
import { NINE } from '../servers.ts'

/** Shinkin and Seiwa as they run, with a host that makes the tokens: the same scenarios as in process. */

const clock = manualClock(NINE)
let banks: Banks
let host: Host
let at: { readonly host: Call; readonly shinkin: Call; readonly seiwa: Call }
beforeAll(async () => {
  banks = await startBanks((site) => startBank({ site, port: 0, now: clock.now }))
  host = await startHost({ dataDir: null, port: 0, clock, banks })
  at = { host: callerOf(host), shinkin: callerOf(banks.shinkin), seiwa: callerOf(banks.seiwa) }
})
afterAll(() => Promise.all([host.close(), closeBanks(banks)]))

const world = () => httpWorld({ host, bank: banks.anser, otpBanks: banks })
const noPicture = { readPicture: () => Promise.reject(new Error('no picture')) }

/** All that a scenario could leave behind. */
async function whatIsThere() {
  const { tokens } = bodyOf<{ tokens: { id: string }[] }>(await at.host('GET', 'tokens'))
  const of = async (call: Call) => ({
    customers: bodyOf<{ customers: { id: string }[] }>(await call('GET', 'customers')).customers.map(({ id }) => id),
    rules: bodyOf<object>(await call('GET', 'rules')),
    clock: bodyOf<object>(await call('GET', 'clock')),
  })
  return { tokens: tokens.map(({ id }) => id), shinkin: await of(at.shinkin), seiwa: await of(at.seiwa) }
}
let before: Awaited<ReturnType<typeof whatIsThere>>
beforeEach(async () => {
  before = await whatIsThere()
})

const CASES = resolve(import.meta.dirname, '../../../support/catalogue/scenarios')
const caseOf = (name: string) => loadScenarios(join(CASES, name), (path) => readFile(path, 'utf8'))

describe('a case', () => {
  it.each([
    'O01.yaml',
    'O04.yaml',
    'O04-all.yaml',
    'O06.yaml',
    'O07.yaml',
    'O08.yaml',
    'O08-restored.yaml',
    'O09.yaml',
    'O10.yaml',
    'O11.yaml',
    'O12.yaml',
    'O15-pin.yaml',
    'O16.yaml',
    'O17.yaml',
    'O19.yaml',
  ])('%s is played in running servers, and nothing is left', async (name) => {
    for (const scenario of await caseOf(name)) {
      expect(reasonsOf(await runScenario(scenario, world(), noPicture)), scenario.name).toEqual([])
    }
    expect(await whatIsThere()).toEqual(before)
  })
})

const LOG_IN = `
  - bank: { submit: { page: SIM-K20, fields: { number: "\${customer.number}", user: taro, code: "\${users.taro.code}" } } }
    expect: { page: { at: SIM-K22 } }
  - bank: { submit: { page: SIM-K23, fields: { to: ﾄﾔﾏ ﾀﾛｳ, amount: 120000 } } }
`
const SHINKIN = 'given:\n  token: { kind: key-fob, preset: registered }\n  shinkin: { users: { taro: {} } }\n'

describe('time', () => {
  it('passes for the tokens and at the bank, and is put back', async () => {
    const source = `${SHINKIN}  clock: 2027-05-01T09:00:00+09:00\nsteps:${LOG_IN}
  - tap: button
    save: { old: "\${code}" }
  - wait: 2m
  - bank: { submit: { page: SIM-K24, fields: { otp: "\${old}" } } }
    expect: { refused: otp-wrong }
  - tap: button
  - bank: { submit: { page: SIM-K24, fields: { otp: "\${code}" } } }
    expect: { page: { at: SIM-K25 } }
`
    expect(await troubleOf(source, { world: world() })).toBe('')
    expect(await whatIsThere()).toEqual(before)
  })

  it('is everybody’s at such a bank: scenarios wait for one another', async () => {
    const source = (wait: string) => `${SHINKIN}steps:${LOG_IN}
  - tap: button
    save: { old: "\${code}" }
  - wait: ${wait}
  - bank: { submit: { page: SIM-K24, fields: { otp: "\${old}" } } }
    expect: { refused: "${wait === '1h' ? 'otp-wrong' : 'none'}" }
`
    const troubles = ['1h', '1s', '1h', '1s'].map((wait) => troubleOf(source(wait), { world: world() }))
    expect(await Promise.all(troubles)).toEqual(['', '', '', ''])
    expect(await whatIsThere()).toEqual(before)
  })
})

describe('what is left for somebody who goes on by hand', () => {
  it('is the customer under the rules of the case, with the token on the bank’s time, which goes as it went', async () => {
    const [scenario] = await caseOf('O04.yaml')
    if (scenario === undefined) throw new Error('no scenario')
    const { left, result } = await playAndLeave(scenario, world(), noPicture)
    expect(reasonsOf(result)).toEqual([])
    expect(left?.otpBank).toMatchObject({ name: 'shinkin', url: banks.shinkin.url, words: { 'users.taro.id': 'taro' } })
    const number = left?.otpBank?.words['customer.number'] ?? ''
    expect(bodyOf(await at.shinkin('GET', `customers/${number}`))).toMatchObject({ users: [{ stopped: true }, {}] })
    expect(bodyOf(await at.shinkin('GET', 'rules'))).toMatchObject({ spread: 'user' })
    expect(bodyOf(await at.shinkin('GET', 'clock'))).toEqual(before.shinkin.clock)
    const [token] = left?.tokens ?? []
    const view = bodyOf<{ now: number; clock: object }>(await at.host('GET', `tokens/${token?.id}`))
    expect(view).toMatchObject({ now: clock.now(), clock: { mode: 'real' } })
    await at.shinkin('PATCH', 'rules', before.shinkin.rules)
    await at.shinkin('DELETE', `customers/${number}`)
    await at.host('DELETE', `tokens/${token?.id}`)
    expect(await whatIsThere()).toEqual(before)
  })
})

describe('what cannot be is told in words, and nothing is left', () => {
  it.each([
    ['rules: { spread: nobody }', '  - wait: 1s', 'spread'],
    ['token: { kind: key-fob, preset: registered, user: hanako }', '  - wait: 1s', 'There is no user "hanako".'],
    ['token: { kind: key-fob }', '  - bank: { submit: { page: SIM-K99 } }', '"page" must be one of SIM-K01'],
    [
      'token: { kind: key-fob }',
      '  - bank: { submit: { page: SIM-K01, button: no } }',
      '"button" must be one of those',
    ],
    ['token: { kind: key-fob }', '  - bank: { staff: { action: relese } }', 'action'],
    ['seed: 7', '  - wait: 1s', 'A seed is for servers that the run starts by itself'],
  ])('%s %s', async (given, steps, message) => {
    expect(await troubleOf(`given: { shinkin: {}, ${given} }\nsteps:\n${steps}\n`, { world: world() })).toContain(
      message,
    )
    expect(await whatIsThere()).toEqual(before)
  })

  it('where there is no such bank', async () => {
    const alone = httpWorld({ host, bank: banks.anser })
    expect(await troubleOf('given: { seiwa: {} }\nsteps:\n  - wait: 1s\n', { world: alone })).toContain(
      'needs the bank seiwa',
    )
  })
})

it('a token that was used before is not taken again: the bank knows how its clock went', async () => {
  const late = `${SHINKIN}steps:
  - clock: -10m
  - tap: button
    save: { first: "\${code}" }
  - wait: 30s
  - tap: button
  - bank: { submit: { page: SIM-K30, fields: { serial: "\${serial}", otp1: "\${first}", otp2: "\${code}" } } }
    expect: { told: correction-done }
`
  const right = `${SHINKIN}steps:${LOG_IN}
  - tap: button
  - bank: { submit: { page: SIM-K24, fields: { otp: "\${code}" } } }
    expect: { page: { at: SIM-K25 } }
`
  for (const source of [late, right, late, right]) expect(await troubleOf(source, { world: world() })).toBe('')
})

it('tokens of every kind need no bank', async () => {
  const source = (token: string, steps: string) => `given: { bank: none, token: { ${token} } }\nsteps:\n${steps}`
  const [fob] = await play(source('kind: key-fob', '  - tap: button\n    expect: { code: any }\n'), { world: world() })
  const [app] = await play(
    source('kind: software-token, profile: nd-app, preset: registered', '  - app: open\n    expect: { code: any }\n'),
    { world: world() },
  )
  const [card] = await play(source('kind: matrix-card', '  - expect: { screen: card }\n'), { world: world() })
  expect([fob, app, card].map((result) => result && reasonsOf(result))).toEqual([[], [], []])
  expect(await whatIsThere()).toEqual(before)
})

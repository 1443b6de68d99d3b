import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadScenarios } from '../../../scenario/load.ts'
import { reasonsOf } from '../../../scenario/run/result.ts'
import { type RunOptions, runScenario } from '../../../scenario/run/run-scenario.ts'
import type { Scenario } from '../../../scenario/scenario.ts'
import { bodyOf } from '../../../scenario/world/http-api.ts'
import type { HttpWorldOptions } from '../../../scenario/world/http-world.ts'
import { NINE, NOTHING, type Running, startRunning } from '../servers.ts'

/** Scenarios at servers that run for others, too. */

let running: Running
beforeAll(async () => {
  running = await startRunning()
})
afterEach(() => running.removeAll())
afterAll(() => running.close())

async function play(
  source: string,
  { world = {}, ...options }: Partial<RunOptions> & { world?: Partial<HttpWorldOptions> } = {},
) {
  const [scenario] = await loadScenarios('a.yaml', async () => source)
  const readPicture = () => Promise.reject(new Error('no picture'))
  return runScenario(scenario as Scenario, running.world(world), { readPicture, ...options })
}

const trouble = async (...args: Parameters<typeof play>) => reasonsOf(await play(...args)).join('\n')

describe('given.clock', () => {
  it.each([
    ['in the past', '2019-12-31T23:59:58+09:00', 'factory-new', 'still'],
    ['to come', '2031-04-01T09:00:00+09:00', 'factory-new', 'real'],
    ['of a registered token', '2024-02-29T12:00:00+09:00', 'activated', 'still'],
  ])('token and company begin then: %s', async (_, clock, preset, time) => {
    const source = `given: { clock: "${clock}", time: ${time}, token: { preset: ${preset} }, bank: company }\nsteps:\n  - expect: {}\n`
    const [scenario] = await loadScenarios('a.yaml', async () => source)
    const stage = await running.world().stage((scenario as Scenario).staging)
    const company = bodyOf<{ now: number }>(await running.atBank('GET', `companies/${stage.bank?.company}/clock`))
    expect({ token: (await stage.tokens.get('token')?.state())?.now, company: company.now }).toEqual({
      token: Date.parse(clock),
      company: Date.parse(clock),
    })
    await stage.close()
    expect(await running.whatIsThere()).toEqual(NOTHING)
  })

  it('what the bank cannot be set to is said, and nothing is left', async () => {
    expect(await trouble('given: { clock: "1970-01-01", bank: company }\nsteps: [{ expect: {} }]\n')).toContain(
      "The bank's clock cannot be set to 1970-01-01T00:00:00.000Z. ",
    )
    expect(await running.whatIsThere()).toEqual(NOTHING)
  })

  it('the practice company has its clock back', async () => {
    const clock = '{ clock: "2025-01-01T00:00:00Z", bank: practice }'
    expect(await trouble(`given: ${clock}\nsteps: [{ bank: { advance: 1h } }]\n`)).toBe('')
    expect(bodyOf(await running.atBank('GET', 'clock'))).toMatchObject({ now: NINE, mode: 'real' })
  })
})

describe('time: real', () => {
  const SWITCH_ON = `given: { time: real, token: { tapeIn: false } }
steps:
  - hold: middle
  - until: { screen: start, lit: true, shows: "Please push" }
  - tap: right
    expect: { camera: true }
`
  /** Time goes while something waits for it, as it does in life. */
  async function whileTimeGoes<Value>(waiting: Promise<Value>): Promise<Value> {
    const over = new AbortController()
    const done = waiting.finally(() => over.abort())
    while (!over.signal.aborted) {
      running.clock.advance(10)
      await new Promise((resolve) => setImmediate(resolve))
    }
    return done
  }
  const sleep = async (ms: number) => running.clock.advance(ms)

  it.each([
    ['what the host waits for', ''],
    ['what the host has no word for', '  - until: { softKeys: ["", "", ""], power: "off" }\n    within: 2m\n'],
    ['a display that goes dark', '  - tap: left\n  - until: { lit: false }\n    within: 2m\n'],
  ])('waits on the server: %s', async (_, more) => {
    const result = await whileTimeGoes(play(SWITCH_ON + more, { world: { sleep } }))
    expect(reasonsOf(result)).toEqual([])
  })

  it('says what did not come', async () => {
    const result = await whileTimeGoes(
      play(`${SWITCH_ON}  - until: { screen: menu }\n    within: 3s\n`, { world: { sleep } }),
    )
    expect(reasonsOf(result)).toEqual([expect.stringMatching(/screen should be "menu" and is "scanning" after 3s/)])
  })

  it('is stopped while it waits', async () => {
    const stopping = new AbortController()
    const { signal } = stopping
    const result = await play('given: { time: real }\nsteps:\n  - until: { screen: menu }\n', {
      signal,
      onStep: () => stopping.abort(),
    })
    expect(result.trouble).toBe('It was stopped before its end.')
    expect(await running.whatIsThere()).toEqual(NOTHING)
  })
})

describe('what goes wrong', () => {
  it.each([
    ['a wrong API token', { host: { url: '', apiToken: 'wrong' } }, '{ tap: right }', /token/],
    [
      'a host that is not there',
      { host: { url: 'http://127.0.0.1:9', apiToken: 'a' } },
      '{ tap: right }',
      /http:\/\/127.0.0.1:9 does not answer/,
    ],
    ['no bank', { bank: null }, '{ bank: { register: user } }', /needs a bank: say where it is/],
  ])('%s', async (_, { host, ...more }: Partial<HttpWorldOptions>, step, message) => {
    const world = { ...more, ...(host && { host: { ...host, url: host.url || running.host.url } }) }
    expect(await trouble(`steps: [${step}]\n`, { world })).toMatch(message)
    expect(await running.whatIsThere()).toEqual(NOTHING)
  })

  it('a step that fails leaves no token and no company', async () => {
    const source = 'steps: [{ bank: { register: user } }, { expect: { screen: menu } }]\n'
    expect(await trouble(source)).toContain('screen: expected "menu"')
    expect(await running.whatIsThere()).toEqual(NOTHING)
  })

  it('a server that is gone in the middle is named, once as the step and once as what stays', async () => {
    const other = await startRunning()
    const [scenario] = await loadScenarios('a.yaml', async () => 'steps: [{ tape: removed }, { hold: middle }]\n')
    const result = await runScenario(scenario as Scenario, other.world(), {
      readPicture: () => Promise.reject(new Error('no picture')),
      onStep: ({ number, result: done }) => void (number === 1 && done && gone.push(other.close())),
    })
    await Promise.all(gone)
    expect(result.steps.map(({ status }) => status)).toEqual(['passed', 'failed'])
    expect(reasonsOf(result).join('\n')).toMatch(/does not answer|closing/)
  })
})

const gone: Promise<void>[] = []

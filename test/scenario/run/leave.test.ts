import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadScenarios } from '../../../scenario/load.ts'
import { LIVE } from '../../../scenario/run/pace.ts'
import { makePages } from '../../../scenario/run/pages.ts'
import { type Progress, playAndLeave, type RunOptions } from '../../../scenario/run/run-scenario.ts'
import type { Scenario } from '../../../scenario/scenario.ts'
import { bodyOf } from '../../../scenario/world/http-api.ts'
import { NINE, NOTHING, type Running, startRunning } from '../servers.ts'

/** Done is pressed too late: the bank has the user in service, and the token holds nothing. */
const TOO_LATE = `given:
  company: { users: { hanako: master, ichiro: manager } }
steps:
  - tape: removed
  - hold: middle
  - until: { screen: start }
  - bank: { register: hanako }
  - tap: right
  - scan: "\${image}"
  - bank: { identify: "\${code}" }
  - tap: [right, right, right]
  - scan: "\${image}"
  - name: The bank has the code
    bank: { complete: "\${code}" }
    expect: { bank: { hanako: { registrationState: in-service } } }
  - wait: 90s
    expect: { screen: cancelled, tokenCodes: [] }
`

let running: Running
beforeAll(async () => {
  running = await startRunning()
})
afterAll(() => running.close())

async function leave(source: string, options: Partial<RunOptions> = {}) {
  const [scenario] = await loadScenarios('a.yaml', async () => source)
  const readPicture = () => Promise.reject(new Error('no picture'))
  return playAndLeave(scenario as Scenario, running.world(), { readPicture, ...options })
}

afterEach(() => running.removeAll())

describe('a scenario that is left in running servers', () => {
  it('leaves token and company, whose clocks go on together, and says who they are', async () => {
    const played = await leave(TOO_LATE)
    expect(played.result).toMatchObject({ status: 'passed', trouble: null })
    const { tokens = [], bank } = played.left ?? {}
    expect(tokens).toMatchObject([{ name: 'token', serial: expect.stringMatching(/^\d\d-\d{7}-\d$/) }])
    expect(bank).toMatchObject({ url: running.bank.url, underWay: { image: expect.stringContaining('CT1:') } })
    expect(Object.keys(bank?.users ?? {})).toEqual(['hanako', 'ichiro'])
    expect(await running.whatIsThere()).toEqual({
      tokens: ['main', tokens[0]?.id],
      companies: [...NOTHING.companies, bank?.company],
    })

    const token = async () => bodyOf<{ now: number }>(await running.atHost('GET', `tokens/${tokens[0]?.id}`))
    const company = async () => bodyOf<{ now: number }>(await running.atBank('GET', `companies/${bank?.company}/clock`))
    const passed = 2000 + 500 + 90_000
    expect(await token()).toMatchObject({ now: NINE + passed, clock: { mode: 'real' }, activations: [] })
    expect(await company()).toMatchObject({ now: NINE + passed, mode: 'real' })
    running.clock.advance(5000)
    expect((await token()).now).toBe(NINE + passed + 5000)
    expect((await company()).now).toBe(NINE + passed + 5000)

    // The agent goes on by hand: what was told lets him in.
    const { url = '', users = {} } = bank ?? {}
    const pages = makePages({
      ...{ url, users, own: '', company: null, call: running.atBank },
      settle: async () => {},
      page: (path, init) => fetch(new URL(path, url), init),
    })
    await pages.do({ logIn: 'hanako' })
    expect((await pages.page())?.path).not.toContain('login')
  })

  it('is told step by step', async () => {
    const told: Progress[] = []
    const played = await leave(TOO_LATE, { onStep: (progress) => told.push(progress) })
    const steps = played.result.steps.length
    expect(told.map(({ number, of, result }) => [number, of, result?.status])).toEqual(
      Array.from({ length: steps }, (_, i) => [
        [i + 1, steps, undefined],
        [i + 1, steps, 'passed'],
      ]).flat(),
    )
    expect(told[18]).toMatchObject({ title: 'The bank has the code', result: null })
  })

  it('live takes the time that a person needs, and comes out the same', async () => {
    const waited: number[] = []
    const sleep = async (ms: number) => {
      waited.push(ms)
    }
    const live = await leave(TOO_LATE, { pace: { ...LIVE, sleep } })
    const fast = await leave(TOO_LATE)
    // What the bank draws is another each time.
    const seen = ({ result }: typeof live) =>
      result.steps.map(({ title, status, at, display }) => ({ title, status, at, screen: display?.screen }))
    expect(seen(live)).toEqual(seen(fast))
    const sum = waited.reduce((total, ms) => total + ms, 0)
    const pauses = (live.result.steps.length - 1) * LIVE.pause
    expect(sum).toBe(pauses + 2000 + 500 + LIVE.longest)
    expect(Math.max(...waited)).toBe(LIVE.pause)
  })

  it('is stopped: nothing of it is left', async () => {
    const stopping = new AbortController()
    const { result, left } = await leave(TOO_LATE, {
      signal: stopping.signal,
      onStep: ({ number }) => number === 7 && stopping.abort(),
    })
    expect(left).toBeNull()
    expect(result).toMatchObject({ status: 'failed', trouble: 'It was stopped before its end.' })
    expect(result.steps.map(({ status }) => status)).toEqual([...Array(7).fill('passed'), ...Array(4).fill('skipped')])
    expect(await running.whatIsThere()).toEqual(NOTHING)
  })

  it('is stopped while time passes for the eye', async () => {
    const stopping = new AbortController()
    const pace = {
      ...LIVE,
      async sleep(_: number, signal: AbortSignal | undefined) {
        stopping.abort()
        signal?.throwIfAborted()
      },
    }
    const { result, left } = await leave(TOO_LATE, { pace, signal: stopping.signal })
    expect({ left, trouble: result.trouble }).toEqual({ left: null, trouble: 'It was stopped before its end.' })
    expect(await running.whatIsThere()).toEqual(NOTHING)
  })

  it('fails: nothing of it is left', async () => {
    const { result, left } = await leave(`${TOO_LATE}  - expect: { screen: activated }\n`)
    expect(left).toBeNull()
    expect(result).toMatchObject({ status: 'failed', remains: [{ token: 'token' }] })
    expect(await running.whatIsThere()).toEqual(NOTHING)
  })
})

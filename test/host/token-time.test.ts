import { describe, expect, it } from 'vitest'
import { type ManualClock, manualClock } from '../../host/clock.ts'
import type { JournalRow } from '../../host/journal/row.ts'
import { type RunningToken, runToken } from '../../host/running-token.ts'
import { newRecord, type TokenRecord } from '../../host/token-view.ts'
import { activate, factoryNew, registerUntilYes, switchOn } from './practice.ts'

interface Bench {
  readonly clock: ManualClock
  readonly token: RunningToken
  readonly saved: TokenRecord[]
  readonly rows: JournalRow[]
}

function start(record = newRecord('main', factoryNew()), clock = manualClock()): Bench {
  const saved: TokenRecord[] = []
  const rows: JournalRow[] = []
  const token = runToken({
    record,
    clock,
    async save(next, entries) {
      saved.push(next)
      rows.push(...entries.map(({ row }) => row))
    },
  })
  return { clock, token, saved, rows }
}

/** Works the token by its own clock. */
const byItsClock = ({ token }: Bench) => ({ send: token.send, advance: (ms: number) => token.advance({ ms }) })
const byTheHosts = ({ token, clock }: Bench) => ({ send: token.send, advance: clock.advance })

describe('a paused token', () => {
  it('does nothing by itself, and sets no alarm', async () => {
    const bench = start()
    await switchOn(byTheHosts(bench))
    const view = await bench.token.setClock({ mode: 'paused' })
    expect(view.clock).toEqual({ mode: 'paused', speed: 0 })
    const saves = bench.saved.length
    bench.clock.advance(10_000_000)
    expect(bench.saved).toHaveLength(saves)
    expect(await bench.token.settled()).toMatchObject({ now: view.now, display: { screen: 'start', lit: true } })
  })

  it('takes events, all at the time where it stands', async () => {
    const bench = start()
    bench.clock.set(500)
    await bench.token.setClock({ mode: 'paused' })
    bench.clock.advance(1000)
    expect(await bench.token.send({ type: 'tape-removed' })).toMatchObject({ at: 500, now: 500 })
    expect(bench.rows.at(-1)).toMatchObject({ hostAt: 1500, event: { type: 'tape-removed', at: 500 } })
  })

  it('can be registered by its own clock alone', async () => {
    const bench = start()
    await bench.token.setClock({ mode: 'paused' })
    await activate(byItsClock(bench))
    expect((await bench.token.settled()).display.screen).toBe('activated')
    expect(bench.clock.now()).toBe(0)
  })

  it('goes on from where it stands when its time is real again', async () => {
    const bench = start()
    await switchOn(byTheHosts(bench))
    const { now } = await bench.token.setClock({ mode: 'paused' })
    bench.clock.advance(100_000)
    expect((await bench.token.setClock({ mode: 'real' })).now).toBe(now)
    bench.clock.advance(14_999)
    expect((await bench.token.settled()).display.lit).toBe(true)
    bench.clock.advance(1)
    expect((await bench.token.settled()).display.lit).toBe(false)
  })
})

describe('a scaled token', () => {
  it('changes by itself so many times as fast', async () => {
    const bench = start()
    await switchOn(byTheHosts(bench))
    await bench.token.setClock({ mode: 'scaled', speed: 10 })
    const saves = bench.saved.length
    bench.clock.advance(1499)
    expect(bench.saved).toHaveLength(saves)
    bench.clock.advance(1)
    expect(bench.saved).toHaveLength(saves + 1)
    expect((await bench.token.settled()).display.lit).toBe(false)
  })

  it('changes at last also where its time is no whole multiple', async () => {
    const bench = start()
    await switchOn(byTheHosts(bench))
    await bench.token.setClock({ mode: 'scaled', speed: 0.7 })
    bench.clock.advance(Math.ceil(15_000 / 0.7) + 1)
    expect(bench.rows.at(-1)?.effects).toMatchObject([{ type: 'went-dark', at: 2500 + 15_000 }])
  })
})

describe('moving on', () => {
  it('works under real time, too, and lets everything due happen at its own time', async () => {
    const bench = start()
    await switchOn(byTheHosts(bench))
    await registerUntilYes(byTheHosts(bench))
    const since = bench.rows.length
    const { now, display } = await bench.token.advance({ ms: 3_600_000 })
    expect(now).toBe(bench.clock.now() + 3_600_000)
    expect(display.screen).toBe('off')
    const happened = bench.rows.slice(since).map(({ event, effects }) => [event.at, effects.map(({ type }) => type)])
    const screenAt = bench.clock.now()
    expect(happened).toEqual([
      [screenAt + 15_000, ['went-dark']],
      [screenAt + 40_000, ['screen-changed', 'registration-ended']],
      [screenAt + 100_000, ['switched-off', 'screen-changed']],
    ])
  })

  it('goes to the next change, one after the other, and nowhere when there is none', async () => {
    const bench = start()
    await switchOn(byTheHosts(bench))
    await bench.token.setClock({ mode: 'paused' })
    expect((await bench.token.advance({ to: 'next-change' })).display).toMatchObject({ screen: 'start', lit: false })
    const off = await bench.token.advance({ to: 'next-change' })
    expect(off).toMatchObject({ power: 'off', nextChangeAt: null })
    const still = await bench.token.advance({ to: 'next-change' })
    expect(still).toMatchObject({ now: off.now, sequence: off.sequence })
  })

  it('is kept over a restart, and time never goes back', async () => {
    const bench = start()
    const { now } = await bench.token.advance({ ms: 50_000 })
    const kept = bench.saved.at(-1) as TokenRecord
    expect((await start(kept, manualClock(20)).token.settled()).now).toBe(now + 20)
    expect((await start(kept, manualClock(-700)).token.settled()).now).toBe(now)
  })
})

describe('after a restart', () => {
  it('a paused token stands where it stood', async () => {
    const bench = start()
    await switchOn(byTheHosts(bench))
    const before = await bench.token.setClock({ mode: 'paused' })
    const after = start(bench.saved.at(-1), manualClock(99_000_000))
    expect(await after.token.settled()).toMatchObject({ now: before.now, display: before.display })
  })

  it('a scaled token has gone on at its speed', async () => {
    const bench = start()
    const before = await bench.token.setClock({ mode: 'scaled', speed: 100 })
    const after = start(bench.saved.at(-1), manualClock(1000))
    expect((await after.token.settled()).now).toBe(before.now + 100_000)
  })

  it('nothing is written for a token to which nothing happened', () => {
    const bench = start(newRecord('main', factoryNew(), { sequence: 5 }), manualClock(1_000_000))
    expect(bench.saved).toEqual([])
  })
})

it('rows are numbered without gaps, and hold what the display shows after each', async () => {
  const bench = start()
  await activate(byTheHosts(bench))
  bench.clock.advance(100_000)
  const { sequence, display } = await bench.token.settled()
  expect(bench.rows.map((row) => row.sequence)).toEqual(Array.from({ length: sequence }, (_, index) => index + 1))
  expect(bench.rows.at(-1)?.display).toEqual(display)
  expect(bench.rows.map(({ display: { screen } }) => screen)).toContain('device-code')
})

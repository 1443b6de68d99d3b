import { describe, expect, it } from 'vitest'
import { ofKind, type TokenView } from '../../host/client/client.ts'
import type { JournalRow } from '../../host/journal/row.ts'
import type { RunningToken } from '../../host/rack/running.ts'
import { runToken } from '../../host/rack/running-token.ts'
import { makeMemoryStore } from '../../host/storage/memory/memory-store.ts'
import { type ManualClock, manualClock } from '../../host/token/clock.ts'
import { newRecord, type TokenRecord } from '../../host/token/token-view.ts'
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
    stored: { record, revision: 1 },
    clock,
    store: {
      ...makeMemoryStore(),
      async commit(id, expected, next, entries) {
        saved.push({ ...next, id })
        rows.push(...entries.map(({ row }) => row))
        return expected + 1
      },
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

const HOUR = 3_600_000
const TEN_YEARS = 315_576_000_000

/** A token that saw `at`, started under a host's clock that says `hostNow`. */
const startedAt = (at: number, hostNow: number) =>
  start(newRecord('main', { ...factoryNew(), at, holdSince: at, screenSince: at, activeAt: at }), manualClock(hostNow))

describe('a token that has seen a later time than its host', () => {
  it('goes on evenly from there, and with the host again when that is put right', async () => {
    const bench = startedAt(HOUR, 0)
    const nowOf = async () => (await bench.token.settled()).now
    bench.clock.advance(5_000)
    expect(await nowOf()).toBe(HOUR + 5_000)
    bench.clock.putForward(HOUR - 1_000)
    expect(await nowOf()).toBe(HOUR + 5_000)
    bench.clock.putForward(1_000)
    expect(await nowOf()).toBe(HOUR + 5_000)
    bench.clock.advance(10)
    expect(await nowOf()).toBe(HOUR + 5_010)
    expect(await nowOf()).toBe(bench.clock.now())
    bench.clock.putForward(60_000)
    expect(await nowOf()).toBe(bench.clock.now())
  })

  it('is with the host again after a restart under a clock that is right, and never goes back before', async () => {
    const bench = startedAt(HOUR, 0)
    await bench.token.send({ type: 'tape-removed' })
    bench.clock.advance(70_000)
    const { now } = await bench.token.settled()
    await bench.token.stop()
    const kept = bench.saved.at(-1) as TokenRecord
    expect((await start(kept, manualClock(50)).token.settled()).now).toBe(now)
    expect((await start(kept, manualClock(HOUR + 80_000)).token.settled()).now).toBe(HOUR + 80_000)
  })

  it('keeps its windows: what is due comes in its time, by itself', async () => {
    const bench = startedAt(HOUR, 0)
    await switchOn(byTheHosts(bench))
    bench.clock.advance(14_999)
    expect((await bench.token.settled()).display.lit).toBe(true)
    const saves = bench.saved.length
    bench.clock.advance(1)
    expect(bench.saved.length).toBe(saves + 1)
    expect((await bench.token.settled()).display.lit).toBe(false)
  })

  it('can be paused, sped up and moved on, and still comes back to the host’s time', async () => {
    const bench = startedAt(HOUR, 0)
    await bench.token.setClock({ mode: 'paused' })
    await bench.token.setClock({ mode: 'scaled', speed: 10 })
    bench.clock.advance(100)
    await bench.token.setClock({ mode: 'real' })
    const { now } = await bench.token.advance({ ms: 15_000 })
    expect(now).toBe(HOUR + 16_000)
    const kept = bench.saved.at(-1) as TokenRecord
    expect((await start(kept, manualClock(0)).token.settled()).now).toBe(now)
    bench.clock.putForward(2 * HOUR)
    // 15,900 ms ahead of the host: what a person did, and nothing more.
    expect((await bench.token.settled()).now - bench.clock.now()).toBe(15_900)
  })
})

describe('the way back to the host’s time', () => {
  const goBack = { mode: 'real', from: 'host' } as const

  it('is taken in the middle of a window, of which as much is left as before', async () => {
    const bench = startedAt(TEN_YEARS, 0)
    await switchOn(byTheHosts(bench))
    await registerUntilYes(byTheHosts(bench))
    bench.clock.advance(10_000)
    const before = await bench.token.settled()
    const after = await bench.token.setClock(goBack)
    expect(after).toMatchObject({ now: bench.clock.now(), clock: { mode: 'real', speed: 1 }, display: before.display })
    const left = (view: TokenView) => {
      const { window, darkAt, nextChangeAt, now } = ofKind('camera-token', view)
      return [window?.closesAt, darkAt, nextChangeAt].map((time) => (time ?? Number.NaN) - now)
    }
    expect(left(after)).toEqual(left(before))
    expect(left(after)[0]).toBe(30_000)
    const [was, is] = [before, after].map((view) => ofKind('camera-token', view))
    expect(is?.battery).toEqual(was?.battery)
    bench.clock.advance(30_000)
    expect(ofKind('camera-token', await bench.token.settled()).registration).toBeNull()
  })

  it('stays taken over a restart', async () => {
    const bench = startedAt(TEN_YEARS, 1_000)
    await bench.token.setClock(goBack)
    const kept = bench.saved.at(-1) as TokenRecord
    expect((await start(kept, manualClock(9_000)).token.settled()).now).toBe(9_000)
  })

  it('lets the time pass for a token that is behind, and is nothing for one that is with the host', async () => {
    const bench = start()
    await switchOn(byTheHosts(bench))
    await bench.token.setClock({ mode: 'paused' })
    bench.clock.advance(15_000)
    expect(await bench.token.setClock(goBack)).toMatchObject({ now: bench.clock.now(), display: { lit: false } })
    const { sequence } = await bench.token.settled()
    expect(await bench.token.setClock(goBack)).toMatchObject({ sequence, now: bench.clock.now() })
  })

  it('undoes what was moved on, too', async () => {
    const bench = start()
    await bench.token.advance({ ms: HOUR })
    expect((await bench.token.setClock(goBack)).now).toBe(bench.clock.now())
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

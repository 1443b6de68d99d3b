import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../host/client/of-kind.ts'
import type { RunningToken } from '../../../host/rack/running.ts'
import { runToken } from '../../../host/rack/running-token.ts'
import { makeMemoryStore } from '../../../host/storage/memory/memory-store.ts'
import { type ManualClock, manualClock } from '../../../host/token/clock.ts'
import { newRecord, type TokenRecord, type TokenView } from '../../../host/token/token-view.ts'
import { step } from '../../../token-core/index.ts'
import { activate, factoryNew, registerUntilYes, switchOn, TOKEN_CODE } from '../practice.ts'

interface Bench {
  readonly clock: ManualClock
  readonly token: RunningToken
  readonly saved: TokenRecord[]
}

const startRecord = (): TokenRecord => newRecord('main', factoryNew())

function start(record: TokenRecord = startRecord(), clock: ManualClock = manualClock()): Bench {
  const saved: TokenRecord[] = []
  const save = async (next: TokenRecord) => {
    saved.push(next)
  }
  return { clock, token: runToken({ stored: { record, revision: 1 }, clock, store: storeThat(save) }), saved }
}

/** A store that nobody else writes to. */
const storeThat = (save: (record: TokenRecord) => Promise<void>) => ({
  ...makeMemoryStore(),
  async commit(id: string, expected: number, record: Omit<TokenRecord, 'id'>) {
    await save({ ...record, id })
    return expected + 1
  },
})

const run = (clock: ManualClock, save: (record: TokenRecord) => Promise<void>) =>
  runToken({ stored: { record: startRecord(), revision: 1 }, clock, store: storeThat(save) })

const handOf = ({ token, clock }: Bench) => ({ send: token.send, advance: clock.advance })
const last = <Item>(items: readonly Item[]): Item => items.at(-1) as Item

/** A save that waits until it is told how to end. */
function heldSave() {
  const waiting: { record: TokenRecord; end: (error?: Error) => void }[] = []
  const save = (record: TokenRecord) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ record, end: (error) => (error === undefined ? resolve() : reject(error)) })
    })
  return { save, waiting }
}

/** Lets everything run that only waits for promises. */
const idle = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('a running token', () => {
  it('gives an event the present time and answers with the view after it', async () => {
    const { token, clock } = start()
    clock.set(1234)
    const view = await token.send({ type: 'tape-removed' })
    expect(view).toMatchObject({ id: 'main', tapeIn: false, at: 1234, now: 1234 })
  })

  it('counts its events', async () => {
    const { token } = start()
    const { sequence } = await token.settled()
    expect((await token.send({ type: 'tape-removed' })).sequence).toBe(sequence + 1)
    expect((await token.send({ type: 'press', button: 'left' })).sequence).toBe(sequence + 2)
    expect((await token.settled()).sequence).toBe(sequence + 2)
  })

  it('changes by itself when its time has come, through the clock alone', async () => {
    const bench = start()
    await switchOn(handOf(bench))
    expect((await bench.token.settled()).display).toMatchObject({ screen: 'start', lit: true })
    const before = bench.saved.length
    bench.clock.advance(14_999)
    expect(bench.saved).toHaveLength(before)
    bench.clock.advance(1)
    expect(bench.saved).toHaveLength(before + 1)
    expect((await bench.token.settled()).display.lit).toBe(false)
  })

  it('shows what is due even when its timer is late', async () => {
    const clock = manualClock()
    const late = { ...clock, at: () => () => {} }
    const token = run(late, async () => {})
    await switchOn({ send: token.send, advance: clock.advance })
    clock.advance(15_000)
    expect((await token.settled()).display.lit).toBe(false)
  })

  it('shows the battery as it is now, without an event', async () => {
    const bench = start()
    await switchOn(handOf(bench))
    const { battery, sequence } = ofKind('camera-token', await bench.token.settled())
    bench.clock.advance(10_000)
    const later = await bench.token.settled()
    expect(later.sequence).toBe(sequence)
    expect(ofKind('camera-token', later).battery?.percent).toBeLessThan(battery?.percent ?? 0)
  })

  it('registers from tape to activation', async () => {
    const bench = start()
    await activate(handOf(bench))
    const view = await bench.token.settled()
    expect(view.display.screen).toBe('activated')
    expect(ofKind('camera-token', view).activations.map((held) => held.tokenCode)).toEqual([TOKEN_CODE])
  })

  it('answers only when the state is saved', async () => {
    const { save, waiting } = heldSave()
    const token = run(manualClock(), save)
    let answered = false
    const answer = token.send({ type: 'tape-removed' }).then((view) => {
      answered = true
      return view
    })
    await idle()
    expect(answered).toBe(false)
    for (const { end } of waiting) end()
    expect(ofKind('camera-token', await answer).tapeIn).toBe(false)
  })

  it('rejects when the state cannot be saved, and saves it once more at the end', async () => {
    const { save, waiting } = heldSave()
    const token = run(manualClock(), save)
    const answer = token.send({ type: 'tape-removed' })
    for (const { end } of waiting) end(new Error('disk full'))
    await expect(answer).rejects.toMatchObject({ code: 'not-saved', cause: { message: 'disk full' } })
    expect(ofKind('camera-token', await token.settled()).tapeIn).toBe(false)
    const stopped = token.stop()
    await idle()
    expect(last(waiting).record.token).toMatchObject({ tapeIn: false })
    last(waiting).end()
    await stopped
  })

  it('stops changing by itself when it is stopped', async () => {
    const bench = start()
    await switchOn(handOf(bench))
    await bench.token.stop()
    const before = bench.saved.length
    bench.clock.advance(100_000)
    expect(bench.saved).toHaveLength(before)
  })
})

describe('subscribers', () => {
  it('are told the present state and then each event, in order, once', async () => {
    const { token } = start()
    await token.send({ type: 'tape-removed' })
    const views: TokenView[] = []
    token.subscribe((view) => views.push(view))
    await Promise.all([
      token.send({ type: 'press', button: 'left' }),
      token.send({ type: 'press', button: 'right' }),
      token.send({ type: 'release', button: 'left' }),
    ])
    await idle()
    const first = views[0]?.sequence ?? 0
    expect(views.map((view) => view.sequence)).toEqual([first, first + 1, first + 2, first + 3])
    expect(
      views.map((view) => ofKind('camera-token', view).buttons).map(({ left, right }) => `${left} ${right}`),
    ).toEqual(['up up', 'down up', 'down down', 'up down'])
  })

  it('are told only what is saved', async () => {
    const { save, waiting } = heldSave()
    const token = run(manualClock(), save)
    waiting[0]?.end()
    const taped: boolean[] = []
    token.subscribe((view) => taped.push(ofKind('camera-token', view).tapeIn))
    const answer = token.send({ type: 'tape-removed' })
    await idle()
    expect(taped).toEqual([true])
    last(waiting).end()
    await answer
    await idle()
    expect(taped).toEqual([true, false])
  })

  it('are told nothing after they left, not even the first state', async () => {
    const { token } = start()
    const told: TokenView[] = []
    const leave = token.subscribe((view) => told.push(view))
    leave()
    await token.send({ type: 'tape-removed' })
    await idle()
    expect(told).toEqual([])
  })
})

describe('waking up from a saved state', () => {
  it('counts on from the saved sequence', async () => {
    const { token } = start({ ...startRecord(), sequence: 41 })
    expect((await token.settled()).sequence).toBe(41)
    expect((await token.send({ type: 'tape-removed' })).sequence).toBe(42)
  })

  it('takes the fingers off the buttons at the last known time, so that no hold completes while nobody ran it', async () => {
    const bench = start()
    await bench.token.send({ type: 'tape-removed' })
    await bench.token.send({ type: 'press', button: 'middle' })
    bench.clock.advance(1999)
    const after = start(last(bench.saved), manualClock(60_000))
    expect(await after.token.settled()).toMatchObject({ power: 'off', hold: null, buttons: { middle: 'up' } })
  })

  it('leaves a stuck button down', async () => {
    const bench = start()
    await bench.token.send({ type: 'tape-removed' })
    await bench.token.send({ type: 'button-stuck', button: 'left', on: true })
    await bench.token.send({ type: 'press', button: 'left' })
    const after = start(last(bench.saved), manualClock(1000))
    expect(await after.token.settled()).toMatchObject({ buttons: { left: 'down' }, faults: { stuckButtons: ['left'] } })
  })

  it('lets everything happen that fell due, and keeps what was confirmed', async () => {
    const bench = start()
    await activate(handOf(bench))
    const after = start(last(bench.saved), manualClock(3_600_000))
    const view = await after.token.settled()
    expect(view).toMatchObject({ power: 'off', display: { screen: 'off' } })
    expect(ofKind('camera-token', view).activations.map((held) => held.tokenCode)).toEqual([TOKEN_CODE])
  })

  it('lets a window close that ran out meanwhile', async () => {
    const bench = start()
    await switchOn(handOf(bench))
    await registerUntilYes(handOf(bench))
    const after = start(last(bench.saved), manualClock(bench.clock.now() + 40_000))
    expect((await after.token.settled()).display).toMatchObject({ screen: 'cancelled', lit: false })
    expect(ofKind('camera-token', await after.token.settled()).activations).toEqual([])
  })

  it('does not wait for a clock that is behind the saved time', async () => {
    const [token] = step(factoryNew(), { type: 'tape-removed', at: 9_000_000 })
    const bench = start(newRecord('main', token, { sequence: 1 }), manualClock(0))
    expect((await bench.token.settled()).now).toBe(9_000_000)
    await switchOn(handOf(bench))
    expect((await bench.token.settled()).display.screen).toBe('start')
  })
})

it('tells a display that moves by itself, and keeps neither a row nor a state for it', async () => {
  const bench = start()
  const { token, clock, saved } = bench
  await token.send({ type: 'tape-removed' })
  await token.send({ type: 'press', button: 'left' })
  await token.send({ type: 'press', button: 'middle' })
  clock.advance(5000)
  await token.send({ type: 'release', button: 'left' })
  await token.send({ type: 'release', button: 'middle' })
  for (const button of ['left', 'right'] as const) {
    await token.send({ type: 'press', button })
    await token.send({ type: 'release', button })
  }
  const before = await token.send({ type: 'battery-level', percent: 50.004 })
  expect(before.display).toMatchObject({ screen: 'version', gauge: 2 })
  const told: { gauge: unknown; rows: number; sequence: number }[] = []
  token.subscribe((view, rows) => {
    const { display, sequence } = ofKind('camera-token', view)
    told.push({ gauge: display.gauge, rows: rows.length, sequence })
  })
  await idle()
  const saves = saved.length

  clock.set(before.nextChangeAt ?? 0)
  await idle()
  const { sequence } = before
  expect(told).toEqual([
    { gauge: 2, rows: 0, sequence },
    { gauge: 1, rows: 0, sequence },
  ])
  expect(ofKind('camera-token', await token.settled()).display.gauge).toBe(1)
  expect(saved).toHaveLength(saves)
  expect(token.record().sequence).toBe(sequence)
})

import { describe, expect, it } from 'vitest'
import { hostError } from '../../../host/token/host-error.ts'
import { makeBankControl } from '../bank-control-in-mind.ts'
import { makeBankInMind } from '../bank-in-mind.ts'
import { jsonOf, makeBench, refusalIn } from './bench.ts'

const benchWith = (control: ReturnType<typeof makeBankControl> | null) =>
  makeBench(undefined, makeBankInMind(), control)

describe('one clock for all', () => {
  it('moves the tokens and the bank at once', async () => {
    const bank = makeBankControl()
    const bench = benchWith(bank)
    const other = await jsonOf(await bench.post('tokens', { preset: 'factory-new' }), 201)
    await bench.put(`tokens/${other.id}/clock`, { mode: 'paused' })
    bench.advance(100)
    const clocks = await jsonOf(await bench.post('clock/advance', { ms: 5000 }))
    expect(clocks).toEqual({
      now: 5100,
      clock: { mode: 'real', speed: 1 },
      tokens: [
        { id: 'main', now: 5100, clock: { mode: 'real', speed: 1 } },
        { id: other.id, now: 5000, clock: { mode: 'paused', speed: 0 } },
      ],
      bank: { now: 5000, offset: 5000, mode: 'real' },
      banks: { anser: { now: 5000, offset: 5000, mode: 'real' } },
    })
    expect(await jsonOf(await bench.get('/api/v1/clock'))).toEqual(clocks)
  })

  it('stops and goes on, for those that come, too', async () => {
    const bank = makeBankControl()
    const bench = benchWith(bank)
    bench.advance(70)
    expect(await jsonOf(await bench.put('clock', { mode: 'paused' }))).toMatchObject({
      now: 70,
      clock: { mode: 'paused', speed: 0 },
      tokens: [{ now: 70, clock: { mode: 'paused' } }],
      bank: { mode: 'paused' },
    })
    bench.advance(1000)
    const made = await jsonOf(await bench.post('tokens', { preset: 'factory-new' }), 201)
    expect(made).toMatchObject({ now: 70, clock: { mode: 'paused' } })
    const clocks = await jsonOf(await bench.put('clock', { mode: 'scaled', speed: 10 }))
    expect(clocks).toMatchObject({ clock: { mode: 'scaled', speed: 10 }, bank: { mode: 'paused' } })
    bench.advance(10)
    expect((await jsonOf(await bench.get('/api/v1/clock'))).tokens).toMatchObject([{ now: 170 }, { now: 170 }])
    expect(await jsonOf(await bench.put('clock', { mode: 'real', from: 'host' }))).toMatchObject({ now: 1080 })
    expect(bank.asked).toEqual(['clock paused', 'clock scaled', 'clock real'])
  })

  it('does without a bank', async () => {
    expect(await jsonOf(await benchWith(null).post('clock/advance', { ms: 5 }))).toMatchObject({ now: 5, bank: null })
  })

  it('moves nothing when the bank does not answer', async () => {
    const bank = makeBankControl()
    const bench = benchWith(bank)
    bank.trouble = hostError('bank-unreachable', 'The practice bank does not answer.')
    expect(await refusalIn(await bench.post('clock/advance', { ms: 5 }))).toMatchObject({ status: 502 })
    expect(await refusalIn(await bench.put('clock', { mode: 'paused' }))).toMatchObject({ code: 'bank-unreachable' })
    expect(await jsonOf(await bench.get('/api/v1/clock'))).toMatchObject({ now: 0, clock: { mode: 'real' } })
  })

  it.each([{}, { ms: 0 }, { ms: '5' }, { to: 'next-change' }])('refuses to move on by %j', async (body) => {
    expect(await refusalIn(await benchWith(null).post('clock/advance', body))).toMatchObject({ status: 400 })
  })
})

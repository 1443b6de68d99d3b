import { describe, expect, it } from 'vitest'
import { hostError } from '../../../host/token/host-error.ts'
import { makeBankControl } from '../bank-control-in-mind.ts'
import { makeBankInMind } from '../bank-in-mind.ts'
import { jsonOf, makeBench, refusalIn } from './bench.ts'

const benchWith = (control: ReturnType<typeof makeBankControl> | null) =>
  makeBench(undefined, makeBankInMind(), control)

describe('the bank’s clock beside that of one token', () => {
  it('gets the time of a token, goes where that goes, and stands where that stands', async () => {
    const bank = makeBankControl()
    const bench = benchWith(bank)
    await bench.post('tokens/main/clock/advance', { ms: 7_200_000 })
    expect(await jsonOf(await bench.put('bank/clock', { token: 'main' }))).toEqual({
      now: 7_200_000,
      offset: 7_200_000,
      mode: 'real',
    })
    await bench.put('tokens/main/clock', { mode: 'paused' })
    expect(await jsonOf(await bench.put('bank/clock', { token: 'main' }))).toMatchObject({ mode: 'paused' })
    expect(await jsonOf(await bench.get('/api/v1/bank/clock'))).toMatchObject({ now: 7_200_000, mode: 'paused' })
  })

  it('goes on as real time does beside a token that is faster', async () => {
    const bank = makeBankControl()
    const bench = benchWith(bank)
    await bench.put('tokens/main/clock', { mode: 'scaled', speed: 10 })
    bench.advance(1_000)
    expect(await jsonOf(await bench.put('bank/clock', { token: 'main' }))).toMatchObject({ now: 10_000, mode: 'real' })
  })

  it('comes back to the real time', async () => {
    const bank = makeBankControl()
    await jsonOf(await benchWith(bank).put('bank/clock', { from: 'host' }))
    expect(bank.asked).toEqual(['clock real'])
  })

  it('says why it stays as it is', async () => {
    const bank = makeBankControl()
    const bench = benchWith(bank)
    expect(await refusalIn(await bench.put('bank/clock', { token: 'nobody' }))).toMatchObject({ status: 404 })
    for (const body of [{}, { token: 'main', from: 'host' }, { token: 7 }, { from: 'token' }]) {
      expect(await refusalIn(await bench.put('bank/clock', body))).toMatchObject({ status: 400 })
    }
    expect(bank.asked).toEqual([])
    bank.trouble = hostError('bank-unreachable', 'The practice bank does not answer.')
    expect(await refusalIn(await bench.put('bank/clock', { token: 'main' }))).toMatchObject({ status: 502 })
    const alone = benchWith(null)
    expect(await refusalIn(await alone.get('/api/v1/bank/clock'))).toMatchObject({ status: 409, code: 'no-bank' })
    expect(await refusalIn(await alone.put('bank/clock', { from: 'host' }))).toMatchObject({ status: 409 })
  })
})

import { describe, expect, it } from 'vitest'
import { hostError } from '../../../host/token/host-error.ts'
import { makeBankControl } from '../bank-control-in-mind.ts'
import { makeBankInMind } from '../bank-in-mind.ts'
import { BANK_URL, jsonOf, makeBench, OTHER_BANK_URL, refusalIn } from './bench.ts'

const benchWith = (shinkin: ReturnType<typeof makeBankControl>) =>
  makeBench(undefined, makeBankInMind(), makeBankControl(), { shinkin })

describe('the practice banks', () => {
  it('are told by name, the first one first', async () => {
    expect(await jsonOf(await benchWith(makeBankControl()).get('/api/v1/banks'))).toEqual({
      banks: [
        { name: 'anser', url: BANK_URL },
        { name: 'shinkin', url: OTHER_BANK_URL },
      ],
    })
    expect(await jsonOf(await makeBench(undefined, null).get('/api/v1/banks'))).toEqual({ banks: [] })
  })

  it.each([
    [{ preset: 'factory-new' }, 'anser'],
    [{ kind: 'key-fob' }, 'shinkin'],
    [{ kind: 'key-fob', profile: 'always' }, 'shinkin'],
    [{ kind: 'key-fob', profile: 'fob-8' }, null],
    [{ kind: 'software-token' }, 'shinkin'],
    [{ kind: 'software-token', profile: 'nd-app' }, 'seiwa'],
    [{ kind: 'matrix-card' }, 'shinkin'],
  ])('a token says which of them takes it: %j', async (wanted, bank) => {
    expect(await jsonOf(await makeBench().post('tokens', wanted), 201)).toMatchObject({ bank, holder: null })
  })

  it('have clocks of their own, each of which goes along with a token', async () => {
    const shinkin = makeBankControl()
    const bench = benchWith(shinkin)
    await bench.post('tokens/main/clock/advance', { ms: 7_200_000 })
    expect(await jsonOf(await bench.put('banks/shinkin/clock', { token: 'main' }))).toMatchObject({ now: 7_200_000 })
    expect(await jsonOf(await bench.get('/api/v1/banks/shinkin/clock'))).toMatchObject({ offset: 7_200_000 })
    expect(await jsonOf(await bench.get('/api/v1/bank/clock'))).toMatchObject({ offset: 0 })
    await jsonOf(await bench.put('banks/shinkin/clock', { from: 'host' }))
    expect(shinkin.asked).toEqual(['clock at 7200000 real', 'clock real'])
  })

  it('move together with all tokens, or none of them does', async () => {
    const shinkin = makeBankControl()
    const bench = benchWith(shinkin)
    const { bank, banks } = await jsonOf(await bench.post('clock/advance', { ms: 5000 }))
    expect(bank).toMatchObject({ now: 5000 })
    expect(banks).toMatchObject({ anser: { now: 5000 }, shinkin: { now: 5000 } })
    shinkin.silent = hostError('bank-unreachable', 'The practice bank does not answer.')
    expect(await refusalIn(await bench.post('clock/advance', { ms: 5000 }))).toMatchObject({ status: 502 })
    shinkin.silent = null
    expect(await jsonOf(await bench.get('/api/v1/clock'))).toMatchObject({ now: 5000, bank: { now: 5000 } })
  })

  it('that are not there, or that there are not, are told apart', async () => {
    const bench = benchWith(makeBankControl())
    expect(await refusalIn(await bench.get('/api/v1/banks/seiwa/clock'))).toMatchObject({
      status: 409,
      code: 'no-bank',
    })
    expect(await refusalIn(await bench.get('/api/v1/banks/asahi/clock'))).toMatchObject({ status: 404 })
    expect(await refusalIn(await bench.put('banks/shinkin/clock', { token: 'nobody' }))).toMatchObject({ status: 404 })
    expect(await refusalIn(await bench.put('banks/shinkin/clock', {}))).toMatchObject({ status: 400 })
  })
})

describe('a mark of a bank', () => {
  it('is put back with the clock as it is, and forgotten', async () => {
    const shinkin = makeBankControl()
    const bench = benchWith(shinkin)
    const { id } = await jsonOf(await bench.post('banks/shinkin/marks', undefined), 201)
    expect((await bench.post(`banks/shinkin/marks/${id}/restoration`, undefined)).status).toBe(204)
    expect((await bench.request('DELETE', `/api/v1/banks/shinkin/marks/${id}`)).status).toBe(204)
    expect(shinkin.asked).toEqual(['keep', 'restore kept-1 with its clock as it is', 'forget kept-1'])
    expect(await refusalIn(await bench.post('banks/seiwa/marks', undefined))).toMatchObject({ code: 'no-bank' })
  })
})

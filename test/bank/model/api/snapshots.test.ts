import { describe, expect, test } from 'vitest'
import { makeSeiwa, makeShinkin } from './api-bank.ts'

describe.each([
  ['Shinkin', makeShinkin],
  ['Seiwa', makeSeiwa],
])('a snapshot of %s', (_, make) => {
  test('is of all that the bank keeps: customers, rules and clock stand again as they stood', async () => {
    const bank = await make()
    const before = (await bank.call('GET', '/customers')).json
    const { id } = (await bank.call('POST', '/snapshots', {})).json
    await bank.call('POST', '/customers', {})
    await bank.call('POST', '/clock/advance', { ms: 60_000 })
    expect((await bank.call('GET', '/customers')).json).not.toEqual(before)
    expect((await bank.call('POST', `/snapshots/${id}/restoration`, {})).json).toEqual({ restored: true })
    expect((await bank.call('GET', '/customers')).json).toEqual(before)
    expect((await bank.call('GET', '/clock')).json).toMatchObject({ offset: 0 })
  })

  test('may leave the clock as it is; forgotten, it is there no more', async () => {
    const bank = await make()
    const { id } = (await bank.call('POST', '/snapshots', {})).json
    await bank.call('POST', '/clock/advance', { ms: 60_000 })
    await bank.call('POST', `/snapshots/${id}/restoration`, { keepClock: true })
    expect((await bank.call('GET', '/clock')).json).toMatchObject({ offset: 60_000 })
    expect((await bank.call('DELETE', `/snapshots/${id}`)).json).toEqual({ removed: true })
    expect((await bank.call('DELETE', `/snapshots/${id}`)).json).toEqual({ removed: false })
    expect((await bank.call('POST', `/snapshots/${id}/restoration`, {})).status).toBe(404)
  })
})

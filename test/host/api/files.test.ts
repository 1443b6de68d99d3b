import { describe, expect, it } from 'vitest'
import { bytesToHex, DEMO_FACTORY_KEY, deriveDeviceKey, readKeyFile } from '../../../token-core/index.ts'
import { activate, switchOn, TOKEN_CODE } from '../practice.ts'
import { jsonOf, makeBench, refusalIn } from './bench.ts'

describe('a token file', () => {
  it('holds the keys and says so', async () => {
    const response = await makeBench().get('/api/v1/tokens/main/export')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="token-12-3456789-0.json"')
    const file = await jsonOf(response)
    expect(file).toMatchObject({ format: 'camera-token-simulator/token-file', version: 1 })
    expect(file.warning).toContain('keys')
    expect(file.token.deviceKey).toBe(bytesToHex(deriveDeviceKey(DEMO_FACTORY_KEY, '12-3456789-0')))
  })

  it('makes the same token in another rack, whose time goes on from where it stood', async () => {
    const one = makeBench()
    await activate(one)
    await one.patch('tokens/main', { name: 'Mine', colour: 'teal' })
    const before = await jsonOf(await one.get('/api/v1/tokens/main'))
    const file = await jsonOf(await one.get('/api/v1/tokens/main/export'))

    const other = makeBench()
    other.advance(9_000_000)
    const view = await jsonOf(await other.post('tokens/import', file), 201)
    expect(view).toMatchObject({ name: 'Mine', colour: 'teal', sequence: 0, now: before.now, display: before.display })
    expect(view.activations).toMatchObject([{ tokenCode: TOKEN_CODE }])
    other.advance(15_000)
    expect(await jsonOf(await other.get(`/api/v1/tokens/${view.id}`))).toMatchObject({ display: { lit: false } })
  })

  it.each([
    ['of a later version', (file: object) => ({ ...file, version: 2 }), '"version"'],
    ['of another kind', (file: object) => ({ ...file, format: 'x' }), '"format"'],
    ['with more in it', (file: object) => ({ ...file, more: 1 }), 'more'],
    ['without a token', (file: object) => ({ ...file, token: {} }), '"token" is not a token'],
  ])('is refused %s', async (_what, change, why) => {
    const bench = makeBench()
    const file = await jsonOf(await bench.get('/api/v1/tokens/main/export'))
    const refusal = await refusalIn(await bench.post('tokens/import', change(file)))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toContain(why)
  })

  it.each([
    ['a later time than its own', { screenSince: 99_999_999 }],
    ['a change that is long due', { activeAt: -20_000 }],
  ])('is refused with %s, and its keys are not told', async (_what, times) => {
    const bench = makeBench()
    await switchOn(bench)
    const file = await jsonOf(await bench.get('/api/v1/tokens/main/export'))
    const changed = { ...file, token: { ...file.token, ...times } }
    const refusal = await refusalIn(await bench.post('tokens/import', changed))
    expect(refusal).toMatchObject({ status: 400, message: '"token" has times that cannot be.' })
  })
})

const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

describe('a token file at the ends of time', () => {
  const lifeAt = async (at: number) => {
    const bench = makeBench()
    const file = await jsonOf(await bench.get('/api/v1/tokens/main/export'))
    const moved = { ...file.token, at, holdSince: at, screenSince: at, activeAt: at }
    return { bench, response: await bench.post('tokens/import', { ...file, token: moved }) }
  }

  it.each([LATEST, LATEST - 1, LATEST - 60_000, -LATEST])(
    'that is taken is exported and taken again: %d',
    async (at) => {
      const { bench, response } = await lifeAt(at)
      const { id } = await jsonOf(response, 201)
      await bench.post(`tokens/${id}/events`, { type: 'tape-removed' })
      await bench.post(`tokens/${id}/events`, { type: 'press', button: 'middle' })
      bench.advance(5_000)
      await bench.post(`tokens/${id}/events`, { type: 'release', button: 'middle' })
      for (const way of [{ ms: 31_536_000_000 }, { to: 'next-change' }]) {
        const view = await jsonOf(await bench.post(`tokens/${id}/clock/advance`, way))
        expect(view.now).toBeLessThanOrEqual(LATEST)
        bench.advance(100_000)
      }
      await bench.put(`tokens/${id}/clock`, { mode: 'scaled', speed: 10_000 })
      bench.advance(100_000)
      const again = await bench.get(`/api/v1/tokens/${id}/export`)
      await jsonOf(await bench.post('tokens/import', await jsonOf(again)), 201)
      const saved = await jsonOf(await bench.get(`/api/v1/tokens/${id}/journal/export?form=replay`))
      expect(await jsonOf(await bench.post('replays', saved))).toMatchObject({ differences: [] })
    },
  )

  it.each([0.5, LATEST + 1, 8.64e15, 8.64e15 + 1, 1e300, -LATEST - 1])(
    'that lies beyond them is refused in a sentence: %d',
    async (at) => {
      const refusal = await refusalIn((await lifeAt(at)).response)
      expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
      expect(refusal.message).toMatch(
        /^"token" has times that cannot be: they are whole milliseconds from .* the year 9999\.$/,
      )
    },
  )

  it('in a saved journal is refused, too', async () => {
    const bench = makeBench()
    await bench.send({ type: 'tape-removed' })
    const file = await jsonOf(await bench.get('/api/v1/tokens/main/journal/export'))
    const [row] = file.rows
    for (const rows of [[{ ...row, hostAt: 8.64e15 }], [{ ...row, event: { ...row.event, at: LATEST + 1 } }]]) {
      const refusal = await refusalIn(await bench.post('replays', { ...file, rows }))
      expect(refusal).toMatchObject({ status: 400 })
      expect(refusal.message).toContain(`must be a whole number from ${-LATEST} to ${LATEST}`)
    }
  })
})

describe('POST /tokens/pskc', () => {
  it('gives the device keys as a key container, each serial once', async () => {
    const bench = makeBench()
    const { id } = await jsonOf(await bench.post('tokens/main/duplicate'), 201)
    const other = await jsonOf(await bench.post('tokens', { preset: 'factory-new' }), 201)
    const response = await bench.post('tokens/pskc', { ids: ['main', id, other.id] })
    expect(response.headers.get('content-type')).toBe('application/pskc+xml')
    expect(response.headers.get('content-disposition')).toContain('attachment')
    const keys = readKeyFile(await response.text())
    expect(keys).toMatchObject({ ok: true })
    const serials = ['12-3456789-0', other.serial]
    expect(keys.ok && keys.value.deviceKeys).toEqual(
      serials.map((serial) => ({ serial, deviceKey: deriveDeviceKey(DEMO_FACTORY_KEY, serial) })),
    )
  })

  it('refuses an empty list and an unknown token', async () => {
    const bench = makeBench()
    expect(await refusalIn(await bench.post('tokens/pskc', { ids: [] }))).toMatchObject({ status: 400 })
    expect(await refusalIn(await bench.post('tokens/pskc', { ids: ['main', 'x'] }))).toMatchObject({ status: 404 })
  })
})

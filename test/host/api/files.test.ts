import { describe, expect, it } from 'vitest'
import { bytesToHex, DEMO_FACTORY_KEY, deriveDeviceKey, readPskc } from '../../../token-core/index.ts'
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
    ['a fraction of a millisecond', { holdSince: 0.5 }],
    ['a time beyond all dates', { at: 1e16 }],
  ])('is refused with %s, and its keys are not told', async (_what, times) => {
    const bench = makeBench()
    await switchOn(bench)
    const file = await jsonOf(await bench.get('/api/v1/tokens/main/export'))
    const changed = { ...file, token: { ...file.token, ...times } }
    const refusal = await refusalIn(await bench.post('tokens/import', changed))
    expect(refusal).toMatchObject({ status: 400, message: '"token" has times that cannot be.' })
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
    const keys = readPskc(await response.text())
    expect(keys).toMatchObject({ ok: true })
    const serials = ['12-3456789-0', other.serial]
    expect(keys.ok && keys.value).toEqual(
      serials.map((serial) => ({ serial, deviceKey: deriveDeviceKey(DEMO_FACTORY_KEY, serial) })),
    )
  })

  it('refuses an empty list and an unknown token', async () => {
    const bench = makeBench()
    expect(await refusalIn(await bench.post('tokens/pskc', { ids: [] }))).toMatchObject({ status: 400 })
    expect(await refusalIn(await bench.post('tokens/pskc', { ids: ['main', 'x'] }))).toMatchObject({ status: 404 })
  })
})

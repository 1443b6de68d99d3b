import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../host/client/of-kind.ts'
import type { Registrar } from '../../../host/practice/registrar.ts'
import { TOKEN_COLOURS, type TokenView } from '../../../host/token/token-view.ts'
import { PRACTICE_SERIALS } from '../../../token-core/index.ts'
import { makeBankInMind } from '../bank-in-mind.ts'
import { switchOn } from '../practice.ts'
import { type ApiBench, jsonOf, makeBench, refusalIn } from './bench.ts'

const list = async (bench: ApiBench): Promise<TokenView[]> => (await (await bench.get('/api/v1/tokens')).json()).tokens
const create = (bench: ApiBench, body: unknown) => bench.post('tokens', body)
const created = async (bench: ApiBench, body: unknown): Promise<TokenView> => jsonOf(await create(bench, body), 201)

describe('POST /tokens', () => {
  it('makes a factory-new token with its tape in, the next practice serial and a colour of its own', async () => {
    const bench = makeBench()
    const view = await created(bench, { preset: 'factory-new' })
    expect(view).toMatchObject({ serial: PRACTICE_SERIALS[0], name: PRACTICE_SERIALS[0], tapeIn: true, power: 'none' })
    expect(view).toMatchObject({ sequence: 0, profile: 'dp', colour: TOKEN_COLOURS[1] })
    expect((await created(bench, { preset: 'factory-new' })).serial).toBe(PRACTICE_SERIALS[1])
    expect((await list(bench)).map(({ serial }) => serial)).toEqual([
      '12-3456789-0',
      PRACTICE_SERIALS[0],
      PRACTICE_SERIALS[1],
    ])
  })

  it('takes a name, a colour, a serial and a profile', async () => {
    const wanted = { name: ' 窓口の見本 ', colour: 'red', serial: '9876543210', profile: 'e-code' }
    const view = await created(makeBench(), { preset: 'factory-new', ...wanted })
    expect(view).toMatchObject({ name: '窓口の見本', colour: 'red', serial: '98-7654321-0', profile: 'e-code' })
  })

  it('gives no serial twice, also when many are made at once, and says when none is left', async () => {
    const bench = makeBench()
    const free = PRACTICE_SERIALS.filter((serial) => serial !== '12-3456789-0')
    const many = await Promise.all(free.map(() => created(bench, { preset: 'factory-new' })))
    expect(many.map(({ serial }) => serial).sort()).toEqual(free)
    expect(new Set(many.map(({ id }) => id)).size).toBe(99)
    const refusal = await refusalIn(await create(bench, { preset: 'factory-new' }))
    expect(refusal).toMatchObject({ status: 409, code: 'no-serial-left' })
    expect((await create(bench, { preset: 'factory-new', serial: '11-1111111-1' })).status).toBe(201)
  })

  it.each([
    [{}, '"preset" must be one of factory-new, activated, dp020'],
    [{ preset: 'factory-new', colour: 'mauve' }, '"colour" must be one of blue'],
    [{ preset: 'factory-new', name: '  ' }, '"name" must not be empty'],
    [{ preset: 'factory-new', name: 'x'.repeat(61) }, '"name" must have at most 60 characters'],
    [{ preset: 'factory-new', serial: '12' }, '"serial" must be a printed serial'],
    [{ preset: 'factory-new', profile: 'x' }, '"profile" must be one of dp, e-code'],
    [{ preset: 'factory-new', keys: 1 }, 'keys'],
  ])('refuses %j and says why', async (body, why) => {
    const refusal = await refusalIn(await create(makeBench(), body))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toContain(why)
  })
})

describe('a registered token', () => {
  it('is activated and off, registered by pressing its buttons', async () => {
    const bank = makeBankInMind()
    const bench = makeBench(undefined, bank)
    const view = await created(bench, { preset: 'activated' })
    expect(view).toMatchObject({ power: 'off', registration: null, memory: { held: 1, places: 8 }, now: 0 })
    expect(ofKind('camera-token', view).activations).toMatchObject([
      { tokenCode: 'VDS7654321-1', issuer: 'Bank in mind' },
    ])
    expect(bank.completed).toHaveLength(1)
    const { rows } = await jsonOf(await bench.get(`/api/v1/tokens/${view.id}/journal`))
    expect(rows).toHaveLength(view.sequence)
    expect(rows.map((row: { display: { screen: string } }) => row.display.screen)).toContain('activation-code')
  })

  it('in DP020 is taken for registered by the bank, and holds nothing', async () => {
    const bank = makeBankInMind()
    const bench = makeBench(undefined, bank)
    const view = await created(bench, { preset: 'dp020' })
    expect(view).toMatchObject({ power: 'off', registration: null, activations: [], display: { screen: 'off' } })
    expect(view.name).toBe('DP020')
    expect((await created(bench, { preset: 'dp020' })).name).toBe('DP020 (2)')
    expect(bank.completed).toHaveLength(2)
    const { rows } = await jsonOf(await bench.get(`/api/v1/tokens/${view.id}/journal?type=registration-ended`))
    expect(rows).toMatchObject([{ effects: expect.arrayContaining([expect.objectContaining({ how: 'too-late' })]) }])
  })

  it('has nothing left to happen, and goes on with real time', async () => {
    const bench = makeBench()
    bench.advance(5000)
    for (const preset of ['activated', 'dp020']) {
      const view = await created(bench, { preset })
      expect(view).toMatchObject({ nextChangeAt: null, now: 5000, clock: { mode: 'real' } })
    }
  })

  it('cannot be made without a bank', async () => {
    for (const preset of ['activated', 'dp020']) {
      const refusal = await refusalIn(await create(makeBench(undefined, null), { preset }))
      expect(refusal).toMatchObject({ status: 409, code: 'no-bank' })
    }
  })

  it.each(['bank-unreachable', 'bank-refused'])('is not made when the bank fails: %s', async (code) => {
    const bank: Registrar = {
      ...makeBankInMind(),
      complete: () => Promise.reject(Object.assign(new Error('no'), { code })),
    }
    const bench = makeBench(undefined, bank)
    expect(await refusalIn(await create(bench, { preset: 'activated' }))).toMatchObject({ status: 502, code })
    expect(await list(bench)).toHaveLength(1)
    expect((await created(bench, { preset: 'factory-new' })).serial).toBe(PRACTICE_SERIALS[0])
  })
})

describe('PATCH /tokens/{id}', () => {
  it('changes name and colour, and counts as no event', async () => {
    const bench = makeBench()
    const { sequence } = await jsonOf(await bench.get('/api/v1/tokens/main'))
    const view = await jsonOf(await bench.patch('tokens/main', { name: 'Front desk' }))
    expect(view).toMatchObject({ name: 'Front desk', colour: 'blue', sequence })
    expect(await jsonOf(await bench.patch('tokens/main', { colour: 'pink' }))).toMatchObject({
      name: 'Front desk',
      colour: 'pink',
    })
    expect(await refusalIn(await bench.patch('tokens/main', { serial: 'x' }))).toMatchObject({ status: 400 })
    expect(await refusalIn(await bench.patch('tokens/other', { name: 'x' }))).toMatchObject({ status: 404 })
  })
})

describe('the place of a token', () => {
  it('is after all others at first, and wherever it is put', async () => {
    const bench = makeBench()
    const one = await created(bench, { preset: 'factory-new' })
    const two = await created(bench, { preset: 'factory-new' })
    const [main] = await list(bench)
    const place = ((main?.place ?? 0) + one.place) / 2
    expect(await jsonOf(await bench.patch(`tokens/${two.id}`, { place }))).toMatchObject({ place, sequence: 0 })
    expect((await list(bench)).map(({ id }) => id)).toEqual(['main', two.id, one.id])
    expect(await refusalIn(await bench.patch(`tokens/${two.id}`, { place: 'last' }))).toMatchObject({ status: 400 })
  })
})

describe('a deleted token', () => {
  it('is gone, and can be taken back as it was', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const before = await jsonOf(await bench.get('/api/v1/tokens/main'))
    const other = await created(bench, { preset: 'factory-new' })
    expect((await bench.request('DELETE', '/api/v1/tokens/main')).status).toBe(204)
    expect((await list(bench)).map(({ id }) => id)).toEqual([other.id])
    expect((await bench.get('/api/v1/tokens/main')).status).toBe(404)
    expect((await bench.request('DELETE', '/api/v1/tokens/main')).status).toBe(404)
    expect(await jsonOf(await bench.post('tokens/main/restore'))).toMatchObject({
      sequence: before.sequence,
      display: before.display,
    })
    expect((await bench.post('tokens/main/restore')).status).toBe(404)
    expect((await list(bench)).map(({ id }) => id)).toEqual(['main', other.id])
  })

  it('changes no more by itself', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const { sequence } = await jsonOf(await bench.get('/api/v1/tokens/main'))
    await bench.request('DELETE', '/api/v1/tokens/main')
    bench.advance(100_000)
    const { rows } = await jsonOf(
      await bench.post('tokens/main/restore').then(() => bench.get('/api/v1/tokens/main/journal')),
    )
    expect(rows.filter((row: { sequence: number }) => row.sequence > sequence)).toMatchObject([
      { hostAt: 102_500, effects: [{ type: 'went-dark' }] },
      { hostAt: 102_500, effects: expect.arrayContaining([{ at: 77_500, type: 'switched-off', cause: 'idle' }]) },
    ])
  })

  it('keeps its serial, so that another does not get it', async () => {
    const bench = makeBench()
    const { id } = await created(bench, { preset: 'factory-new' })
    await bench.request('DELETE', `/api/v1/tokens/${id}`)
    expect((await created(bench, { preset: 'factory-new' })).serial).toBe(PRACTICE_SERIALS[1])
  })

  it('gives its serial up when there is no other', async () => {
    const bench = makeBench()
    const ids: string[] = []
    for (const _ of PRACTICE_SERIALS.slice(1)) ids.push((await created(bench, { preset: 'factory-new' })).id)
    await bench.request('DELETE', `/api/v1/tokens/${ids[7]}`)
    expect((await created(bench, { preset: 'factory-new' })).serial).toBe(PRACTICE_SERIALS[7])
  })

  it('does not come again while it is cancelled at the bank, also where there is no other', async () => {
    const bank = makeBankInMind()
    const bench = makeBench(undefined, bank)
    const free = PRACTICE_SERIALS.filter((serial) => serial !== '12-3456789-0')
    bank.cancelled.push(...free.slice(0, 3))
    const views = await Promise.all([0, 1].map(() => created(bench, { preset: 'factory-new' })))
    expect(views.map(({ serial }) => serial).sort()).toEqual(free.slice(3, 5))
    bank.cancelled.push(...free.slice(5))
    const refused = await bench.post('tokens', { preset: 'factory-new' })
    expect(await jsonOf(refused, 409)).toMatchObject({ error: { code: 'no-serial-left' } })
  })

  it('comes as ever where the bank does not answer', async () => {
    const bank: Registrar = { ...makeBankInMind(), isCancelled: () => Promise.reject(new Error('no answer')) }
    expect((await created(makeBench(undefined, bank), { preset: 'factory-new' })).serial).toBe(PRACTICE_SERIALS[0])
  })

  it('of all that were given up, the one longest ago comes first', async () => {
    const bench = makeBench()
    const serials: string[] = []
    for (let times = 0; times < 2 * PRACTICE_SERIALS.length; times += 1) {
      const { id, serial } = await created(bench, { preset: 'factory-new' })
      serials.push(serial ?? '')
      await bench.request('DELETE', `/api/v1/tokens/${id}`)
    }
    const free = PRACTICE_SERIALS.filter((serial) => serial !== '12-3456789-0')
    expect(serials).toEqual([...free, ...free, ...free.slice(0, 2)])
  })
})

describe('POST /tokens/{id}/duplicate', () => {
  it('makes another in the same state, which then lives its own life', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const original = await jsonOf(await bench.get('/api/v1/tokens/main'))
    const copy = await jsonOf(await bench.post('tokens/main/duplicate'), 201)
    const { id, name, place, sequence, ...same } = copy
    expect({ ...original, ...same }).toEqual(original)
    expect(place).toBeGreaterThan(original.place)
    expect(id).not.toBe('main')
    expect([name, sequence]).toEqual(['12-3456789-0 (2)', 0])
    expect(await jsonOf(await bench.post(`tokens/${id}/duplicate`), 201)).toMatchObject({ name: '12-3456789-0 (3)' })
    await bench.patch('tokens/main', { name: 'x'.repeat(60) })
    const long = await jsonOf(await bench.post('tokens/main/duplicate'), 201)
    expect(long.name).toBe(`${'x'.repeat(56)} (2)`)
    await bench.send({ type: 'tape-in' })
    expect(await jsonOf(await bench.get(`/api/v1/tokens/${id}`))).toMatchObject({ tapeIn: false, power: 'on' })
    expect(await refusalIn(await bench.post('tokens/other/duplicate'))).toMatchObject({ status: 404 })
  })
})

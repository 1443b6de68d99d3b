import { expect, test } from 'vitest'
import { jsonOf, makeBench, refusalIn } from '../api/bench.ts'
import { seiwaInMind, shinkinInMind } from '../otp-desks-in-mind.ts'

const benchAt = (shinkin = shinkinInMind(), seiwa = seiwaInMind()) => ({
  shinkin,
  seiwa,
  bench: makeBench(undefined, undefined, null, {}, { shinkin, seiwa }),
})
type Bench = ReturnType<typeof makeBench>
const make = async (bench: Bench, wanted: object) => jsonOf(await bench.post('tokens', wanted), 201)

test('a key fob is registered for the first user who has no token, and he is told', async () => {
  const { bench, shinkin } = benchAt()
  const first = await make(bench, { kind: 'key-fob', preset: 'registered' })
  expect(first).toMatchObject({ bank: 'shinkin', holder: { loginId: 'S0001', name: 'S0001', company: '23456789000' } })
  const second = await make(bench, { kind: 'software-token', preset: 'registered' })
  expect(second).toMatchObject({ bank: 'shinkin', profile: 'sk-app', holder: { loginId: 'S0002' } })
  expect(shinkin.asked).toEqual([
    `register ${first.serial} fob for 23456789000 S0001`,
    `register ${second.serial} app for 23456789000 S0002`,
  ])
})

test('several that are wanted at once are of different users, and the one who is too many gets none', async () => {
  const { bench } = benchAt()
  const wanted = { kind: 'key-fob', preset: 'registered' }
  const answers = await Promise.all([1, 2, 3].map(() => bench.post('tokens', wanted)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409])
  const { tokens } = await jsonOf(await bench.get('/api/v1/tokens'))
  expect(tokens.map(({ holder }: { holder: { loginId: string } | null }) => holder?.loginId).sort()).toEqual([
    'S0001',
    'S0002',
    undefined,
  ])
})

test('whose it is to be can be said', async () => {
  const { bench } = benchAt()
  const wanted = { kind: 'key-fob', preset: 'registered', loginId: 'S0002', company: '23456789000' }
  expect(await make(bench, wanted)).toMatchObject({ holder: { loginId: 'S0002' } })
  expect(await refusalIn(await bench.post('tokens', wanted))).toMatchObject({ status: 409, code: 'no-user-left' })
})

test('a serial that is somebody’s at the bank is not drawn', async () => {
  const free = (await make(benchAt().bench, { kind: 'key-fob', preset: 'registered' })).serial
  const { bench } = benchAt(shinkinInMind([free]))
  expect((await make(bench, { kind: 'key-fob', preset: 'registered' })).serial).not.toBe(free)
})

test('a user is given back with the last copy of his token, and is his again when it is taken back', async () => {
  const { bench, shinkin } = benchAt()
  const { id } = await make(bench, { kind: 'key-fob', preset: 'registered' })
  const copy = await jsonOf(await bench.post(`tokens/${id}/duplicate`, undefined), 201)
  shinkin.asked.length = 0
  await bench.request('DELETE', `/api/v1/tokens/${id}`)
  expect(shinkin.asked).toEqual([])
  await bench.request('DELETE', `/api/v1/tokens/${copy.id}`)
  expect(shinkin.asked).toEqual(['give back 23456789000 S0001'])
  expect(await jsonOf(await bench.post(`tokens/${id}/restore`, undefined))).toMatchObject({
    holder: { loginId: 'S0001' },
  })
  expect(shinkin.asked).toEqual(['give back 23456789000 S0001', 'take again 23456789000 S0001'])
  await bench.request('DELETE', `/api/v1/tokens/${id}`)
  await make(bench, { kind: 'key-fob', preset: 'registered' })
  expect(await jsonOf(await bench.post(`tokens/${id}/restore`, undefined))).toMatchObject({ holder: null })
})

test('release: nobody has the token any more, at the bank that takes it', async () => {
  const { bench, shinkin, seiwa } = benchAt()
  for (const [wanted, desk, kind] of [
    [{ kind: 'key-fob' }, shinkin, 'key-fob'],
    [{ kind: 'software-token', profile: 'nd-app' }, seiwa, 'software-token'],
  ] as const) {
    const { id } = await make(bench, wanted)
    await bench.request('DELETE', `/api/v1/tokens/${id}?release=true`)
    expect(desk.asked).toEqual([`release ${kind}`])
  }
})

test('the NTT DATA app is set up with what its bank has issued, and shows a code of it', async () => {
  const { bench, seiwa } = benchAt()
  const wanted = { kind: 'software-token', profile: 'nd-app', preset: 'registered' }
  const made = await make(bench, wanted)
  expect(made).toMatchObject({ bank: 'seiwa', holder: { loginId: 'sakura01' }, display: { screen: 'closed' } })
  expect(made.tokens).toMatchObject([{ serviceId: '10112231', userId: '999800000009', name: 'セイワ' }])
  expect(seiwa.asked).toEqual(['issue for 001-普通-1200003'])
  const opened = await jsonOf(await bench.post(`tokens/${made.id}/events`, { type: 'open' }))
  expect(opened.display.code).toMatch(/^\d{6}$/)
})

test('a matrix card is the one that a customer has now; of each customer there is one', async () => {
  const { bench } = benchAt()
  const wanted = { kind: 'matrix-card', preset: 'registered' }
  expect(await make(bench, wanted)).toMatchObject({ serial: '23456789000', issue: 1, holder: { name: 'One' } })
  expect(await make(bench, wanted)).toMatchObject({ serial: '23456789001', issue: 3, bank: 'shinkin' })
  expect(await refusalIn(await bench.post('tokens', wanted))).toMatchObject({ status: 409, code: 'no-serial-left' })
  expect(await make(bench, { ...wanted, number: '23456789001' })).toMatchObject({ issue: 3 })
  expect(await refusalIn(await bench.post('tokens', { ...wanted, number: '11111111111' }))).toMatchObject({
    status: 502,
    message: 'The practice bank refuses: it has no customer 11111111111.',
  })
  expect(await refusalIn(await bench.post('tokens', { ...wanted, number: '23456789001', issue: 2 }))).toMatchObject({
    status: 400,
    message: 'A registered card is the one that the bank has issued: leave "issue" out.',
  })
})

test.each([
  [{ kind: 'key-fob', preset: 'registered' }, 'shinkin'],
  [{ kind: 'software-token', preset: 'registered' }, 'shinkin'],
  [{ kind: 'matrix-card', preset: 'registered' }, 'shinkin'],
  [{ kind: 'software-token', profile: 'nd-app', preset: 'registered' }, 'seiwa'],
])('a host that does not know the bank says so: %j', async (wanted, bank) => {
  expect(await refusalIn(await makeBench().post('tokens', wanted))).toEqual({
    status: 409,
    code: 'no-bank',
    message: `This host does not know the practice bank ${bank}.`,
  })
})

test('when the token cannot be kept, the customer is given back', async () => {
  const { bench, shinkin } = benchAt()
  bench.save = async () => {
    throw new Error('no space')
  }
  expect((await bench.post('tokens', { kind: 'key-fob', preset: 'registered' })).status).toBeGreaterThanOrEqual(500)
  expect(shinkin.asked.at(-1)).toBe('give back 23456789000 S0001')
})

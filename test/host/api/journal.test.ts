import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { reportSchema } from '../../../host/journal/saved-journal.ts'
import { activate, SECRETS, switchOn } from '../practice.ts'
import { type ApiBench, jsonOf, makeBench, refusalIn } from './bench.ts'

const page = async (bench: ApiBench, query = '') => jsonOf(await bench.get(`/api/v1/tokens/main/journal${query}`))
const exported = async (bench: ApiBench, form: string) =>
  jsonOf(await bench.get(`/api/v1/tokens/main/journal/export?form=${form}`))

async function livedBench(): Promise<ApiBench> {
  const bench = makeBench()
  await activate(bench)
  bench.advance(100_000)
  return bench
}

describe('GET /tokens/{id}/journal', () => {
  it('shows what happened: event, effects, display', async () => {
    const bench = makeBench()
    bench.advance(10)
    await bench.send({ type: 'tape-removed' })
    await bench.send({ type: 'press', button: 'middle' })
    bench.advance(2000)
    const { rows, more, oldest } = await page(bench)
    expect([rows.length, more, oldest]).toEqual([3, false, 1])
    expect(rows[0]).toMatchObject({ sequence: 1, hostAt: 10, event: { type: 'tape-removed', at: 10 }, effects: [] })
    expect(rows[2]).toMatchObject({
      sequence: 3,
      event: { type: 'time-passed', at: 2010 },
      effects: [
        { at: 2010, type: 'switched-on' },
        { type: 'screen-changed', from: 'off', to: 'splash' },
      ],
      display: { screen: 'splash', lit: true },
    })
  })

  it('pages and filters', async () => {
    const bench = await livedBench()
    const { sequence } = await jsonOf(await bench.get('/api/v1/tokens/main'))
    const of = async (query: string) => (await page(bench, query)).rows.map((row: { sequence: number }) => row.sequence)
    expect(await of('?limit=2')).toEqual([sequence - 1, sequence])
    expect(await of('?after=2&limit=2')).toEqual([3, 4])
    expect(await of(`?before=3`)).toEqual([1, 2])
    const scans = await page(bench, '?type=scan,activation-stored')
    expect(scans.rows.map((row: { event: { type: string } }) => row.event.type)).toEqual(['scan', 'scan', 'press'])
  })

  it.each(['?limit=0', '?limit=1001', '?after=-1', '?after=x', '?before=1.5', '?type=nothing'])(
    'refuses %s',
    async (query) => {
      expect(await refusalIn(await makeBench().get(`/api/v1/tokens/main/journal${query}`))).toMatchObject({
        status: 400,
        code: 'invalid-request',
      })
    },
  )

  it('refuses an unknown token', async () => {
    const bench = makeBench()
    expect((await bench.get('/api/v1/tokens/other/journal')).status).toBe(404)
    expect((await bench.get('/api/v1/tokens/other/journal/export')).status).toBe(404)
  })
})

describe('a saved journal', () => {
  it('as a report holds every row as its schema says, and no key', async () => {
    const bench = await livedBench()
    const response = await bench.get('/api/v1/tokens/main/journal/export')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="journal-report-12-3456789-0.json"')
    const text = await response.text()
    const report = reportSchema.parse(JSON.parse(text))
    expect(report).toEqual(JSON.parse(text))
    expect(report.rows).toHaveLength((await page(bench, '?limit=1000')).rows.length)
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })

  it('as a replay file comes out the same when it is run again', async () => {
    const bench = await livedBench()
    const file = await exported(bench, 'replay')
    expect(file.warning).toContain('keys')
    const replayed = await jsonOf(await makeBench().post('replays', file))
    expect(replayed).toMatchObject({ form: 'replay', serial: '12-3456789-0', profile: 'dp', differences: [] })
    expect(replayed.rows).toEqual(file.rows)
    expect(JSON.stringify(replayed)).not.toContain(file.first.deviceKey)
  })

  it('tells where a replay file says otherwise than what happens', async () => {
    const file = await exported(await livedBench(), 'replay')
    file.rows[4].display.lines = ['Something else']
    const other = file.rows.findLast((row: { effects: unknown[] }) => row.effects.length > 0)
    other.effects = []
    const { rows, differences } = await jsonOf(await makeBench().post('replays', file))
    expect(differences).toEqual([
      { sequence: file.rows[4].sequence, part: 'display' },
      { sequence: other.sequence, part: 'effects' },
    ])
    expect(rows[4].display.lines).not.toEqual(['Something else'])
  })

  it('as a report is only read', async () => {
    const report = await exported(await livedBench(), 'report')
    const replayed = await jsonOf(await makeBench().post('replays', report))
    expect(replayed).toMatchObject({ form: 'report', differences: [], rows: report.rows })
  })

  it('is empty for a token to which nothing happened', async () => {
    const bench = makeBench()
    for (const form of ['report', 'replay']) {
      const file = await exported(bench, form)
      expect(file.rows).toEqual([])
      expect(await jsonOf(await bench.post('replays', file))).toMatchObject({ form, rows: [], differences: [] })
    }
  })

  it.each([
    ['of another format', (file: Saved) => ({ ...file, format: 'x' })],
    ['of a later version', (file: Saved) => ({ ...file, version: 2 })],
    ['with a row that is none', (file: Saved) => ({ ...file, rows: [{ ...file.rows[0], display: {} }] })],
    [
      'with an event that is none',
      (file: Saved) => ({ ...file, rows: [{ ...file.rows[0], event: { type: 'x', at: 1 } }] }),
    ],
    ['with more in a row', (file: Saved) => ({ ...file, rows: [{ ...file.rows[0], more: 1 }] })],
    ['with a first state that is none', (file: Saved) => ({ ...file, first: { schema: 1 } })],
    ['that is a list', () => []],
    ['with a row too many', (file: Saved) => ({ ...file, rows: Array(20_001).fill(file.rows[0]) })],
  ])('%s is refused', async (_what, change) => {
    const file = await exported(await livedBench(), 'replay')
    expect(await refusalIn(await makeBench().post('replays', change(file)))).toMatchObject({
      status: 400,
      code: 'invalid-request',
    })
  })
})

it('a saved journal in which all is wrong is answered shortly, and not looked through', async () => {
  for (const rows of [Array(20_000).fill({ x: 1 }), [{ effects: Array(200_000).fill(1) }]]) {
    const file = { ...(await exported(makeBench(), 'report')), rows }
    const { message } = await refusalIn(await makeBench().post('replays', file))
    expect(message.length).toBeLessThan(1500)
    expect(message).toMatch(/ more( entries that were not looked at)?\.$/)
  }
})

it('others are answered while a long saved journal is read', async () => {
  const bench = makeBench()
  const file = await exported(await livedBench(), 'replay')
  const rows = Array.from({ length: 5000 }, (_, index) => ({ ...file.rows[0], sequence: index + 1 }))
  let replayed = false
  const replay = bench.post('replays', { ...file, rows }).then(async (response) => {
    replayed = true
    return jsonOf(response)
  })
  let answered = 0
  while (!replayed) {
    await jsonOf(await bench.get('/api/v1/tokens/main'))
    answered += 1
    await setImmediate()
  }
  expect((await replay).rows).toHaveLength(5000)
  // One in each pause: after every hundred rows checked, and every two hundred replayed.
  expect(answered).toBeGreaterThan(60)
})

interface Saved {
  readonly rows: readonly object[]
}

it('a journal follows its token, not its name', async () => {
  const bench = makeBench()
  await switchOn(bench)
  const { id } = await jsonOf(await bench.post('tokens/main/duplicate'), 201)
  expect((await jsonOf(await bench.get(`/api/v1/tokens/${id}/journal`))).rows).toEqual([])
  await bench.patch('tokens/main', { name: 'Another' })
  expect((await page(bench)).rows.at(-1).event.type).toBe('time-passed')
})

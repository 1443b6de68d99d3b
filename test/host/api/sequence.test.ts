import { describe, expect, it } from 'vitest'
import { switchOn } from '../practice.ts'
import { type ApiBench, jsonOf, makeBench, refusalIn } from './bench.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

/** Every call that changes a token. */
type Change = readonly [method: string, path: string, body?: unknown]
const CHANGES: readonly Change[] = [
  ['POST', '/events', { type: 'tap', button: 'right' }],
  ['POST', '/events', { events: [{ type: 'tap', button: 'right' }] }],
  ['POST', '/images', 'picture'],
  ['PATCH', '', { name: 'Other' }],
  ['PUT', '/clock', { mode: 'paused' }],
  ['POST', '/clock/advance', { ms: 5 }],
  ['DELETE', ''],
]

function change(bench: ApiBench, [method, path, body]: Change, tag: string): Promise<Response> {
  const type = body === 'picture' ? { 'content-type': 'image/png' } : JSON_TYPE
  return bench.request(method, `/api/v1/tokens/main${path}`, {
    headers: { ...(body === undefined ? {} : type), 'if-match': tag },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

async function ready(): Promise<{ bench: ApiBench; tag: string }> {
  const bench = makeBench()
  await switchOn(bench)
  const response = await bench.get('/api/v1/tokens/main')
  const { sequence } = await response.json()
  expect(response.headers.get('etag')).toBe(`"${sequence}"`)
  return { bench, tag: `"${sequence}"` }
}

describe('If-Match', () => {
  it.each(CHANGES.map((call) => ({ call })))('lets $call through at the sequence, and by *', async ({ call }) => {
    for (const chosen of ['', '*']) {
      const { bench, tag } = await ready()
      const response = await change(bench, call, chosen || tag)
      expect(response.ok, `${response.status}`).toBe(true)
    }
  })

  it.each(CHANGES.map((call) => ({ call })))('refuses $call at another sequence', async ({ call }) => {
    const { bench, tag } = await ready()
    const before = await jsonOf(await bench.get('/api/v1/tokens/main'))
    const refusal = await refusalIn(await change(bench, call, '"1"'))
    expect(refusal).toMatchObject({ status: 412, code: 'sequence-mismatch' })
    expect(refusal.message).toContain(`at sequence ${tag.slice(1, -1)}, not at 1`)
    expect(await jsonOf(await bench.get('/api/v1/tokens/main'))).toEqual(before)
  })

  it('sees what fell due meanwhile', async () => {
    const { bench, tag } = await ready()
    bench.advance(15_000)
    const call = ['POST', '/events', { type: 'tap', button: 'right' }] as const
    expect(await refusalIn(await change(bench, call, tag))).toMatchObject({ status: 412 })
  })

  it('is asked of a list when its turn has come', async () => {
    const { bench, tag } = await ready()
    const first = bench.send({
      events: [
        { type: 'wait', ms: 10 },
        { type: 'tap', button: 'right' },
      ],
    })
    await new Promise<void>((resolve) => setImmediate(resolve))
    const second = change(bench, ['POST', '/events', { type: 'tap', button: 'left' }], tag)
    bench.advance(10)
    expect((await first).status).toBe(200)
    expect((await second).status).toBe(412)
  })

  it.each(['7', 'W/"7"', '"x"', '""', '"7", "8"'])('refuses %s, which is no sequence', async (tag) => {
    const { bench } = await ready()
    const refusal = await refusalIn(await change(bench, CHANGES[0] ?? ['POST', ''], tag))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toBe('"if-match" must be the sequence of a view in quotes, such as "7", or *.')
  })
})

describe('ETag', () => {
  it('is with every view', async () => {
    const bench = makeBench()
    const answers = [
      await bench.get('/api/v1/tokens/main'),
      await bench.send({ type: 'tape-removed' }),
      await bench.patch('tokens/main', { name: 'One' }),
      await bench.put('tokens/main/clock', { mode: 'paused' }),
      await bench.post('tokens/main/clock/advance', { ms: 5 }),
      await bench.post('tokens', { preset: 'factory-new' }),
      await bench.post('tokens/main/duplicate'),
      await bench.post('tokens/import', await jsonOf(await bench.get('/api/v1/tokens/main/export'))),
      await bench.request('POST', '/api/v1/tokens/main/images', {
        headers: { 'content-type': 'image/png' },
        body: 'x',
      }),
    ]
    await bench.request('DELETE', '/api/v1/tokens/main')
    answers.push(await bench.post('tokens/main/restore'))
    for (const answer of answers) {
      const { sequence, view } = await answer.json()
      expect(answer.headers.get('etag'), answer.url).toBe(`"${sequence ?? view.sequence}"`)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { readGif } from '../../drawing/read-gif.ts'
import { switchOn } from '../practice.ts'
import { jsonOf, makeBench, refusalIn } from './bench.ts'

const PATH = '/api/v1/tokens/main/journal/movie.gif'

const timesIn = async (response: Response) => {
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/gif'])
  return readGif(new Uint8Array(await response.arrayBuffer())).map(({ ms }) => ms)
}

describe('GET /tokens/{id}/journal/movie.gif', () => {
  it('shows the rows of the journal in true times', async () => {
    const bench = makeBench()
    await switchOn(bench)
    // Dark, 2 s held; the mark, half a second; the start, up to now.
    const times = await timesIn(await bench.get(PATH))
    expect(times.slice(-3)).toEqual([2000, 500, 3000])
    expect((await timesIn(await bench.get(`${PATH}?speed=10`))).slice(-3)).toEqual([200, 50, 3000])
  })

  it('shows a part of it', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const { rows } = await jsonOf(await bench.get('/api/v1/tokens/main/journal'))
    const last = rows.at(-1).sequence
    expect(await timesIn(await bench.get(`${PATH}?after=${last - 1}`))).toEqual([3000])
    expect(await timesIn(await bench.get(`${PATH}?before=2`))).toEqual([3000])
  })

  it('shows the display as it is when nothing has happened', async () => {
    expect(await timesIn(await makeBench().get(PATH))).toEqual([3000])
  })

  it.each(['speed=0', 'speed=101', 'speed=fast', 'scale=3', 'after=-1', 'before=x'])('refuses %s', async (query) => {
    expect(await refusalIn(await makeBench().get(`${PATH}?${query}`))).toMatchObject({
      status: 400,
      code: 'invalid-request',
    })
  })

  it('knows no other token', async () => {
    expect(await refusalIn(await makeBench().get(PATH.replace('main', 'other')))).toMatchObject({ status: 404 })
  })
})

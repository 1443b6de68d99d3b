import { describe, expect, it } from 'vitest'
import { activate, FIRST_IMAGE, REQUEST_IMAGE, switchOn } from '../practice.ts'
import { type ApiBench, makeBench, refusalIn } from './bench.ts'

const PATH = '/api/v1/tokens/main/images'
const post = (bench: ApiBench, type = 'image/png', body: BodyInit = 'bytes', path = PATH) =>
  bench.request('POST', path, { headers: { 'content-type': type }, body })

describe('POST /tokens/{id}/images', () => {
  it('gives the first text in the picture to the camera', async () => {
    const bench = makeBench()
    await switchOn(bench)
    await bench.send({ type: 'press', button: 'right' })
    bench.picture = { ok: true, value: { texts: [FIRST_IMAGE, 'another'], seen: 'code', incomplete: [] } }
    const response = await post(bench)
    expect(response.status).toBe(200)
    const reading = await response.json()
    expect(reading).toMatchObject({ texts: [FIRST_IMAGE, 'another'], seen: 'code', taken: FIRST_IMAGE, ignored: null })
    const { rows } = await (await bench.get('/api/v1/tokens/main/journal')).json()
    expect(reading.effects).toEqual(rows.at(-1).effects)
    expect(reading.view).not.toHaveProperty('effects')
    expect(reading.view.display).toMatchObject({ screen: 'device-code', code: expect.stringMatching(/^\d{12}$/) })
  })

  it('gives the camera the code that is meant for the token, wherever it stands in the picture', async () => {
    const bench = makeBench()
    await activate(bench)
    await bench.send({ type: 'press', button: 'right' })
    for (const texts of [
      [FIRST_IMAGE, 'https://bank.example/', REQUEST_IMAGE],
      [REQUEST_IMAGE, FIRST_IMAGE],
    ]) {
      bench.picture = { ok: true, value: { texts, seen: 'code', incomplete: [] } }
      expect(await (await post(bench)).json()).toMatchObject({ texts, taken: REQUEST_IMAGE })
    }
  })

  it('gives it the one that the caller names, by its place or its text', async () => {
    const bench = makeBench()
    await switchOn(bench)
    await bench.send({ type: 'press', button: 'right' })
    await bench.put('tokens/main/clock', { mode: 'paused' })
    const texts = [REQUEST_IMAGE, 'one', FIRST_IMAGE]
    bench.picture = { ok: true, value: { texts, seen: 'code', incomplete: [] } }
    const take = async (which: string) =>
      (await post(bench, 'image/png', 'bytes', `${PATH}?take=${encodeURIComponent(which)}`)).json()
    expect(await take('4')).toMatchObject({ taken: null, ignored: 'no-such-code', effects: [] })
    expect(await take('another')).toMatchObject({ taken: null, ignored: 'no-such-code' })
    for (const [which, taken] of [
      ['first', REQUEST_IMAGE],
      ['2', 'one'],
      ['last', FIRST_IMAGE],
      ['one', 'one'],
      [REQUEST_IMAGE, REQUEST_IMAGE],
    ] as const) {
      expect(await take(which), which).toMatchObject({ taken })
    }
    bench.picture = { ok: true, value: { texts: [], seen: 'no-code', incomplete: [] } }
    expect(await take('first')).toMatchObject({ taken: null, ignored: 'nothing-read' })
  })

  it.each(['', '0', '00'])('refuses to take %j', async (take) => {
    const refusal = await refusalIn(await post(makeBench(), 'image/png', 'bytes', `${PATH}?take=${take}`))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toBe('"take" must be first, last, a number from 1, or the text of a code.')
  })

  it('gives it none, and says so, when it is not clear which is meant', async () => {
    const bench = makeBench()
    await switchOn(bench)
    await bench.send({ type: 'press', button: 'right' })
    const { sequence } = await (await bench.get('/api/v1/tokens/main')).json()
    const texts = ['one', REQUEST_IMAGE]
    bench.picture = { ok: true, value: { texts, seen: 'code', incomplete: [] } }
    expect(await (await post(bench)).json()).toMatchObject({
      texts,
      taken: null,
      effects: [],
      ignored: 'several-codes',
      view: { sequence, display: { screen: 'scanning' } },
    })
  })

  it('lets nothing happen to the token when nothing is read, and says what was seen', async () => {
    const bench = makeBench()
    const { sequence } = await (await bench.get('/api/v1/tokens/main')).json()
    bench.picture = { ok: true, value: { texts: [], seen: 'too-dark', incomplete: [] } }
    expect(await (await post(bench)).json()).toMatchObject({
      texts: [],
      seen: 'too-dark',
      taken: null,
      view: { sequence },
      effects: [],
      ignored: 'nothing-read',
    })
  })

  it('says which parts of a text are there, when some are not', async () => {
    const bench = makeBench()
    const incomplete = [{ parts: [1, 3], of: 4 }]
    bench.picture = { ok: true, value: { texts: [], seen: 'part', incomplete } }
    expect(await (await post(bench)).json()).toMatchObject({ seen: 'part', incomplete, ignored: 'nothing-read' })
    bench.picture = { ok: true, value: { texts: [FIRST_IMAGE], seen: 'code', incomplete } }
    expect(await (await post(bench)).json()).toMatchObject({ seen: 'code', incomplete, taken: FIRST_IMAGE })
  })

  it('says that a code was read while the camera did not look', async () => {
    const bench = makeBench()
    bench.picture = { ok: true, value: { texts: [FIRST_IMAGE], seen: 'code', incomplete: [] } }
    const reading = await (await post(bench)).json()
    expect(reading).toMatchObject({ seen: 'code', taken: FIRST_IMAGE, effects: [], ignored: 'no-power' })
    await switchOn(bench)
    expect(await (await post(bench)).json()).toMatchObject({ taken: FIRST_IMAGE, effects: [], ignored: 'camera-off' })
  })

  it.each([
    [{ error: 'not-a-picture' }, 400, 'not-a-picture', 'PNG, JPEG or WebP'],
    [{ error: 'not-a-picture', format: 'GIF' }, 400, 'not-a-picture', 'GIF'],
    [{ error: 'given-up' }, 422, 'picture-given-up', 'time or memory'],
    [{ error: 'damaged' }, 400, 'damaged-picture', 'damaged'],
    [{ error: 'unsupported', reason: 'cmyk' }, 415, 'unsupported-media-type', 'CMYK'],
    [{ error: 'unsupported', reason: 'film' }, 415, 'unsupported-media-type', 'film'],
    [{ error: 'too-large', width: 7, height: 70_000, limits: { side: 60, pixels: 50 } }, 413, 'too-large', '7 × 70000'],
  ] as const)('refuses a picture: %o', async (refusal, status, code, words) => {
    const bench = makeBench()
    bench.picture = { ok: false, ...refusal }
    expect(await refusalIn(await post(bench))).toMatchObject({ status, code, message: expect.stringContaining(words) })
  })

  it('takes PNG, JPEG and WebP only', async () => {
    const bench = makeBench()
    for (const type of ['image/png', 'image/jpeg', 'image/webp', 'IMAGE/PNG; name=x']) {
      expect((await post(bench, type)).status, type).toBe(200)
    }
    for (const type of ['image/gif', 'image/svg+xml', 'application/json', 'application/octet-stream', '']) {
      expect(await refusalIn(await post(bench, type)), type).toMatchObject({
        status: 415,
        code: 'unsupported-media-type',
      })
    }
  })

  it('takes 25 MB and no more', async () => {
    const bench = makeBench()
    expect((await post(bench, 'image/png', new Uint8Array(25_000_000))).status).toBe(200)
    expect(await refusalIn(await post(bench, 'image/png', new Uint8Array(25_000_001)))).toMatchObject({
      status: 413,
      code: 'too-large',
    })
  })

  it('refuses an unknown token before it looks at the picture', async () => {
    const bench = makeBench()
    bench.picture = { ok: false, error: 'damaged' }
    const response = await post(bench, 'image/png', 'bytes', '/api/v1/tokens/other/images')
    expect(await refusalIn(response)).toMatchObject({ status: 404, code: 'not-found' })
  })
})

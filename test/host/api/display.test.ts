import { describe, expect, it } from 'vitest'
import { displayPng } from '../../../drawing/index.ts'
import { DISPLAYS } from '../../drawing/displays.ts'
import { switchOn } from '../practice.ts'
import { makeBench, refusalIn } from './bench.ts'

const path = (form: string, id = 'main') => `/api/v1/tokens/${id}/display.${form}`

describe('GET /tokens/{id}/display', () => {
  it('gives what a lit display shows, as text, SVG and PNG', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const text = await bench.get(path('txt'))
    expect(text.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8$/i)
    expect(await text.text()).toBe(
      'Please push "Continue" and\ncapture the activation image.\n                    [Continue]\n',
    )
    const svg = await bench.get(path('svg'))
    expect(svg.headers.get('content-type')).toBe('image/svg+xml')
    expect(await svg.text()).toMatch(/^<svg .*aria-label="Please push &quot;Continue&quot; and/)
    const png = await bench.get(path('png'))
    expect(png.headers.get('content-type')).toBe('image/png')
    expect(new Uint8Array(await png.arrayBuffer())).toEqual(new Uint8Array(displayPng(DISPLAYS.start as never)))
  })

  it('is an empty text when the display is dark', async () => {
    const text = await makeBench().get(path('txt'))
    expect([text.status, await text.text()]).toEqual([200, ''])
  })

  it('scales a PNG by whole numbers from 1 to 8', async () => {
    const bench = makeBench()
    const png = new DataView(await (await bench.get(`${path('png')}?scale=3`)).arrayBuffer())
    expect([png.getUint32(16), png.getUint32(20)]).toEqual([960, 720])
    for (const scale of ['0', '9', '1.5', 'large', '']) {
      const refusal = await refusalIn(await bench.get(`${path('png')}?scale=${scale}`))
      expect(refusal).toMatchObject({
        status: 400,
        code: 'invalid-request',
        message: expect.stringContaining('1 to 8'),
      })
    }
  })

  it.each(['txt', 'svg', 'png'])('knows no other token: %s', async (form) => {
    expect(await refusalIn(await makeBench().get(path(form, 'other')))).toMatchObject({
      status: 404,
      code: 'not-found',
    })
  })

  it('wants the API token', async () => {
    const bench = makeBench()
    for (const form of ['txt', 'svg', 'png'])
      expect((await bench.request('GET', path(form), { headers: { authorization: '' } })).status).toBe(401)
  })
})

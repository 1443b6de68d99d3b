import { describe, expect, it } from 'vitest'
import { FIRST_IMAGE, registerUntilYes, SECRETS, switchOn } from '../practice.ts'
import { jsonOf, makeBench, refusalIn } from './bench.ts'

const PATH = '/api/v1/tokens/main/explanation'

describe('GET /tokens/{id}/explanation', () => {
  it('tells how the code on the display was computed, and no key', async () => {
    const bench = makeBench()
    await switchOn(bench)
    await bench.send({ type: 'press', button: 'right' })
    const { display } = await jsonOf(await bench.send({ type: 'scan', text: FIRST_IMAGE }))
    const response = await bench.get(PATH)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ kind: 'device-code', code: display.code, tokenCode: null })
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })

  it('is refused when there is no code, or it is dark', async () => {
    const bench = makeBench()
    await switchOn(bench)
    expect(await refusalIn(await bench.get(PATH))).toMatchObject({ status: 409, code: 'no-code' })
    await registerUntilYes(bench)
    expect(await refusalIn(await bench.get(PATH))).toMatchObject({ status: 409, code: 'no-code' })
    expect(await refusalIn(await bench.get(PATH.replace('main', 'other')))).toMatchObject({ status: 404 })
  })

  it('is refused when the display has gone dark', async () => {
    const bench = makeBench()
    await switchOn(bench)
    await bench.send({ type: 'press', button: 'right' })
    await bench.send({ type: 'scan', text: FIRST_IMAGE })
    bench.advance(15_000)
    expect(await refusalIn(await bench.get(PATH))).toMatchObject({ code: 'no-code' })
  })
})

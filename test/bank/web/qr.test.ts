import { expect, test } from 'vitest'
import { loadScanner } from '../../../scanner/index.ts'
import { imageOf, makeTestBank, register, toAuthentication } from '../browser.ts'

/** Draws the code of a page as a picture, from its SVG alone. */
function draw(html: string): { data: Uint8ClampedArray; width: number; height: number } {
  const svg = /<svg class="qr-image".*?<\/svg>/s.exec(html)?.[0] ?? ''
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1])
  const scale = width / side
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x = '', y = '', run = ''] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column++) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
      }
    }
  }
  return { data, width, height: width }
}

test('the code is drawn with at least 6 CSS pixels a module and 4 modules of white, and reads back as its text', async () => {
  const scanner = await loadScanner({ wasm: null })
  const me = (await makeTestBank()).browser()
  const pages = [await me.logIn()]
  await register(me)
  pages.push(await toAuthentication(me))
  for (const page of pages) {
    const picture = draw(page.html)
    const side = Number(/viewBox="0 0 (\d+) \1"/.exec(page.html.slice(page.html.indexOf('qr-image')))?.[1])
    expect(picture.width / side).toBeGreaterThanOrEqual(6)
    expect(Number.isInteger(picture.width / side)).toBe(true)
    const starts = [...page.html.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y]) => [Number(x), Number(y)])
    expect(Math.min(...starts.flat())).toBe(4)
    const reading = await scanner.readStill(picture)
    expect(reading.codes.map(({ text }) => text)).toEqual([imageOf(page)])
  }
})

test('the code has a name, is sharp, and is black on white', async () => {
  const { html } = await (await makeTestBank()).browser().logIn()
  expect(html).toMatch(/<svg class="qr-image"[^>]*role="img" aria-label="[^"]+"[^>]*shape-rendering="crispEdges"/)
  expect(html).toMatch(/<rect width="\d+" height="\d+" fill="#fff"><\/rect><path fill="#000"/)
})

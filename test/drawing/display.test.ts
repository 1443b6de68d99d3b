import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { displayPng, displaySvg } from '../../drawing/index.ts'
import { DISPLAYS } from './displays.ts'

const pictureOf = (name: string) => join(import.meta.dirname, 'displays', `${name}.png`)
const displayNamed = (name: string) => {
  const display = DISPLAYS[name]
  if (display === undefined) throw new Error(`no display ${name}`)
  return display
}

/** What is dark in a part of a picture, as a share of its pixels. */
function inkIn(png: PNG, x: number, y: number, width: number, height: number): number {
  let ink = 0
  for (let row = y; row < y + height; row += 1)
    for (let column = x; column < x + width; column += 1)
      if ((png.data[4 * (row * png.width + column)] as number) < 128) ink += 1
  return ink / (width * height)
}

describe('the picture of a display', () => {
  // UPDATE_PICTURES=1 writes them anew. Look at them before they are committed.
  it.each(Object.entries(DISPLAYS))('%s has the bytes that it had', (name, display) => {
    const png = displayPng(display)
    if (process.env.UPDATE_PICTURES === '1') writeFileSync(pictureOf(name), png)
    expect(Buffer.from(png).equals(readFileSync(pictureOf(name)))).toBe(true)
  })

  it.each([1, 2, 3, 8])('at scale %i is so much larger, and a reader of PNG finds nothing amiss', (scale) => {
    const png = PNG.sync.read(Buffer.from(displayPng(displayNamed('transaction'), scale)))
    expect([png.width, png.height]).toEqual([320 * scale, 240 * scale])
    // The soft key to the right, its middle one missing, the title and a row with nothing in it.
    const ink = [
      [230, 215, 70, 20],
      [120, 215, 80, 20],
      [10, 7, 200, 22],
      [10, 158, 300, 20],
    ].map(([x = 0, y = 0, width = 0, height = 0]) => inkIn(png, x * scale, y * scale, width * scale, height * scale))
    expect(ink.map((share) => share > 0.1)).toEqual([true, false, true, false])
  })

  it.each([
    ['dark', 1],
    ['blank', 0],
  ])('is one colour when the display is %s, and says nothing then', (name, ink) => {
    const png = PNG.sync.read(Buffer.from(displayPng(displayNamed(name))))
    expect(inkIn(png, 0, 0, 320, 240)).toBe(ink)
    expect(displaySvg(displayNamed(name))).toContain('aria-label=""')
    expect(displaySvg(displayNamed(name))).not.toContain('<path')
  })

  it('has a frame for a character that the font has not, and nothing for a mark without a width', () => {
    const display = displayNamed('refusal')
    const withRow = (row: string) => displayPng({ ...display, rows: [row] })
    expect(withRow('a\u{1f44d}')).not.toEqual(withRow('a'))
    expect(withRow('a\u200d')).toEqual(withRow('a'))
  })

  it('has bold letters where the device has them', () => {
    const [menu, refusal] = [displayNamed('menu'), displayNamed('refusal')]
    const title = (display: typeof menu) => inkIn(PNG.sync.read(Buffer.from(displayPng(display))), 10, 5, 60, 24)
    expect(title(menu)).toBeGreaterThan(title({ ...refusal, rows: ['Menu'] }))
  })
})

describe('the display as SVG', () => {
  it.each(Object.entries(DISPLAYS))('%s needs no font and nothing from elsewhere', (_, display) => {
    const svg = displaySvg(display)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 320 240" /)
    expect(svg).not.toMatch(/<text|font-|href|<style|<script|NaN|undefined|<!/)
  })

  it('says what it shows, whatever signs are in it', () => {
    const svg = displaySvg({ ...displayNamed('refusal'), rows: ['"<b>" & co'] })
    expect(svg).toContain('aria-label="&quot;&lt;b&gt;&quot; &amp; co&#10;                    [Continue]&#10;"')
  })
})

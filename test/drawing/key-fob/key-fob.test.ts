import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { displayMovie, displayPng, displaySvg, displayText } from '../../../drawing/index.ts'
import { readGif } from '../read-gif.ts'
import { KEY_FOBS } from './displays.ts'

const pictureOf = (name: string) => join(import.meta.dirname, 'displays', `${name}.png`)
const named = (name: string) => {
  const display = KEY_FOBS[name]
  if (display === undefined) throw new Error(`no display ${name}`)
  return display
}
const shades = (name: string) => {
  const { data } = PNG.sync.read(Buffer.from(displayPng(named(name))))
  return Array.from({ length: data.length / 4 }, (_, n) => data[4 * n] ?? 0)
}
/** Pixels of a lit segment or bar: darker than the frame around the glass. */
const ink = (name: string) => shades(name).filter((shade) => shade < 0x20).length

describe('the picture of a key fob', () => {
  // UPDATE_PICTURES=1 writes them anew. Look at them before they are committed.
  it.each(Object.entries(KEY_FOBS))('%s has the bytes that it had', (name, display) => {
    const png = displayPng(display)
    if (process.env.UPDATE_PICTURES === '1') writeFileSync(pictureOf(name), png)
    expect(Buffer.from(png).equals(readFileSync(pictureOf(name)))).toBe(true)
  })

  it.each([1, 2])('at scale %i is of one size, whatever it shows', (scale) => {
    for (const display of Object.values(KEY_FOBS)) {
      const { width, height } = PNG.sync.read(Buffer.from(displayPng(display, scale)))
      expect([width, height]).toEqual([320 * scale, 124 * scale])
    }
  })

  it('lights what is said: nothing when off, more for 8 than for 1, a bar less for ten seconds less', () => {
    expect([ink('off'), ink('off-of-eight')]).toEqual([0, 0])
    const of = (text: string, bars: number | null = null) => {
      const png = PNG.sync.read(Buffer.from(displayPng({ ...named('code'), text, bars })))
      return Array.from({ length: png.data.length / 4 }, (_, n) => png.data[4 * n] ?? 0).filter((shade) => shade < 0x20)
        .length
    }
    expect(of('888888')).toBeGreaterThan(3 * of('111111'))
    const bars = [0, 1, 2, 3, 4, 5, 6].map((count) => of('111111', count))
    expect(bars).toEqual([...bars].sort((one, other) => one - other))
    expect(new Set(bars).size).toBe(7)
  })

  it('in a film says where a pause was cut, outside of the glass', () => {
    const frames = readGif(
      displayMovie([
        { at: 0, display: named('code') },
        { at: 30_000, display: named('off') },
      ]),
    )
    expect(frames.map(({ ms }) => ms)).toEqual([1500, 1500, 3000])
    const [first, noted] = frames.map(({ pixels }) => pixels)
    const differs = (first ?? []).flatMap((pixel, n) => (pixel === noted?.[n] ? [] : [Math.floor(n / 320)]))
    expect(Math.min(...differs)).toBeGreaterThan(96)
  })

  it.each(Object.entries(KEY_FOBS))('%s as SVG needs no font and nothing from elsewhere', (_, display) => {
    const svg = displaySvg(display)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 320 124" /)
    expect(svg).not.toMatch(/<text|font-|href|<style|<script|NaN|undefined|<!/)
  })
})

describe('a key fob as text', () => {
  it.each([
    ['code', '940713\n'],
    ['battery', 'bAtt 03\n'],
    ['end', 'EEEEEE\n'],
    ['six-bars', '613480\n■■■■■■\n'],
    ['one-bar', '409312\n■□□□□□\n'],
    ['off', ''],
  ])('%s', (name, text) => {
    expect(displayText(named(name))).toBe(text)
  })
})

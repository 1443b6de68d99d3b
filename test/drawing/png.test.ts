import { readdirSync, readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { readPng } from '../../drawing/png/pixels.ts'
import { writePng } from '../../drawing/png/write.ts'

const folder = new URL('../data/pictures/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.png'))

describe('reading a PNG', () => {
  it.each(files)('%s has the colours that another reader finds, over white', async (name) => {
    const bytes = readFileSync(new URL(name, folder))
    const theirs = PNG.sync.read(bytes)
    const ours = await readPng(new Uint8Array(bytes))
    expect([ours.width, ours.height]).toEqual([theirs.width, theirs.height])
    let worst = 0
    for (let n = 0; n < ours.pixels.length; n += 1) {
      const alpha = (theirs.data[4 * n + 3] as number) / 255
      for (const [sample, shift] of [16, 8, 0].entries()) {
        const theirsOverWhite = 255 - (255 - (theirs.data[4 * n + sample] as number)) * alpha
        worst = Math.max(worst, Math.abs(theirsOverWhite - (((ours.pixels[n] as number) >> shift) & 255)))
      }
    }
    // Of 16 bits they round what we cut off.
    expect(worst).toBeLessThanOrEqual(1.5)
  })
})

describe('writing a PNG', () => {
  it.each([1, 2, 256, 257, 1000])('keeps every pixel of %i colours', async (count) => {
    const pixels = Uint32Array.from({ length: 50 * 40 }, (_, n) => ((n * 7919) % count) * 0x3fff)
    expect(await readPng(writePng({ width: 50, height: 40, pixels }))).toEqual({ width: 50, height: 40, pixels })
  })
})

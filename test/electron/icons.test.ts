import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { ICNS_TYPES, writeIcns } from '../../build/scripts/icns.ts'
import { writeIco } from '../../build/scripts/ico.ts'

const BUILD = join(import.meta.dirname, '../../build')

/** A picture whose pixels all differ: red counts across, green down, and the alpha is half. */
function picture(size: number): Buffer {
  const png = new PNG({ width: size, height: size })
  for (let i = 0; i < size * size; i++) png.data.set([i % size, Math.floor(i / size), 7, 128], i * 4)
  return PNG.sync.write(png)
}

/** Type and content of each block. */
function blocksOf(icns: Buffer): [string, Buffer][] {
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const blocks: [string, Buffer][] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    blocks.push([icns.toString('latin1', at, at + 4), icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))])
  return blocks
}

describe('an ICO file', () => {
  it('holds small pictures as bitmaps from the bottom row up, and 256 as PNG', () => {
    const large = picture(256)
    const ico = writeIco(new Map([16, 256].map((size) => [size, size === 256 ? large : picture(size)])))
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2])
    expect([ico[6], ico[7], ico[22], ico[23]]).toEqual([16, 16, 0, 0])
    const bitmap = ico.readUInt32LE(18)
    expect([ico.readUInt32LE(bitmap), ico.readInt32LE(bitmap + 4), ico.readInt32LE(bitmap + 8)]).toEqual([40, 16, 32])
    // First pixel of the last row: blue, green, red, alpha.
    expect([...ico.subarray(bitmap + 40, bitmap + 44)]).toEqual([7, 15, 0, 128])
    expect(ico.readUInt32LE(14)).toBe(40 + 16 * 16 * 4 + 16 * 4)
    expect(ico.subarray(ico.readUInt32LE(34))).toEqual(large)
  })
})

describe('an ICNS file', () => {
  it('holds each size under its name', () => {
    const pngs = new Map(ICNS_TYPES.map(([, size]) => [size as number, Buffer.from(`picture of ${size}`)]))
    expect(blocksOf(writeIcns(pngs)).map(([type, data]) => [type, data.toString()])).toEqual(
      ICNS_TYPES.map(([type, size]) => [type, `picture of ${size}`]),
    )
    pngs.delete(1024)
    expect(() => writeIcns(pngs)).toThrow(RangeError)
  })
})

describe('the icons in build/', () => {
  const sizeOf = (png: Uint8Array) => PNG.sync.read(Buffer.from(png)).width

  it('are of the sizes that they name', () => {
    for (const name of readdirSync(join(BUILD, 'icons')))
      expect(`${sizeOf(readFileSync(join(BUILD, 'icons', name)))}`, name).toBe(name.split('x')[0])
    for (const [type, data] of blocksOf(readFileSync(join(BUILD, 'icon.icns'))))
      expect([type, sizeOf(data)]).toEqual(ICNS_TYPES.find(([known]) => known === type))
    for (const name of ['tray', 'trayTemplate'])
      expect([`${name}.png`, `${name}@2x.png`].map((file) => sizeOf(readFileSync(join(BUILD, 'tray', file))))).toEqual([
        16, 32,
      ])
  })

  it('are no icon.png, which makes electron-builder fetch a tool', () => {
    expect(readdirSync(BUILD)).not.toContain('icon.png')
  })

  it('for the menu bar of macOS are black and transparent only', () => {
    const { data } = PNG.sync.read(readFileSync(join(BUILD, 'tray/trayTemplate@2x.png')))
    const pixels = Array.from({ length: data.length / 4 }, (_, i) => [...data.subarray(i * 4, i * 4 + 4)])
    expect(pixels.filter(([r, g, b, alpha]) => alpha && (r || g || b))).toEqual([])
    expect(pixels.some(([, , , alpha]) => alpha === 255)).toBe(true)
  })
})

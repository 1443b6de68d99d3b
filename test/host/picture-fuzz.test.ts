import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodePictureFile } from '../../host/pictures/picture-file.ts'
import { randomFrom } from '../scanner/pictures.ts'

const load = (name: string) => new Uint8Array(readFileSync(new URL(`../data/pictures/${name}`, import.meta.url)))

// A file of 4 kB that decodes to more than this would be a bomb: the largest of them has 99 × 99 pixels.
const MOST_BYTES = 50_000_000

test.each(['rgb-8.png', 'rgba-16-interlaced.png', 'palette-4.png', 'grey-1.png'])(
  '%s with any header and a right checksum is a picture of its size or refused',
  async (name) => {
    const random = randomFrom(name.length)
    for (let run = 0; run < 120; run += 1) {
      const bytes = load(name)
      const view = new DataView(bytes.buffer)
      const at = run % 3
      if (at !== 1) view.setUint32(16, Math.floor(2 ** (32 * random())))
      if (at !== 2) view.setUint32(20, Math.floor(2 ** (32 * random())))
      if (random() < 0.5) bytes[24 + Math.floor(random() * 5)] = Math.floor(random() * 17)
      view.setUint32(29, crc32(bytes.subarray(12, 29)))
      const file = await decodePictureFile(bytes)
      if (!file.ok) expect(['damaged', 'too-large']).toContain(file.error)
      else expect(file.value.data.length).toBe(view.getUint32(16) * view.getUint32(20))
    }
  },
)

test.each(['baseline.jpg', 'progressive.jpg', 'cmyk.jpg', 'lossy.webp', 'lossless-transparent.webp'])(
  '%s with wrong bytes in its headers is a bounded picture or refused',
  async (name) => {
    const random = randomFrom(name.length)
    for (let run = 0; run < 60; run += 1) {
      const bytes = load(name)
      for (let n = 0; n < 3; n += 1) bytes[12 + Math.floor(random() ** 2 * 600)] = Math.floor(random() * 256)
      const file = await decodePictureFile(bytes)
      if (!file.ok) expect(['damaged', 'too-large', 'unsupported']).toContain(file.error)
      else expect(file.value.data.length).toBeLessThanOrEqual(MOST_BYTES)
    }
  },
)

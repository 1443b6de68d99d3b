import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scanner } from '../../scanner/index.ts'
import { scannerWithoutHaste } from './load.ts'
import { blur, farthest, noise, page, paintCode, pictureOf } from './pictures.ts'

// How small and how soft a code of the protocol may be in a webcam's frame: amid text, turned a little, noise of ± 8 levels.
const { examples } = JSON.parse(readFileSync(new URL('../data/vectors/protocol.json', import.meta.url), 'utf8'))
const TEXTS: Record<string, string> = {
  'an activation message (174 characters, 45 modules)': examples[0].activation2.text,
  'a request (312 characters, 61 modules)': examples[0].requests[0].text,
}

let scanner: Scanner
beforeAll(async () => {
  scanner = await scannerWithoutHaste()
})

describe.each(Object.keys(TEXTS))('%s is read', (name) => {
  test.each([
    [1.5, 0.3],
    [2, 0.45],
    [2.5, 0.45],
    [3, 0.45],
    [4, 0.45],
    [6, 0.45],
  ])('at %d pixels a module behind a blur of %d modules', async (module, sigma) => {
    const text = TEXTS[name] ?? ''
    const canvas = page(640, 480, 2)
    const truth = paintCode(canvas, text, { x: 323.3, y: 237.3, module, degrees: 2 })
    const { codes } = await scanner.readStill(pictureOf(noise(blur(canvas, sigma * module), 8, 10)))
    expect(codes.map((code) => code.text)).toEqual([text])
    expect(farthest(codes[0]?.corners ?? [], truth)).toBeLessThan(2 * module)
  })
})

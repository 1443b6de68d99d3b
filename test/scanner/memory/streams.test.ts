import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadScanner } from '../../../scanner/index.ts'
import { WASM_PATH } from '../load.ts'
import { paintScene, type Scene, type Spoiling, type Stream, streamOf } from '../streams.ts'

// A few seeds of each; all of them by `npm run test:streams`.
const SEEDS = Number(process.env.STREAM_SEEDS ?? 2)
// Of each of five kinds.
const EMPTY = Number(process.env.STREAM_EMPTY ?? 1)
// A second of a camera.
const FRAMES = 25

const { examples } = JSON.parse(readFileSync(new URL('../../data/vectors/protocol.json', import.meta.url), 'utf8'))
const TEXT: string = examples[0].activation2.text
const OTHER: string = TEXT.split('').reverse().join('')
const SIZE = { width: 400, height: 320 }
const CODE = { ...SIZE, text: TEXT, module: 4 }

const wasm = readFileSync(WASM_PATH)

/** What a scanner of its own reads in the frames from one to another; it stops where it reads something. */
async function textsIn(stream: Stream, frames = FRAMES): Promise<string[]> {
  const scanner = await loadScanner({ wasm })
  for (let frame = 0; frame < frames; frame += 1) {
    const { codes } = await scanner.readFrame(stream(frame))
    if (codes.length > 0) return codes.map(({ text }) => text)
  }
  return []
}

/** In how many seeds the text is read within a second, and whether any other is. */
async function reads(scene: Scene, spoiling: Spoiling): Promise<{ read: number; wrong: string[] }> {
  let read = 0
  const wrong: string[] = []
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    for (const text of await textsIn(streamOf(paintScene(scene, seed), spoiling, seed))) {
      if (text === scene.text) read += 1
      else wrong.push(text)
    }
  }
  return { read, wrong }
}

// In none of these do single frames read half of the seeds, in most none (the build before frames remembered each other).
describe('what single frames do not show is read within a second', () => {
  test.each<[string, Scene, Spoiling]>([
    ['noise of ± 60 on small modules', { ...CODE, module: 2.5, blur: 0.45 }, { noise: 60 }],
    ['noise of ± 60 on a soft code', { ...CODE, blur: 0.5 }, { noise: 60 }],
    ['a blur of 0.65 modules', { ...CODE, blur: 0.65 }, { noise: 8 }],
    ['a blur of 0.65 modules, small', { ...CODE, module: 3, blur: 0.65 }, { noise: 8 }],
    ['a blur of 0.65 modules, noise of ± 20', { ...CODE, blur: 0.65 }, { noise: 20 }],
    ['a blur of 0.65 modules in a hand that trembles', { ...CODE, blur: 0.65 }, { noise: 8, tremor: 6 }],
    ['a blur of 0.65 modules while the page moves', { ...CODE, blur: 0.65 }, { noise: 8, drift: 2 }],
    ['glare that wanders', { ...CODE, blur: 0.3 }, { noise: 8, glare: 60 }],
    ['glare that wanders, in a hand that trembles', { ...CODE, blur: 0.3 }, { noise: 8, glare: 60, tremor: 4 }],
    ['noise of ± 60 in a hand that trembles', { ...CODE, blur: 0.5 }, { noise: 60, tremor: 6 }],
  ])('%s', async (_, scene, spoiling) => {
    const { read, wrong } = await reads(scene, spoiling)
    expect(wrong).toEqual([])
    expect(read).toBeGreaterThanOrEqual(Math.floor((SEEDS * 10) / 12))
  })
})

describe('what is remembered is only what is there', () => {
  const spoiled = { noise: 60 }
  // Read neither by single frames, nor at once by those that remember.
  const hard: Scene = { ...CODE, module: 2.5, blur: 0.45 }

  test.each([
    ['another code', OTHER],
    ['a page without a code', null],
  ])('%s takes its place: what was there before is read no more', async (_, text) => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const before = streamOf(paintScene(hard, seed), spoiled, seed)
      const after = streamOf(paintScene({ ...hard, text }, seed), spoiled, seed)
      for (const change of [3, 6, 12]) {
        const scanner = await loadScanner({ wasm })
        const texts: string[] = []
        for (let frame = 0; frame < change + FRAMES; frame += 1) {
          const { codes } = await scanner.readFrame(frame < change ? before(frame) : after(frame))
          if (frame >= change) texts.push(...codes.map((code) => code.text))
        }
        expect([...new Set(texts)]).toEqual(text === null ? [] : [text])
      }
    }
  })

  test.each<Spoiling>([
    { noise: 60 },
    { noise: 8, glare: 60 },
    { noise: 20, tremor: 8 },
    { noise: 8, drift: 2 },
    { noise: 30, glare: 40, tremor: 4 },
  ])('nothing is read in streams without a code: %j', async (spoiling) => {
    for (let seed = 1; seed <= EMPTY; seed += 1) {
      const scene = paintScene({ width: 320, height: 240, text: null, blur: (seed % 4) * 0.4 }, seed)
      expect(await textsIn(streamOf(scene, spoiling, seed))).toEqual([])
    }
  })
})

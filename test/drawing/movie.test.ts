import { describe, expect, it } from 'vitest'
import { displayMovie, type Shown } from '../../drawing/index.ts'
import { DISPLAYS } from './displays.ts'
import { readGif } from './read-gif.ts'

function shown(...all: readonly (readonly [at: number, name: string])[]): Shown[] {
  return all.map(([at, name]) => {
    const display = DISPLAYS[name]
    if (display === undefined) throw new Error(`no display ${name}`)
    return { at, display }
  })
}

const times = (...args: Parameters<typeof displayMovie>) => readGif(displayMovie(...args)).map(({ ms }) => ms)

describe('a film of what a display showed', () => {
  it('has true times, and stands still at its end', () => {
    expect(times(shown([1000, 'dark'], [3000, 'splash'], [3500, 'start']))).toEqual([2000, 500, 3000])
  })

  it('goes faster or slower as it is told', () => {
    const all = shown([0, 'dark'], [2000, 'splash'], [2500, 'start'])
    expect(times(all, { speed: 4 })).toEqual([500, 130, 3000])
    expect(times(all, { speed: 0.5 })).toEqual([1500, 1500, 1000, 3000])
  })

  it('cuts a long pause, and marks it', () => {
    const frames = readGif(displayMovie(shown([0, 'device-code'], [81_000, 'start'])))
    expect(frames.map(({ ms }) => ms)).toEqual([1500, 1500, 3000])
    const [plain, marked] = frames
    const yellow = (pixels: number[] = []) => pixels.filter((colour) => colour === 0xffd166).length
    expect([yellow(plain?.pixels), yellow(marked?.pixels) > 500]).toEqual([0, true])
  })

  it('shows once what stays the same, and leaves out what was over in the same moment', () => {
    const all = shown([0, 'dark'], [500, 'splash'], [500, 'start'], [1000, 'start'], [1500, 'menu'])
    expect(times(all)).toEqual([500, 1000, 3000])
  })

  it('has the same bytes whenever it is made', () => {
    const all = shown([0, 'dark'], [2000, 'transaction'], [90_000, 'version'])
    expect(displayMovie(all)).toEqual(displayMovie(all))
  })

  it('may be twice as large', () => {
    expect(readGif(displayMovie(shown([0, 'start']), { scale: 2 }))[0]?.pixels).toHaveLength(640 * 480)
  })
})

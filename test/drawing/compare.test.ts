import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { comparePngs, displayPng } from '../../drawing/index.ts'
import { DISPLAYS } from './displays.ts'

const png = (name: string, scale = 1) => displayPng(DISPLAYS[name] as NonNullable<(typeof DISPLAYS)[string]>, scale)

describe('comparing two PNG files', () => {
  it('finds a picture equal to itself, whatever program stored it', async () => {
    const ours = png('transaction')
    expect(await comparePngs(ours, ours)).toEqual({ isEqual: true })
    for (const colorType of [2, 6] as const)
      expect(await comparePngs(ours, PNG.sync.write(PNG.sync.read(Buffer.from(ours)), { colorType }))).toEqual({
        isEqual: true,
      })
  })

  it('shows in red what differs, and the rest faded', async () => {
    const actual = png('menu')
    const edited = PNG.sync.read(Buffer.from(actual))
    edited.data.set([1, 2, 3], 4 * (17 * 320 + 40))
    const comparison = await comparePngs(PNG.sync.write(edited), actual)
    if (comparison.isEqual) throw new Error('they are not equal')
    expect(comparison.pixels).toBe(1)
    const diff = PNG.sync.read(Buffer.from(comparison.picture))
    const red = Array.from({ length: 320 * 240 }, (_, n) => n).filter(
      (n) => diff.data.readUIntBE(4 * n, 3) === 0xe5173f,
    )
    expect(red).toEqual([17 * 320 + 40])
  })

  it('counts what only the larger one has', async () => {
    const comparison = await comparePngs(png('dark'), png('dark', 2))
    expect(comparison).toMatchObject({ isEqual: false, pixels: 640 * 480 - 320 * 240 })
  })

  it('refuses what is no PNG', async () => {
    await expect(comparePngs(png('dark'), new Uint8Array(100))).rejects.toThrow('PNG')
  })
})

import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import type { ZXingReaderModule } from 'zxing-wasm/reader'
import { lumaOf } from '../../scanner/luma.ts'
import { loadZxing } from '../../scanner/zxing.ts'
import { WASM_PATH } from './load.ts'
import { blank, paintCode, pictureOf } from './pictures.ts'

type Results = ReturnType<ZXingReaderModule['readBarcodesFromPixmap']> & { isDeleted(): boolean }

const given = vi.hoisted((): Results[] => [])

vi.mock('zxing-wasm/reader', async (original) => {
  const zxing = await original<typeof import('zxing-wasm/reader')>()
  return {
    ...zxing,
    prepareZXingModule: async (options: Parameters<typeof zxing.prepareZXingModule>[0]) => {
      const module = (await zxing.prepareZXingModule(options)) as unknown as ZXingReaderModule
      const read = module.readBarcodesFromPixmap
      module.readBarcodesFromPixmap = (...picture) => {
        const results = read(...picture)
        given.push(results as Results)
        return results
      }
      return module
    },
  }
})

test('what zxing has found leaves its memory when it is read, so that a camera may run for days', async () => {
  const zxing = await loadZxing(readFileSync(WASM_PATH))
  const canvas = blank(200, 200, 250)
  expect(zxing(lumaOf(pictureOf(canvas)), { symbols: 'first' })).toEqual([])
  paintCode(canvas, 'FOUND', { x: 100, y: 100, module: 5 })
  const [found] = zxing(lumaOf(pictureOf(canvas)), { symbols: 'all', unread: () => {} })
  expect(found?.text).toBe('FOUND')
  expect(given.map((results) => results.isDeleted())).toEqual([true, true])
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadScanner, type Scanner } from '../../scanner/index.ts'

/** zxing's module as npm installed it. */
export const WASM_PATH = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** A scanner whose clock stands still, so that a still picture is looked at in every way. */
export function scannerWithoutHaste(): Promise<Scanner> {
  return loadScanner({ wasm: readFileSync(WASM_PATH), now: () => 0 })
}

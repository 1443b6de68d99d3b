import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The WebAssembly files that the host needs, and the installed package each comes from. */
export const WASM_FILES = {
  'zxing_reader.wasm': 'zxing-wasm/reader/zxing_reader.wasm',
  'mozjpeg_dec.wasm': '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'webp_dec.wasm': '@jsquash/webp/codec/dec/webp_dec.wasm',
} as const

export type WasmFile = keyof typeof WASM_FILES

/**
 * The bytes of a WebAssembly file: from the folder `wasm` beside this file, where a bundle carries them, else from the installed package.
 *
 * @throws Error when it is in neither place
 */
export async function readWasmFile(name: WasmFile): Promise<Uint8Array> {
  try {
    return await readFile(join(import.meta.dirname, 'wasm', name))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    return readFile(createRequire(import.meta.url).resolve(WASM_FILES[name]))
  }
}

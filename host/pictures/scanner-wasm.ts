import { readWasmFile } from './wasm-files.ts'

/** The bytes that `loadScanner` takes as `wasm`: zxing's module, as it is installed. */
export function readScannerWasm(): Promise<Uint8Array> {
  return readWasmFile('zxing_reader.wasm')
}

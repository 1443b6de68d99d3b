import makeJpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js'
import makeWebpDecoder from '@jsquash/webp/codec/dec/webp_dec.js'
import type { Picture } from '../../scanner/index.ts'
import { readWasmFile, type WasmFile } from './wasm-files.ts'

// libjpeg says this of bytes that it skips before a marker. The picture is whole.
const HARMLESS = /extraneous bytes before marker/

/**
 * Decodes a JPEG to RGBA with mozjpeg, turned as it is stored.
 *
 * @throws Error when the file is damaged or breaks off
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<Picture> {
  const complaints: string[] = []
  const decoder = await makeJpegDecoder(await startWith('mozjpeg_dec.wasm', complaints))
  const picture = decoder.decode(new Uint8Array(bytes), false)
  // libjpeg goes on over damage, fills the rest with grey and only says so.
  const damage = complaints.find((complaint) => !HARMLESS.test(complaint))
  if (picture === null || damage !== undefined) throw new Error(damage ?? 'the JPEG cannot be decoded')
  return picture
}

/**
 * Decodes a WebP to RGBA with libwebp, alpha as it is in the file.
 *
 * @throws Error when the file is damaged, breaks off or is a film
 */
export async function decodeWebp(bytes: Uint8Array): Promise<Picture> {
  const decoder = await makeWebpDecoder(await startWith('webp_dec.wasm', []))
  const picture = decoder.decode(new Uint8Array(bytes))
  if (picture === null) throw new Error('the WebP cannot be decoded')
  return picture
}

const files = new Map<WasmFile, Promise<Uint8Array>>()

/** A fresh instance for each picture: what a damaged one leaves behind in the decoder's memory goes with it. */
async function startWith(name: WasmFile, complaints: string[]) {
  const file = files.get(name) ?? readWasmFile(name)
  files.set(name, file)
  const wasmBinary = new Uint8Array(await file).buffer
  return { noInitialRun: true, wasmBinary, printErr: (line: string) => complaints.push(line) }
}

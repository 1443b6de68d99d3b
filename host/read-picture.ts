import { loadScanner, type Scanner, type Seen } from '../scanner/index.ts'
import { decodePictureFile } from './picture-file.ts'
import { readScannerWasm } from './scanner-wasm.ts'

export type PictureError = 'not-a-picture' | 'damaged' | 'too-large'
export type PictureReading =
  | { readonly ok: true; readonly value: { readonly texts: readonly string[]; readonly seen: Seen } }
  | { readonly ok: false; readonly error: PictureError }

/** Reads the codes in the bytes of a PNG, JPEG or WebP file. */
export type ReadPicture = (bytes: Uint8Array) => Promise<PictureReading>

/** A reader of picture files. The scanner is loaded with the first picture. */
export function pictureReader(): ReadPicture {
  let scanner: Promise<Scanner> | undefined
  const load = async () => loadScanner({ wasm: await readScannerWasm() })
  return async (bytes) => {
    const picture = await decodePictureFile(bytes)
    if (!picture.ok) return picture
    scanner ??= load()
    const { codes, seen } = await (await scanner).readStill(picture.value)
    return { ok: true, value: { texts: codes.map((code) => code.text), seen } }
  }
}

import { type Incomplete, loadScanner, type Scanner, type Seen } from '../../scanner/index.ts'
import { decodePictureFile, type PictureRefusal } from './picture-file.ts'
import { readScannerWasm } from './scanner-wasm.ts'

export type { PictureRefusal } from './picture-file.ts'
/** `incomplete`: texts that are spread over several codes, of which some are not in the picture. */
export interface PictureCodes {
  readonly texts: readonly string[]
  readonly seen: Seen
  readonly incomplete: readonly Incomplete[]
}
export type PictureReading =
  | { readonly ok: true; readonly value: PictureCodes }
  | ({ readonly ok: false } & PictureRefusal)

/** Reads the codes in the bytes of a PNG, JPEG or WebP file. */
export type ReadPicture = (bytes: Uint8Array) => Promise<PictureReading>

/** A picture has this long in all, its decoding too; the last look may pass it by half a second. */
const LIMIT_MS = 2000

/** A reader of picture files. The scanner is loaded with the first picture. */
export function pictureReader(): ReadPicture {
  let scanner: Promise<Scanner> | undefined
  const load = async () => loadScanner({ wasm: await readScannerWasm() })
  return async (bytes) => {
    const start = performance.now()
    const picture = await decodePictureFile(bytes)
    const decoding = performance.now() - start
    if (!picture.ok) return picture
    scanner ??= load()
    const { codes, seen, incomplete } = await (await scanner).readStill(picture.value, LIMIT_MS - decoding)
    return { ok: true, value: { texts: codes.map((code) => code.text), seen, incomplete } }
  }
}

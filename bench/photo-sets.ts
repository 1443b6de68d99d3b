import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { decodePictureFile } from '../host/pictures/picture-file.ts'
import type { Picture } from '../scanner/index.ts'

/** A public set of photos. `hasCodes`: whether each shows a code, or none does. */
export interface PhotoSet {
  readonly name: string
  readonly hasCodes: boolean
  /** A clone of the repository, at the commit that is named in `SOURCES`. */
  readonly clone: keyof typeof SOURCES
  /** Its folders there; those below them count. */
  readonly folders: readonly string[]
}

/** Clones that stand in one folder, each under its own name. None of their pictures belongs into this project. */
export const SOURCES = {
  zxing: 'https://github.com/zxing/zxing 7f129804e3',
  'zxing-cpp': 'https://github.com/zxing-cpp/zxing-cpp 77dceca068',
  jsQR: 'https://github.com/cozmo/jsQR 8e6a036bea',
  'qr-code-vectors': 'https://github.com/paulmillr/qr-code-vectors d3e342bfb4',
} as const

const BLACKBOX = 'core/src/test/resources/blackbox'
const NO_CODE = [
  ...['falsepositives', 'falsepositives-2', 'ean13-1', 'ean13-2', 'ean13-4', 'code128-2'],
  ...['pdf417-4', 'datamatrix-2', 'aztec-1', 'aztec-2', 'maxicode-1'],
]

export const PHOTO_SETS: readonly PhotoSet[] = [
  { name: 'ZXing', hasCodes: true, clone: 'zxing', folders: numbered(`${BLACKBOX}/qrcode-`) },
  { name: 'ZXing-C++', hasCodes: true, clone: 'zxing-cpp', folders: numbered('test/samples/qrcode-') },
  { name: 'jsQR', hasCodes: true, clone: 'jsQR', folders: ['tests/end-to-end'] },
  { name: 'BoofCV', hasCodes: true, clone: 'qr-code-vectors', folders: ['boofcv-v3/detection'] },
  { name: 'no code', hasCodes: false, clone: 'zxing', folders: NO_CODE.map((name) => `${BLACKBOX}/${name}`) },
]

function numbered(folder: string): string[] {
  return [1, 2, 3, 4, 5, 6].map((n) => `${folder}${n}`)
}

/** The pictures of a set, by their paths in its clone, in the order of their names. */
export async function picturesOf(root: string, set: PhotoSet): Promise<string[]> {
  const paths: string[] = []
  for (const folder of set.folders) {
    const entries = await readdir(join(root, set.clone, folder), { recursive: true })
    for (const entry of entries) if (/\.(png|jpe?g|webp)$/i.test(entry)) paths.push(join(folder, entry))
  }
  return paths.sort()
}

/**
 * The brightness of a picture, decoded as the product does, and kept in `root` for the next time: two numbers of four bytes, width and height,
 * and a byte a pixel.
 *
 * @returns null where the product refuses the file
 */
export async function openPhoto(root: string, set: PhotoSet, path: string): Promise<Picture | null> {
  const file = join(root, 'decoded', set.clone, `${path}.luma`)
  const kept = await readFile(file).catch(() => null)
  if (kept !== null) {
    if (kept.length === 0) return null
    return { width: kept.readUInt32LE(0), height: kept.readUInt32LE(4), data: new Uint8Array(kept.subarray(8)) }
  }
  const decoded = await decodePictureFile(await readFile(join(root, set.clone, path)))
  await mkdir(dirname(file), { recursive: true })
  if (!decoded.ok) {
    await writeFile(file, '')
    return null
  }
  const { width, height, data } = decoded.value
  const size = Buffer.alloc(8)
  size.writeUInt32LE(width, 0)
  size.writeUInt32LE(height, 4)
  await writeFile(file, Buffer.concat([size, Uint8Array.from(data)]))
  return openPhoto(root, set, path)
}

import { PNG } from 'pngjs'
import type { Picture } from '../../scanner/index.ts'

/** A PNG of any colour type, depth and interlace as RGBA. Throws when a CRC is wrong or the file breaks off. */
export async function decodePng(bytes: Uint8Array): Promise<Picture> {
  const { data, width, height } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return { data: new Uint8Array(data), width, height }
}

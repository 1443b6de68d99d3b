import { prepareZXingModule, type ZXingReaderModule } from 'zxing-wasm/reader'
import type { lumaOf } from '../scanner/index.ts'

type Memory = { readonly HEAPU8: Uint8Array; _malloc(bytes: number): number; _free(pointer: number): void }

// What zxing-wasm's own reader sets where nothing is said, but for the formats, and for denoising: that is off.
const OPTIONS = {
  formats: 'QRCode',
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  tryDenoise: false,
  binarizer: 0,
  isPure: false,
  downscaleThreshold: 500,
  downscaleFactor: 3,
  minLineCount: 2,
  maxNumberOfSymbols: 1,
  validateOptionalChecksum: false,
  returnErrors: false,
  eanAddOnSymbol: 0,
  textMode: 0,
  characterSet: 0,
  tryCode39ExtendedMode: true,
}

/** zxing's own look at brightness, without ours: the ms of processor time that it takes once the picture is in its memory. */
export async function startPass(wasm: Uint8Array): Promise<(luma: ReturnType<typeof lumaOf>) => number> {
  const overrides = { wasmBinary: new Uint8Array(wasm).buffer }
  const module = (await prepareZXingModule({ overrides, fireImmediately: true })) as ZXingReaderModule & Memory
  return ({ data, width, height }) => {
    const pointer = module._malloc(data.length)
    module.HEAPU8.set(data, pointer)
    const start = process.cpuUsage()
    module.readBarcodesFromPixmap(pointer, width, height, OPTIONS)
    const spent = workSince(start)
    module._free(pointer)
    return spent
  }
}

/** Ms of this process's processor time: others on the machine do not count, however long they keep it waiting. */
export function workSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

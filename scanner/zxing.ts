import { prepareZXingModule, type ZXingReaderModule, type ZXingReadResult } from 'zxing-wasm/reader'
import type { Corners, Found, Luma, Part } from './picture.ts'

/** How zxing is to look at a picture. */
export type ZxingLook = {
  binarizer?: 'local-average' | 'global-histogram'
  denoise?: boolean
  /** Neither for light codes on dark, nor at the picture made smaller. */
  isQuick?: boolean
  /** The first symbol found, or all of them. */
  symbols: 'first' | 'all'
  /** Nothing but one upright code of whole pixels a module, as a computer paints it. */
  isPure?: boolean
  /** Told of each code that is found and cannot be read; it goes with `all` symbols, since each counts as one. */
  unread?: (code: Unread) => void
}

/** A code that was found, but that holds more wrong modules than can be put right. `modules`: how many on a side. */
export type Unread = { corners: Corners; modules: number; isLight: boolean }

/** zxing with its own memory. */
export type Zxing = (luma: Luma, look: ZxingLook) => Found[]

// The numbers zxing-wasm's own encoders give these names (its `encodeBinarizer`, `encodeTextMode`, …).
const BINARIZERS = { 'local-average': 0, 'global-histogram': 1 } as const
const PLAIN = 0
const UNKNOWN_CHARACTER_SET = 0
const IGNORE_ADD_ON = 0

// Of a code of the usual kind: those of Micro QR codes begin with M, of rectangular ones with R.
const VERSION = /^\d+$/

// 0 lifts the limit.
const SYMBOLS = { first: 1, all: 0 } as const

// zxing-wasm's types take these from the global types of Emscripten, which this room does without. Nor do they say that what was found is zxing's
// own until it is given back.
type Results = ReturnType<ZXingReaderModule['readBarcodesFromPixmap']> & { delete(): void }
type Memory = { readonly HEAPU8: Uint8Array; _malloc(bytes: number): number; _free(pointer: number): void }

/**
 * Starts zxing from the bytes of its `.wasm`. Nothing is fetched: with `wasmBinary` given, zxing-wasm has no reason to ask
 * for an address, and `locateFile` replaces its default, which names a public server.
 *
 * @throws Error when the bytes are not that module.
 */
export async function loadZxing(wasm: Uint8Array): Promise<Zxing> {
  const wasmBinary = new Uint8Array(wasm).buffer
  const module = (await prepareZXingModule({
    overrides: { wasmBinary, locateFile: (name: string) => name },
    fireImmediately: true,
  })) as ZXingReaderModule & Memory
  let place = 0
  let room = 0
  /** Lays a picture into the memory, where the one before it lay: the place grows, and is not given back. */
  const lay = ({ data, width, height }: Luma): void => {
    if (data.length > room) {
      module._free(place)
      place = module._malloc(data.length)
      room = place === 0 ? 0 : data.length
      if (place === 0) throw new RangeError(`"picture" of ${width} × ${height} does not fit into the memory`)
    }
    module.HEAPU8.set(data, place)
  }
  return (luma, look) => {
    lay(luma)
    const found = module.readBarcodesFromPixmap(place, luma.width, luma.height, optionsOf(look)) as Results
    const symbols: Found[] = []
    for (let i = 0; i < found.size(); i += 1) {
      const one = found.get(i)
      if (one === undefined) continue
      const { topLeft, topRight, bottomRight, bottomLeft } = one.position
      const corners: Corners = [topLeft, topRight, bottomRight, bottomLeft]
      if (one.isValid && one.text !== '') symbols.push({ text: one.text, corners, part: partOf(one) })
      else if (!one.isValid && VERSION.test(one.version))
        look.unread?.({ corners, modules: 17 + 4 * Number(one.version), isLight: one.isInverted })
    }
    found.delete()
    return symbols
  }
}

/** zxing says −1 of a symbol that stands alone. */
function partOf({
  sequenceSize: of,
  sequenceIndex: index,
  sequenceId,
  bytes,
  hasECI,
}: ZXingReadResult): Part | undefined {
  if (index < 0 || index >= of) return undefined
  return { index, of, parity: sequenceId, bytes: hasECI ? null : new Uint8Array(bytes) }
}

function optionsOf(look: ZxingLook) {
  return {
    formats: 'QRCode',
    tryHarder: true,
    tryRotate: true,
    tryInvert: look.isQuick !== true,
    tryDownscale: look.isQuick !== true,
    tryDenoise: look.denoise ?? false,
    binarizer: BINARIZERS[look.binarizer ?? 'local-average'],
    isPure: look.isPure ?? false,
    downscaleThreshold: 500,
    downscaleFactor: 3,
    minLineCount: 2,
    maxNumberOfSymbols: SYMBOLS[look.symbols],
    validateOptionalChecksum: false,
    returnErrors: look.unread !== undefined,
    eanAddOnSymbol: IGNORE_ADD_ON,
    textMode: PLAIN,
    characterSet: UNKNOWN_CHARACTER_SET,
    tryCode39ExtendedMode: true,
  }
}

import type { Raster } from './raster.ts'
import type { Colour } from './shapes.ts'

/** A picture of a film, and how long it stands, in ms. All of a film have the same sides. */
export interface GifFrame {
  readonly raster: Raster
  readonly ms: number
}

/** What is shown shorter than this, browsers show much longer. */
const SHORTEST_MS = 20
const MOST_COLOURS = 256
/** GIF counts in hundredths of a second, in 16 bits. */
const LONGEST = 0xffff

/**
 * Pictures as a GIF89a that begins again when it is over. One palette for all of them: the first 256 colours are exact, and whatever comes after
 * takes the nearest of them. Of a picture only the part is stored that differs from the one before. Throws RangeError without a picture.
 */
export function writeGif(frames: Iterable<GifFrame>): Uint8Array {
  const palette = makePalette()
  const parts: Uint8Array[] = []
  let before: Raster | null = null
  for (const { raster, ms } of frames) {
    const part =
      before === null ? { left: 0, top: 0, width: raster.width, height: raster.height } : changed(before, raster)
    const indexes = new Uint8Array(part.width * part.height)
    for (let y = 0; y < part.height; y += 1)
      for (let x = 0; x < part.width; x += 1)
        indexes[y * part.width + x] = palette.indexOf(
          raster.pixels[(part.top + y) * raster.width + part.left + x] as number,
        )
    parts.push(
      Uint8Array.from([...delay(ms), 0x2c, ...[part.left, part.top, part.width, part.height].flatMap(word), 0, 8]),
    )
    parts.push(compress(indexes), Uint8Array.of(0))
    before = raster
  }
  if (before === null) throw new RangeError('a film wants one picture at least, got none')
  const colours = Array.from({ length: MOST_COLOURS }, (_, n) => palette.colours[n] ?? 0)
  const head = [
    ...latin('GIF89a'),
    ...word(before.width),
    ...word(before.height),
    0xf7,
    0,
    0,
    ...colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
    // The one extension that everybody knows: again and again.
    ...[0x21, 0xff, 11, ...latin('NETSCAPE2.0'), 3, 1, 0, 0, 0],
  ]
  return Buffer.concat([Uint8Array.from(head), ...parts, Uint8Array.of(0x3b)])
}

const latin = (text: string) => [...text].map((character) => character.charCodeAt(0))
const word = (value: number) => [value & 255, value >> 8]
const delay = (ms: number) => {
  const hundredths = Math.min(LONGEST, Math.round(Math.max(SHORTEST_MS, ms) / 10))
  return [0x21, 0xf9, 4, 4, ...word(hundredths), 0, 0]
}

function makePalette() {
  const places = new Map<Colour, number>()
  const colours: Colour[] = []
  let last: Colour = -1
  let place = 0
  return {
    colours,
    indexOf(colour: Colour): number {
      if (colour === last) return place
      last = colour
      place =
        places.get(colour) ?? (colours.length < MOST_COLOURS ? colours.push(colour) - 1 : nearest(colours, colour))
      places.set(colour, place)
      return place
    },
  }
}

function nearest(colours: readonly Colour[], colour: Colour): number {
  const far = (other: Colour) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0)
  return colours.reduce((best, other, n) => (far(other) < far(colours[best] as number) ? n : best), 0)
}

/** The rectangle around what differs; one pixel where nothing does, for a frame must have something. */
function changed(before: Raster, after: Raster) {
  const { width, height, pixels } = after
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0, i = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, i += 1) {
      if (pixels[i] === before.pixels[i]) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = y + 1
    }
  if (right === 0) return { left: 0, top: 0, width: 1, height: 1 }
  return { left, top, width: right - left, height: bottom - top }
}

const CLEAR = 256
const END = 257
const MOST_CODES = 4096

/** LZW as GIF has it (GIF89a, appendix F): codes of 9 to 12 bits, the lowest bit first, in blocks of up to 255 bytes. */
function compress(indexes: Uint8Array): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  let size = 9
  let next = END + 1
  const emit = (code: number) => {
    bits |= code << held
    for (held += size; held >= 8; held -= 8) {
      bytes.push(bits & 255)
      bits >>>= 8
    }
    if (next === 1 << size && size < 12) size += 1
  }
  const table = new Int16Array(MOST_CODES << 8)
  emit(CLEAR)
  let prefix = indexes[0] as number
  for (let n = 1; n < indexes.length; n += 1) {
    const index = indexes[n] as number
    const known = table[(prefix << 8) | index] as number
    if (known !== 0) {
      prefix = known
      continue
    }
    emit(prefix)
    if (next < MOST_CODES) table[(prefix << 8) | index] = next++
    else {
      emit(CLEAR)
      table.fill(0)
      size = 9
      next = END + 1
    }
    prefix = index
  }
  emit(prefix)
  emit(END)
  if (held > 0) bytes.push(bits & 255)
  const blocks = Buffer.alloc(bytes.length + Math.ceil(bytes.length / 255))
  for (let n = 0, at = 0; n < bytes.length; n += 255) {
    const block = bytes.slice(n, n + 255)
    blocks[at] = block.length
    blocks.set(block, at + 1)
    at += 1 + block.length
  }
  return blocks
}

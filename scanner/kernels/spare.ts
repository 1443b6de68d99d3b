import type { Luma } from '../picture.ts'

const MOST_BYTES = 16_000_000
const MOST = 16

const spare: Uint8Array[] = []
let bytes = 0

/**
 * Room for so many pixels, with anything in it. A large new array costs as much as the work on it: each of its pages is asked of the system, and
 * cleared. So one that was given back is taken first.
 */
export function roomFor(pixels: number): Uint8Array {
  const at = spare.findIndex(({ length }) => length === pixels)
  const [room] = at < 0 ? [] : spare.splice(at, 1)
  if (room === undefined) return new Uint8Array(pixels)
  bytes -= pixels
  return room
}

/** Says that nobody looks at these pictures any more: others are made in their place. */
export function giveBack(...lumas: readonly Luma[]): void {
  for (const { data } of lumas) {
    if (data.length > MOST_BYTES || data.length !== data.buffer.byteLength) continue
    spare.push(data)
    bytes += data.length
  }
  while (bytes > MOST_BYTES || spare.length > MOST) bytes -= spare.shift()?.length ?? 0
}

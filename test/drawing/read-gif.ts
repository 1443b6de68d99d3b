/** A GIF as its pictures stand one after the other: colours as 0xRRGGBB, and how long, in ms. Reads what we write, and is strict. */
export function readGif(gif: Uint8Array): { pixels: number[]; ms: number }[] {
  const view = new DataView(gif.buffer, gif.byteOffset, gif.byteLength)
  const word = (at: number) => view.getUint16(at, true)
  const [width, height] = [word(6), word(8)]
  const colours = Array.from({ length: 256 }, (_, n) => view.getUint32(13 + 3 * n - 1) & 0xffffff)
  const canvas = new Array<number>(width * height).fill(-1)
  const frames: { pixels: number[]; ms: number }[] = []
  let ms = 0
  for (let at = 13 + 768; gif[at] !== 0x3b; ) {
    if (gif[at] === 0x21) {
      if (gif[at + 1] === 0xf9) ms = word(at + 4) * 10
      for (at += 2; gif[at] !== 0; ) at += 1 + (gif[at] as number)
      at += 1
      continue
    }
    if (gif[at] !== 0x2c) throw new Error(`no block begins with ${gif[at]}`)
    const [left, top, wide] = [word(at + 1), word(at + 3), word(at + 5)]
    const size = wide * word(at + 7)
    const bytes: number[] = []
    for (at += 11; gif[at] !== 0; at += 1 + (gif[at] as number))
      bytes.push(...gif.subarray(at + 1, at + 1 + (gif[at] as number)))
    at += 1
    const indexes = inflate(bytes)
    if (indexes.length !== size) throw new Error(`${indexes.length} pixels, ${size} expected`)
    for (const [n, index] of indexes.entries())
      canvas[(top + Math.floor(n / wide)) * width + left + (n % wide)] = colours[index] as number
    frames.push({ pixels: [...canvas], ms })
  }
  return frames
}

function inflate(bytes: readonly number[]): number[] {
  const out: number[] = []
  let strings: number[][] = []
  let size = 9
  let before: number[] | null = null
  let bit = 0
  for (;;) {
    let code = 0
    for (let n = 0; n < size; n += 1, bit += 1) code |= (((bytes[bit >> 3] as number) >> (bit & 7)) & 1) << n
    if (code === 257) return out
    if (code === 256) {
      strings = Array.from({ length: 258 }, (_, n) => [n])
      size = 9
      before = null
      continue
    }
    const known = strings[code]
    if (known === undefined && (before === null || code !== strings.length)) throw new Error(`no code ${code}`)
    const string: number[] = known ?? [...(before as number[]), (before as number[])[0] as number]
    out.push(...string)
    if (before !== null && strings.length < 4096) strings.push([...before, string[0] as number])
    if (strings.length === 1 << size && size < 12) size += 1
    before = string
  }
}

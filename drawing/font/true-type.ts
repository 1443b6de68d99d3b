import { inflateSync } from 'node:zlib'

/** A part of an outline from the point before it: straight when it has two numbers, else a parabola: its control point, then its end. */
export type Curve = readonly [x: number, y: number] | readonly [cx: number, cy: number, x: number, y: number]

/** A closed outline in parts of the em; y goes down from the line that letters stand on. */
export interface Contour {
  readonly from: readonly [x: number, y: number]
  readonly curves: readonly Curve[]
}

export type Glyph = readonly Contour[]

/** The outlines of a font. null: it has no such character. */
export type Outlines = (codePoint: number) => Glyph | null

/**
 * Reads a font of TrueType outlines in a WOFF file (W3C WOFF 1.0; OpenType cmap formats 4 and 12, glyf). Hints are left aside.
 *
 * @throws Error or RangeError when it is no such file
 */
export function readTrueType(file: Buffer): Outlines {
  const tables = tablesOf(file)
  const table = (tag: string): Buffer => {
    const bytes = tables.get(tag)
    if (bytes === undefined) throw new Error(`the font has no table ${tag}`)
    return bytes
  }
  const head = table('head')
  const loca = table('loca')
  const glyf = table('glyf')
  const isLong = head.readInt16BE(50) === 1
  const place = (index: number) => (isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index))
  const bytesOf = (index: number) => glyf.subarray(place(index), place(index + 1))
  const indexes = characterMap(table('cmap'))
  const em = head.readUInt16BE(18)
  const known = new Map<number, Glyph>()
  return (codePoint) => {
    const index = indexes.get(codePoint)
    if (index === undefined) return null
    const glyph = known.get(index) ?? contoursOf(index, bytesOf, 0).map((points) => curvesOf(points, em))
    known.set(index, glyph)
    return glyph
  }
}

/** WOFF 1.0, 4 and 5: a header of 44 bytes, then 20 bytes a table; a table that is shorter than it should be is compressed. */
function tablesOf(file: Buffer): Map<string, Buffer> {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('the font is no WOFF file')
  const tables = new Map<string, Buffer>()
  for (let at = 44; at < 44 + 20 * file.readUInt16BE(12); at += 20) {
    const from = file.readUInt32BE(at + 4)
    const bytes = file.subarray(from, from + file.readUInt32BE(at + 8))
    const isWhole = bytes.length === file.readUInt32BE(at + 12)
    tables.set(file.toString('latin1', at, at + 4), isWhole ? bytes : inflateSync(bytes))
  }
  return tables
}

/** cmap: format 4 for the first 65,536 characters, format 12 for all. */
function characterMap(cmap: Buffer): Map<number, number> {
  const indexes = new Map<number, number>()
  for (let n = 0; n < cmap.readUInt16BE(2); n += 1) {
    const part = cmap.subarray(cmap.readUInt32BE(8 + 8 * n))
    const format = part.readUInt16BE(0)
    if (format === 12) {
      for (let at = 16; at < 16 + 12 * part.readUInt32BE(12); at += 12) {
        const first = part.readUInt32BE(at)
        for (let one = first; one <= part.readUInt32BE(at + 4); one += 1)
          indexes.set(one, part.readUInt32BE(at + 8) + one - first)
      }
    } else if (format === 4) readSegments(part, indexes)
  }
  return indexes
}

function readSegments(part: Buffer, indexes: Map<number, number>): void {
  const size = part.readUInt16BE(6)
  for (let at = 0; at < size; at += 2) {
    const last = part.readUInt16BE(14 + at)
    const first = part.readUInt16BE(16 + size + at)
    const delta = part.readInt16BE(16 + 2 * size + at)
    const offsetAt = 16 + 3 * size + at
    const offset = part.readUInt16BE(offsetAt)
    for (let one = first; one <= last && one < 0xffff; one += 1) {
      const index = offset === 0 ? one : part.readUInt16BE(offsetAt + offset + 2 * (one - first))
      if (index !== 0) indexes.set(one, (index + delta) & 0xffff)
    }
  }
}

interface OutlinePoint {
  readonly x: number
  readonly y: number
  readonly isOn: boolean
}

/** No font has glyphs within glyphs as deep as this. */
const MOST_DEPTH = 5

/** glyf: the points of a simple glyph, or those of the glyphs that it is put together from. */
function contoursOf(index: number, bytesOf: (index: number) => Buffer, depth: number): OutlinePoint[][] {
  const bytes = bytesOf(index)
  if (bytes.length === 0) return []
  const count = bytes.readInt16BE(0)
  if (count >= 0) return simpleContours(bytes, count)
  if (depth === MOST_DEPTH) throw new Error('the glyphs of the font go round in a circle')
  const contours: OutlinePoint[][] = []
  for (let at = 10, isMore = true; isMore; ) {
    const flags = bytes.readUInt16BE(at)
    const part = contoursOf(bytes.readUInt16BE(at + 2), bytesOf, depth + 1)
    const areWords = (flags & 1) !== 0
    const [dx, dy] = areWords
      ? [bytes.readInt16BE(at + 4), bytes.readInt16BE(at + 6)]
      : [bytes.readInt8(at + 4), bytes.readInt8(at + 5)]
    at += areWords ? 8 : 6
    // F2Dot14: one scale, one for each side, or a matrix of four.
    const numbers = (flags & 8) !== 0 ? 1 : (flags & 64) !== 0 ? 2 : (flags & 128) !== 0 ? 4 : 0
    const scales = Array.from({ length: numbers }, (_, n) => bytes.readInt16BE(at + 2 * n) / 16384)
    at += 2 * numbers
    const [a = 1, b = 0, c = 0, d = a] =
      numbers === 4 ? scales : numbers === 2 ? [scales[0], 0, 0, scales[1]] : [scales[0], 0, 0, scales[0]]
    for (const contour of part)
      contours.push(contour.map(({ x, y, isOn }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, isOn })))
    isMore = (flags & 32) !== 0
  }
  return contours
}

function simpleContours(bytes: Buffer, count: number): OutlinePoint[][] {
  const ends = Array.from({ length: count }, (_, n) => bytes.readUInt16BE(10 + 2 * n))
  const length = (ends.at(-1) ?? -1) + 1
  let at = 12 + 2 * count + bytes.readUInt16BE(10 + 2 * count)
  const flags: number[] = []
  while (flags.length < length) {
    const flag = bytes.readUInt8(at++)
    flags.push(flag)
    for (let times = (flag & 8) === 0 ? 0 : bytes.readUInt8(at++); times > 0; times -= 1) flags.push(flag)
  }
  const along = (short: number, same: number) => {
    let value = 0
    return flags.slice(0, length).map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -bytes.readUInt8(at++) : bytes.readUInt8(at++)
      else if ((flag & same) === 0) {
        value += bytes.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = along(2, 16)
  const ys = along(4, 32)
  const points = xs.map((x, n) => ({ x, y: ys[n] as number, isOn: ((flags[n] as number) & 1) !== 0 }))
  return ends.map((end, n) => points.slice(n === 0 ? 0 : (ends[n - 1] as number) + 1, end + 1))
}

/** Between two control points lies a point of the outline that is not written down. */
function curvesOf(points: readonly OutlinePoint[], em: number): Contour {
  const middle = (a: OutlinePoint, b: OutlinePoint) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOn: true })
  const all = points.flatMap((point, n) => {
    const next = points[(n + 1) % points.length] as OutlinePoint
    return point.isOn || next.isOn ? [point] : [point, middle(point, next)]
  })
  const start = Math.max(
    0,
    all.findIndex(({ isOn }) => isOn),
  )
  const turned = [...all.slice(start), ...all.slice(0, start + 1)]
  const at = ({ x, y }: OutlinePoint) => [x / em, -y / em] as const
  const curves: Curve[] = []
  for (let n = 1; n < turned.length; n += 1) {
    const point = turned[n] as OutlinePoint
    if (point.isOn) curves.push(at(point))
    else curves.push([...at(point), ...at(turned[++n] ?? (turned[0] as OutlinePoint))])
  }
  return { from: at(turned[0] as OutlinePoint), curves }
}
